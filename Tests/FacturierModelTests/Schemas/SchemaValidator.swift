import FacturierCore

@testable import FacturierModel

/// Judges a value by the keywords of JSON Schema 2020-12 that our schemas use; any other keyword is a
/// mistake of the schema.
struct SchemaValidator {
  private let root: SourceNode

  init(_ schema: SourceTree) { root = schema.root }

  /// What is wrong, each with its place; empty for a valid value.
  func problems(of node: SourceNode) -> [String] { problems(of: node, by: root) }

  private func problems(of node: SourceNode, by schema: SourceNode) -> [String] {
    if schema.kind == .boolean {
      return schema.text == "true" ? [] : ["\(node.pointer): not allowed"]
    }
    return schema.children.flatMap { problems(of: node, keyword: $0.key, $0, in: schema) }
  }

  private func problems(
    of node: SourceNode, keyword: String, _ value: SourceNode, in schema: SourceNode
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description", "$defs", "format": return []
    case "$ref":
      let name = value.text.split(separator: "/").last.map(String.init) ?? ""
      guard let target = root.descendant(["$defs", name]) else { return ["no \(value.text)"] }
      return problems(of: node, by: target)
    case "allOf": return value.children.flatMap { problems(of: node, by: $0) }
    case "anyOf":
      let valid = value.children.contains { problems(of: node, by: $0).isEmpty }
      return valid ? [] : ["\(node.pointer): none of anyOf"]
    case "oneOf":
      let count = value.children.filter { problems(of: node, by: $0).isEmpty }.count
      return count == 1 ? [] : ["\(node.pointer): \(count) of oneOf"]
    case "if":
      guard problems(of: node, by: value).isEmpty, let then = schema["then"] else { return [] }
      return problems(of: node, by: then)
    case "then": return []
    case "not":
      return problems(of: node, by: value).isEmpty ? ["\(node.pointer): not"] : []
    case "const", "enum":
      let allowed = keyword == "const" ? [value.text] : value.children.map(\.text)
      return node.mayBeText && allowed.contains(node.text) ? [] : ["\(node.pointer): \(keyword)"]
    case "type":
      let types = value.kind == .array ? value.children.map(\.text) : [value.text]
      return types.contains(where: node.has(type:)) ? [] : ["\(node.pointer): type"]
    default: return problemsOfOneKind(of: node, keyword: keyword, value, in: schema)
    }
  }

  /// Keywords that say something of one kind of value only.
  private func problemsOfOneKind(
    of node: SourceNode, keyword: String, _ value: SourceNode, in schema: SourceNode
  ) -> [String] {
    let isWrong: Bool
    switch keyword {
    case "properties":
      return node.members.flatMap { child in
        value[KeyName(child.key)].map { problems(of: child, by: $0) } ?? []
      }
    case "additionalProperties":
      return node.members.filter { schema["properties"]?[KeyName($0.key)] == nil }
        .flatMap { problems(of: $0, by: value) }
    case "items":
      return node.kind == .array ? node.children.flatMap { problems(of: $0, by: value) } : []
    case "required":
      isWrong = node.kind == .object && value.children.contains { node[KeyName($0.text)] == nil }
    case "dependentRequired":
      isWrong = value.children.contains { rule in
        node[KeyName(rule.key)] != nil && rule.children.contains { node[KeyName($0.text)] == nil }
      }
    case "pattern":
      isWrong = node.kind == .string && !((try? Regex(value.text).firstMatch(in: node.text)) != nil)
    case "minLength": isWrong = node.kind == .string && node.text.count < Int(value.text) ?? 0
    case "minimum": isWrong = compare(node, value) { $0 < $1 }
    case "maximum": isWrong = compare(node, value) { $0 > $1 }
    case "exclusiveMinimum": isWrong = compare(node, value) { $0 <= $1 }
    default: return ["the schema's keyword \(keyword) is not known"]
    }
    return isWrong ? ["\(node.pointer): \(keyword)"] : []
  }

  private func compare(
    _ node: SourceNode, _ bound: SourceNode, _ isBeyond: (DecimalNumber, DecimalNumber) -> Bool
  ) -> Bool {
    guard node.kind == .number, let number = DecimalNumber(node.text),
      let bound = DecimalNumber(bound.text)
    else { return false }
    return isBeyond(number, bound)
  }
}

extension SourceNode {
  fileprivate var members: [SourceNode] { kind == .object ? Array(children) : [] }

  fileprivate var mayBeText: Bool { kind == .string || isPlain }

  fileprivate func has(type: String) -> Bool {
    switch type {
    case "object": kind == .object
    case "array": kind == .array
    case "string": mayBeText
    case "number": kind == .number
    case "integer": kind == .number && DecimalNumber(text).map { $0.scale == 0 } ?? false
    case "boolean": kind == .boolean
    default: false
    }
  }
}
