internal import FacturierCore

// MARK: - Address

private enum AddressFields {
  static let lines = Field(
    "lines", .list(.line), "street and number, building, box: one line each (BT-35, BT-36, BT-162)")
  static let postalCode = Field("postalCode", .line, "post code (BT-38)")
  static let city = Field("city", .line, "town (BT-37)")
  static let subdivision = Field(
    "subdivision", .line, "region, province, canton or state (BT-39)")
  static let country = Field(
    "country", .country, required: true, "two capital letters, ISO 3166-1 (BT-40)")

  static let shape = Shape(
    "address", "a postal address (BG-5, BG-8, BG-15)",
    [lines, postalCode, city, subdivision, country])

  static let codec = Codec<Address>.object(shape) { object in
    let lines = object[Self.lines]
    let (postalCode, city) = (object[Self.postalCode], object[Self.city])
    let (subdivision, country) = (object[Self.subdivision], object[Self.country])
    guard let country else { return nil }
    return Address(
      lines: (lines ?? []).filter { !$0.isBlank }, postalCode: postalCode?.unlessBlank,
      city: city?.unlessBlank, subdivision: subdivision?.unlessBlank, country: country)
  }
}

extension Codec where Value == Address {
  static var address: Codec { AddressFields.codec }
}

// MARK: - Contact

private enum ContactFields {
  static let name = Field("name", .line, "a person or a department (BT-41, BT-56)")
  static let phone = Field("phone", .line, "telephone number (BT-42, BT-57)")
  static let email = Field("email", .line, "e-mail address (BT-43, BT-58)")

  static let shape = Shape("contact", "whom to ask (BG-6, BG-9)", [name, phone, email])

  static let codec = Codec<Contact>.object(shape) { object in
    Contact(
      name: object[Self.name]?.unlessBlank, phone: object[Self.phone]?.unlessBlank,
      email: object[Self.email]?.unlessBlank)
  }
}

// MARK: - Identifiers and registers

private enum IdentifierFields {
  static let value = Field("value", .line, required: true, "the number itself")
  static let scheme = Field(
    "scheme", .line, required: true,
    "the list it belongs to: a code of ISO 6523 or of the electronic address schemes, such as 0208")

  static let shape = Shape("identifier", "a number and the list it belongs to", [value, scheme])

  static let codec = Codec<PartyIdentifier>.object(shape) { object in
    let (value, scheme) = (object[Self.value], object[Self.scheme])
    guard let value else { return nil }
    return PartyIdentifier(value: value, scheme: scheme?.unlessBlank)
  }
}

extension Codec where Value == PartyIdentifier {
  static var identifier: Codec { IdentifierFields.codec }

  /// The number alone, when its list is plain from the country, or with its scheme.
  static var identifierOrNumber: Codec {
    Codec(schema: .anyOf([Codec<String>.line.schema, identifier.schema])) { found, decoding in
      if found.node.kind == .object { return identifier.read(found, decoding) }
      return Codec<String>.line.read(found, decoding).map {
        PartyIdentifier(value: $0, scheme: nil)
      }
    }
  }
}

private enum RegisterFields {
  static let name = Field(
    "name", .line, required: true, "the register: RCS, RPM, Handelsregister, KvK")
  static let number = Field("number", .line, "the number in it")
  static let place = Field("place", .line, "the court or town that keeps it")

  static let shape = Shape("register", "an entry in a public register", [name, number, place])

  static let codec = Codec<Register>.object(shape) { object in
    let (name, number, place) = (object[Self.name], object[Self.number], object[Self.place])
    guard let name else { return nil }
    return Register(name: name, number: number?.unlessBlank, place: place?.unlessBlank)
  }
}

private enum CapitalFields {
  static let amount = Field(
    "amount", .decimal(from: 0), required: true, "the capital")
  static let currency = Field("currency", .currency, required: true, "its currency")
  static let variable = Field("variable", .boolean, "true for a variable capital")

  static let shape = Shape("shareCapital", "a company's capital", [amount, currency, variable])

  static let codec = Codec<ShareCapital>.object(shape) { object in
    let (amount, currency) = (object[Self.amount], object[Self.currency])
    let variable = object[Self.variable]
    guard let amount, let currency else { return nil }
    return object.decoding.computing(at: object.node) { () throws(ArithmeticError) in
      ShareCapital(
        amount: try Amount(rounding: amount, currency), isVariable: variable ?? false)
    }
  }
}

// MARK: - Party

/// The fields of a party, without those that only a seller has.
enum PartyFields {
  static let name = Field("name", .line, required: true, "full legal name (BT-27, BT-44)")
  static let tradeName = Field("tradeName", .line, "name it trades under (BT-28, BT-45)")
  static let tagline = Field("tagline", .line, "a line under the name in the letterhead")
  static let legalForm = Field("legalForm", .line, "SRL, SAS, GmbH, EI … (BT-33)")
  static let shareCapital = Field("shareCapital", CapitalFields.codec, "the company's capital")
  static let registers = Field(
    "registers", .list(RegisterFields.codec), "registers it stands in")
  static let companyNumber = Field(
    "companyNumber", .identifierOrNumber,
    "enterprise number, SIREN, UID, KvK … (BT-30, BT-47)")
  static let vatNumber = Field(
    "vatNumber", .line, "VAT number with its country prefix (BT-31, BT-48)")
  static let taxNumber = Field(
    "taxNumber", .line, "a tax number that is not a VAT number (BT-32)")
  static let identifiers = Field(
    "identifiers", .list(.identifierOrNumber),
    "further numbers, with the list that they are from (BT-29, BT-46)")
  static let electronicAddress = Field(
    "electronicAddress", .identifier, "where electronic invoices go (BT-34, BT-49)")
  static let address = Field(
    "address", .address, required: true, "postal address (BG-5, BG-8)")
  static let contact = Field("contact", ContactFields.codec, "whom to ask (BG-6, BG-9)")
  static let website = Field("website", .line, "web site")

  static let common: [any AnyField] = [
    tradeName, tagline, legalForm, shareCapital, registers, companyNumber, vatNumber, taxNumber,
    identifiers, electronicAddress, contact, website,
  ]

  static let shape = Shape(
    "party", "someone named on the document (BG-4, BG-7)", [name, address] + common)

  static let codec = Codec<Party>.object(shape, build)

  static let build: @Sendable (ObjectReader) -> Party? = { object in
    let (name, address) = (object[Self.name], object[Self.address])
    let party = Party(
      name: name ?? "", tradeName: object[tradeName]?.unlessBlank,
      tagline: object[tagline]?.unlessBlank, legalForm: object[legalForm]?.unlessBlank,
      shareCapital: object[shareCapital], registers: object[registers] ?? [],
      companyNumber: object[companyNumber].flatMap { $0.value.isBlank ? nil : $0 },
      vatNumber: object[vatNumber]?.unlessBlank, taxNumber: object[taxNumber]?.unlessBlank,
      identifiers: object[identifiers] ?? [], electronicAddress: object[electronicAddress],
      address: address, contact: object[contact] ?? Contact(name: nil, phone: nil, email: nil),
      website: object[website]?.unlessBlank)
    return name == nil ? nil : party
  }
}

extension Codec where Value == Party {
  static var party: Codec { PartyFields.codec }
  /// A payee or tax representative, whose address may be left out.
  static var agent: Codec { AgentFields.codec }
}

private enum AgentFields {
  static let address = Field("address", .address, "postal address (BG-12)")

  static let shape = Shape(
    "agent", "someone who acts for the seller: payee or tax representative (BG-10, BG-11)",
    [PartyFields.name, address] + PartyFields.common)

  static let codec = Codec<Party>.object(shape, PartyFields.build)
}

// MARK: - Blank texts

extension String {
  var isBlank: Bool {
    // Most texts begin with a letter or digit of ASCII.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Nil in place of a text without a visible character.
  var unlessBlank: String? { isBlank ? nil : self }
}
