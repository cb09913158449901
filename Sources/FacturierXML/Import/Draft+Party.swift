internal import FacturierCore
internal import FacturierModel

extension Facts {
  /// Someone named on the invoice.
  func party(_ terms: PartyTerms, country: Fact?) -> DraftObject {
    var object = DraftObject()
    object.line("name", self[terms.name])
    object.line("tradeName", terms.tradeName.flatMap { self[$0] })
    object.line("legalForm", terms.legalForm.flatMap { self[$0] })
    let number = terms.companyNumber.flatMap { self[$0] }
    object.set("companyNumber", companyNumber(number, country))
    object.line("vatNumber", terms.vatNumber.flatMap { self[$0]?.spelled(CompactNumber.vat) })
    if let tax = terms.taxNumber.flatMap({ self[$0] }), !isCompanyNumber(tax, number, terms) {
      object.line("taxNumber", tax)
    }
    object.list("identifiers", terms.identifier.map { all($0).compactMap(identifier) } ?? [])
    object.set(
      "electronicAddress", terms.electronicAddress.flatMap { self[$0] }.flatMap(identifier))
    object.set("address", terms.address.flatMap { address($0, country: self[$0.country]) })
    if terms.contact.count == 3 {
      var contact = DraftObject()
      contact.line("name", self[terms.contact[0]])
      contact.line("phone", self[terms.contact[1]])
      contact.line("email", self[terms.contact[2]])
      object.set("contact", contact.draft)
    }
    return object
  }

  /// Whether a seller without a VAT number is known to the tax office by the number that its register
  /// gave: then it is that, said twice.
  private func isCompanyNumber(_ tax: Fact, _ number: Fact?, _ terms: PartyTerms) -> Bool {
    tax.text == number?.text && terms.vatNumber.flatMap { self[$0] } == nil
  }

  var payee: DraftObject {
    var object = DraftObject()
    object.line("name", self[59])
    object.set("companyNumber", identifier(self[61]))
    object.list("identifiers", [identifier(self[60])].compactMap { $0 })
    return object
  }

  /// The list is not said where the country tells it.
  private func companyNumber(_ fact: Fact?, _ country: Fact?) -> Draft? {
    guard let fact else { return nil }
    let usual = country.flatMap { Country($0.text) }.flatMap(CompactNumber.scheme)
    return fact.scheme == usual
      ? .text(fact.text.onOneLine, line: fact.line) : identifier(fact)
  }

  func address(_ terms: AddressTerms, country: Fact?) -> Draft? {
    var object = DraftObject()
    let lines = terms.lines.compactMap { self[$0] }
    object.list("lines", lines.map { .text($0.text.onOneLine, line: $0.line) })
    object.line("postalCode", self[terms.postalCode])
    object.line("city", self[terms.city])
    object.line("subdivision", self[terms.subdivision])
    object.line("country", country)
    return object.draft
  }
}
