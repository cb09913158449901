import FacturierCore
import Testing

struct IBANTests {
  static let valid = [
    "BE68539007547034", "FR1420041010050500013M02606", "LU280019400644750000",
    "CH9300762011623852957", "CH4431999123000889012", "DE89370400440532013000",
    "NL91ABNA0417164300", "MT84MALT011000012345MTLCAST001S",
  ]

  @Test(arguments: valid)
  func `a valid account is kept as it stands`(text: String) throws {
    #expect(try IBAN(text).compact == text)
  }

  @Test(arguments: valid)
  func `print then read is the identity`(text: String) throws {
    let iban = try IBAN(text)
    #expect(try IBAN(iban.printed) == iban)
    #expect(try IBAN(iban.printed.lowercased()) == iban)
  }

  @Test func `an account is printed in groups of four`() throws {
    #expect(try IBAN("be68-5390-0754-7034").printed == "BE68 5390 0754 7034")
    #expect(try IBAN("LI21 0881 0000 2324 013A A").printed == "LI21 0881 0000 2324 013A A")
  }

  @Test(arguments: valid)
  func `any single wrong digit is caught`(text: String) {
    let characters = Array(text)
    for index in characters.indices.dropFirst(2) where characters[index].isNumber {
      for digit in "0123456789" where digit != characters[index] {
        var wrong = characters
        wrong[index] = digit
        #expect(throws: IdentifierError.checksum) { try IBAN(String(wrong)) }
      }
    }
  }

  @Test(arguments: [
    ("GR160110105", IdentifierError.length),
    ("BE685390075470341", .length),
    ("BE", .length),
    ("0001", .format),
    ("GB2L ABBY 0901 2857 2017 07", .format),
    ("GB12 BARC 2020 1530 093A 59", .format),
    ("BE68 5390 0754 703O", .format),
    ("BE68_5390_0754_7034", .format),
    ("QQ68539007547034", .unknown),
    ("BE69539007547034", .checksum),
  ])
  func `what is wrong is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try IBAN(text) }
  }

  // 00, 01 and 99 have the remainder of 97, 98 and 02, but the formula never gives them.
  @Test(arguments: ["00", "01", "99"])
  func `check digits that no bank computes are refused`(digits: String) {
    for account in 0..<500 {
      let text = "DE\(digits)3704004405320\(String(10_000 + account))"
      #expect(throws: IdentifierError.checksum) { try IBAN(text) }
    }
  }

  @Test func `the check digits inside a Belgian account count too`() {
    #expect(throws: IdentifierError.checksum) { try IBAN("BE41091811735141") }
  }

  @Test(arguments: [
    ("CH4431999123000889012", true), ("CH9300762011623852957", false),
    ("CH3709000000304442225", false), ("BE68539007547034", false),
  ])
  func `an account made for QR references is known by its bank`(text: String, expected: Bool)
    throws
  {
    #expect(try IBAN(text).isQRIBAN == expected)
  }

  @Test func `the country is read from the front`() throws {
    #expect(try IBAN("LU280019400644750000").countryCode == "LU")
    #expect(try IBAN("LU280019400644750000").isSwiss == false)
    #expect(try IBAN("CH9300762011623852957").isSwiss)
  }

  @Test(arguments: junk)
  func `junk is refused, never a trap`(text: String) {
    #expect(throws: IdentifierError.self) { try IBAN(text) }
  }
}
