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

enum BuyerFields {
  /// The buyer's key in a document.
  static let key: KeyName = "buyer"

  static let profile = Field(
    "profile", .path,
    "a customer file in JSON or YAML with these fields; what stands here goes before it")
  static let name = Field("name", .line, "full legal name (BT-44)")
  static let address = Field("address", .address, "postal address (BG-8)")
  static let kind = Field<CustomerKind>(
    "kind", .choice, "business when left out, consumer when pricesIncludeVat")
  static let wishes = Field<[CustomerWish]>(
    "wishes", .list(.choice), "what this customer wants on or with its invoices")

  static let shape = Shape(
    "buyer", "who buys (BG-7)",
    [name, address, kind, wishes] + PartyFields.common + [profile],
    [.requiredUnless(["name", "address"], "profile")])

  static let codec = Codec<BuyerInput>.object(shape) { object in
    let kind = object[Self.kind]
    let wishes = object[Self.wishes] ?? []
    // As with sellers, a file behind a file is not followed.
    guard let party = PartyFields.build(object), party.address != nil else { return nil }
    return BuyerInput(party: party, kind: kind, wishes: wishes)
  }
}

extension Codec where Value == BuyerInput {
  /// A customer file's name, or the buyer itself.
  static var buyer: Codec {
    Codec(schema: .anyOf([Codec<String>.path.schema, BuyerFields.codec.schema])) {
      found, decoding in
      BuyerFields.codec.read(found, decoding)
    }
  }
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
