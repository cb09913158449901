internal import FacturierCore

// Switzerland. LTVA, art. 26, was read in a public mirror of Fedlex; the code of obligations in its state
// of 2020; the rest through pages of the administration. All of it on 2026-11-21.

extension LegalText {
  static let swissVatLaw = LegalText(
    "LTVA", source: "Fedlex, mirror of 17 April 2026", read: "2026-11-21")
  static let swissObligations = LegalText(
    "CO", source: "Fedlex, state of 2020, and notes on reminder fees", read: "2026-11-21")
  static let swissCoins = LegalText(
    "coins", source: "common knowledge, not read", read: "2026-11-21")
  static let swissPrices = LegalText(
    "OIP", source: "common knowledge, not read", read: "2026-11-21")
}

extension [Requirement] {
  /// What Swiss sellers are asked.
  public static let switzerland: [Requirement] =
    (Requirement.swissVat + Requirement.swissPapers)
    .asked(of: .sellers(in: .switzerland), in: .switzerland)
}
