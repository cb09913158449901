internal import FacturierCore
internal import FacturierModel

/// Law of 2 August 2002, art. 4: how long a buyer may be given. The days count from the receipt of the
/// invoice, which nobody knows when it is issued; so this warns. Read 2026-11-21.
extension Requirement {
  static let belgianTerms: [Requirement] = [
    Requirement(
      "BE-22", asks: "Does a business get no more days to pay than the law allows?", .warning,
      law: .of(.belgianLateLaw, "art. 4"), of: .business,
      when: { $0.type.isFiscal && $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { $0.term(atMost: "term-days", of: .belgium) },

    Requirement(
      "BE-23", asks: "Does a public body get no more days to pay than the law allows?", .warning,
      law: .of(.belgianLateLaw, "art. 4"), of: .publicBody,
      when: { $0.type.isFiscal && $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { $0.term(atMost: "public-term-days", of: .belgium) },
  ]
}
