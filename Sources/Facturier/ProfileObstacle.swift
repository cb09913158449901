/// Why a profile of Factur-X cannot hold a document: what its validators would refuse.
public enum ProfileObstacle: Hashable, Sendable, CustomStringConvertible {
  /// What is due is rounded (BT-114), which has its place from EN 16931 on; without it the amounts do
  /// not add up (BR-CO-16).
  case rounding
  /// Something is due, and nothing says when, which EXTENDED alone still wants (BR-CO-25).
  case undated
  /// The VAT is rounded by more than EXTENDED allows (BR-FXEXT-S-09b), as in a currency without cents.
  case coarseVat

  public var description: String {
    switch self {
    case .rounding: "what is due is rounded, and there is no place for that"
    case .undated: "nothing says when to pay, and there must be a day or a text"
    case .coarseVat: "the VAT is rounded by more than a cent a line, which is too much"
    }
  }
}

extension Invoice {
  /// What keeps the document out of a profile, if anything. `saysWhen` tells whether a text says when to
  /// pay.
  func obstacle(to profile: Profile, saysWhen: Bool) -> ProfileObstacle? {
    switch profile {
    case .basicWL, .basic: totals.rounding.isZero ? nil : .rounding
    case .extended:
      totals.due.minorUnits > 0 && dueDate == nil && !saysWhen
        ? .undated : totals.vatBreakdown.contains(where: isCoarse) ? .coarseVat : nil
    case .minimum, .en16931: nil
    }
  }

  /// A cent for every line, allowance and charge at the rate is what EXTENDED leaves the VAT of the rate.
  private func isCoarse(_ row: VatBreakdown) -> Bool {
    guard row.category == .standard else { return false }
    func isOfRow(_ vat: Vat) -> Bool { vat.category == row.category && vat.rate == row.rate }
    let parts =
      lines.count { isOfRow($0.vat) } + adjustments.count { isOfRow($0.vat) }
    guard let product = try? row.base.decimal * row.rate,
      let exact = try? product.divided(by: .hundred, decimals: 2),
      let difference = try? (exact - row.vat.decimal).magnitude * .hundred
    else { return true }
    return difference > DecimalNumber(parts)
  }
}
