internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 219: what changes an invoice refers to it. Read 2026-11-21.
extension Requirement {
  static let universalPreceding: [Requirement] = [
    Requirement(
      "GEN-PRECEDING-01", asks: "Is the invoice named that is credited or corrected?",
      law: .of(.vatDirective, "art. 219"), .of(.en16931, "BT-25"),
      when: { $0.type == .creditNote || $0.type == .correctedInvoice },
      at: ["precedingInvoices"]
    ) { .demand($0.precedingInvoices.contains { !$0.number.isBlank }) },

    Requirement(
      "GEN-PRECEDING-02", asks: "Do earlier invoices have a date, and an earlier one?", .warning,
      law: .of(.vatDirective, "art. 219"), .of(.en16931, "BT-26"),
      when: { !$0.precedingInvoices.isEmpty }, at: ["precedingInvoices"]
    ) { subject in
      .found(
        subject.precedingInvoices.enumerated().compactMap { index, preceding in
          if let date = preceding.date, date <= subject.issueDate { return nil }
          return Finding(
            at: ["precedingInvoices", String(index)],
            arguments: ["number": .text(preceding.number)])
        })
    },
  ]
}
