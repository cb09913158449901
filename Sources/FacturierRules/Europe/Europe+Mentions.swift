internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226, points 7a, 10a, 11, 11a, 13 and 14, and what every country has in
/// its own words. Read 2026-11-21.
extension MentionRule {
  static let european: [MentionRule] = [
    MentionRule("self-billing", .heading) { $0.type == .selfBilledInvoice },
    // French sellers account by payment without a word; their option for the invoice has its own.
    MentionRule("cash-accounting", .taxes) {
      $0.sellerStatus.vatScheme == .cashAccounting && $0.type.isFiscal
        && $0.seller.address?.country != .france
    },
    MentionRule("franchise", .exemption(.exempt)) { $0.isUnderFranchise && $0.has(.exempt) },
    MentionRule("franchise", .exemption(.outOfScope)) {
      $0.isUnderFranchise && !$0.has(.exempt) && $0.has(.outOfScope)
    },
    MentionRule("reverse-charge", .exemption(.reverseCharge)) { $0.has(.reverseCharge) },
    // Any reference or statement will do here (art. 226(11)): the input's own words go before ours.
    MentionRule("intra-community", .exemption(.intraCommunity)) {
      $0.has(.intraCommunity) && !$0.says(whyNo: .intraCommunity)
    },
    MentionRule("export", .exemption(.export)) { $0.has(.export) && !$0.says(whyNo: .export) },
    MentionRule("margin-travel", .exemption(.exempt)) { $0.hasExemptionCode("VATEX-EU-D") },
    MentionRule("margin-goods", .exemption(.exempt)) { $0.hasExemptionCode("VATEX-EU-F") },
    MentionRule("margin-art", .exemption(.exempt)) { $0.hasExemptionCode("VATEX-EU-I") },
    MentionRule("margin-antiques", .exemption(.exempt)) { $0.hasExemptionCode("VATEX-EU-J") },
    MentionRule("liquidation", .identity) { $0.sellerStatus.isInLiquidation },
    MentionRule(
      "business-permit", .identity, when: { $0.sellerStatus.businessPermit != nil },
      with: { ["number": .text($0.sellerStatus.businessPermit ?? "")] }),
    MentionRule(
      "insurance", .identity, when: { $0.sellerStatus.insurance != nil },
      with: { ["insurance": .text($0.sellerStatus.insurance ?? "")] }),
  ]
}

extension Subject {
  /// Whether the seller charges no VAT because it is small.
  package var isUnderFranchise: Bool {
    invoice.sellerStatus.vatScheme == .franchise || hasExemptionCode("VATEX-FR-FRANCHISE")
  }
}
