internal import FacturierCore
internal import FacturierModel

extension Facts {
  mutating func addParties(_ invoice: Invoice) {
    add(invoice.seller, .seller)
    add(32, invoice.seller.taxFact)
    add(invoice.buyer, .buyer)
    if let payee = invoice.payee {
      add(59, payee.name)
      add(60, payee.identifiers.first?.fact)
      add(61, payee.companyNumberFact)
    }
    if let representative = invoice.taxRepresentative {
      add(62, representative.name)
      add(63, representative.vatFact)
      add(representative.address, .representative)
    }
  }

  private mutating func add(_ party: Party, _ terms: PartyTerms) {
    add(terms.name, party.name)
    if let term = terms.tradeName { add(term, party.tradeName) }
    if let term = terms.identifier {
      for identifier in party.identifiers { add(term, identifier.fact) }
    }
    if let term = terms.companyNumber { add(term, party.companyNumberFact) }
    if let term = terms.vatNumber { add(term, party.vatFact) }
    if let term = terms.legalForm { add(term, party.legalInformation) }
    if let term = terms.electronicAddress { add(term, party.electronicAddress?.addressFact) }
    if let terms = terms.address { add(party.address, terms) }
    guard terms.contact.count == 3 else { return }
    add(terms.contact[0], party.contact.name)
    add(terms.contact[1], party.contact.phone)
    add(terms.contact[2], party.contact.email)
  }

  /// Lines beyond the third share its place.
  mutating func add(_ address: Address?, _ terms: AddressTerms) {
    guard let address else { return }
    for (term, line) in zip(terms.lines, address.lines.prefix(2)) { add(term, line) }
    add(terms.lines[2], address.lines.dropFirst(2).joined(separator: ", "))
    add(terms.city, address.city)
    add(terms.postalCode, address.postalCode)
    add(terms.subdivision, address.subdivision)
    add(terms.country, address.country.code)
  }
}

extension PartyIdentifier {
  /// Lists have a code of four digits in ISO 6523; the name of any other goes with the number.
  var fact: Fact {
    guard let scheme else { return Fact(value) }
    let isCode = scheme.utf8.count == 4 && scheme.utf8.allSatisfy { 48...57 ~= $0 }
    guard isCode || scheme == "EM" else { return Fact("\(scheme) \(value)") }
    return Fact(CompactNumber.text(value, scheme: scheme), scheme: scheme)
  }
}

extension PartyIdentifier {
  /// An electronic address, whose lists have codes of two or four signs (EAS).
  var addressFact: Fact { Fact(CompactNumber.text(value, scheme: scheme), scheme: scheme) }

  /// A number of an object, whose lists have codes of three letters (UNTDID 1153).
  var objectFact: Fact { Fact(value, scheme: scheme) }
}

extension Party {
  var companyNumberFact: Fact? {
    companyNumber.map { number in
      let scheme = number.scheme ?? address.flatMap { CompactNumber.scheme(in: $0.country) }
      return Fact(CompactNumber.text(number.value, scheme: scheme), scheme: scheme)
    }
  }

  var vatFact: Fact? { vatNumber.map { Fact(CompactNumber.vat($0)) } }

  /// A seller without a VAT number is known to the tax office by another one (BR-E-02).
  var taxFact: Fact? {
    taxNumber.map { Fact($0) } ?? (vatNumber == nil ? companyNumberFact.map { Fact($0.text) } : nil)
  }

  /// Legal form, capital and registers, as the letterhead has them (BT-33).
  var legalInformation: String? {
    let registers = registers.map { register in
      [register.name, register.place, register.number].compactMap { $0 }.joined(separator: " ")
    }
    let capital = shareCapital.map { "\($0.amount)" }
    let parts = [legalForm, capital].compactMap { $0 } + registers
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// Numbers without the separators that people write in them.
enum CompactNumber {
  /// The list that a company number is from, told by the country whose register gave it.
  static func scheme(in country: Country) -> String? {
    switch country {
    case .belgium: "0208"
    case .france: "0002"
    case .netherlands: "0106"
    case .switzerland: "0183"
    default: nil
    }
  }

  static func text(_ number: String, scheme: String?) -> String {
    switch scheme {
    case "0208": (try? BelgianEnterpriseNumber(number))?.compact ?? number
    case "0002": (try? SIREN(number))?.compact ?? number
    case "0009": (try? SIRET(number))?.compact ?? number
    case "0088": (try? GLN(number))?.compact ?? number
    case "0106": (try? KvKNumber(number))?.compact ?? number
    case "0183": (try? SwissUID(number))?.compact ?? number
    default: number
    }
  }

  static func vat(_ number: String) -> String {
    (try? VATNumber(number))?.compact ?? number.filter { $0.isLetter || $0.isNumber }
  }
}
