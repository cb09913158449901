internal import FacturierCore
internal import FacturierModel

/// Factur-X 1.09, which is ZUGFeRD 2: what its profiles refuse besides. Read 2026-11-21.
extension Requirement {
  static let facturX: [Requirement] = [
    // On a document of ours the message says it itself where nothing else does.
    Requirement(
      "BR-CO-25", asks: "Is there a day or a text that says when to pay?", .warning,
      law: .of(.facturX, "EXTENDED, BR-CO-25"),
      when: { $0.isFiscal && $0.totals.due.minorUnits > 0 }, at: ["dueDate"]
    ) { subject in
      let terms = subject.terms
      return .demand(subject.dueDate != nil || terms.text != nil || terms.creditPolicy != nil)
    },

    Requirement(
      "BR-AF-05", asks: "Is the tax of the Canary Islands charged at a rate above zero?",
      law: .of(.facturX, "BR-AF-05 to BR-AF-07"),
      when: { $0.isFiscal(charging: .canaryIslands) }, at: ["lines"]
    ) { subject in
      .demand(
        !subject.totals.vatBreakdown.contains { row in
          row.category == .canaryIslands && row.rate.isZero
        })
    },
  ]
}
