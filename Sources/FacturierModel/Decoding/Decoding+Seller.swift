internal import FacturierCore

/// The seller with what else its file holds.
struct SellerInput: Sendable {
  let party: Party
  let status: SellerStatus
  let theme: Theme
}

/// The buyer and what it is in the eyes of the law.
struct BuyerInput: Sendable {
  let party: Party
  let kind: CustomerKind?
  let wishes: [CustomerWish]
}

enum SellerFields {
  /// The seller's key in a document.
  static let key: KeyName = "seller"

  static let profile = Field(
    "profile", .path, "a JSON or YAML file with these fields; what stands here goes before it")
  static let name = Field("name", .line, "full legal name (BT-27)")
  static let address = Field("address", .address, "postal address (BG-5)")
  static let theme = Field("theme", .theme, "colours, faces and logo")
  static let defaults = Field(
    "defaults", DocumentFields.defaultsCodec,
    "what this seller's documents have in common; the document's own words go before it")

  static let shape = Shape(
    "seller", "who sells (BG-4)",
    [name, address] + PartyFields.common + StatusFields.all + [profile, theme, defaults],
    [.requiredUnless(["name", "address"], "profile")])

  static let codec = Codec<SellerInput>.object(shape) { object in
    let theme = object[Self.theme]
    let status = StatusFields.build(object)
    // A profile may lie behind a profile only once: what it names is not followed.
    guard let party = PartyFields.build(object), party.address != nil else { return nil }
    return SellerInput(party: party, status: status, theme: theme ?? .plain)
  }
}

private enum BuyerFields {
  static let kind = Field<CustomerKind>(
    "kind", .choice, "business when left out, consumer when pricesIncludeVat")
  static let wishes = Field<[CustomerWish]>(
    "wishes", .list(.choice), "what this customer wants on or with its invoices")

  static let shape = Shape(
    "buyer", "who buys (BG-7)",
    [PartyFields.name, PartyFields.address, kind, wishes] + PartyFields.common)

  static let codec = Codec<BuyerInput>.object(shape) { object in
    let kind = object[Self.kind]
    let wishes = object[Self.wishes] ?? []
    return PartyFields.build(object).map { BuyerInput(party: $0, kind: kind, wishes: wishes) }
  }
}

extension Codec where Value == BuyerInput {
  static var buyer: Codec { BuyerFields.codec }
}

extension Codec where Value == SellerInput {
  /// A profile's file name, or the seller itself.
  static var seller: Codec {
    Codec(schema: .anyOf([Codec<String>.path.schema, SellerFields.codec.schema])) {
      found, decoding in
      SellerFields.codec.read(found, decoding)
    }
  }
}
