internal import FacturierCore
internal import FacturierModel

/// CGI, annex II, art. 242 nonies A, points 5 bis and 11 bis; Code de commerce, art. L441-9 and
/// L441-10; CGI, art. 278-0 bis A and 279-0 bis. Read 2026-11-21.
extension MentionRule {
  static let french: [MentionRule] = [
    MentionRule("vat-group", .identity) { $0.isFrench && $0.sellerStatus.isVatGroupMember },
    MentionRule("debits", .taxes) {
      $0.isFrench && $0.type.isFiscal && $0.sellerStatus.vatScheme == .debits
        && $0.operations != .goods
    },
    MentionRule("operations-goods", .taxes) { $0.isFrenchTrade && $0.tells(.goods) },
    MentionRule("operations-services", .taxes) { $0.isFrenchTrade && $0.tells(.services) },
    MentionRule("operations-mixed", .taxes) { $0.isFrenchTrade && $0.tells(.mixed) },
    MentionRule("service-abroad", .exemption(.outOfScope)) {
      $0.isFrench && $0.has(.outOfScope) && $0.operations == .services
        && $0.customerKind == .business && !$0.buyer.isInEuropeanUnion
        && !$0.says(whyNo: .outOfScope)
    },
    MentionRule("renovation", .taxes) { $0.works == .renovation && $0.hasFrenchReducedRate },
    MentionRule("energy-renovation", .taxes) {
      $0.works == .energyRenovation && $0.hasFrenchReducedRate
    },
    MentionRule("certificate-signature", .taxes) {
      ($0.works == .renovation || $0.works == .energyRenovation) && $0.hasFrenchReducedRate
    },
    MentionRule("no-discount", .terms) {
      $0.isFrenchTrade && $0.asksForMoney && $0.terms.discounts.isEmpty
    },
    MentionRule("late-penalties", .terms) {
      $0.isFrenchTrade && $0.asksForMoney && $0.terms.lateRate == nil
        && $0.terms.lateRateText == nil
    },
    MentionRule(
      "recovery-indemnity", .terms,
      when: { $0.isFrenchTrade && $0.asksForMoney && $0.terms.fixedIndemnity == nil },
      with: { subject in
        subject.frenchIndemnity.map { ["amount": .amount($0)] } ?? [:]
      }),
  ]
}

extension Subject {
  package var isFrench: Bool { sellerCountry == .france }

  /// A French seller and a business: Code de commerce, art. L441-9, says what it says between them.
  package var isFrenchTrade: Bool { isFrench && invoice.customerKind == .business }

  /// Whether a French seller charges less than the standard rate on something.
  var hasFrenchReducedRate: Bool {
    guard isFrench, let standard = law.value("rate-standard", of: .france, on: date) else {
      return false
    }
    return invoice.totals.vatBreakdown.contains {
      $0.category == .standard && $0.rate < standard
    }
  }

  /// Whether an invoice is for one kind of operations.
  fileprivate func tells(_ operations: Operations) -> Bool {
    invoice.type.isFiscal && invoice.operations == operations
  }

  /// The fixed indemnity of Code de commerce, art. D441-5.
  var frenchIndemnity: Amount? {
    law.value("recovery-indemnity", of: .france, on: date).flatMap {
      try? Amount(rounding: $0, .euro)
    }
  }
}
