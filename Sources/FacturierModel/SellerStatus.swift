/// What the law wants to know of a seller besides names and numbers.
public struct SellerStatus: Hashable, Sendable {
  public let vatScheme: VatScheme
  /// Nil when the input does not say it.
  public let size: CompanySize?
  /// The number of the permit to do business, where there is one (Luxembourg).
  public let businessPermit: String?
  /// Insurer, address and reach of the insurance that a trade must have, on one line.
  public let insurance: String?
  /// One of a group that is a single taxable person.
  public let isVatGroupMember: Bool
  public let isInLiquidation: Bool
  /// Whether an approved management centre has it as a member (France).
  public let isInManagementCentre: Bool

  package static let plain = SellerStatus(
    vatScheme: .ordinary, size: nil, businessPermit: nil, insurance: nil, isVatGroupMember: false,
    isInLiquidation: false, isInManagementCentre: false)
}

/// How a seller accounts for VAT.
public enum VatScheme: String, CaseIterable, Hashable, Sendable {
  case ordinary
  /// Exempt as a small business: no VAT is charged.
  case franchise
  /// VAT falls due when the buyer pays.
  case cashAccounting
  /// VAT on services falls due with the invoice, by option (France).
  case debits
}

/// How large a company is, in the classes of the European Union's recommendation 2003/361/EC.
public enum CompanySize: String, CaseIterable, Hashable, Sendable {
  case micro
  /// Small and medium-sized.
  case sme
  /// Between the two (France: entreprise de taille intermédiaire).
  case midSize
  case large
}

/// What a document is for.
public enum Operations: String, CaseIterable, Hashable, Sendable {
  case goods
  case services
  case mixed
}

/// Work on buildings, where it changes the VAT.
public enum Works: String, CaseIterable, Hashable, Sendable {
  /// On immovable property.
  case immovable
  /// On a dwelling that is old enough for a reduced rate.
  case renovation
  /// The same, to save energy.
  case energyRenovation
}

/// What a customer wants to find on or with its invoices.
public enum CustomerWish: String, CaseIterable, Hashable, Sendable {
  case purchaseOrderReference
  case projectReference
  case buyerReference
  case contractReference
  /// The acceptance letter among the attachments.
  case acceptanceLetter
  /// A copy to accounts payable.
  case copyToAccountsPayable
  case byPost
  case byEmail
}
