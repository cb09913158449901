public import FacturierCore

/// The movements of a customer's account.
public struct AccountStatement: Hashable, Sendable {
  public let from: CalendarDate
  public let to: CalendarDate
  public let opening: Amount
  /// In the order of their dates.
  public let movements: [Movement]
  public let closing: Amount
  /// What the movements add to what is owed, and what they take off.
  public let debits: Amount
  public let credits: Amount
  /// What the letter's invoices leave open, by age.
  public let aging: AgingBuckets
  /// What of the closing balance no invoice explains: interest, fees, payments on account.
  public let unassigned: Amount
  /// What of the closing balance is to be paid now: what is late, or all of it when no invoices say.
  public let due: Amount

  public struct Movement: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case invoice
      case creditNote
      case payment
      case interest
      case fee
      case refund
    }

    public let date: CalendarDate
    public let kind: Kind
    public let reference: String?
    public let description: String?
    public let dueDate: CalendarDate?
    /// Always positive; the kind says whether it adds to what is owed.
    public let amount: Amount
    /// What is owed after it.
    public let balance: Amount
  }
}

extension AccountStatement.Movement.Kind {
  /// Whether it makes the customer owe more.
  public var isDebit: Bool {
    switch self {
    case .invoice, .interest, .fee, .refund: true
    case .creditNote, .payment: false
    }
  }
}

/// Open amounts by the days they are late.
public struct AgingBuckets: Hashable, Sendable {
  public let notDue: Amount
  public let upTo30: Amount
  public let upTo60: Amount
  public let upTo90: Amount
  public let over90: Amount
  public let total: Amount
  /// All but what is not due.
  public let late: Amount

  /// From not due to over 90 days.
  public var all: [Amount] { [notDue, upTo30, upTo60, upTo90, over90] }
}

/// What all customers owe.
public struct AgingReport: Hashable, Sendable {
  public let customers: [Customer]
  /// What the customers owe up to and with each of them, in their order.
  public let runningTotals: [Amount]
  public let total: AgingBuckets

  public struct Customer: Hashable, Sendable {
    public let name: String
    public let number: String?
    public let invoices: [OpenInvoice]
    public let aging: AgingBuckets
  }
}
