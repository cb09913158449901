public import FacturierCore

/// Why a payment cannot be put into an EPC code, and what to change.
public enum EPCPaymentError: Error, Hashable, Sendable {
  case nameMissing
  case tooLong(EPCPayment.Field, count: Int)
  /// A line break or another character that cannot be seen.
  case control(EPCPayment.Field, Unicode.Scalar)
  case notEncodable(EPCPayment.Field, Character, EPCPayment.Encoding)
  case bicMissing
  case currency(Currency)
  case amountOutOfRange
  case purpose
  case reference(IdentifierError)
  case referenceAndText
  case tooManyBytes(count: Int)
}

extension EPCPayment {
  /// The elements that are words.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case name, reference, text, information

    /// The most characters the guideline allows.
    public var limit: Int {
      switch self {
      case .name, .information: 70
      case .reference: 35
      case .text: 140
      }
    }
  }
}

extension EPCPaymentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nameMissing: "the payee has no name"
    case .tooLong(let field, let count):
      "the \(field.rawValue) has \(count) characters where \(field.limit) fit; shorten it"
    case .control(let field, let scalar):
      "the \(field.rawValue) holds an invisible character (\(scalar.codePoint)); take it out"
    case .notEncodable(let field, let character, let encoding):
      "the \(field.rawValue) holds \"\(character)\", which \(encoding) cannot write; "
        + "use UTF-8 or transliterate"
    case .bicMissing: "version 001 asks for the BIC of the account; add it or use version 002"
    case .currency(let currency):
      "the amount is in \(currency.code); this code carries euro only"
    case .amountOutOfRange: "the amount is outside 0.01 to 999999999.99"
    case .purpose: "the purpose is not a code of one to four capital letters or digits"
    case .reference(let error): "the creditor reference is wrong: \(error)"
    case .referenceAndText: "a reference and a text exclude one another; leave one out"
    case .tooManyBytes(let count):
      "the code needs \(count) bytes where \(EPCPayment.maximumBytes) fit; "
        + "shorten the name, the information or the text, or transliterate"
    }
  }
}

extension Unicode.Scalar {
  /// As code charts write it: `U+000A`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
