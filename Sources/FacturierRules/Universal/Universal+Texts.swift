// What every country's invoices have in common. The directive itself was not read: its articles 217 to
// 240 were read through the laws that repeat them almost point by point, Luxembourg's law of 12 February
// 1979, art. 63, and France's CGI, annex II, art. 242 nonies A. The rules of EN 16931-1 were read in the
// validation artefacts of CEN, release 1.3.16.

extension LegalText {
  static let vatDirective = LegalText(
    "Directive 2006/112/EC", source: "EUR-Lex, CELEX 32006L0112", read: "2026-11-21")

  static let lateDirective = LegalText(
    "Directive 2011/7/EU", source: "EUR-Lex, CELEX 32011L0007", read: "2026-11-21")

  static let en16931 = LegalText(
    "EN 16931-1", source: "CEN validation artefacts 1.3.16", read: "2026-11-21")

  static let iban = LegalText(
    "ISO 13616", source: "IBAN registry, version 101", read: "2026-11-21")

  static let bic = LegalText("ISO 9362", source: "SWIFT, BIC directory", read: "2026-11-21")

  static let reference = LegalText(
    "ISO 11649 and national schemes", source: "python-stdnum 2.2, tables of check digits",
    read: "2026-11-21")

  static let directDebit = LegalText(
    "SEPA direct debit", source: "European Payments Council, creditor identifier overview",
    read: "2026-11-21")

  static let paymentCode = LegalText(
    "EPC069-12 and Swiss QR-bill", source: "the guidelines, through the libraries that follow them",
    read: "2026-11-21")

  static let practice = LegalText(
    "good practice", source: "no text asks for it", read: "2026-11-21")
}

extension [Requirement] {
  /// What is asked of every document, in the order of the document.
  public static let universal: [Requirement] =
    Requirement.universalHead + Requirement.numberSeries + Requirement.universalParties
    + Requirement.universalLines + Requirement.universalVat + Requirement.universalTotals
    + Requirement.universalPayment + Requirement.paymentCodes + Requirement.universalPreceding
    + Requirement.receivables + Requirement.wishes
}
