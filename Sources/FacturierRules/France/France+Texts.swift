internal import FacturierCore

// What France wants on an invoice, and where it was read:
//
// - Code général des impôts, annexe II, art. 242 nonies A: mirror of Légifrance, state of 30 March 2026,
//   text read. Points 6°, 7° (uniqueness), 8° and 11° are asked by the groups `general` and `en16931`.
// - CGI, art. 293 B and 293 E; 279-0 bis, 278-0 bis A: secondary sources.
// - Code de commerce, art. L441-9, L441-10, D441-5, R123-237, R123-238: pages that reproduce them.
// - Arrêté 83-50/A of 3 October 1983, Code civil, art. 1343-3, Code de la consommation: texts read.
// - Code de la commande publique, art. D2192-2, R2192-3, R2192-10, R2192-11: text read.
// - Décrets 2022-1299 and 2024-266 (electronic invoices): secondary sources.
// - Loi 94-665, art. 2; loi 96-603, art. 22-2; CGI, annexe II, art. 371: not read, so no more than a
//   warning hangs on them.
//
// Read 2026-11-21. On 1 January 2027 the rules on VAT move to the Code des impositions sur les biens et
// services; references to the CGI are accepted until 30 June 2028.

extension LegalText {
  static let frenchAnnex = LegalText(
    "CGI, annexe II, art. 242 nonies A", source: "Légifrance, LEGITEXT000006069569",
    read: "2026-11-21")
  static let frenchTaxCode = LegalText(
    "CGI", source: "Légifrance, LEGITEXT000006069577", read: "2026-11-21")
  static let frenchCommerce = LegalText(
    "Code de commerce", source: "Légifrance, LEGITEXT000005634379", read: "2026-11-21")
  static let frenchProcurement = LegalText(
    "Code de la commande publique", source: "Légifrance, LEGITEXT000037701019",
    read: "2026-11-21")
  static let frenchConsumption = LegalText(
    "Code de la consommation", source: "Légifrance, LEGITEXT000006069565", read: "2026-11-21")
  static let frenchNote = LegalText(
    "arrêté 83-50/A", source: "Légifrance, JORFTEXT000000494187, state of 19 March 2024",
    read: "2026-11-21")
  static let frenchCivilCode = LegalText(
    "Code civil", source: "Légifrance, state of 3 April 2026", read: "2026-11-21")
  static let frenchElectronicInvoices = LegalText(
    "décrets 2022-1299 et 2024-266", source: "commentaries on the decrees", read: "2026-11-21")
  static let frenchLanguage = LegalText(
    "loi 94-665", source: "common knowledge, text not read", read: "2026-11-21")
  static let frenchTrades = LegalText(
    "loi 96-603", source: "common knowledge, text not read", read: "2026-11-21")
}

extension [Requirement] {
  /// Asked of sellers in France, text by text.
  public static let france: [Requirement] =
    (Requirement.frenchVatIdentity + Requirement.frenchVatLines + Requirement.frenchVatWords
    + Requirement.frenchTrade + Requirement.frenchRegister + Requirement.frenchTerms
    + Requirement.frenchPublicSector + Requirement.frenchElectronic + Requirement.frenchLanguage)
    .asked(of: .sellers(in: .france), in: .france)
}
