// Numbers that authorities, banks and standards bodies give out: what is there must be well formed and
// agree with what stands beside it. Whether it must be there at all is the law's affair, country by
// country. VAT numbers, IBANs, BICs and references are asked of every document and stand there.
//
// The check digits are those of the identifiers in the core; their sources stand with them.

extension LegalText {
  static let checkDigits = LegalText(
    "check digits", source: "python-stdnum, state of August 2026, and the registers' own pages",
    read: "2026-11-21")

  static let sirene = LegalText(
    "Code de commerce", source: "Légifrance, LEGITEXT000005634379", read: "2026-11-21")

  static let swissBill = LegalText(
    "Swiss QR-bill", source: "implementation guidelines of SIX, through swissqrbill",
    read: "2026-11-21")

  static let post = LegalText(
    "postal codes", source: "usual forms of the national posts", read: "2026-11-21")

  static let leitweg = LegalText(
    "Leitweg-ID", source: "KoSIT, format specification", read: "2026-11-21")
}

extension [Requirement] {
  /// What is asked of numbers, in the order of the document.
  public static let identifiers: [Requirement] =
    (Requirement.companyNumbers + Requirement.schemes + Requirement.registers
    + Requirement.addresses + Requirement.articles + Requirement.paymentNumbers)
    .asked(of: .everyone, in: .identifiers)
}
