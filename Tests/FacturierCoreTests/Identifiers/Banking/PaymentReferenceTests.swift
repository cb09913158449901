import FacturierCore
import Testing

struct PaymentReferenceTests {
  static let belgian = "BE68539007547034"
  static let qr = "CH4431999123000889012"
  static let swiss = "CH9300762011623852957"

  @Test(
    arguments: [
      (Country.belgium, nil, PaymentReference.Kind.structuredCommunication),
      (.belgium, belgian, .structuredCommunication), (.france, belgian, .structuredCommunication),
      (.france, nil, .text), (.germany, "DE89370400440532013000", .text),
      (.luxembourg, "LU280019400644750000", .creditorReference),
      (.luxembourg, nil, .creditorReference),
      (.switzerland, qr, .qrReference), (.switzerland, swiss, .creditorReference),
      (.belgium, qr, .qrReference),
    ] as [(Country, String?, PaymentReference.Kind)])
  func `seller and account choose the kind`(
    seller: Country, account: String?, expected: PaymentReference.Kind
  ) throws {
    let account = try account.map { text throws(IdentifierError) in try IBAN(text) }
    #expect(PaymentReference.kind(seller: seller, account: account) == expected)
  }

  @Test(arguments: [
    (PaymentReference.Kind.structuredCommunication, "+++002/0260/14243+++"),
    (.creditorReference, "RF07 2026 0142"), (.qrReference, "00 00000 00000 00000 02026 01428"),
    (.text, "2026-0142"),
  ])
  func `one invoice number makes a reference of each kind`(
    kind: PaymentReference.Kind, printed: String
  ) throws {
    let reference = try PaymentReference(for: "2026-0142", kind: kind)
    #expect(reference.kind == kind)
    #expect(reference.printed == printed)
    #expect(reference.compact == printed.filter { !" +/".contains($0) })
  }

  @Test(
    arguments: [
      ("+++123/4567/89002+++", nil, PaymentReference.Kind.structuredCommunication),
      ("*** 123 / 4567 / 89002 ***", nil, .structuredCommunication),
      ("123/4567/89002", nil, .structuredCommunication), ("123456789002", nil, .text),
      ("123456789002", belgian, .structuredCommunication),
      ("RF18 5390 0754 7034", nil, .creditorReference),
      ("21 00000 00003 13947 14300 09017", qr, .qrReference),
      ("210000000003139471430009017", belgian, .text), ("Facture 2026-0142", belgian, .text),
      ("RFC 5322", nil, .text), ("RF12", nil, .text), ("", nil, .text), ("é²😴", nil, .text),
    ] as [(String, String?, PaymentReference.Kind)])
  func `a reference is known by its shape`(
    text: String, account: String?, kind: PaymentReference.Kind
  ) throws {
    let account = try account.map { text throws(IdentifierError) in try IBAN(text) }
    #expect(try PaymentReference(reading: text, account: account).kind == kind)
  }

  @Test(
    arguments: [
      ("+++123/4567/89003+++", nil), ("123456789003", belgian), ("RF19 5390 0754 7034", nil),
      ("210000000003139471430009016", qr),
    ] as [(String, String?)])
  func `the right shape with wrong check digits is refused`(text: String, account: String?) throws {
    let account = try account.map { text throws(IdentifierError) in try IBAN(text) }
    #expect(throws: IdentifierError.checksum) {
      try PaymentReference(reading: text, account: account)
    }
  }

  @Test(arguments: junk)
  func `junk is free text, never a trap`(text: String) throws {
    #expect(try PaymentReference(reading: text, account: nil) == .text(text))
  }
}
