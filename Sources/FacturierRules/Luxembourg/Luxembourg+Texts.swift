internal import FacturierCore

// Luxembourg. The laws were read in a public mirror of Legilux, state of 20 August 2026, on 2026-11-21.

extension LegalText {
  static let luxembourgVatLaw = LegalText(
    "Loi TVA du 12 février 1979", source: "Legilux, state of 20 August 2026", read: "2026-11-21")
  static let luxembourgPermitLaw = LegalText(
    "Loi du 2 septembre 2011", source: "Legilux, as amended on 26 July 2023", read: "2026-11-21")
  static let luxembourgCompanyLaw = LegalText(
    "Loi du 10 août 1915", source: "Legilux, as renumbered on 10 August 2016", read: "2026-11-21")
  static let luxembourgLateLaw = LegalText(
    "Loi du 18 avril 2004", source: "Legilux, as amended on 29 March 2013", read: "2026-11-21")
  static let luxembourgElectronicLaw = LegalText(
    "Loi du 16 mai 2019", source: "Legilux, as amended in 2021", read: "2026-11-21")
}

extension [Requirement] {
  /// What sellers in Luxembourg are asked.
  public static let luxembourg: [Requirement] =
    (Requirement.luxembourgVat + Requirement.luxembourgPapers + Requirement.luxembourgTerms)
    .asked(of: .sellers(in: .luxembourg), in: .luxembourg)
}
