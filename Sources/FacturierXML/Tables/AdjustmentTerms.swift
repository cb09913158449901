/// The terms of an allowance or a charge, of which there are four kinds.
struct AdjustmentTerms: Sendable {
  let amount: Term
  let base: Term
  let percent: Term
  let reason: Term
  let reasonCode: Term
  /// A line's are taxed as the line.
  var vat: (category: Term, rate: Term)?

  static let documentAllowance = AdjustmentTerms(
    amount: 92, base: 93, percent: 94, reason: 97, reasonCode: 98, vat: (95, 96))
  static let documentCharge = AdjustmentTerms(
    amount: 99, base: 100, percent: 101, reason: 104, reasonCode: 105, vat: (102, 103))
  static let lineAllowance = AdjustmentTerms(
    amount: 136, base: 137, percent: 138, reason: 139, reasonCode: 140)
  static let lineCharge = AdjustmentTerms(
    amount: 141, base: 142, percent: 143, reason: 144, reasonCode: 145)
}
