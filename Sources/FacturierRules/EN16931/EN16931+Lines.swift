internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BG-3 and BG-32. Read 2026-11-21.
extension Requirement {
  static let europeanLines: [Requirement] = [
    Requirement(
      "BR-54", asks: "Does every property of an article have a name and a value?", .warning,
      law: .of(.en16931, "BR-54"),
      when: { subject in subject.isFiscal && subject.lines.contains { !$0.attributes.isEmpty } },
      at: ["lines"]
    ) { subject in
      subject.eachLine("attributes") { line in
        line.attributes.contains { $0.name.isBlank || $0.value.isBlank }
          ? ["name": .text(line.name)] : nil
      }
    },

    Requirement(
      "BR-55", asks: "Does every earlier invoice have a number?",
      law: .of(.en16931, "BR-55"), .of(.vatDirective, "art. 219"),
      when: { $0.isFiscal && !$0.precedingInvoices.isEmpty }, at: ["precedingInvoices"]
    ) { subject in
      .found(
        subject.precedingInvoices.enumerated().filter(\.element.number.isBlank).map { index, _ in
          Finding(at: ["precedingInvoices", String(index), "number"])
        })
    },
  ]
}
