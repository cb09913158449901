internal import FacturierCore

/// What a JSON Schema (2020-12) says of a value. The same objects that read the input carry it, so
/// that the published schemas cannot say something else than the decoder does.
indirect enum Schema: Sendable {
  /// Keywords as they stand.
  case keywords(JSONValue)
  /// An object described under `$defs`.
  case shape(Shape)
  /// A long list of words, described under `$defs`; made when a schema is printed.
  case named(String, @Sendable () -> JSONValue)
  case list(Schema)
  case anyOf([Schema])
}

/// What an object may hold.
struct Shape: Sendable {
  let name: String
  let about: String
  let fields: [FieldSummary]
  let constraints: [Constraint]
  /// Of the fields' keys, for a quick look.
  let hashes: [UInt64]

  init(_ name: String, _ about: String, _ fields: [any AnyField], _ constraints: [Constraint] = [])
  {
    self.name = name
    self.about = about
    self.fields = fields.map(\.summary)
    self.constraints = constraints
    hashes = self.fields.map(\.name.hash)
  }

  /// A rule about which keys go together.
  enum Constraint: Sendable {
    case exactlyOne([KeyName])
    case atLeastOne([KeyName])
    /// Of two keys.
    case atMostOne([KeyName])
    /// The first key needs the second.
    case needs(KeyName, KeyName)
    /// The first key is required when the second has one of some values.
    case neededFor(KeyName, when: KeyName, isOneOf: [String])
    /// The first two keys are required unless the third is there.
    case requiredUnless([KeyName], KeyName)
  }
}

/// A field without the type of its value.
struct FieldSummary: Sendable {
  let name: KeyName
  let about: String
  let isRequired: Bool
  let schema: Schema
}

protocol AnyField: Sendable {
  var summary: FieldSummary { get }
}

/// A key of an object, how its value is read, and what it is for.
struct Field<Value>: AnyField {
  let name: KeyName
  let codec: Codec<Value>
  let summary: FieldSummary

  init(_ name: String, _ codec: Codec<Value>, required: Bool = false, _ about: String) {
    self.name = KeyName(name)
    self.codec = codec
    summary = FieldSummary(
      name: self.name, about: about, isRequired: required, schema: codec.schema)
  }
}
