internal import FacturierCore

/// A document of ours in the making: JSON whose values know the line of the file that they came from.
indirect enum Draft: Sendable {
  case text(String, line: Int)
  case number(String, line: Int)
  case truth(Bool)
  case list([Draft])
  case object([Member])

  struct Member: Sendable {
    let key: String
    let value: Draft
  }
}

extension Draft {
  /// The value to be written.
  var json: JSONValue {
    switch self {
    case .text(let text, _): .string(text)
    case .number(let text, _): DecimalNumber(text).map { .number($0) } ?? .string(text)
    case .truth(let truth): .bool(truth)
    case .list(let elements): .array(elements.map(\.json))
    case .object(let members): .object(members.map { .init($0.key, $0.value.json) })
    }
  }

  /// The value as if it had been read from `file`, so that what is wrong with it is placed there.
  func tree(file: String) -> SourceTree {
    var builder = SourceTree.Builder()
    add(to: &builder, key: nil)
    return builder.tree(file: file, mount: [])
  }

  /// The first line that it came from.
  private var line: Int {
    switch self {
    case .text(_, let line), .number(_, let line): line
    case .truth: 0
    case .list(let elements): elements.lazy.map(\.line).first { $0 > 0 } ?? 0
    case .object(let members): members.lazy.map(\.value.line).first { $0 > 0 } ?? 0
    }
  }

  private func add(to builder: inout SourceTree.Builder, key: SourceTree.Builder.Key?) {
    let line = max(1, line)
    switch self {
    case .text(let text, _):
      _ = builder.add(.string, text: text, line: line, column: 1, key: key)
    case .number(let text, _):
      // What is no number stays a text, for the decoder to refuse.
      let kind: SourceTree.Kind = DecimalNumber(text) == nil ? .string : .number
      _ = builder.add(kind, text: text, line: line, column: 1, key: key)
    case .truth(let truth):
      _ = builder.add(.boolean, text: truth ? "true" : "false", line: line, column: 1, key: key)
    case .list(let elements):
      let index = builder.add(.array, line: line, column: 1, key: key)
      for element in elements { element.add(to: &builder, key: nil) }
      builder.close(index, count: elements.count)
    case .object(let members):
      let index = builder.add(.object, line: line, column: 1, key: key)
      for member in members {
        member.value.add(
          to: &builder, key: .init(text: member.key, line: line, column: 1))
      }
      builder.close(index, count: members.count)
    }
  }
}

// MARK: - Making objects

/// The members of an object, in order; what is nil or empty is left out.
struct DraftObject {
  private(set) var members: [Draft.Member] = []

  var draft: Draft? { members.isEmpty ? nil : .object(members) }

  mutating func set(_ key: String, _ value: Draft?) {
    if let value { members.append(Draft.Member(key: key, value: value)) }
  }

  mutating func text(_ key: String, _ fact: Fact?) {
    set(key, fact.map { .text($0.text, line: $0.line) })
  }

  /// A text that stands on one line with us.
  mutating func line(_ key: String, _ fact: Fact?) {
    set(key, fact.map { .text($0.text.onOneLine, line: $0.line) })
  }

  mutating func number(_ key: String, _ fact: Fact?) {
    set(key, fact.map { .number($0.text, line: $0.line) })
  }

  mutating func list(_ key: String, _ values: [Draft]) {
    if !values.isEmpty { set(key, .list(values)) }
  }
}

extension String {
  /// With blanks in place of line breaks.
  var onOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
  }
}
