internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-G: goods that leave the Union. Read 2026-11-21.
extension Requirement {
  static let europeanExport: [Requirement] = [
    Requirement(
      "BR-G-02", asks: "Does the exporter have a VAT number?", .warning,
      law: .of(.en16931, "BR-G-02 to BR-G-04"), .of(.vatDirective, "art. 226(3)"),
      when: { $0.isFiscal(charging: .export) }, at: ["seller", "vatNumber"]
    ) { .demand($0.sellerHasVatNumber) },

    Requirement(
      "BR-G-10", asks: "Is there a reason why goods that leave the Union bear no VAT?",
      law: .of(.en16931, "BR-G-10"), .of(.vatDirective, "art. 226(11)"),
      when: { $0.isFiscal(charging: .export) }, at: ["lines"]
    ) { $0.reason(for: .export) },
  ]
}
