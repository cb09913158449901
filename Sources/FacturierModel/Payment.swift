public import FacturierCore

/// How to pay (BG-16).
public struct PaymentInstructions: Hashable, Sendable {
  public let means: PaymentMeans
  /// The code of UNTDID 4461, where it is not that of `means`.
  public let meansCode: String?
  /// The means in words (BT-82).
  public let meansText: String?
  /// The accounts to pay to, the preferred one first (BG-17).
  public let accounts: [BankAccount]
  /// What the payer is to quote: a structured communication, an RF or QR reference, or free text
  /// (BT-83).
  public let reference: String?
  /// What kind of reference to make or to read; nil to tell it from country and account.
  public let referenceKind: PaymentReference.Kind?
  /// How the number inside the reference is put together, such as `{customer:5}{sequence:5}`.
  public let referenceTemplate: String?
  /// The mandate, for a direct debit (BG-19).
  public let mandate: Mandate?
  /// The card that was or will be charged (BG-18).
  public let card: PaymentCard?
  /// A page on which to pay by card or wallet.
  public let link: String?
  /// Other ways in which the buyer may pay as well.
  public let otherMeans: [PaymentMeans]
  /// Whose name goes on a cheque, if not the seller's.
  public let chequePayee: String?
  /// What the payment code holds beside account, amount and reference.
  public let code: PaymentCodeOptions
}

/// A payment card (BG-18).
public struct PaymentCard: Hashable, Sendable {
  /// The last four to six digits (BT-87); more must not be printed.
  public let lastDigits: String
  /// Whose card it is (BT-88).
  public let holder: String?
  /// The day it was charged.
  public let date: CalendarDate?
}

/// The payment code to print, and what goes into it.
public struct PaymentCodeOptions: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The European code of a credit transfer in euro (EPC069-12).
    case epc
    /// The Swiss QR-bill, with its payment part and receipt.
    case swiss
    case none
  }

  /// The languages of the Swiss payment part.
  public enum SlipLanguage: String, CaseIterable, Hashable, Sendable {
    case german = "de"
    case french = "fr"
    case italian = "it"
    case english = "en"
  }

  /// Nil to tell it from account and currency.
  public let kind: Kind?
  /// The payer fills in the amount.
  public let isAmountOpen: Bool
  /// Words to the payee beside the reference, on a Swiss bill.
  public let message: String?
  /// ISO 20022 purpose code, in the European code.
  public let purpose: String?
  /// Whether the Swiss code tells number, dates and VAT to accounting software.
  public let hasBillingInformation: Bool
  /// Up to two lines of other schemes in the Swiss code.
  public let alternativeSchemes: [String]
  /// The language of the Swiss payment part, if not the document's.
  public let language: SlipLanguage?
  /// Whether letters that a code cannot hold are written with others.
  public let transliterates: Bool

  package static let plain = PaymentCodeOptions(
    kind: nil, isAmountOpen: false, message: nil, purpose: nil, hasBillingInformation: true,
    alternativeSchemes: [], language: nil, transliterates: false)
}

/// A way of paying (BT-81), the codes of UNTDID 4461.
public enum PaymentMeans: String, CaseIterable, Hashable, Sendable {
  case creditTransfer
  case sepaCreditTransfer
  case directDebit
  case sepaDirectDebit
  case card
  case cash
  case cheque
  case online
  /// Nothing is to be paid, because claims are set off.
  case clearing

  public var code: String {
    switch self {
    case .creditTransfer: "30"
    case .sepaCreditTransfer: "58"
    case .directDebit: "49"
    case .sepaDirectDebit: "59"
    case .card: "48"
    case .cash: "10"
    case .cheque: "20"
    case .online: "68"
    case .clearing: "97"
    }
  }

  /// Whether the buyer has to send money to an account.
  public var isTransfer: Bool { self == .creditTransfer || self == .sepaCreditTransfer }
  public var isDirectDebit: Bool { self == .directDebit || self == .sepaDirectDebit }
}

/// An account to pay to (BG-17).
public struct BankAccount: Hashable, Sendable {
  /// As the input has it, not yet checked (BT-84).
  public let iban: String
  public let bic: String?
  /// Whose account it is, if not the seller's name (BT-85).
  public let name: String?
  /// The bank's name.
  public let bank: String?
  /// The currency the account is meant for.
  public let currency: Currency?
}

/// A direct debit mandate (BG-19).
public struct Mandate: Hashable, Sendable {
  /// BT-89.
  public let reference: String
  /// BT-90.
  public let creditorIdentifier: String?
  /// The account that is debited (BT-91).
  public let debtorIBAN: String?
  /// The day it was signed.
  public let signed: CalendarDate?
  /// The last day on which it was used: unused for 36 months, it ends.
  public let lastUsed: CalendarDate?
}

/// Something already paid, part of BT-113.
public struct Payment: Hashable, Sendable {
  public let date: CalendarDate?
  public let amount: Amount
  public let means: PaymentMeans?
  public let reference: String?
}

/// A deposit invoice that is deducted, part of BT-113.
public struct Deposit: Hashable, Sendable {
  public let number: String
  public let date: CalendarDate?
  /// With VAT.
  public let amount: Amount
  /// The VAT in it.
  public let vat: Amount?
}

/// When to pay, and what happens otherwise.
public struct PaymentTerms: Hashable, Sendable {
  /// How `days` are counted.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// From the issue date.
    case net
    /// From the issue date, then on to the end of that month.
    case endOfMonth
    /// From the end of the month of issue.
    case afterEndOfMonth
  }

  /// Days until payment.
  public let days: Int?
  public let basis: Basis
  /// The terms in words, printed as they stand (BT-20).
  public let text: String?
  /// Discounts for paying early, the earliest first.
  public let discounts: [EarlyPaymentDiscount]
  /// Percent a year on what is late.
  public let lateRate: DecimalNumber?
  /// The rate in words, when it follows a reference rate.
  public let lateRateText: String?
  /// A fixed sum for every late payment.
  public let fixedIndemnity: Amount?
  /// What happens with late payers, in words.
  public let creditPolicy: String?
}

/// A discount for paying early.
public struct EarlyPaymentDiscount: Hashable, Sendable {
  /// Percent of the amount due.
  public let percent: DecimalNumber
  /// The last day on which it may be taken.
  public let until: CalendarDate
  /// What may be taken off.
  public let discount: Amount
  /// What is then to be paid.
  public let payable: Amount
}
