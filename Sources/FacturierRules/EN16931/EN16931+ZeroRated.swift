internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-Z: what is taxed at a rate of zero. Read 2026-11-21.
extension Requirement {
  static let europeanZeroRated: [Requirement] = [
    Requirement(
      "BR-Z-02", asks: "Does who charges a zero rate have a VAT or tax number?", .advice,
      law: .of(.en16931, "BR-Z-02 to BR-Z-04"),
      when: { $0.isFiscal(charging: .zeroRated) }, at: ["seller", "vatNumber"]
    ) { .demand($0.sellerIsTaxed) },

    Requirement(
      "BR-Z-10", asks: "Is no reason for an exemption given where the rate is zero?", .warning,
      law: .of(.en16931, "BR-Z-10"),
      when: { $0.isFiscal(charging: .zeroRated) }, at: ["lines"]
    ) { $0.withoutReasons(in: .zeroRated) },
  ]
}
