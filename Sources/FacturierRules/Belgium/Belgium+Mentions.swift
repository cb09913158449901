internal import FacturierCore
internal import FacturierModel

/// Royal decree no. 1, art. 12 and 20; royal decree no. 20. Read 2026-11-21.
extension MentionRule {
  static let belgian: [MentionRule] = [
    MentionRule("co-contractant", .exemption(.reverseCharge)) { $0.isBelgianReverseChargeOfWorks },
    MentionRule("renovation", .taxes) { $0.isBelgianRenovation },
    MentionRule("credit-note", .taxes) { $0.isBelgianCreditOfVat },
  ]
}

extension Subject {
  private var isBelgian: Bool { invoice.seller.country == .belgium }

  /// Work on buildings whose VAT the Belgian customer owes.
  var isBelgianReverseChargeOfWorks: Bool {
    isBelgian && invoice.buyer.country == .belgium && invoice.works != nil && has(.reverseCharge)
  }

  /// Work on an old dwelling with VAT at the reduced rate.
  var isBelgianRenovation: Bool {
    guard isBelgian, invoice.type.isFiscal, invoice.works == .renovation,
      let reduced = law.value("rate-reduced", of: .belgium, on: date)
    else { return false }
    return invoice.totals.vatBreakdown.contains { $0.category == .standard && $0.rate == reduced }
  }

  /// VAT that a business which took it off has to give back.
  var isBelgianCreditOfVat: Bool {
    isBelgian && invoice.type == .creditNote && invoice.customerKind != .consumer
      && !invoice.totals.vatTotal.isZero
  }
}
