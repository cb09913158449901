internal import FacturierCore

/// The published JSON Schemas (2020-12): one for each type of document, and one for a seller's profile.
public enum DocumentSchema {
  /// The schema of a type of document, as JSON text that ends in a line break.
  public static func text(for type: DocumentType) -> String {
    text(
      DocumentFields.shape, title: "Facturier: \(type.rawValue)",
      type: ConstantType(name: type.rawValue, isRequired: type != .invoice))
  }

  /// The schema of a type of letter.
  public static func text(for type: LetterType) -> String {
    text(
      LetterFields.shape(for: type), title: "Facturier: \(type.rawValue)",
      type: ConstantType(name: type.rawValue, isRequired: false))
  }

  /// The schema of a seller's profile.
  public static var sellerText: String {
    text(SellerFields.shape, title: "Facturier: a seller's profile", type: nil)
  }

  /// The schema of a book of open items.
  public static var openItemsText: String {
    text(OpenItemsFields.shape, title: "Facturier: openItems", type: nil)
  }

  /// The schema of a policy for reminders.
  public static var reminderPolicyText: String {
    text(PolicyFields.shape, title: "Facturier: reminderPolicy", type: nil)
  }

  /// The name of the published file.
  public static func fileName(for type: DocumentType) -> String {
    "\(type.rawValue).schema.json"
  }

  public static func fileName(for type: LetterType) -> String {
    "\(type.rawValue).schema.json"
  }

  public static let sellerFileName = "seller.schema.json"
  public static let openItemsFileName = "openItems.schema.json"
  public static let reminderPolicyFileName = "reminderPolicy.schema.json"

  private static func text(_ shape: Shape, title: String, type: ConstantType?) -> String {
    var definitions = Definitions()
    var members: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .string(title)),
    ]
    members += definitions.members(of: shape, type: type)
    members.append(.init("$defs", .object(definitions.sorted)))
    return JSONValue.object(members).text + "\n"
  }
}

/// The one value that the type has in a schema, and whether it must be said although the shape of the
/// fields does not want it.
private struct ConstantType {
  let name: String
  let isRequired: Bool
}

/// What stands under `$defs`, gathered while shapes are written.
private struct Definitions {
  private var known: [String: JSONValue] = [:]

  var sorted: [JSONValue.Member] {
    known.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
  }

  mutating func members(of shape: Shape, type: ConstantType? = nil) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("description", .string(shape.about)), .init("type", "object"),
    ]
    var properties: [JSONValue.Member] = []
    for field in shape.fields {
      let isType = type != nil && field.name == DocumentFields.type.name
      let schema = isType ? .keywords(["const": .string(type?.name ?? "")]) : field.schema
      properties.append(.init(field.name.text, property(schema, field.about)))
    }
    members.append(.init("properties", .object(properties)))
    var required = shape.fields.filter(\.isRequired).map(\.name.text)
    if let type, type.isRequired { required.insert(DocumentFields.type.name.text, at: 0) }
    if !required.isEmpty { members.append(.init("required", .strings(required))) }
    members.append(.init("additionalProperties", false))
    if !shape.constraints.isEmpty {
      members.append(.init("allOf", .array(shape.constraints.map(\.json))))
    }
    return members
  }

  private mutating func property(_ schema: Schema, _ about: String) -> JSONValue {
    guard case .object(let members) = json(schema) else { return json(schema) }
    return .object([.init("description", .string(about))] + members)
  }

  private mutating func json(_ schema: Schema) -> JSONValue {
    switch schema {
    case .keywords(let keywords): return keywords
    case .shape(let shape):
      if known[shape.name] == nil {
        known[shape.name] = .object(members(of: shape))
      }
      return reference(shape.name)
    case .named(let name, let keywords):
      known[name] = keywords()
      return reference(name)
    case .list(let element): return ["type": "array", "items": json(element)]
    case .anyOf(let alternatives):
      return ["anyOf": .array(alternatives.map { json($0) })]
    }
  }

  private func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }
}

extension JSONValue {
  fileprivate static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  fileprivate static func required(_ names: [KeyName]) -> JSONValue {
    ["required": .strings(names.map(\.text))]
  }
}

extension Shape.Constraint {
  fileprivate var json: JSONValue {
    switch self {
    case .exactlyOne(let names): ["oneOf": .array(names.map { .required([$0]) })]
    case .atLeastOne(let names): ["anyOf": .array(names.map { .required([$0]) })]
    case .atMostOne(let names): ["not": .required(names)]
    case .needs(let name, let other):
      ["dependentRequired": .object([.init(name.text, .strings([other.text]))])]
    case .neededFor(let name, let other, let values):
      [
        "if": [
          "properties": .object([.init(other.text, ["enum": .strings(values)])]),
          "required": .strings([other.text]),
        ],
        "then": .required([name]),
      ]
    case .requiredUnless(let names, let other):
      ["anyOf": [.required(names), .required([other])]]
    }
  }
}
