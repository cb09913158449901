internal import FacturierCore

/// How a kind of value is read, and what a schema says of it.
struct Codec<Value>: Sendable {
  let schema: Schema
  /// Reads the value; nil when it is wrong, which has then been reported.
  let read: @Sendable (Found, Decoding) -> Value?
}

/// A value in the input, and what stands in the same place in the files behind it.
struct Found {
  let node: SourceNode
  var behind: [SourceNode] = []
}

/// What decoding knows and collects on its way through one document.
final class Decoding {
  /// The currency of amounts; euro until it is known.
  var currency = Currency.euro
  /// Whether somebody else wrote the document: its amounts are then taken as they are stated.
  var isReceived = false
  /// How lines are taxed that do not say it.
  var defaultVat: Vat?
  /// How many lines were read so far, and their amounts.
  var lineCount = 0
  var sums = RunningSums(.euro)
  private(set) var problems: [Problem] = []

  struct Problem {
    let code: InputCode
    let node: SourceNode
    var isKey = false
    let pointer: JSONPointer
    let message: String
    let hint: String?
  }

  var hasProblems: Bool { !problems.isEmpty }

  func report(
    _ code: InputCode, at node: SourceNode, _ message: String, hint: String? = nil
  ) {
    report(Problem(code: code, node: node, pointer: node.pointer, message: message, hint: hint))
  }

  /// Something about a key that is there, or about one that is missing from `node`.
  func report(
    _ code: InputCode, key: KeyName, of node: SourceNode, _ message: String, hint: String? = nil
  ) {
    let value = node[key]
    report(
      Problem(
        code: code, node: value ?? node, isKey: value != nil,
        pointer: node.pointer.appending(key.text), message: message, hint: hint))
  }

  private func report(_ problem: Problem) {
    if problems.count < InputLimits.problems { problems.append(problem) }
  }

  /// Runs a calculation; an overflow is a problem of `node`.
  func computing<Value>(
    at node: SourceNode, _ body: () throws(ArithmeticError) -> Value
  ) -> Value? {
    do throws(ArithmeticError) {
      return try body()
    } catch {
      report(
        .amount, at: node,
        "this makes an amount that does not fit the minor units of \(currency.code)")
      return nil
    }
  }
}

// MARK: - Objects

/// An object of the input, perhaps with further objects behind it that fill its gaps.
struct ObjectReader {
  /// The object itself, for problems that are about all of it.
  let node: SourceNode
  /// What fills its gaps.
  let behind: [SourceNode]
  let decoding: Decoding
  /// The keys of all of them.
  private let bits: UInt64

  init(_ node: SourceNode, behind: [SourceNode] = [], decoding: Decoding) {
    self.node = node
    self.behind = behind
    self.decoding = decoding
    bits = behind.reduce(node.keyBits) { $0 | $1.keyBits }
  }

  /// The value of a field; nil when it is not there or wrong.
  subscript<Value>(_ field: Field<Value>) -> Value? {
    find(field.name).flatMap { field.codec.read($0, decoding) }
  }

  func has(_ name: KeyName) -> Bool { find(name) != nil }

  /// Where a value stands, else the object.
  func place(of name: KeyName) -> SourceNode { find(name)?.node ?? node }

  /// The text of a scalar.
  func value(of name: KeyName) -> String? { find(name)?.node.text }

  private func find(_ name: KeyName) -> Found? {
    guard bits & name.bit != 0 else { return nil }
    var found = node[name].map { Found(node: $0) }
    for layer in behind {
      guard let value = layer[name] else { continue }
      if found == nil { found = Found(node: value) } else { found?.behind.append(value) }
    }
    return found
  }
}

extension Codec {
  /// An object of `shape`, built from its fields. Objects behind it fill the gaps, key by key.
  static func object(
    _ shape: Shape, _ build: @escaping @Sendable (ObjectReader) -> Value?
  ) -> Codec {
    Codec(schema: .shape(shape)) { found, decoding in
      guard found.node.kind == .object else {
        decoding.reportKind(found.node, wanted: "an object")
        return nil
      }
      let behind = found.behind.isEmpty ? [] : found.behind.filter { $0.kind == .object }
      let object = ObjectReader(found.node, behind: behind, decoding: decoding)
      shape.reportUnknownKeys(of: found.node, decoding)
      for layer in behind { shape.reportUnknownKeys(of: layer, decoding) }
      let complete = shape.reportMissingKeys(of: object)
      let value = build(object)
      return complete ? value : nil
    }
  }
}

extension Shape {
  func reportUnknownKeys(of node: SourceNode, _ decoding: Decoding) {
    for child in node.children where !hashes.contains(child.keyHash) {
      let key = child.key
      let nearest = key.nearest(in: fields.lazy.map(\.name.text))
      decoding.report(
        .unknown, key: KeyName(key), of: node, "nobody knows the key \"\(key.prefix(60))\" here",
        hint: nearest.map { "did you mean \"\($0)\"?" }
          ?? "known are \(fields.map(\.name.text).joined(separator: ", "))")
    }
  }

  /// Reports what the shape wants and the object lacks; true when nothing is missing.
  func reportMissingKeys(of object: ObjectReader) -> Bool {
    var complete = true
    for field in fields where field.isRequired && !object.has(field.name) {
      object.reportMissing(field.name)
      complete = false
    }
    for constraint in constraints where !constraint.holds(for: object) { complete = false }
    return complete
  }
}

extension ObjectReader {
  func reportMissing(_ name: KeyName, hint: String? = nil) {
    decoding.report(.missing, key: name, of: node, "\"\(name.text)\" is missing", hint: hint)
  }
}

extension Shape.Constraint {
  fileprivate func holds(for object: ObjectReader) -> Bool {
    switch self {
    case .exactlyOne(let names):
      return atLeast(names, object) && atMost(names, object)
    case .atLeastOne(let names): return atLeast(names, object)
    case .atMostOne(let names): return atMost(names, object)
    case .needs(let name, let other):
      guard object.has(name), !object.has(other) else { return true }
      object.reportMissing(other, hint: "\"\(name.text)\" needs it")
      return false
    case .neededFor(let name, let other, let values):
      guard let value = object.value(of: other), values.contains(value), !object.has(name) else {
        return true
      }
      object.reportMissing(name, hint: "\(other.text) \(value) needs it")
      return false
    case .requiredUnless(let names, let other):
      guard !object.has(other) else { return true }
      let missing = names.filter { !object.has($0) }
      for name in missing { object.reportMissing(name) }
      return missing.isEmpty
    }
  }

  private func atLeast(_ names: [KeyName], _ object: ObjectReader) -> Bool {
    if names.contains(where: object.has) { return true }
    object.decoding.report(
      .missing, at: object.node, "one of \(list(names)) is missing")
    return false
  }

  private func atMost(_ names: [KeyName], _ object: ObjectReader) -> Bool {
    // Only within one file: a document may say in its own way what a profile says in another.
    let there = names.filter { object.node[$0] != nil }
    guard there.count > 1 else { return true }
    object.decoding.report(
      .conflict, key: there[1], of: object.node, "only one of \(list(names)) may be given")
    return false
  }

  private func list(_ names: [KeyName]) -> String {
    names.map { "\"\($0.text)\"" }.joined(separator: ", ")
  }
}

extension Decoding {
  /// Reports a value of the wrong kind.
  func reportKind(_ node: SourceNode, wanted: String, hint: String? = nil) {
    let seen =
      switch node.kind {
      case .null: "nothing"
      case .boolean: "true or false"
      case .number: "a number"
      case .string: "a text"
      case .array: "a list"
      case .object: "an object"
      }
    report(.type, at: node, "\(wanted) was expected instead of \(seen)", hint: hint)
  }
}
