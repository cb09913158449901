public import FacturierCore

/// A debt paid in instalments.
public struct PaymentPlan: Hashable, Sendable {
  /// What is paid in all.
  public let total: Amount
  /// They add up to `total`.
  public let instalments: [Instalment]
  /// Whether all falls due when an instalment is missed.
  public let accelerates: Bool
  /// Days of grace before it does.
  public let graceDays: Int
  /// Whether the creditor gives up interest and indemnity if the plan is kept.
  public let waivesAccessories: Bool
  /// Further clauses.
  public let clauses: [String]
}

/// A part of a debt.
public struct Instalment: Hashable, Sendable {
  public let date: CalendarDate
  public let amount: Amount
  /// Percent of the whole, when it was given so.
  public let percent: DecimalNumber?
}
