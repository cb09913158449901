import FacturierCore
import FacturierPayment
import Testing

struct SwissQRBillTests {
  let account: IBAN
  let qrAccount: IBAN
  let qrReference: QRReference
  let creditor = SwissQRBill.Address(
    name: "Atelier Grandjean Sàrl", street: "Rue du Lac", buildingNumber: "12a",
    postalCode: "2501", town: "Biel/Bienne", country: .switzerland)
  let debtor = SwissQRBill.Address(
    name: "Zoë Müller-Küng", lines: ["Marktgasse 28"], postalCode: "9400", town: "Rorschach",
    country: .switzerland)

  init() throws {
    account = try IBAN("CH9300762011623852957")
    qrAccount = try IBAN("CH4431999123000889012")
    qrReference = try QRReference("210000000003139471430009017")
  }

  private func francs(_ cents: Int64) -> Amount { Amount(minorUnits: cents, .swissFranc) }

  @Test func `every element stands on its line`() throws {
    let bill = try SwissQRBill(
      account: qrAccount, creditor: creditor, amount: francs(194_975), debtor: debtor,
      reference: .qrReference(qrReference), message: "Commande du 18.06.2026",
      billingInformation: "//S1/10/10201409",
      alternativeSchemes: ["UV;UltraPay005;12345", "XY;XYService;54321"])
    #expect(
      bill.payload == """
        SPC
        0200
        1
        CH4431999123000889012
        S
        Atelier Grandjean Sàrl
        Rue du Lac
        12a
        2501
        Biel/Bienne
        CH







        1949.75
        CHF
        S
        Zoë Müller-Küng
        Marktgasse
        28
        9400
        Rorschach
        CH
        QRR
        210000000003139471430009017
        Commande du 18.06.2026
        EPD
        //S1/10/10201409
        UV;UltraPay005;12345
        XY;XYService;54321
        """)
    #expect(bill.lines.count == 34)
  }

  @Test func `what is left open keeps its empty lines`() throws {
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: nil, lineEnding: .crlf)
    #expect(bill.lines.count == 31)
    #expect(bill.lines[18...26] == ["", "CHF", "", "", "", "", "", "", ""])
    #expect(bill.lines[27...30] == ["NON", "", "", "EPD"])
    #expect(bill.payload.hasSuffix("NON\r\n\r\n\r\nEPD"))
  }

  @Test func `a scheme without billing information keeps that line`() throws {
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: nil, alternativeSchemes: ["XY;1", " "])
    #expect(bill.lines[30...] == ["EPD", "", "XY;1"])
  }

  @Test func `a bill in euro takes a creditor reference`() throws {
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: Amount(minorUnits: 5, .euro),
      reference: .creditorReference(CreditorReference(for: "2026-0142")))
    #expect(bill.lines[18...19] == ["0.05", "EUR"])
    #expect(bill.lines[27...28] == ["SCOR", "RF0720260142"])
    #expect(bill.reference.printed == "RF07 2026 0142")
  }

  @Test func `a reference in free form heads the message`() throws {
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: nil, reference: .text("Facture 2026-0142"),
      message: "Merci")
    #expect(bill.reference == .none)
    #expect(bill.reference.printed == nil)
    #expect(bill.message == "Facture 2026-0142 Merci")
  }

  @Test func `account and reference must match`() throws {
    #expect(throws: SwissQRBillError.qrReferenceMissing) {
      try SwissQRBill(account: qrAccount, creditor: creditor, amount: nil)
    }
    #expect(throws: SwissQRBillError.qrReferenceMissing) {
      try SwissQRBill(
        account: qrAccount, creditor: creditor, amount: nil,
        reference: .creditorReference(CreditorReference("RF18539007547034")))
    }
    #expect(throws: SwissQRBillError.qrReferenceWithoutQRIBAN) {
      try SwissQRBill(
        account: account, creditor: creditor, amount: nil, reference: .qrReference(qrReference))
    }
    #expect(throws: SwissQRBillError.belgianReference) {
      try SwissQRBill(
        account: account, creditor: creditor, amount: nil,
        reference: .structuredCommunication(StructuredCommunication(for: "1")))
    }
    #expect(throws: SwissQRBillError.foreignAccount) {
      try SwissQRBill(account: IBAN("BE68539007547034"), creditor: creditor, amount: nil)
    }
  }

  @Test(arguments: [Int64.min, -1, 0, 100_000_000_000, .max])
  func `an amount out of range is refused`(cents: Int64) {
    #expect(throws: SwissQRBillError.amountOutOfRange) {
      try SwissQRBill(account: account, creditor: creditor, amount: francs(cents))
    }
  }

  @Test(arguments: Language.allCases)
  func `a bill over nothing says that it is not to be paid`(language: Language) throws {
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: francs(0),
      message: SwissQRBill.notForPayment(in: language))
    #expect(bill.lines[18] == "0.00")
  }

  @Test func `francs and euro are the only currencies`() throws {
    let dollars = try #require(Currency("USD"))
    #expect(throws: SwissQRBillError.currency(dollars)) {
      try SwissQRBill(account: account, creditor: creditor, amount: Amount(minorUnits: 1, dollars))
    }
    #expect(throws: SwissQRBillError.currency(.swissFranc)) {
      try SwissQRBill(account: account, creditor: creditor, amount: francs(1), currency: .euro)
    }
  }

  @Test func `each element has its length, and some may not be missing`() {
    func text(_ count: Int) -> String { String(repeating: "ü", count: count) }
    func address(
      name: String = "N", street: String? = nil, number: String? = nil, code: String = "1",
      town: String = "T"
    ) -> SwissQRBill.Address {
      SwissQRBill.Address(
        name: name, street: street, buildingNumber: number, postalCode: code, town: town,
        country: .switzerland)
    }
    func failure(_ debtor: SwissQRBill.Address) -> SwissQRBillError? {
      do {
        _ = try SwissQRBill(account: account, creditor: creditor, amount: nil, debtor: debtor)
        return nil
      } catch { return error }
    }
    let longest = address(
      name: text(70), street: text(70), number: text(16), code: text(16), town: text(35))
    #expect(failure(longest) == nil)
    #expect(failure(address(name: text(71))) == .tooLong(.name(.debtor), count: 71))
    #expect(failure(address(street: text(71))) == .tooLong(.street(.debtor), count: 71))
    #expect(failure(address(number: text(17))) == .tooLong(.buildingNumber(.debtor), count: 17))
    #expect(failure(address(code: text(17))) == .tooLong(.postalCode(.debtor), count: 17))
    #expect(failure(address(town: text(36))) == .tooLong(.town(.debtor), count: 36))
    #expect(failure(address(name: " ")) == .missing(.name(.debtor)))
    #expect(failure(address(code: "")) == .missing(.postalCode(.debtor)))
    #expect(failure(address(town: "")) == .missing(.town(.debtor)))
  }

  @Test func `message and billing information share 140 characters`() throws {
    let billing = "//S1/10/" + String(repeating: "1", count: 32)
    let fits = try SwissQRBill(
      account: account, creditor: creditor, amount: nil,
      message: String(repeating: "é", count: 100), billingInformation: billing)
    #expect(fits.billingInformation == billing)
    #expect(throws: SwissQRBillError.messageAndBillingTooLong(count: 141)) {
      try SwissQRBill(
        account: account, creditor: creditor, amount: nil,
        message: String(repeating: "é", count: 101), billingInformation: billing)
    }
    #expect(throws: SwissQRBillError.billingInformation) {
      try SwissQRBill(
        account: account, creditor: creditor, amount: nil, billingInformation: "S1/10/1")
    }
  }

  @Test func `there are at most two alternative schemes of 100 characters`() {
    #expect(throws: SwissQRBillError.tooManyAlternativeSchemes) {
      try SwissQRBill(
        account: account, creditor: creditor, amount: nil, alternativeSchemes: ["A", "B", "C"])
    }
    #expect(throws: SwissQRBillError.tooLong(.alternativeScheme, count: 101)) {
      try SwissQRBill(
        account: account, creditor: creditor, amount: nil,
        alternativeSchemes: [String(repeating: "x", count: 101)])
    }
  }

  // Every element as long as it may be, each letter two bytes.
  @Test func `the code has its size too`() throws {
    func text(_ count: Int) -> String { String(repeating: "ü", count: count) }
    let large = SwissQRBill.Address(
      name: text(70), street: text(70), buildingNumber: text(16), postalCode: text(16),
      town: text(35), country: .switzerland)
    #expect {
      try SwissQRBill(
        account: account, creditor: large, amount: nil, debtor: large, message: text(140))
    } throws: {
      ($0 as? SwissQRBillError) == .tooManyBytes(count: 1182)
    }
  }

  @Test(arguments: ["a\nb", "a\tb", "\u{0}", "a\u{AD}b", "東", "😴", "α", "\u{202E}a", "q\u{301}"])
  func `a character outside the permitted set is refused`(message: String) {
    #expect(throws: SwissQRBillError.self) {
      try SwissQRBill(account: account, creditor: creditor, amount: nil, message: message)
    }
  }

  @Test func `the letters of Europe's west and north are permitted`() throws {
    let message = "ÀéîõüßŒœŠžŁğıȘșȚț €§°½ÿ"
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: nil, message: message)
    #expect(bill.message == message)
    let joined = try SwissQRBill(
      account: account, creditor: creditor, amount: nil, message: "Cafe\u{301}")
    #expect(joined.message?.unicodeScalars.count == 4)
  }

  @Test func `only what is not permitted is transliterated`() throws {
    let bill = try SwissQRBill(
      account: account, creditor: creditor, amount: nil, message: "L’été – 5 € … ẞ",
      transliterating: true)
    #expect(bill.message == "L'été - 5 € ... SS")
  }

  @Test(
    arguments: [
      (["Rue du Lac 1268"], "Rue du Lac", "1268"), (["Marktgasse 28a"], "Marktgasse", "28a"),
      (["12, rue des Fleurs"], "12, rue des Fleurs", nil), (["Au Village"], "Au Village", nil),
      (["Postfach", "Marktgasse 28"], "Postfach, Marktgasse 28", nil), (["28"], "28", nil),
      ([], "", nil),
    ] as [([String], String, String?)])
  func `the number behind a street is found`(lines: [String], street: String, number: String?) {
    let address = SwissQRBill.Address(
      name: "N", lines: lines, postalCode: "1", town: "T", country: .switzerland)
    #expect(address.street == street)
    #expect(address.buildingNumber == number)
  }

  @Test func `an address is printed in three lines`() {
    #expect(creditor.printed == ["Atelier Grandjean Sàrl", "Rue du Lac 12a", "2501 Biel/Bienne"])
    let abroad = SwissQRBill.Address(
      name: "N", street: nil, buildingNumber: nil, postalCode: "75001", town: "Paris",
      country: .france)
    #expect(abroad.printed == ["N", "FR-75001 Paris"])
  }

  @Test func `every failure says what to change`() {
    let failures: [SwissQRBillError] = [
      .foreignAccount, .missing(.town(.debtor)), .tooLong(.name(.creditor), count: 71),
      .notPermitted(.message, "\n"), .currency(.euro), .amountOutOfRange, .qrReferenceMissing,
      .qrReferenceWithoutQRIBAN, .belgianReference, .billingInformation,
      .messageAndBillingTooLong(count: 141), .tooManyAlternativeSchemes, .tooManyBytes(count: 998),
    ]
    #expect(Set(failures.map(\.description)).count == failures.count)
    #expect(failures[3].description.contains("U+000A"))
    #expect(
      failures[2].description
        == "the creditor's name has 71 characters where 70 fit; shorten it")
  }
}
