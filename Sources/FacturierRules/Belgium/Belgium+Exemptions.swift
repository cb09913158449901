internal import FacturierCore
internal import FacturierModel

/// Royal decree no. 1, art. 5, 12 and 20, royal decree no. 20: texts that are fixed word by word. Read
/// 2026-11-21.
extension Requirement {
  static let belgianExemptions: [Requirement] = [
    Requirement(
      "BE-09", asks: "Do works whose VAT the customer owes carry the whole text?",
      law: .of(.belgianVatDecree, "art. 20"), when: { $0.isBelgianReverseChargeOfWorks },
      at: ["legalNotes"]
    ) { $0.demand("co-contractant") },

    Requirement(
      "BE-11", asks: "Does a small business say that it is exempt from VAT?",
      law: .of(.belgianVatDecree, "art. 5, § 1, 10° quater"), .of(.belgianVatCode, "art. 56bis"),
      when: { $0.type.isFiscal && $0.isUnderFranchise }, at: ["legalNotes"]
    ) { $0.demand("franchise") },

    Requirement(
      "BE-11a", asks: "Is the exemption of small businesses named as it is since 2025?", .warning,
      law: .of(.belgianVatDecree, "art. 5, § 1, 10° quater"),
      when: { $0.type.isFiscal && $0.has(.exempt) }, at: ["legalNotes"]
    ) { subject in
      guard let old = subject.law.mention("franchise-before", of: .belgium, on: subject.date)
      else { return .notChecked }
      return .demand(!old.isSaid(in: subject.ownTexts))
    },

    Requirement(
      "BE-11b", asks: "Are no works on buildings sold under the exemption of small businesses?",
      .warning, law: .of(.belgianVatCode, "art. 56bis"),
      when: { $0.type.isFiscal && $0.isUnderFranchise }, at: ["works"]
    ) { .demand($0.works == nil) },

    Requirement(
      "BE-16", asks: "Does a renovation at the reduced rate carry the text on the dwelling?",
      law: .of(.belgianRatesDecree, "renovation of dwellings at 6 %"),
      when: { $0.isBelgianRenovation },
      at: ["legalNotes"]
    ) { $0.demand("renovation") },

    Requirement(
      "BE-17", asks: "Does the credit note say that deducted VAT goes back to the state?",
      law: .of(.belgianVatDecree, "art. 12"), .of(.belgianVatCode, "art. 53, § 2"),
      when: { $0.isBelgianCreditOfVat }, at: ["legalNotes"]
    ) { $0.demand("credit-note") },
  ]
}
