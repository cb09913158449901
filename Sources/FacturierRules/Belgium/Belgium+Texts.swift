internal import FacturierCore

// Belgium. Royal decree no. 1 was read through three professional sources, since its consolidated text
// could not be; the companies code, art. 2:20, and the economic law code, art. III.25, were read in pages
// that reproduce them; the law of 2 August 2002 and the language laws through notes on them. All of it on
// 2026-11-21.

extension LegalText {
  static let belgianVatDecree = LegalText(
    "AR n° 1 du 29 décembre 1992", source: "three professional sources", read: "2026-11-21")
  static let belgianRatesDecree = LegalText(
    "AR n° 20 du 20 juillet 1970", source: "professional sources", read: "2026-11-21")
  static let belgianVatCode = LegalText(
    "Code de la TVA", source: "professional sources and circular 15/2015", read: "2026-11-21")
  static let belgianCompaniesCode = LegalText(
    "CSA", source: "pages that reproduce the code", read: "2026-11-21")
  static let belgianEconomicCode = LegalText(
    "CDE", source: "pages that reproduce the code", read: "2026-11-21")
  static let belgianLateLaw = LegalText(
    "Loi du 2 août 2002", source: "pages that reproduce the law, notes on 2022 and 2025",
    read: "2026-11-21")
  static let belgianElectronicInvoices = LegalText(
    "Facturation électronique structurée", source: "notes of professional bodies, 2026",
    read: "2026-11-21")
  static let belgianLanguageLaw = LegalText(
    "Lois coordonnées du 18 juillet 1966", source: "notes on CJEU C-15/15", read: "2026-11-21")
}

extension [Requirement] {
  /// What Belgian sellers are asked.
  public static let belgium: [Requirement] =
    (Requirement.belgianVat + Requirement.belgianExemptions + Requirement.belgianPapers
    + Requirement.belgianTerms + Requirement.belgianElectronic + Requirement.belgianLanguage)
    .asked(of: .sellers(in: .belgium), in: .belgium)
}
