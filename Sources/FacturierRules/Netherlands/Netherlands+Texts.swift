internal import FacturierCore

// The Netherlands, in brief, through secondary sources read on 2026-11-21.

extension LegalText {
  static let dutchVatLaw = LegalText(
    "Wet op de omzetbelasting 1968", source: "secondary sources", read: "2026-11-21")
  static let dutchRegisterLaw = LegalText(
    "Handelsregisterwet 2007", source: "secondary sources", read: "2026-11-21")
  static let dutchCivilCode = LegalText(
    "Burgerlijk Wetboek", source: "secondary sources", read: "2026-11-21")
}

extension [Requirement] {
  /// What Dutch sellers are asked.
  public static let netherlands: [Requirement] =
    Requirement.dutch.asked(of: .sellers(in: .netherlands), in: .netherlands)
}
