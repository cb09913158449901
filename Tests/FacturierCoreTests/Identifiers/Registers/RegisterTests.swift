import FacturierCore
import Testing

struct FrenchRegisterTests {
  @Test(arguments: ["732829320", "404833048", "552100554", "356000000"])
  func `any single wrong digit of a company number is caught`(number: String) {
    for index in number.indices {
      for digit in "0123456789" where digit != number[index] {
        var wrong = number
        wrong.replaceSubrange(index...index, with: [digit])
        #expect(throws: IdentifierError.checksum) { try SIREN(wrong) }
      }
    }
  }

  @Test(arguments: [
    ("404833047", IdentifierError.checksum), ("40483304", .length), ("4048330480", .length),
    ("000000000", .format), ("40483304A", .format),
  ])
  func `what is wrong with a company number is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try SIREN(text) }
  }

  @Test func `a company number leads to its usual VAT number`() throws {
    #expect(try SIREN("732829320").vatNumber == "FR44732829320")
    #expect(try SIREN("303265045").vatNumber == "FR40303265045")
    #expect(try VATNumber(SIREN("404833048").vatNumber).siren == SIREN("404833048"))
  }

  @Test func `company and place are printed apart`() throws {
    #expect(try SIREN("732829320").printed == "732 829 320")
    #expect(try SIRET("732 829 320 00074").printed == "732 829 320 00074")
    #expect(try SIRET("73282932000074").siren == "732829320")
  }

  @Test(arguments: ["35600000000001", "35600000000048", "35600000009075"])
  func `post offices have a check of their own`(number: String) throws {
    #expect(try SIRET(number).compact == number)
  }

  // 35600000000055 passes Luhn; as a post office its digits would have to add up to a multiple of 5.
  @Test(arguments: [
    ("73282932000079", IdentifierError.checksum), ("35600000000002", .checksum),
    ("35600000000055", .checksum), ("73282932100074", .checksum), ("7328293200007", .length),
    ("40483304700000", .checksum), ("7328293200007X", .format),
  ])
  func `what is wrong with a place of business is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try SIRET(text) }
  }

  @Test(arguments: [
    ("RCS Nancy B 323 159 715", "RCS Nancy B 323159715", "RCS Nancy B 323 159 715"),
    ("R.C.S. Nancy B323159715", "RCS Nancy B 323159715", "RCS Nancy B 323 159 715"),
    ("323 159 715 RCS Nancy", "RCS Nancy 323159715", "RCS Nancy 323 159 715"),
    (
      "rcs Bourg-en-Bresse 732829320", "RCS Bourg-en-Bresse 732829320",
      "RCS Bourg-en-Bresse 732 829 320"
    ),
    (
      "732829320 RCS Saint-Étienne", "RCS Saint-Étienne 732829320",
      "RCS Saint-Étienne 732 829 320"
    ),
    (
      "RCS La Roche-sur-Yon A 732 829 320", "RCS La Roche-sur-Yon A 732829320",
      "RCS La Roche-sur-Yon A 732 829 320"
    ),
  ])
  func `a register entry names its town`(text: String, compact: String, printed: String) throws {
    let entry = try FrenchTradeRegister(text)
    #expect(entry.compact == compact)
    #expect(entry.printed == printed)
  }

  @Test(arguments: [
    ("RCS Nancy B 323 159 716", IdentifierError.checksum), ("RCS 323 159 715", .format),
    ("Nancy 323 159 715", .format), ("RCS Nancy", .length), ("RCS", .length),
    ("RCS <b> 323159715", .format),
    (String(repeating: "RCS ", count: 1_000), .format),
  ])
  func `an entry without town, mark or number is refused`(text: String, error: IdentifierError) {
    #expect(throws: error) { try FrenchTradeRegister(text) }
  }
}

struct BelgianRegisterTests {
  @Test(arguments: [
    ("0403019261", "0403.019.261"), ("BE 0428.759.497", "0428.759.497"),
    ("428759497", "0428.759.497"), ("(0)468.561.072", "0468.561.072"),
    ("1000000120", "1000.000.120"),
  ])
  func `an enterprise is printed with points`(text: String, printed: String) throws {
    #expect(try BelgianEnterpriseNumber(text).printed == printed)
  }

  @Test(arguments: [
    ("0403019262", IdentifierError.checksum), ("BE431150351", .checksum), ("2000021323", .format),
    ("BE000000000", .format), ("04030192611", .length), ("NL0403019261", .format),
  ])
  func `what is wrong with an enterprise is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try BelgianEnterpriseNumber(text) }
  }
}

struct LuxembourgRegisterTests {
  @Test(arguments: [
    ("B123456", "B 123456"), ("b 12.345", "B 12345"), ("R.C.S. Luxembourg B 123456", "B 123456"),
    ("RCS Luxembourg: F1234", "F 1234"), ("RCS Luxembourg n° B 7", "B 7"),
  ])
  func `an entry is a letter and digits`(text: String, printed: String) throws {
    #expect(try LuxembourgTradeRegister(text).printed == printed)
  }

  @Test(arguments: [
    ("123456", IdentifierError.format), ("B", .length), ("B1234567", .length), ("B0", .format),
    ("BB1", .format), ("RCS Luxembourg", .length),
  ])
  func `what is wrong with an entry is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try LuxembourgTradeRegister(text) }
  }
}

struct SwissRegisterTests {
  @Test(arguments: [
    ("CHE-100.155.212", "CHE-100.155.212"), ("CHE 113.042.942.", "CHE-113.042.942"),
    ("che105838471", "CHE-105.838.471"), ("116066436", "CHE-116.066.436"),
  ])
  func `an enterprise is printed with points`(text: String, printed: String) throws {
    #expect(try SwissUID(text).printed == printed)
  }

  @Test(arguments: [
    ("CHE-100.155.213", IdentifierError.checksum), ("CHE-10A.787.577", .format),
    ("CHE-100.155.21", .length), ("CHE-000.000.000", .format), ("CHE-100.155.212 TVA", .format),
  ])
  func `what is wrong with an enterprise is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try SwissUID(text) }
  }

  @Test(arguments: [
    ("CHE-107.787.577 IVA", SwissVATNumber.Tax.iva), ("CHE-110.576.236 TVA", .tva),
    ("CHE-100.155.212MWST", .mwst), ("CHE-100.155.212 TPV", .tpv),
  ])
  func `a VAT number names the tax`(text: String, tax: SwissVATNumber.Tax) throws {
    let number = try SwissVATNumber(text)
    #expect(number.tax == tax)
    #expect(number == SwissVATNumber(uid: number.uid, tax: tax))
    #expect(number.printed == "\(number.uid.printed) \(tax.rawValue)")
  }

  @Test(arguments: [
    ("CHE-107.787.578 IVA", IdentifierError.checksum), ("ZZZ-107.787.577 MWST", .format),
    ("CHE-107.787.577", .format), ("CHE-107.787.577 VAT", .format), ("TVA", .length),
    ("CHE-107.787.57 TVA", .length),
  ])
  func `without the tax or with wrong digits it is refused`(text: String, error: IdentifierError) {
    #expect(throws: error) { try SwissVATNumber(text) }
  }
}

struct OtherRegisterTests {
  @Test func `a German tax number is printed as its state writes it`() throws {
    #expect(try Steuernummer("18181508155").printed == "181/815/08155")
    #expect(try Steuernummer("2281508154").printed == "22/815/08154")
    #expect(try Steuernummer("2202081508156").printed == "2202081508156")
  }

  @Test(arguments: [
    ("136695978", IdentifierError.length), ("2202181508156", .format), ("6602081508156", .unknown),
    ("0000000000", .format), ("18181508155X", .format),
  ])
  func `what is wrong with a German tax number is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try Steuernummer(text) }
  }

  @Test func `a Dutch trade register number has eight digits`() throws {
    #expect(try KvKNumber("KvK: 12345678").compact == "12345678")
    #expect(throws: IdentifierError.length) { try KvKNumber("1234567") }
    #expect(throws: IdentifierError.format) { try KvKNumber("00000000") }
  }

  @Test(arguments: [
    ("1-03730-19", IdentifierError.format), ("992-90009-97", .checksum), ("17-12345-10", .unknown),
    ("991_03730_19", .format), ("99-1-2-19", .format), ("9-9", .length),
    ("99" + String(repeating: "9", count: 11) + "-12", .format),
  ])
  func `what is wrong with a German routing number is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try LeitwegID(text) }
  }

  @Test func `an article has 8 to 14 digits, a place 13`() throws {
    #expect(try GTIN("7501031311309").compact == "7501031311309")
    #expect(throws: IdentifierError.length) { try GTIN("75010313113") }
    #expect(throws: IdentifierError.checksum) { try GTIN("7501031311308") }
    #expect(throws: IdentifierError.length) { try GLN("73513537") }
    #expect(throws: IdentifierError.checksum) { try GLN("7501031311308") }
    #expect(throws: IdentifierError.format) { try GLN("0000000000000") }
  }

  @Test(arguments: [
    ("213800KUD8LXJWSQ9D15", IdentifierError.checksum), ("213800KUD8LAJWSQ9D1", .length),
    ("213800KUD8LAJWSQ9D1A", .format),
  ])
  func `what is wrong with a legal entity is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try LEI(text) }
  }

  // The part of the business, ZZZ by default, is the creditor's own affair.
  @Test func `a creditor may number its business`() throws {
    #expect(try CreditorIdentifier("DE98 ABC 09999999999").compact == "DE98ABC09999999999")
    #expect(throws: IdentifierError.checksum) { try CreditorIdentifier("DE97ZZZ09999999999") }
    #expect(throws: IdentifierError.unknown) { try CreditorIdentifier("QQ98ZZZ09999999999") }
    #expect(throws: IdentifierError.length) { try CreditorIdentifier("DE98ZZZ") }
  }
}
