internal import FacturierCore
internal import FacturierModel

/// GmbHG, § 35a, and its like; BGB, § 271a and 288. Read 2026-11-21.
extension Requirement {
  static let germanPapers: [Requirement] = [
    Requirement(
      "DE-20", asks: "Do a company's papers name court and number of its register?", .advice,
      law: .of(.germanCommercialLaws, "§ 35a GmbHG and the like"),
      when: { $0.seller.isCompany(Self.germanForms) }, at: ["seller", "registers"]
    ) { subject in
      .demand(
        subject.seller.registers.contains { $0.number != nil } || subject.says("HRB", "HRA"))
    },

    Requirement(
      "DE-21", asks: "Does a business get no more days to pay than is usual?", .advice,
      law: .of(.germanCivilCode, "§ 271a"), of: .business,
      when: { $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { $0.term(atMost: "term-days", of: .germany) },

    Requirement(
      "DE-22", asks: "Is no fixed sum for late payment asked of a consumer?", .warning,
      law: .of(.germanCivilCode, "§ 288 (5)"), of: .consumer, when: { $0.asksForMoney },
      at: ["terms", "fixedIndemnity"]
    ) { subject in
      subject.terms.fixedIndemnity.map { .failed(["amount": .amount($0)]) } ?? .passed
    },
  ]

  private static let germanForms: Set<String> = ["GMBH", "UG", "AG", "KG", "OHG", "KGAA", "EG"]
}
