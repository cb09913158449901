extension CII {
  static let seller = party("ram:SellerTradeParty", .seller, required: true)
  static let buyer = party("ram:BuyerTradeParty", .buyer, required: true)
  static let payee = party("ram:PayeeTradeParty", .payee, from: .basicWL)
  static let representative = party(
    "ram:SellerTaxRepresentativeTradeParty", .representative, from: .basicWL)

  /// Someone named on the invoice.
  private static func party(
    _ name: String, _ terms: PartyTerms, from profile: Profile = .minimum, required: Bool = false
  ) -> Element {
    .group(
      name, from: profile, required: required,
      [
        terms.identifier.map { .term("ram:ID", $0, .code, from: .basicWL, .noScheme) },
        terms.identifier.map {
          .term("ram:GlobalID", $0, .code, from: .basicWL, .requiredScheme("schemeID"))
        },
        .text("ram:Name", terms.name),
        terms.legalForm.map { .text("ram:Description", $0, from: .en16931) },
        organization(terms), contact(terms.contact), terms.address.map(address),
        terms.electronicAddress.map {
          .group(
            "ram:URIUniversalCommunication", from: .basicWL,
            [.term("ram:URIID", $0, .code, .scheme("schemeID"))])
        },
        terms.vatNumber.map { registration($0, "VA") },
        terms.taxNumber.map { registration($0, "FC") },
      ])
  }

  private static func organization(_ terms: PartyTerms) -> Element {
    .group(
      "ram:SpecifiedLegalOrganization",
      [
        terms.companyNumber.map { .term("ram:ID", $0, .code, .scheme("schemeID")) },
        terms.tradeName.map { .text("ram:TradingBusinessName", $0, from: .basicWL) },
      ])
  }

  private static func contact(_ terms: [Term]) -> Element? {
    guard terms.count == 3 else { return nil }
    return .group(
      "ram:DefinedTradeContact", from: .en16931,
      [
        .text("ram:PersonName", terms[0]), Element.text("ram:DepartmentName", terms[0]).readOnly,
        .group(
          "ram:TelephoneUniversalCommunication", [.text("ram:CompleteNumber", terms[1])]),
        .group("ram:EmailURIUniversalCommunication", [.term("ram:URIID", terms[2])]),
      ])
  }

  static func address(_ terms: AddressTerms) -> Element {
    .group(
      "ram:PostalTradeAddress",
      [
        .text("ram:PostcodeCode", terms.postalCode, from: .basicWL),
        .text("ram:LineOne", terms.lines[0], from: .basicWL),
        .text("ram:LineTwo", terms.lines[1], from: .basicWL),
        .text("ram:LineThree", terms.lines[2], from: .basicWL),
        .text("ram:CityName", terms.city, from: .basicWL),
        .term("ram:CountryID", terms.country),
        .text("ram:CountrySubDivisionName", terms.subdivision, from: .basicWL),
      ])
  }

  private static func registration(_ term: Term, _ scheme: String) -> Element {
    .group(
      "ram:SpecifiedTaxRegistration", [.term("ram:ID", term, .code, .fixed("schemeID", scheme))])
  }
}
