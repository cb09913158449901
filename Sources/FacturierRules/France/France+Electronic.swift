internal import FacturierCore
internal import FacturierModel

/// Décrets 2022-1299 and 2024-266: between French businesses an invoice goes through an approved
/// platform, from the day that the size of its issuer gives. Read 2026-11-21.
extension Requirement {
  static let frenchElectronic: [Requirement] = [
    Requirement(
      "FR-EINV-01", asks: "Is the customer's address for electronic invoices known?", .warning,
      law: .of(.frenchElectronicInvoices, "calendar"), of: .business,
      when: { $0.isBetweenFrenchBusinesses && $0.mustIssueElectronically },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.buyer.electronicAddress != nil) },

    .question(
      "FR-EINV-02", asks: "Does the invoice go out through an approved platform? A PDF is a copy.",
      law: .of(.frenchElectronicInvoices, "calendar"), of: .business,
      when: { $0.isBetweenFrenchBusinesses && $0.mustIssueElectronically }, at: ["buyer"]),

    Requirement(
      "FR-EINV-03",
      asks: "Is the seller's size known, which says from when it issues electronically?",
      .advice, law: .of(.frenchElectronicInvoices, "calendar"), of: .business,
      when: \.isBetweenFrenchBusinesses, at: ["seller", "companySize"]
    ) { .demand($0.sellerStatus.size != nil) },
  ]

  static let frenchLanguage: [Requirement] = [
    Requirement(
      "FR-LANG-01", asks: "Is an invoice to a customer in France in French?", .warning,
      law: .of(.frenchLanguage, "art. 2"), when: { $0.buyer.address?.country == .france },
      at: ["language"]
    ) { .demand($0.language == .french) }
  ]
}

extension Subject {
  fileprivate var isBetweenFrenchBusinesses: Bool {
    invoice.type.isFiscal && invoice.customerKind == .business
      && invoice.buyer.address?.country == .france
  }

  /// Whether an issuer of this size must use a platform on the day of issue. An unknown size is not
  /// taken for a large one.
  fileprivate var mustIssueElectronically: Bool {
    let calendar =
      switch invoice.sellerStatus.size {
      case .large, .midSize: "e-invoicing-large"
      case .sme, .micro, nil: "e-invoicing-small"
      }
    return law.isInForce(calendar, of: .france, on: date) ?? false
  }

  /// The mentions that came with electronic invoices: a warning before the issuer's day, then an error.
  var phaseIn: Severity { mustIssueElectronically ? .error : .warning }
}
