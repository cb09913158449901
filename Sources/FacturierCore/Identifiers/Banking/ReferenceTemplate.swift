/// How a creditor's own number is put together: digits and letters, and fields in braces, such as
/// `{customer:5}{sequence:5}`. A field with a width is filled up with zeroes on the left.
public struct ReferenceTemplate: Hashable, Sendable {
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case literal(String)
    case field(String, width: Int?)
  }

  public init(_ text: String) throws(ReferenceTemplateError) {
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{") {
      try Self.append(rest[..<opening], to: &parts)
      guard let closing = rest[opening...].firstIndex(of: "}") else { throw .unclosed }
      parts.append(try Self.field(rest[rest.index(after: opening)..<closing]))
      rest = rest[rest.index(after: closing)...]
    }
    try Self.append(rest, to: &parts)
    self.parts = parts
  }

  /// The names of the fields, in their order.
  public var fields: [String] {
    parts.compactMap { part in
      if case .field(let name, _) = part { name } else { nil }
    }
  }

  /// The number, with each field's digits and letters in its place; signs between them are left out.
  public func filled(with values: [String: String]) throws(ReferenceTemplateError) -> String {
    var number = ""
    for part in parts {
      switch part {
      case .literal(let text): number += text
      case .field(let name, let width):
        guard let value = values[name] else { throw .unknownField(name) }
        number += try Self.fitted(value, field: name, width: width)
      }
    }
    return number
  }

  private static func fitted(
    _ value: String, field: String, width: Int?
  ) throws(ReferenceTemplateError) -> String {
    guard let characters = try? value.compacted(dropping: "-./_"), !characters.isEmpty else {
      throw .value(field)
    }
    guard let width else { return characters.text }
    guard characters.count <= width else { throw .tooLong(field, width: width) }
    return characters.text.zeroPadded(to: width)
  }

  private static func append(
    _ literal: Substring, to parts: inout [Part]
  ) throws(ReferenceTemplateError) {
    guard !literal.isEmpty else { return }
    guard !literal.contains("}") else { throw .unclosed }
    guard let characters = try? String(literal).compacted(dropping: "-./_") else { throw .literal }
    parts.append(.literal(characters.text))
  }

  private static func field(_ text: Substring) throws(ReferenceTemplateError) -> Part {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    let name = String(halves[0])
    let isName = name.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
    }
    guard isName, !name.isEmpty, halves.count <= 2 else { throw .fieldName }
    guard halves.count == 2 else { return .field(name, width: nil) }
    // No reference holds more than 26 characters of the creditor's own.
    guard let width = Int(halves[1]), 1...26 ~= width else { throw .width(name) }
    return .field(name, width: width)
  }
}

/// What is wrong with a template, or with what is put into it.
public enum ReferenceTemplateError: Error, Hashable, Sendable {
  /// A brace without its partner.
  case unclosed
  /// A field's name is not made of letters.
  case fieldName
  /// A field's width is not a number from 1 to 26.
  case width(String)
  /// Something beside digits and letters between the fields.
  case literal
  case unknownField(String)
  /// The value has no digit or letter, or something else beside them.
  case value(String)
  case tooLong(String, width: Int)
}

extension ReferenceTemplateError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unclosed: "a brace has no partner"
    case .fieldName: "a field's name is not made of letters, as in {customer:5}"
    case .width(let field): "the width of \(field) is not a number from 1 to 26"
    case .literal: "only digits and letters can stand between the fields"
    case .unknownField(let field): "there is no field \(field)"
    case .value(let field): "the value of \(field) is not made of digits and letters"
    case .tooLong(let field, let width): "the value of \(field) has more than \(width) characters"
    }
  }
}
