public import FacturierCore

/// What a creditor claims on top of an invoice, and what was agreed about it.
public struct ClaimTerms: Hashable, Sendable {
  /// The last day for which interest is reckoned, included.
  public var asOf: CalendarDate
  /// Whose law is used, when it is not the one that follows from the parties.
  public var country: Country?
  /// Whether interest is claimed.
  public var withInterest = true
  /// Whether a fixed indemnity is claimed.
  public var withIndemnity = true
  /// The agreed rate, percent a year.
  public var rate: DecimalNumber?
  /// Or the agreed points above the reference rate of the central bank.
  public var margin: DecimalNumber?
  /// The agreed indemnity; the law's own where it gives one and nothing was agreed.
  public var indemnity: IndemnityClause?
  /// Whether the due date was agreed with the customer, and not only printed on the invoice.
  public var dueDateAgreed = false
  /// Whether the creditor is a small or medium-sized business.
  public var isSmallCreditor = true
  /// Days in a year: 365, or 360 where that is usual (Switzerland).
  public var dayBase = 365
  /// What part payments pay first, when not what the law says.
  public var imputation: Imputation?
  /// Rates for days that the law's tables do not know, or that are better known to the creditor.
  public var rates: [GivenRate] = []
  /// Fees and costs beside the indemnity.
  public var costs: [ClaimedCost] = []

  public init(asOf: CalendarDate) { self.asOf = asOf }
}

/// What a contract says of a lump sum for late payment.
public enum IndemnityClause: Hashable, Sendable {
  case fixed(Amount)
  /// Percent of what is open, within bounds.
  case percent(DecimalNumber, minimum: Amount?, maximum: Amount?)
  /// The scale that the law allows, whatever it is.
  case legalScale
}

/// What a part payment pays first.
public enum Imputation: String, CaseIterable, Hashable, Sendable {
  /// Interest, then the indemnity, then the principal.
  case interestFirst
  case principalFirst
}

/// A late-payment rate that the input gives, percent a year in all.
public struct GivenRate: Hashable, Sendable {
  public let from: CalendarDate
  /// Nil for as long as nothing else is given.
  public let to: CalendarDate?
  public let rate: DecimalNumber

  public init(_ rate: DecimalNumber, from: CalendarDate, to: CalendarDate? = nil) {
    self.rate = rate
    self.from = from
    self.to = to
  }
}

/// A fee or a cost that the creditor wants back.
public struct ClaimedCost: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// For a reminder.
    case reminderFee
    /// Lawyer, agency, bailiff: on proof.
    case recoveryCost
  }

  public let kind: Kind
  public let description: String
  public let amount: Amount
  /// Whether the contract names this very amount.
  public let isAgreed: Bool

  public init(_ kind: Kind, _ description: String, _ amount: Amount, isAgreed: Bool) {
    self.kind = kind
    self.description = description
    self.amount = amount
    self.isAgreed = isAgreed
  }
}
