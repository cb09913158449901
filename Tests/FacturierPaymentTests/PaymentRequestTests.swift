import FacturierCore
import FacturierModel
import FacturierPayment
import Testing

/// What invoices and the letters about them ask for, and under which reference.
struct PaymentRequestTests {
  struct NoSuchFile: Error {}

  static let belgian = #"{"iban": "BE68539007547034"}"#
  static let qr = #"{"iban": "CH4431999123000889012"}"#
  static let swiss = #"{"iban": "CH9300762011623852957"}"#
  static let french = #"{"iban": "FR1420041010050500013M02606"}"#

  private func party(_ name: String, in country: String, _ more: String = "") -> String {
    #"{"name": "\#(name)", \#(more)"address": {"lines": ["Rue 1"], "postalCode": "1000", "#
      + #""city": "Ville", "country": "\#(country)"}}"#
  }

  private func invoice(_ account: String, in country: String = "BE", currency: String = "EUR")
    throws -> Invoice
  {
    let text = """
      {"number": "2026-0142", "issueDate": "2026-09-21", "currency": "\(currency)", "vat": 21,
       "seller": \(party("Atelier", in: country)), "buyer": \(party("Client", in: country)),
       "customerNumber": "1042", "payment": {"accounts": [\(account)]},
       "lines": [{"name": "Conseil", "price": 100}]}
      """
    return try Invoice.read(Input(name: "i.json", bytes: Array(text.utf8))) { _ in
      throw NoSuchFile()
    }
  }

  private func letter(
    _ account: String, about numbers: [String] = ["2026-0142"], in country: String = "BE",
    currency: String = "EUR", number: String? = nil, payment: String = ""
  ) throws -> Letter {
    let invoices = numbers.map {
      #"{"number": "\#($0)", "date": "2026-09-21", "dueDate": "2026-10-21", "amount": 121}"#
    }
    let number = number.map { #""number": "\#($0)", "# } ?? ""
    let type =
      numbers.isEmpty
      ? #""type": "trialEndNotice", "trial": {"service": "X", "endsOn": "2026-12-01"}"#
      : #""type": "reminder", "level": 1"#
    let text = """
      {\(type), "date": "2026-11-05", "currency": "\(currency)", \(number)
       "sender": \(party("Atelier", in: country)),
       "recipient": \(party("Client", in: country, #""customerNumber": "1042", "#)),
       "invoices": [\(invoices.joined(separator: ", "))],
       "payment": {"accounts": [\(account)]\(payment)}}
      """
    return try Letter.read(Input(name: "l.json", bytes: Array(text.utf8))) { _ in
      throw NoSuchFile()
    }
  }

  private let asked = Amount(minorUnits: 13_245, .euro)

  @Test(arguments: [
    (belgian, "BE", "EUR"), (qr, "CH", "CHF"), (swiss, "CH", "EUR"), (french, "FR", "EUR"),
  ])
  func `a letter about an invoice is paid under the invoice's own reference`(
    account: String, country: String, currency: String
  ) throws {
    let invoice = try invoice(account, in: country, currency: currency).paymentRequest
    let letter = try letter(account, in: country, currency: currency, number: "R-7")
      .paymentRequest(for: asked)
    let reference = try invoice.reference(on: invoice.preferredAccount)
    #expect(try letter.reference(on: letter.preferredAccount) == reference)
    #expect(!reference.printed.isEmpty)
  }

  @Test func `a letter asks for the amount that it is given, to the same account`() throws {
    let letter = try letter(Self.belgian).paymentRequest(for: asked)
    guard case .epc(let payment) = try letter.transferCode() else {
      Issue.record("no European code")
      return
    }
    #expect(payment.amount == asked)
    #expect(payment.iban.compact == "BE68539007547034")
    #expect(payment.reference == "002026014243")
    #expect(payment.name == "Atelier")
  }

  @Test func `a Swiss reminder has a bill with its payer, without the invoice's particulars`()
    throws
  {
    let asked = Amount(minorUnits: 13_245, .swissFranc)
    let letter = try letter(Self.qr, in: "CH", currency: "CHF").paymentRequest(for: asked)
    guard case .swiss(let bill) = try letter.transferCode() else {
      Issue.record("no Swiss bill")
      return
    }
    #expect(bill.amount == asked)
    #expect(bill.debtor?.name == "Client")
    #expect(bill.reference.type == "QRR")
    #expect(bill.billingInformation == nil)
  }

  @Test func `a letter about several invoices is paid under its own number`() throws {
    let letter = try letter(
      Self.french, about: ["2026-0142", "2026-0149"], in: "FR", number: "R-7")
    let request = letter.paymentRequest(for: asked)
    #expect(try request.reference(on: request.preferredAccount) == .text("R-7"))
  }

  @Test(arguments: [
    (2, "2026-001, 2026-002"),
    (
      10,
      "2026-001, 2026-002, 2026-003, 2026-004, 2026-005, 2026-006, 2026-007, 2026-008, 2026-009, 2026-010"
    ),
    (11, "2026-001 - 2026-011"),
  ])
  func `without one, under all their numbers or the first and the last`(count: Int, text: String)
    throws
  {
    let numbers = (1...count).map { "2026-" + String("000\($0)".suffix(3)) }
    let request = try letter(Self.belgian, about: numbers).paymentRequest(for: asked)
    #expect(try request.reference(on: request.preferredAccount) == .text(text))
  }

  @Test func `where only a QR reference will do it is made of the first number`() throws {
    let several = try letter(
      Self.qr, about: ["2026-0142", "2026-0149"], in: "CH", currency: "CHF")
    let one = try letter(Self.qr, about: ["2026-0142"], in: "CH", currency: "CHF")
    let references = try [several, one].map { letter in
      let request = letter.paymentRequest(for: asked)
      return try request.reference(on: request.preferredAccount)
    }
    #expect(references[0] == references[1])
    #expect(references[0].kind == .qrReference)
  }

  @Test(arguments: ["R-7", nil])
  func `what is stated goes before all else, and keeps its kind`(number: String?) throws {
    let stated = #", "reference": "+++090/9337/55493+++""#
    let request = try letter(
      Self.belgian, about: ["1", "2"], number: number, payment: stated
    ).paymentRequest(for: asked)
    let reference = try request.reference(on: request.preferredAccount)
    #expect(reference.compact == "090933755493")
    #expect(reference.kind == .structuredCommunication)
  }

  @Test func `a letter about no invoice is paid under the customer's number`() throws {
    let request = try letter(Self.french, about: [], in: "FR").paymentRequest(for: asked)
    #expect(try request.reference(on: request.preferredAccount) == .text("1042"))
  }

  @Test(arguments: [0, -1] as [Int64])
  func `nothing asked, no code`(minorUnits: Int64) throws {
    let letter = try letter(Self.belgian)
    let request = letter.paymentRequest(for: Amount(minorUnits: minorUnits, .euro))
    #expect(try request.transferCode() == nil)
  }
}
