internal import FacturierCore
internal import FacturierModel

/// Wet op de omzetbelasting, art. 35a, the trade register and the terms of payment. Read 2026-11-21.
extension Requirement {
  static let dutch: [Requirement] = [
    Requirement(
      "NL-03", asks: "Does the seller give its VAT number?",
      law: .of(.dutchVatLaw, "art. 35a"),
      when: {
        $0.type.isFiscal && $0.type != .creditNote && ($0.has(.standard) || $0.has(.reverseCharge))
          && $0.isAbove("simplified-up-to", of: .netherlands)
      }, at: ["seller", "vatNumber"]
    ) { .demand($0.sellerHasVatNumber) },

    Requirement(
      "NL-08", asks: "Is every rate one that the Netherlands have?", .warning,
      law: .of(.dutchVatLaw, "art. 9"), when: { $0.chargesVat(within: .netherlands) },
      at: ["lines"]
    ) { $0.knownRates(of: .netherlands) },

    Requirement(
      "NL-11", asks: "Does a small business say that it is exempt from VAT?", .warning,
      law: .of(.dutchVatLaw, "art. 25 and 35a"),
      when: { $0.type.isFiscal && $0.isUnderFranchise }, at: ["legalNotes"]
    ) { $0.demand("franchise") },

    Requirement(
      "NL-20", asks: "Does the seller give its number in the trade register?", .warning,
      law: .of(.dutchRegisterLaw, "papers of an enterprise"), at: ["seller", "companyNumber"]
    ) { subject in
      let seller = subject.seller
      return .demand(
        seller.companyNumber != nil || subject.says("KvK")
          || seller.registers.contains { $0.number != nil && $0.name.folded.hasPrefix("kvk") })
    },

    Requirement(
      "NL-22", asks: "Does a business get no more days to pay than is usual?", .advice,
      law: .of(.dutchCivilCode, "book 6, art. 119a"), of: .business,
      when: { $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { $0.term(atMost: "term-days", of: .netherlands) },
  ]
}
