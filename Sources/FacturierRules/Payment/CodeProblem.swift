internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// What keeps the payment code of a document from being made, with its place in the document.
struct CodeProblem {
  enum Question {
    /// A text is longer than its line of the code.
    case length
    /// A character that the code cannot hold.
    case character
    case amount
    /// Something that the code needs is missing, or two things do not go together.
    case content
    /// All of it together is too much.
    case size
    case reference
  }

  let question: Question
  let pointer: JSONPointer
  var arguments: [String: Finding.Argument] = [:]

  /// Nil when the code can be made, when none is wanted, and for what other requirements say: wrong
  /// account numbers, and QR references that do not go with their account.
  init?(in invoice: Invoice) {
    do throws(TransferCodeError) {
      _ = try invoice.transferCode()
      return nil
    } catch {
      let places = Places(invoice)
      switch error {
      case .noAccount, .account: return nil
      case .reference(let error): self.init(error)
      case .epc(let error): self.init(error, places)
      case .swiss(let error): self.init(error, places)
      }
    }
  }

  private init(
    _ question: Question, _ pointer: JSONPointer, _ arguments: [String: Finding.Argument] = [:]
  ) {
    self.question = question
    self.pointer = pointer
    self.arguments = arguments
  }

  private init?(_ error: PaymentReferenceError) {
    switch error {
    // Check digits of what somebody wrote are asked for elsewhere.
    case .stated: return nil
    case .template: self.init(.reference, ["payment", "referenceTemplate"])
    case .number: self.init(.reference, ["payment", "reference"])
    }
  }

  private init(_ error: EPCPaymentError, _ places: Places) {
    switch error {
    case .nameMissing: self.init(.content, places.of(.name(.creditor)))
    case .tooLong(let field, let count):
      self.init(
        .length, places.of(field), ["count": .count(count), "limit": .count(field.limit)])
    case .control(let field, let scalar):
      self.init(.character, places.of(field), ["character": .text(Self.codePoint(scalar))])
    case .notEncodable(let field, let character, _):
      self.init(.character, places.of(field), ["character": .text(String(character))])
    case .bicMissing: self.init(.content, ["payment", "accounts"])
    case .currency: self.init(.amount, ["currency"])
    case .amountOutOfRange: self.init(.amount, ["lines"])
    case .purpose: self.init(.content, ["payment", "code", "purpose"])
    case .reference, .referenceAndText: self.init(.reference, ["payment", "reference"])
    case .tooManyBytes(let count):
      self.init(
        .size, ["payment"],
        ["count": .count(count), "limit": .count(EPCPayment.maximumBytes)])
    }
  }

  private init?(_ error: SwissQRBillError, _ places: Places) {
    switch error {
    case .foreignAccount: self.init(.content, ["payment", "accounts"])
    case .missing(let field): self.init(.content, places.of(field))
    case .tooLong(let field, let count):
      self.init(
        .length, places.of(field), ["count": .count(count), "limit": .count(field.limit)])
    case .notPermitted(let field, let character):
      let scalars = character.unicodeScalars
      let isControl = scalars.contains { $0.properties.generalCategory == .control }
      let shown = isControl ? scalars.first.map(Self.codePoint) : String(character)
      self.init(.character, places.of(field), ["character": .text(shown ?? "")])
    case .currency: self.init(.amount, ["currency"])
    case .amountOutOfRange: self.init(.amount, ["lines"])
    case .qrReferenceMissing, .qrReferenceWithoutQRIBAN: return nil
    case .belgianReference: self.init(.reference, ["payment", "reference"])
    case .billingInformation: self.init(.content, ["payment", "code", "billingInformation"])
    case .messageAndBillingTooLong(let count):
      self.init(.length, places.of(.message), ["count": .count(count), "limit": .count(140)])
    case .tooManyAlternativeSchemes:
      self.init(.content, ["payment", "code", "alternativeSchemes"])
    case .tooManyBytes(let count):
      self.init(
        .size, ["payment"],
        ["count": .count(count), "limit": .count(SwissQRBill.maximumBytes)])
    }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Where the elements of a code come from.
private struct Places {
  private let invoice: Invoice
  private let account: Int?

  init(_ invoice: Invoice) {
    self.invoice = invoice
    let used = invoice.usualTransferCode.flatMap { invoice.paymentRequest.account(for: $0) }
    account = invoice.payment.accounts.firstIndex { $0 == used }
  }

  func of(_ field: EPCPayment.Field) -> JSONPointer {
    switch field {
    case .name: of(.name(.creditor))
    case .reference, .text: reference
    case .information: ["payment", "code", "message"]
    }
  }

  func of(_ field: SwissQRBill.Field) -> JSONPointer {
    switch field {
    case .name(.creditor): payeeName
    case .name(.debtor): ["buyer", "name"]
    case .street(let role), .buildingNumber(let role): address(of: role).appending("lines")
    case .postalCode(let role): address(of: role).appending("postalCode")
    case .town(let role): address(of: role).appending("city")
    case .message: invoice.payment.code.message == nil ? reference : ["payment", "code", "message"]
    case .billingInformation: ["payment", "code", "billingInformation"]
    case .alternativeScheme: ["payment", "code", "alternativeSchemes"]
    }
  }

  private var reference: JSONPointer {
    invoice.payment.reference == nil ? ["number"] : ["payment", "reference"]
  }

  private var payeeName: JSONPointer {
    if let account, invoice.payment.accounts[account].name != nil {
      return ["payment", "accounts", String(account), "name"]
    }
    return [invoice.payee == nil ? "seller" : "payee", "name"]
  }

  private func address(of role: SwissQRBill.Role) -> JSONPointer {
    if role == .debtor { return ["buyer", "address"] }
    return [invoice.payee?.address == nil ? "seller" : "payee", "address"]
  }
}
