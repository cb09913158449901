internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-S: what is taxed at a rate. Read 2026-11-21.
extension Requirement {
  static let europeanStandard: [Requirement] = [
    Requirement(
      "BR-S-02", asks: "Does who charges VAT have a VAT or tax number?", .warning,
      law: .of(.en16931, "BR-S-02 to BR-S-04"), .of(.vatDirective, "art. 226(3)"),
      when: { $0.isFiscal(charging: .standard) }, at: ["seller", "vatNumber"]
    ) { .demand($0.sellerIsTaxed) },

    Requirement(
      "BR-S-10", asks: "Is no reason for an exemption given where VAT is charged?", .warning,
      law: .of(.en16931, "BR-S-10"),
      when: { $0.isFiscal(charging: .standard) }, at: ["lines"]
    ) { $0.withoutReasons(in: .standard) },
  ]
}

extension Subject {
  /// Fails when a rate of `category` has a reason for a VAT that is not missing.
  func withoutReasons(in category: VatCategory) -> Answer {
    let rows = invoice.totals.vatBreakdown.filter {
      $0.category == category && ($0.exemptionCode != nil || !$0.exemptionReasons.isEmpty)
    }
    return .found(
      rows.map { row in
        let reason = row.exemptionReasons.first ?? row.exemptionCode ?? ""
        return Finding(arguments: ["rate": .number(row.rate), "reason": .text(reason)])
      })
  }
}
