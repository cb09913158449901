internal import FacturierCore

// What somebody else's document comes to: their figures are taken as they stand, and ours say only
// whether they can be right.

extension Totals {
  /// The totals as a document states them; what it does not state is as we reckon it.
  func received(_ stated: StatedTotals) throws(ArithmeticError) -> Totals {
    let currency = due.currency
    func amount(_ number: DecimalNumber?, _ own: Amount) throws(ArithmeticError) -> Amount {
      guard let number else { return own }
      return try Amount(rounding: number, currency)
    }
    let other = vatTotalInVatCurrency
    let otherStated = try stated.vatTotalInVatCurrency.flatMap { (number) throws(ArithmeticError) in
      try other.map { (own) throws(ArithmeticError) in try Amount(rounding: number, own.currency) }
    }
    return Totals(
      printedLineTotal: try amount(stated.lineTotal, printedLineTotal),
      lineTotal: try amount(stated.lineTotal, lineTotal),
      allowanceTotal: try amount(stated.allowanceTotal, allowanceTotal),
      chargeTotal: try amount(stated.chargeTotal, chargeTotal),
      totalWithoutVat: try amount(stated.totalWithoutVat, totalWithoutVat),
      vatTotal: try amount(stated.vatTotal, vatTotal),
      vatTotalInVatCurrency: otherStated ?? other,
      totalWithVat: try amount(stated.totalWithVat, totalWithVat),
      paid: try amount(stated.paid, paid), rounding: rounding,
      due: try amount(stated.due, due),
      vatBreakdown: stated.vatBreakdown.isEmpty
        ? vatBreakdown : stated.vatBreakdown.map(VatBreakdown.init))
  }
}

extension VatBreakdown {
  fileprivate init(_ stated: StatedVat) {
    self.init(
      category: stated.category, rate: stated.rate ?? .zero, base: stated.base, vat: stated.vat,
      exemptionReasons: stated.exemptionReason.map { [$0] } ?? [],
      exemptionCode: stated.exemptionCode)
  }

  /// The row as it is stated, when it is less than one unit of the currency off: so much the rules
  /// allow (BR-CO-17, BR-S-08).
  func accepting(_ stated: [StatedVat]) -> VatBreakdown {
    let mine = stated.first { $0.category == category && ($0.rate ?? .zero) == rate }
    guard let mine, Self.isClose(mine.base, base), Self.isClose(mine.vat, vat) else { return self }
    return VatBreakdown(
      category: category, rate: rate, base: mine.base, vat: mine.vat,
      exemptionReasons: exemptionReasons, exemptionCode: exemptionCode)
  }

  private static func isClose(_ left: Amount, _ right: Amount) -> Bool {
    guard let difference = try? left - right else { return false }
    return difference.decimal.magnitude < 1
  }
}
