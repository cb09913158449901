import FacturierCore
import FacturierPayment
import Testing

struct ReadingTests {
  @Test func `print then read is the identity for an EPC payment`() throws {
    let iban = try IBAN("BE68539007547034")
    let payments = [
      try EPCPayment(name: "Lenoir", iban: iban),
      try EPCPayment(
        name: "L'Œuvre à €", iban: iban, bic: BIC("GKCCBEBB"), amount: Amount(minorUnits: 1, .euro),
        purpose: "GDDS", reference: "123456789002", information: "Été", version: .v001,
        encoding: .iso8859Part15, lineEnding: .crlf),
      try EPCPayment(name: "Ελένη", iban: iban, text: "λ", encoding: .iso8859Part7),
    ]
    for payment in payments {
      #expect(try EPCPayment(reading: payment.bytes) == payment)
    }
  }

  @Test(arguments: ["EUR12", "EUR12.3", "EUR12.30"])
  func `trailing zeroes of an amount do not matter`(amount: String) throws {
    let text = "BCD\n002\n1\nSCT\n\nN\nBE68539007547034\n\(amount)"
    let cents = try #require(EPCPayment(reading: Array(text.utf8)).amount?.minorUnits)
    #expect(cents == (amount == "EUR12" ? 1_200 : 1_230))
  }

  @Test(arguments: [
    ("BCD\n003\n1\nSCT\n\nN\nBE68539007547034", EPCReadingError.line(2)),
    ("BCD\n000\n1\nSCT\n\nN\nBE68539007547034", .line(2)),
    ("BCD\n002\n9\nSCT\n\nN\nBE68539007547034", .line(3)),
    ("BCD\n002\n0\nSCT\n\nN\nBE68539007547034", .line(3)),
    ("BCD\n002\n1\nABC\n\nN\nBE68539007547034", .line(4)),
    ("BCD\n002\n1\nSCT\nABCDEFGHI\nN\nBE68539007547034", .identifier(line: 5, .length)),
    ("BCD\n002\n1\nSCT\n\nN\nDE12%", .identifier(line: 7, .format)),
    ("BCD\n002\n1\nSCT\n\nN\nDEA1", .identifier(line: 7, .length)),
    ("BCD\n002\n1\nSCT\n\nN\n123", .identifier(line: 7, .length)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\n12.30", .line(8)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\nEUR10.001", .line(8)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\nEUR-1", .line(8)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\nEUR1e2", .line(8)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\nEUR1000000000", .line(8)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\nEUR0", .payment(.amountOutOfRange)),
    ("BCD\n001\n1\nSCT\n\nN\nBE68539007547034", .payment(.bicMissing)),
    ("BCD\n002\n1\nSCT\n\n\nBE68539007547034", .payment(.nameMissing)),
    ("BCD\n002\n1\nSCT\n\nN\nBE68539007547034\n\n\nABC\nDEF", .payment(.referenceAndText)),
    ("BCD", .line(3)), ("", .line(3)), ("\n\n1", .line(1)), ("A\n\n1\n\n\n\n\n", .line(1)),
  ])
  func `what is wrong with an EPC text is named`(text: String, error: EPCReadingError) {
    #expect(throws: error) { try EPCPayment(reading: Array(text.utf8)) }
  }

  @Test func `bytes that are no text in their set are refused`() {
    let text = "BCD\n002\n1\nSCT\n\nN\nBE68539007547034"
    #expect(throws: EPCReadingError.line(3)) {
      try EPCPayment(reading: Array(text.utf8) + [0xFF])
    }
    #expect(throws: EPCReadingError.line(3)) { try EPCPayment(reading: []) }
  }

  @Test func `print then read is the identity for a Swiss bill`() throws {
    let address = SwissQRBill.Address(
      name: "Sàrl", street: "Rue", buildingNumber: nil, postalCode: "1", town: "T",
      country: .switzerland)
    let account = try IBAN("CH9300762011623852957")
    let bills = [
      try SwissQRBill(account: account, creditor: address, amount: nil),
      try SwissQRBill(
        account: account, creditor: address, amount: Amount(minorUnits: 99_999_999_999, .euro),
        debtor: address, reference: .creditorReference(CreditorReference("RF18539007547034")),
        message: "M", billingInformation: "//S1", alternativeSchemes: ["A", "B"], lineEnding: .crlf),
    ]
    for bill in bills {
      #expect(try SwissQRBill(reading: bill.payload) == bill)
    }
  }

  @Test(arguments: [
    (0, "SPX", SwissQRBillReadingError.line(1)), (1, "0100", .line(2)), (1, "0101", .line(2)),
    (1, "02xx", .line(2)), (2, "0", .line(3)), (3, "CH93", .identifier(line: 4, .length)),
    (4, "K", .line(5)), (10, "QQ", .line(11)), (11, "S", .line(12)), (18, "1239d49.75", .line(19)),
    (18, "12", .line(19)), (18, "1.5", .line(19)), (18, "-1.00", .bill(.amountOutOfRange)),
    (19, "FRF", .line(20)), (27, "XXX", .line(28)), (28, "1", .line(28)), (30, "E_P", .line(31)),
    (5, "", .bill(.missing(.name(.creditor)))),
  ])
  func `what is wrong with a Swiss text is named`(
    line: Int, text: String, error: SwissQRBillReadingError
  ) throws {
    var lines = [
      "SPC", "0200", "1", "CH9300762011623852957", "S", "N", "", "", "1", "T", "CH", "", "", "", "",
      "", "", "", "1.00", "CHF", "", "", "", "", "", "", "", "NON", "", "", "EPD",
    ]
    #expect(try SwissQRBill(reading: lines.joined(separator: "\r\n")).amount?.minorUnits == 100)
    lines[line] = text
    #expect(throws: error) { try SwissQRBill(reading: lines.joined(separator: "\n")) }
  }

  @Test(arguments: ["", "garbage", "SPC\r\n0100\r\n\r\n\r\n", "\u{0}", "😴", "SPC\n0200\n1"])
  func `junk is refused, never a trap`(text: String) {
    #expect(throws: SwissQRBillReadingError.self) { try SwissQRBill(reading: text) }
    #expect(throws: EPCReadingError.self) { try EPCPayment(reading: Array(text.utf8)) }
  }
}
