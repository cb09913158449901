public import FacturierCore

/// What a payment reference is made of. The same source gives the same reference, on the invoice and on
/// every later letter about it.
public struct PaymentReferenceSource: Hashable, Sendable {
  /// The reference as somebody wrote it, instead of one that is made.
  public var stated: String?
  /// How the number is put together; the document's own number when nil.
  public var template: String?
  /// Nil to tell the kind from country and account.
  public var kind: PaymentReference.Kind?
  /// The number of the invoice.
  public var number: String
  /// The day of the invoice.
  public var date: CalendarDate
  /// The number under which the seller knows the buyer.
  public var customer: String?
  /// Where the seller is.
  public var country: Country?

  public init(
    stated: String? = nil, template: String? = nil, kind: PaymentReference.Kind? = nil,
    number: String, date: CalendarDate, customer: String? = nil, country: Country?
  ) {
    self.stated = stated
    self.template = template
    self.kind = kind
    self.number = number
    self.date = date
    self.customer = customer
    self.country = country
  }

  /// The names that a template may use.
  public static let fields = ["customer", "number", "sequence", "year", "month"]

  /// The reference for payments to `account`.
  ///
  /// Where nobody asked for a kind and the number does not fit the usual one, it stands as free text,
  /// save on a QR-IBAN, which takes nothing but a QR reference.
  public func reference(on account: IBAN?) throws(PaymentReferenceError) -> PaymentReference {
    if let stated { return try read(stated, account) }
    let usual = country.map { PaymentReference.kind(seller: $0, account: account) } ?? .text
    let kind = kind ?? usual
    let number = try filled()
    do throws(IdentifierError) {
      return try PaymentReference(for: number, kind: kind)
    } catch {
      let isFree = self.kind == nil && template == nil && account?.isQRIBAN != true
      if isFree { return .text(number) }
      throw .number(number, kind, error)
    }
  }

  private func read(
    _ stated: String, _ account: IBAN?
  ) throws(PaymentReferenceError) -> PaymentReference {
    do throws(IdentifierError) {
      return switch kind {
      case .structuredCommunication: .structuredCommunication(try .init(stated))
      case .creditorReference: .creditorReference(try .init(stated))
      case .qrReference: .qrReference(try .init(stated))
      case .text: .text(stated)
      case nil: try PaymentReference(reading: stated, account: account)
      }
    } catch { throw .stated(stated, error) }
  }

  /// The creditor's own number.
  private func filled() throws(PaymentReferenceError) -> String {
    guard let template else { return number }
    do throws(ReferenceTemplateError) {
      return try ReferenceTemplate(template).filled(with: values)
    } catch { throw .template(error) }
  }

  private var values: [String: String] {
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    var values = [
      "number": number, "sequence": sequence, "year": String(date.year), "month": month,
    ]
    values["customer"] = customer
    return values
  }

  /// The last run of digits in the number: `0142` of `2026-0142`.
  private var sequence: String {
    let digits = number.utf8.reversed().drop { !(48...57 ~= $0) }.prefix { 48...57 ~= $0 }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }
}

/// Why there is no payment reference.
public enum PaymentReferenceError: Error, Hashable, Sendable {
  /// What the input states is not of its kind, or its check digits are wrong.
  case stated(String, IdentifierError)
  case template(ReferenceTemplateError)
  /// A number that does not fit its kind: too long, or without a digit.
  case number(String, PaymentReference.Kind, IdentifierError)
}

extension PaymentReferenceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .stated(_, let error): "the payment reference is wrong: \(error)"
    case .template(let error): "the template of the payment reference: \(error)"
    case .number(let number, let kind, let error):
      "the number \(number) makes no \(kind.rawValue): \(error); give a reference or a template"
    }
  }
}

extension Invoice {
  /// What the payment reference is made of.
  public var referenceSource: PaymentReferenceSource {
    PaymentReferenceSource(
      stated: payment.reference, template: payment.referenceTemplate, kind: payment.referenceKind,
      number: number, date: issueDate, customer: references.customer,
      country: seller.address?.country)
  }

  /// What the payer quotes when paying to `account`.
  public func paymentReference(
    on account: BankAccount?
  ) throws(PaymentReferenceError) -> PaymentReference {
    try referenceSource.reference(on: account.flatMap { try? IBAN($0.iban) })
  }
}
