internal import FacturierCore
internal import FacturierModel

/// Code de commerce, art. R123-237 and R123-238 (papers of traders), L526-22 (sole traders); loi 96-603,
/// art. 22-2 (building trades); CGI, annexe II, art. 371 (approved centres). Read 2026-11-21.
extension Requirement {
  static let frenchRegister: [Requirement] = [
    Requirement(
      "FR-38", asks: "Does a company name the RCS and its town?",
      law: .of(.frenchCommerce, "art. R123-237"), when: { $0.type.isFiscal && $0.isFrenchCompany },
      at: ["seller", "registers"]
    ) { subject in
      .demand(
        subject.seller.registers.contains { register in
          register.name.folded.contains("rcs") && (register.place != nil || register.saysTown)
        })
    },

    Requirement(
      "FR-38B", asks: "Does a company state its capital?",
      law: .of(.frenchCommerce, "art. R123-238"), when: { $0.type.isFiscal && $0.isFrenchCompany },
      at: ["seller", "shareCapital"]
    ) { .demand($0.seller.shareCapital != nil) },

    Requirement(
      "FR-38C", asks: "Does the seller state its legal form?", .warning,
      law: .of(.frenchCommerce, "art. R123-238 and L526-22"), when: { $0.type.isFiscal },
      at: ["seller", "legalForm"]
    ) { .demand($0.seller.legalForm != nil || $0.isFrenchCompany || $0.isNamedSoleTrader) },

    Requirement(
      "FR-38D", asks: "Does a company in liquidation say so?",
      law: .of(.frenchCommerce, "art. R123-237"), when: { $0.sellerStatus.isInLiquidation },
      at: ["seller", "inLiquidation"]
    ) { $0.demand("liquidation") },

    Requirement(
      "FR-39", asks: "Does a sole trader stand as « EI » or « entrepreneur individuel »?",
      law: .of(.frenchCommerce, "art. L526-22"), when: \.isSoleTrader, at: ["seller", "legalForm"]
    ) { .demand($0.isNamedSoleTrader) },

    Requirement(
      "FR-40", asks: "Does a building trade name its insurance, the insurer and its reach?",
      .warning, law: .of(.frenchTrades, "art. 22-2"), when: { $0.works != nil },
      at: ["seller", "insurance"]
    ) { .demand($0.sellerStatus.insurance != nil || $0.says("assurance", "décennale")) },

    Requirement(
      "FR-41", asks: "Does a member of an approved centre say that cheques and cards are accepted?",
      .advice, law: .of(.frenchTaxCode, "annexe II, art. 371"),
      when: { $0.sellerStatus.isInManagementCentre }, at: ["seller", "managementCentreMember"]
    ) { .demand($0.says("chèque")) },
  ]
}

extension Register {
  /// `RCS Dijon` in the name itself.
  fileprivate var saysTown: Bool { name.split(separator: " ").count > 1 }
}

extension Subject {
  /// Whether the seller is a company with a capital, by its legal form or by the end of its name.
  fileprivate var isFrenchCompany: Bool {
    let forms = ["sarl", "eurl", "sas", "sasu", "sa", "sca", "snc", "scs", "selarl", "selas"]
    let form = (invoice.seller.legalForm ?? "").folded
    let words = invoice.seller.name.split(separator: " ").map { String($0).folded }
    let long = ["sociétéàresponsabilitélimitée", "sociétéparactions", "sociétéanonyme"]
    return forms.contains(form) || long.contains { form.hasPrefix($0) }
      || form.isEmpty && (words.last.map(forms.contains) ?? false)
  }

  /// Whether the legal form is that of a person who trades alone.
  fileprivate var isSoleTrader: Bool {
    let form = (invoice.seller.legalForm ?? "").folded
    return ["ei", "eirl"].contains(form) || form.contains("entrepreneur")
      || form.contains("entrepriseindividuelle")
  }

  fileprivate var isNamedSoleTrader: Bool {
    let seller = invoice.seller
    let words = "\(seller.name) \(seller.legalForm ?? "")".split(separator: " ")
    return words.contains { $0.lowercased() == "ei" }
      || "\(seller.name) \(seller.legalForm ?? "")".folded.contains("entrepreneurindividuel")
  }
}
