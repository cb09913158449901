internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-E: what is exempt from VAT. Read 2026-11-21.
extension Requirement {
  static let europeanExempt: [Requirement] = [
    Requirement(
      "BR-E-02", asks: "Does who sells without VAT have a VAT or tax number?", .advice,
      law: .of(.en16931, "BR-E-02 to BR-E-04"),
      when: { $0.isFiscal(charging: .exempt) }, at: ["seller", "taxNumber"]
    ) { .demand($0.sellerIsTaxed) },

    Requirement(
      "BR-E-10", asks: "Is there a reason wherever no VAT is charged?",
      law: .of(.en16931, "BR-E-10"), .of(.vatDirective, "art. 226(11)"),
      when: { $0.isFiscal(charging: .exempt) }, at: ["lines"]
    ) { $0.reason(for: .exempt) },
  ]
}

extension Subject {
  /// Passed when the document says why a category has no VAT.
  func reason(for category: VatCategory) -> Answer {
    guard !explains(category), let row = row(of: category) else { return .passed }
    return .failed(["base": .amount(row.base)])
  }
}
