internal import FacturierCore

extension SourceNode {
  /// The value as JSON, as a field of `schema` reads it: what YAML leaves open between a number and a
  /// text is settled by what the field wants. `behind` fills the gaps of objects, key by key.
  func json(as schema: Schema, behind: [SourceNode] = []) -> JSONValue {
    switch kind {
    case .null: .null
    case .boolean, .number, .string: scalar(as: schema)
    case .array: .array(children.map { $0.json(as: schema.element) })
    case .object: .object(members(of: schema.shape, behind: behind))
    }
  }

  /// The members of an object that `shape` knows, its own first.
  func members(of shape: Shape?, behind: [SourceNode] = []) -> [JSONValue.Member] {
    let layers = behind.filter { $0.kind == .object }
    let keys = ([self] + layers).flatMap { $0.children.map(\.key) }
    var known: Set<String> = []
    return keys.compactMap { key in
      guard known.insert(key).inserted else { return nil }
      let field = shape?.fields.first { $0.name.text == key }
      if shape != nil, field == nil { return nil }
      let values = ([self] + layers).compactMap { $0[KeyName(key)] }
      guard let first = values.first else { return nil }
      return .init(
        key, first.json(as: field?.schema ?? .keywords([:]), behind: Array(values.dropFirst())))
    }
  }

  private func scalar(as schema: Schema) -> JSONValue {
    let number = kind == .number ? DecimalNumber(utf8: bytes) : nil
    if kind == .boolean, !isPlain || schema.takes("boolean") { return .bool(text == "true") }
    if let number, !isPlain || schema.takes("integer") || schema.takes("number") {
      return .number(number)
    }
    return .string(text)
  }
}

extension Schema {
  /// What the elements of a list are.
  fileprivate var element: Schema {
    switch self {
    case .list(let element): element
    case .anyOf(let alternatives):
      alternatives.first { if case .list = $0 { true } else { false } }?.element ?? .keywords([:])
    default: .keywords([:])
    }
  }

  fileprivate var shape: Shape? {
    switch self {
    case .shape(let shape): shape
    case .anyOf(let alternatives): alternatives.compactMap(\.shape).first
    default: nil
    }
  }

  /// Whether a value of the JSON type is right; keywords without a type take what there is.
  fileprivate func takes(_ type: String) -> Bool {
    switch self {
    case .keywords(let keywords): keywords.has(type: type)
    case .anyOf(let alternatives): alternatives.contains { $0.takes(type) }
    case .shape, .list, .named: false
    }
  }
}

extension JSONValue {
  fileprivate func has(type: String) -> Bool {
    guard case .object(let members) = self else { return false }
    if let enumeration = members.first(where: { $0.key == "enum" })?.value,
      case .array(let values) = enumeration
    {
      return values.contains { if case .number = $0 { type != "boolean" } else { false } }
    }
    guard let types = members.first(where: { $0.key == "type" })?.value else { return true }
    if case .array(let several) = types { return several.contains(.string(type)) }
    return types == .string(type)
  }
}
