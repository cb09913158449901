import FacturierCore
import FacturierPayment
import Testing

struct EPCPaymentTests {
  let iban: IBAN
  let reference: StructuredCommunication

  init() throws {
    iban = try IBAN("BE68 5390 0754 7034")
    reference = try StructuredCommunication("+++123/4567/89002+++")
  }

  private func euro(_ cents: Int64) -> Amount { Amount(minorUnits: cents, .euro) }

  @Test func `a Belgian invoice is paid with its structured communication`() throws {
    let payment = try EPCPayment(
      name: "Atelier Dupont SRL", iban: iban, amount: euro(123_450),
      reference: .structuredCommunication(reference))
    #expect(
      payment.payload == """
        BCD
        002
        1
        SCT

        Atelier Dupont SRL
        BE68539007547034
        EUR1234.50

        123456789002
        """)
  }

  @Test func `words keep the empty line of the reference above them`() throws {
    let payment = try EPCPayment(
      name: "Menuiserie Lenoir", iban: iban, bic: BIC("GKCCBEBB"), amount: euro(1),
      reference: .text("Facture 2026-0142"))
    #expect(
      payment.lines == [
        "BCD", "002", "1", "SCT", "GKCCBEBB", "Menuiserie Lenoir", "BE68539007547034", "EUR0.01",
        "", "", "Facture 2026-0142",
      ])
  }

  @Test func `nothing follows the last line that says something`() throws {
    let open = try EPCPayment(name: "Lenoir", iban: iban)
    #expect(open.lines.last == "BE68539007547034")
    #expect(open.payload.hasSuffix("7034"))
    let noted = try EPCPayment(name: "Lenoir", iban: iban, information: "Merci")
    #expect(noted.lines.count == 12)
    #expect(noted.lines[7...10] == ["", "", "", ""])
  }

  @Test func `every element stands on its line`() throws {
    let payment = try EPCPayment(
      name: "Lenoir", iban: iban, bic: BIC("GKCCBEBBXXX"), amount: euro(99_999_999_999),
      purpose: "GDDS", reference: "RF18539007547034", information: "Merci", version: .v001,
      encoding: .iso8859Part15, lineEnding: .crlf)
    #expect(
      payment.payload
        == "BCD\r\n001\r\n8\r\nSCT\r\nGKCCBEBBXXX\r\nLenoir\r\nBE68539007547034\r\n"
        + "EUR999999999.99\r\nGDDS\r\nRF18539007547034\r\n\r\nMerci")
    #expect(payment.bytes == Array(payment.payload.utf8))
  }

  @Test(arguments: [Int64.min, -1, 0, 100_000_000_000, .max])
  func `an amount out of range is refused`(cents: Int64) {
    #expect(throws: EPCPaymentError.amountOutOfRange) {
      try EPCPayment(name: "Lenoir", iban: iban, amount: euro(cents))
    }
  }

  @Test func `another currency is refused`() {
    #expect(throws: EPCPaymentError.currency(.swissFranc)) {
      try EPCPayment(name: "Lenoir", iban: iban, amount: Amount(minorUnits: 1, .swissFranc))
    }
  }

  @Test(arguments: ["", " ", "\u{A0}\t"])
  func `a payee without a name is refused`(name: String) {
    #expect(throws: EPCPaymentError.nameMissing) { try EPCPayment(name: name, iban: iban) }
  }

  @Test func `each line of words has its length`() throws {
    func text(_ count: Int) -> String { String(repeating: "x", count: count) }
    let longest = try EPCPayment(
      name: text(70), iban: iban, reference: text(35), information: text(70))
    #expect(longest.bytes.count == 212)
    #expect(throws: EPCPaymentError.tooLong(.name, count: 71)) {
      try EPCPayment(name: text(71), iban: iban)
    }
    #expect(throws: EPCPaymentError.tooLong(.reference, count: 36)) {
      try EPCPayment(name: "Lenoir", iban: iban, reference: text(36))
    }
    #expect(throws: EPCPaymentError.tooLong(.text, count: 141)) {
      try EPCPayment(name: "Lenoir", iban: iban, text: text(141))
    }
    #expect(throws: EPCPaymentError.tooLong(.information, count: 71)) {
      try EPCPayment(name: "Lenoir", iban: iban, information: text(71))
    }
  }

  @Test func `bytes count, not characters`() throws {
    let name = String(repeating: "é", count: 70)
    // 10 bytes of fixed lines, 140 of the name, 16 of the account, 10 line breaks: 155 are left.
    let text = String(repeating: "à", count: 77)
    #expect(try EPCPayment(name: name, iban: iban, text: text + "a").bytes.count == 331)
    #expect(throws: EPCPaymentError.tooManyBytes(count: 332)) {
      try EPCPayment(name: name, iban: iban, text: text + "à")
    }
    #expect(
      try EPCPayment(name: name, iban: iban, text: text + "à", encoding: .iso8859Part1).bytes.count
        < 331)
  }

  @Test(arguments: ["", "ABCDE", "gdds", "GD S", "É"])
  func `a purpose is one to four capitals or digits`(purpose: String) throws {
    if purpose.isEmpty {
      #expect(try EPCPayment(name: "Lenoir", iban: iban, purpose: purpose).purpose == nil)
    } else {
      #expect(throws: EPCPaymentError.purpose) {
        try EPCPayment(name: "Lenoir", iban: iban, purpose: purpose)
      }
    }
  }

  @Test func `a reference and words exclude one another`() {
    #expect(throws: EPCPaymentError.referenceAndText) {
      try EPCPayment(name: "Lenoir", iban: iban, reference: "ABC", text: "DEF")
    }
  }

  @Test func `a creditor reference with wrong check digits is refused`() {
    #expect(throws: EPCPaymentError.reference(.checksum)) {
      try EPCPayment(name: "Lenoir", iban: iban, reference: "RF17539007547034")
    }
  }

  @Test func `version 001 asks for the BIC`() {
    #expect(throws: EPCPaymentError.bicMissing) {
      try EPCPayment(name: "Lenoir", iban: iban, version: .v001)
    }
  }

  @Test(arguments: [
    ("BE68539007547034", false), ("LI21088100002324013AA", false),
    ("CH9300762011623852957", true), ("GB82WEST12345698765432", true),
  ])
  func `outside the European Economic Area the BIC may be needed`(account: String, expected: Bool)
    throws
  {
    let account = try IBAN(account)
    #expect(try EPCPayment(name: "Lenoir", iban: account).mayNeedBIC == expected)
    #expect(try !EPCPayment(name: "Lenoir", iban: account, bic: BIC("GKCCBEBB")).mayNeedBIC)
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\u{0}", "\u{2028}a", "a\u{202E}b", "a\u{200B}b", "\ta"])
  func `an invisible character is refused`(name: String) {
    let error = #expect(throws: EPCPaymentError.self) { try EPCPayment(name: name, iban: iban) }
    #expect(error?.description.contains("invisible") == true)
  }

  @Test func `every failure says what to change, without names or accounts`() {
    let failures: [EPCPaymentError] = [
      .nameMissing, .tooLong(.name, count: 71), .control(.text, "\n"),
      .notEncodable(.name, "ł", .iso8859Part1), .bicMissing, .currency(.swissFranc),
      .amountOutOfRange, .purpose, .reference(.checksum), .referenceAndText,
      .tooManyBytes(count: 340),
    ]
    for failure in failures {
      #expect(failure.description.first?.isLowercase == true)
      #expect(failure.description.last != ".")
    }
    #expect(
      failures[1].description == "the name has 71 characters where 70 fit; shorten it")
    #expect(failures[2].description.contains("U+000A"))
  }
}
