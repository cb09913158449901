internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-O: what VAT has nothing to do with. The law lets it stand beside taxed goods, as a
/// tourist tax does on a hotel's bill; the model does not, so that it warns. Read 2026-11-21.
extension Requirement {
  static let europeanOutOfScope: [Requirement] = [
    Requirement(
      "BR-O-02", asks: "Is there no VAT number where everything is outside VAT?", .advice,
      law: .of(.en16931, "BR-O-02 to BR-O-04"),
      when: { $0.isFiscal(charging: .outOfScope) }, at: ["seller", "vatNumber"]
    ) { subject in
      .demand(!subject.sellerHasVatNumber && subject.buyer.vatNumber == nil)
    },

    Requirement(
      "BR-O-10", asks: "Is there a reason why something is outside VAT?", .warning,
      law: .of(.en16931, "BR-O-10"),
      when: { $0.isFiscal(charging: .outOfScope) }, at: ["lines"]
    ) { $0.reason(for: .outOfScope) },

    Requirement(
      "BR-O-11", asks: "Does what is outside VAT stand alone?", .warning,
      law: .of(.en16931, "BR-O-11 to BR-O-14"),
      when: { $0.isFiscal(charging: .outOfScope) }, at: ["lines"]
    ) { .demand($0.totals.vatBreakdown.count == 1) },
  ]
}
