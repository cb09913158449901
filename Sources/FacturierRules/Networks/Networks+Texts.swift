// The ways that e-invoices take, where they demand more than the law and the European standard.

extension LegalText {
  static let peppolBilling = LegalText(
    "Peppol BIS Billing 3.0", source: "https://docs.peppol.eu/poacc/billing/3.0/",
    read: "2026-11-21")
  static let facturX = LegalText(
    "Factur-X 1.09", source: "https://fnfe-mpe.org/factur-x/", read: "2026-11-21")
  static let frenchFlow = LegalText(
    "BR-FR, flux 2", source: "https://fnfe-mpe.org/facture-electronique-en-france/",
    read: "2026-11-21")
}

extension [Requirement] {
  /// Asked only of documents that are to go there.
  public static let networks: [Requirement] =
    Requirement.peppol.asked(of: .everyone, in: .peppol)
    + Requirement.facturX.asked(of: .everyone, in: .facturX)
    + Requirement.frenchNetwork.asked(of: .everyone, in: .frenchNetwork)
}
