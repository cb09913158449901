internal import FacturierCore
internal import FacturierModel

/// Code of obligations, art. 102 to 106 and 954a. Read 2026-11-21.
extension Requirement {
  static let swissPapers: [Requirement] = [
    .question(
      "CH-08", asks: "Is the company named exactly as in the commercial register?",
      law: .of(.swissObligations, "art. 954a"),
      when: { $0.seller.companyNumber != nil || $0.seller.vatNumber != nil },
      at: ["seller", "name"]),

    Requirement(
      "CH-09", asks: "Is no fixed sum for late payment stated that the law does not give?",
      .advice, law: .of(.swissObligations, "art. 104 and 106"), when: { $0.asksForMoney },
      at: ["terms", "fixedIndemnity"]
    ) { subject in
      subject.terms.fixedIndemnity.map { .failed(["amount": .amount($0)]) } ?? .passed
    },

    Requirement(
      "CH-10", asks: "Is what is paid in cash a multiple of five centimes?", .advice,
      law: .of(.swissCoins, "the smallest coin"),
      when: { $0.asksForMoney && $0.payment.means == .cash && $0.currency.code == "CHF" },
      at: ["roundDueTo"]
    ) { subject in
      let due = subject.totals.due
      return due.minorUnits.isMultiple(of: 5) ? .passed : .failed(["amount": .amount(due)])
    },
  ]
}
