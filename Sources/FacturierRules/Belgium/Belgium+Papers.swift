internal import FacturierCore
internal import FacturierModel

/// Companies code, art. 2:20, and economic law code, art. III.25: what stands on every paper, letters
/// and reminders included. Read 2026-11-21.
extension Requirement {
  static let belgianPapers: [Requirement] = [
    Requirement(
      "BE-20", asks: "Do a company's papers name the register of legal persons and its court?",
      .warning, law: .of(.belgianCompaniesCode, "art. 2:20"),
      when: { $0.seller.isCompany(Self.belgianForms) }, at: ["seller", "registers"]
    ) { subject in
      let entry = subject.seller.registers.first {
        ["RPM", "RPR", "RJP"].contains($0.name.uppercased().filter(\.isLetter))
          && ($0.place != nil || $0.number != nil)
      }
      let words = ["RPM ", "RPR ", "R.P.M.", "R.P.R."]
      return .demand(
        entry != nil
          || subject.legalNotes.contains { note in
            words.contains { note.contains($0) }
          })
    },

    Requirement(
      "BE-20a", asks: "Does a company's paper name its legal form?", .warning,
      law: .of(.belgianCompaniesCode, "art. 2:20"),
      when: { !$0.seller.registers.isEmpty }, at: ["seller", "legalForm"]
    ) { .demand($0.seller.isCompany(Self.belgianForms)) },

    Requirement(
      "BE-20b", asks: "Does a company that is wound up say so?",
      law: .of(.belgianCompaniesCode, "art. 2:20"), when: { $0.sellerStatus.isInLiquidation },
      at: ["legalNotes"]
    ) { $0.demand("liquidation") },

    .question(
      "BE-20c", asks: "Are the company's e-mail address and web site there, if it has any?",
      law: .of(.belgianCompaniesCode, "art. 2:20"),
      when: {
        $0.seller.isCompany(Self.belgianForms)
          && ($0.seller.contact.email == nil || $0.seller.website == nil)
      }, at: ["seller", "website"]),

    Requirement(
      "BE-21", asks: "Does the seller give its enterprise number?",
      law: .of(.belgianEconomicCode, "art. III.25"), at: ["seller", "companyNumber"]
    ) { subject in
      .demand(subject.seller.companyNumber != nil || subject.seller.vatNumber != nil)
    },

    Requirement(
      "BE-21a", asks: "Does the document name an account in the European Economic Area?",
      law: .of(.belgianEconomicCode, "art. III.25"), at: ["payment", "accounts"]
    ) { subject in
      let isNamed = subject.payment.accounts.contains { $0.isInEuropeanEconomicArea }
      if isNamed || subject.says("IBAN") { return .passed }
      return .failed([:], subject.type.isFiscal ? .error : .warning)
    },
  ]

  /// How companies, associations and foundations are called, in three languages.
  private static let belgianForms: Set<String> = [
    "SRL", "SA", "SC", "SCRL", "SPRL", "SNC", "SCOMM", "ASBL", "AISBL", "BV", "NV", "CV", "CVBA",
    "BVBA", "VOF", "COMMV", "VZW", "IVZW", "GMBH", "AG", "FONDATION", "STICHTING",
  ]
}

extension BankAccount {
  /// By the country of its IBAN; that one is malformed is told under its own code.
  fileprivate var isInEuropeanEconomicArea: Bool {
    let country = String(iban.filter(\.isLetter).prefix(2)).uppercased()
    return Country(country)?.isInEuropeanUnion == true || ["IS", "LI", "NO"].contains(country)
  }
}
