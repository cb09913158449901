internal import FacturierCore

// Germany, in brief. UStDV, § 33 and 34a, and BGB, § 286 and 288, were read; UStG, § 14, is known through
// the directive that it repeats. On 2026-11-21.

extension LegalText {
  static let germanVatLaw = LegalText(
    "UStG", source: "through directive 2006/112/EC; not read itself", read: "2026-11-21")
  static let germanVatDecree = LegalText(
    "UStDV", source: "gesetze-im-internet.de", read: "2026-11-21")
  static let germanCivilCode = LegalText(
    "BGB", source: "gesetze-im-internet.de", read: "2026-11-21")
  static let germanCommercialLaws = LegalText(
    "HGB, GmbHG", source: "common knowledge, not read", read: "2026-11-21")
}

extension [Requirement] {
  /// What German sellers are asked.
  public static let germany: [Requirement] =
    (Requirement.germanVat + Requirement.germanPapers)
    .asked(of: .sellers(in: .germany), in: .germany)
}
