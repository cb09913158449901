public import FacturierCore

/// Why a payment cannot be put into a Swiss QR code, and what to change.
public enum SwissQRBillError: Error, Hashable, Sendable {
  case foreignAccount
  case missing(SwissQRBill.Field)
  case tooLong(SwissQRBill.Field, count: Int)
  case notPermitted(SwissQRBill.Field, Character)
  case currency(Currency)
  case amountOutOfRange
  case qrReferenceMissing
  case qrReferenceWithoutQRIBAN
  case belgianReference
  /// Billing information does not begin with two slashes.
  case billingInformation
  case messageAndBillingTooLong(count: Int)
  case tooManyAlternativeSchemes
  case tooManyBytes(count: Int)
}

extension SwissQRBill {
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case creditor, debtor
  }

  /// The elements that are words.
  public enum Field: Hashable, Sendable {
    case name(Role), street(Role), buildingNumber(Role), postalCode(Role), town(Role)
    case message, billingInformation, alternativeScheme

    /// The most characters that the guidelines allow.
    public var limit: Int {
      switch self {
      case .name, .street: 70
      case .buildingNumber, .postalCode: 16
      case .town: 35
      case .message, .billingInformation: 140
      case .alternativeScheme: 100
      }
    }
  }
}

extension SwissQRBill.Field: CustomStringConvertible {
  public var description: String {
    switch self {
    case .name(let role): "\(role.rawValue)'s name"
    case .street(let role): "\(role.rawValue)'s street"
    case .buildingNumber(let role): "\(role.rawValue)'s building number"
    case .postalCode(let role): "\(role.rawValue)'s postcode"
    case .town(let role): "\(role.rawValue)'s town"
    case .message: "message"
    case .billingInformation: "billing information"
    case .alternativeScheme: "alternative scheme"
    }
  }
}

extension SwissQRBillError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .foreignAccount: "the account is not of Switzerland or Liechtenstein; give one that is"
    case .missing(let field): "the \(field) is missing; add it"
    case .tooLong(let field, let count):
      "the \(field) has \(count) characters where \(field.limit) fit; shorten it"
    case .notPermitted(let field, let character):
      "the \(field) holds \"\(character.visible)\", which is not permitted; replace it or "
        + "transliterate"
    case .currency(let currency):
      "the amount is in \(currency.code); a bill is in Swiss francs or euro"
    case .amountOutOfRange: "the amount is outside 0.01 to 999999999.99"
    case .qrReferenceMissing:
      "the account is a QR-IBAN, which needs a QR reference; add one or give the ordinary IBAN"
    case .qrReferenceWithoutQRIBAN:
      "a QR reference needs a QR-IBAN; give that account or use a creditor reference (RF)"
    case .belgianReference: "a Belgian structured communication does not go on a Swiss bill; use RF"
    case .billingInformation: "billing information begins with two slashes, as in //S1/10/2026-7"
    case .messageAndBillingTooLong(let count):
      "message and billing information together have \(count) characters where 140 fit; "
        + "shorten the message"
    case .tooManyAlternativeSchemes:
      "a bill has at most two alternative schemes; leave the rest out"
    case .tooManyBytes(let count):
      "the code needs \(count) bytes where \(SwissQRBill.maximumBytes) fit; shorten the names"
    }
  }
}

extension Character {
  /// Itself, or its code points when it cannot be seen.
  fileprivate var visible: String {
    PaymentCharacters.firstControl(in: String(self)) == nil
      ? String(self) : unicodeScalars.map(\.codePoint).joined(separator: " ")
  }
}
