extension UBL {
  /// Seller or buyer.
  static func party(_ terms: PartyTerms) -> Element {
    .group(
      "cac:Party",
      [
        terms.electronicAddress.map { .term("cbc:EndpointID", $0, .code, .scheme("schemeID")) },
        terms.taxNumber.map { _ in creditor(isReadOnly: false) },
        terms.identifier.map(identification),
        terms.tradeName.map { .group("cac:PartyName", [.text("cbc:Name", $0)]) },
        terms.address.map { address("cac:PostalAddress", $0) },
        terms.vatNumber.map { taxScheme($0, .fixed("cbc:ID", "VAT")) },
        terms.taxNumber.map { taxScheme($0, .filler("cbc:ID", "TAX")) },
        .group(
          "cac:PartyLegalEntity",
          [
            .text("cbc:RegistrationName", terms.name),
            terms.companyNumber.map { .term("cbc:CompanyID", $0, .code, .scheme("schemeID")) },
            terms.legalForm.map { .text("cbc:CompanyLegalForm", $0) },
          ]),
        contact(terms.contact),
      ])
  }

  /// The identifier of a creditor who debits (BT-90), which stands among those of the seller or the
  /// payee.
  private static func creditor(isReadOnly: Bool) -> Element {
    let element: Element = .group(
      "cac:PartyIdentification",
      [.term("cbc:ID", 90, .code, of: .document, .fixed("schemeID", "SEPA"))])
    return isReadOnly ? element.readOnly : element
  }

  private static func identification(_ term: Term) -> Element {
    .each(
      term, "cac:PartyIdentification", [.term("cbc:ID", term, .code, .scheme("schemeID"))])
  }

  private static func taxScheme(_ term: Term, _ scheme: Element) -> Element {
    .group(
      "cac:PartyTaxScheme",
      [.term("cbc:CompanyID", term), .group("cac:TaxScheme", required: true, [scheme])])
  }

  private static func contact(_ terms: [Term]) -> Element? {
    guard terms.count == 3 else { return nil }
    return .group(
      "cac:Contact",
      [
        .text("cbc:Name", terms[0]), .text("cbc:Telephone", terms[1]),
        .term("cbc:ElectronicMail", terms[2]),
      ])
  }

  static func address(_ name: String, _ terms: AddressTerms) -> Element {
    .group(
      name,
      [
        .text("cbc:StreetName", terms.lines[0]), .text("cbc:AdditionalStreetName", terms.lines[1]),
        .text("cbc:CityName", terms.city), .text("cbc:PostalZone", terms.postalCode),
        .text("cbc:CountrySubentity", terms.subdivision),
        .group("cac:AddressLine", [.text("cbc:Line", terms.lines[2])]),
        .group("cac:Country", [.term("cbc:IdentificationCode", terms.country)]),
      ])
  }

  static let payee: Element = .group(
    "cac:PayeeParty",
    [
      creditor(isReadOnly: true), identification(60),
      .group("cac:PartyName", [.text("cbc:Name", 59)]),
      .group("cac:PartyLegalEntity", [.term("cbc:CompanyID", 61, .code, .scheme("schemeID"))]),
    ])

  static let representative: Element = .group(
    "cac:TaxRepresentativeParty",
    [
      .group("cac:PartyName", [.text("cbc:Name", 62)]),
      address("cac:PostalAddress", .representative), taxScheme(63, .fixed("cbc:ID", "VAT")),
    ])

  static let delivery: Element = .group(
    "cac:Delivery",
    [
      .term("cbc:ActualDeliveryDate", 72, .isoDate),
      .group(
        "cac:DeliveryLocation",
        [.term("cbc:ID", 71, .code, .scheme("schemeID")), address("cac:Address", .delivery)]),
      .group(
        "cac:DeliveryParty", [.group("cac:PartyName", [.text("cbc:Name", 70)])]),
    ])
}
