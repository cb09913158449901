internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-AF and BR-AG: the taxes of the Canary Islands (IGIC) and of Ceuta and Melilla (IPSI).
/// Read 2026-11-21.
extension Requirement {
  static let europeanIslands: [Requirement] =
    island("BR-AF", .canaryIslands, tax: "IGIC") + island("BR-AG", .ceutaMelilla, tax: "IPSI")

  private static func island(
    _ family: String, _ category: VatCategory, tax: String
  ) -> [Requirement] {
    [
      Requirement(
        "\(family)-02", asks: "Does who charges \(tax) have a VAT or tax number?", .warning,
        law: .of(.en16931, "\(family)-02 to \(family)-04"),
        when: { $0.isFiscal(charging: category) }, at: ["seller", "vatNumber"]
      ) { .demand($0.sellerIsTaxed) },

      Requirement(
        "\(family)-10", asks: "Is no reason for an exemption given where \(tax) is charged?",
        .warning,
        law: .of(.en16931, "\(family)-10"),
        when: { $0.isFiscal(charging: category) }, at: ["lines"]
      ) { $0.withoutReasons(in: category) },
    ]
  }
}
