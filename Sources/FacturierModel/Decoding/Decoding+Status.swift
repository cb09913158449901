/// The fields of a seller that only the law asks for.
enum StatusFields {
  static let vatScheme = Field<VatScheme>(
    "vatScheme", .choice,
    "how it accounts for VAT: ordinary, franchise (small business without VAT), cashAccounting, or "
      + "debits (French option); ordinary when left out")
  static let size = Field<CompanySize>(
    "companySize", .choice, "its size, which tells from when it has to send electronic invoices")
  static let businessPermit = Field(
    "businessPermit", .line, "number of its permit to do business (Luxembourg)")
  static let insurance = Field(
    "insurance", .line, "insurer, address and reach of the insurance that its trade must have")
  static let vatGroupMember = Field(
    "vatGroupMember", .boolean, "true when it belongs to a VAT group")
  static let inLiquidation = Field("inLiquidation", .boolean, "true when it is being wound up")
  static let managementCentreMember = Field(
    "managementCentreMember", .boolean,
    "true when it is a member of an approved management centre (France)")

  static let all: [any AnyField] = [
    vatScheme, size, businessPermit, insurance, vatGroupMember, inLiquidation,
    managementCentreMember,
  ]

  static func build(_ object: ObjectReader) -> SellerStatus {
    SellerStatus(
      vatScheme: object[vatScheme] ?? .ordinary, size: object[size],
      businessPermit: object[businessPermit]?.unlessBlank,
      insurance: object[insurance]?.unlessBlank,
      isVatGroupMember: object[vatGroupMember] ?? false,
      isInLiquidation: object[inLiquidation] ?? false,
      isInManagementCentre: object[managementCentreMember] ?? false)
  }
}
