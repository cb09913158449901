internal import FacturierCore
internal import FacturierModel

/// Law of 2 September 2011, art. 34; law of 10 August 1915, art. 187 and following: what stands on
/// letters, quotes and invoices. Read 2026-11-21.
extension Requirement {
  static let luxembourgPapers: [Requirement] = [
    // Some professions need no permit, and nothing in a document tells which.
    Requirement(
      "LU-20", asks: "Does the document give the number of the business permit?", .warning,
      law: .of(.luxembourgPermitLaw, "art. 34"), at: ["seller", "businessPermit"]
    ) { subject in
      let seller = subject.seller
      return .demand(
        subject.sellerStatus.businessPermit != nil
          || seller.registers.contains { $0.name.folded.hasPrefix("autorisation") }
          || subject.says("autorisation d'établissement", "business permit"))
    },

    Requirement(
      "LU-21", asks: "Do a company's papers give its number in the register?", .warning,
      law: .of(.luxembourgCompanyLaw, "art. 187 and following"),
      when: { $0.seller.isCompany(Self.luxembourgForms) }, at: ["seller", "registers"]
    ) { subject in
      let seller = subject.seller
      let isNamed =
        seller.registers.contains { $0.name.folded.hasPrefix("rcs") && $0.number != nil }
        || seller.companyNumber.flatMap { try? LuxembourgTradeRegister($0.value) } != nil
        || subject.says("RCS Luxembourg")
      guard !isNamed else { return .passed }
      return .failed([:], seller.isPrivateLimited ? .error : .warning)
    },

    Requirement(
      "LU-21a", asks: "Does a company that is wound up say so?", .warning,
      law: .of(.luxembourgCompanyLaw, "papers of a company"),
      when: { $0.sellerStatus.isInLiquidation }, at: ["legalNotes"]
    ) { $0.demand("liquidation") },
  ]

  /// How companies are called.
  private static let luxembourgForms: Set<String> = [
    "SARL", "SÀRL", "SA", "SCA", "SCS", "SENC", "SARLS", "SÀRLS", "SE", "ASBL",
  ]
}

extension Party {
  /// A private limited company, the form whose papers were read in the law itself.
  fileprivate var isPrivateLimited: Bool {
    let form = (legalForm ?? "").folded
    return ["sarl", "sàrl", "sociétéàresponsabilitélimitée"].contains(form)
  }
}
