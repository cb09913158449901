internal import FacturierCore

/// What one line comes to (EN 16931-1, BT-131): the product is rounded once, each allowance and charge
/// once.
struct LineAmounts {
  let beforeAdjustments: Amount
  let adjustments: [Adjustment]
  let total: Amount

  init(
    quantity: DecimalNumber, price: DecimalNumber, baseQuantity: DecimalNumber,
    allowances: [AdjustmentInput], charges: [AdjustmentInput], vat: Vat, _ currency: Currency
  ) throws(ArithmeticError) {
    let product = try quantity * price
    let quotient =
      baseQuantity == .one
      ? product : try product.divided(by: baseQuantity, decimals: currency.minorUnits)
    beforeAdjustments = try Amount(rounding: quotient, currency)
    var total = beforeAdjustments
    var adjustments: [Adjustment] = []
    for input in allowances {
      let adjustment = try Adjustment(.allowance, input, of: beforeAdjustments, vat: vat)
      total = try total - adjustment.amount
      adjustments.append(adjustment)
    }
    for input in charges {
      let adjustment = try Adjustment(.charge, input, of: beforeAdjustments, vat: vat)
      total = try total + adjustment.amount
      adjustments.append(adjustment)
    }
    self.adjustments = adjustments
    self.total = total
  }
}

extension Adjustment {
  /// An allowance or charge; a percentage is taken of `whole` unless the input names a base.
  init(_ kind: Kind, _ input: AdjustmentInput, of whole: Amount, vat: Vat)
    throws(ArithmeticError)
  {
    let base = input.percent == nil ? nil : input.base ?? whole
    let amount =
      if let percent = input.percent, let base {
        try base.percentage(percent)
      } else {
        input.amount ?? .zero(whole.currency)
      }
    self.init(
      kind: kind, reason: input.reason, reasonCode: input.reasonCode, percent: input.percent,
      base: base, vat: vat, amount: amount, netAmount: amount)
  }
}
