public import FacturierCore

extension OpenItems {
  /// The book with the letters of a plan in it: the same text, with entries added under `letters`. A new
  /// book when `original` is nil.
  public func recording(
    _ planned: [PlannedLetter], in original: Input?
  ) throws(InputFailure) -> [UInt8] {
    let entries = planned.map(\.record.json)
    guard let original else {
      let book = JSONValue.object([.init("letters", .array(entries))])
      return Array((book.text + "\n").utf8)
    }
    if entries.isEmpty { return original.bytes }
    let tree = try SourceTree.read(original)
    let text: [UInt8] =
      switch original.format {
      case .json: JSONInsertion(original.bytes, tree).adding(entries)
      case .yaml: YAMLInsertion(original.bytes, tree).adding(entries)
      }
    try check(text, of: original, tree, entries)
    return text
  }

  /// What was written must say what the book said, and the new letters behind the old ones.
  private func check(
    _ text: [UInt8], of original: Input, _ old: SourceTree, _ entries: [JSONValue]
  ) throws(InputFailure) {
    let input = Input(name: original.name, bytes: text, format: original.format)
    let key = OpenItemsFields.letters.name
    let shape = OpenItemsFields.shape
    let before = old.root.members(of: shape)
    if let new = try? SourceTree.read(input) {
      let after = new.root.members(of: shape)
      let letters = (before[key.text]?.elements ?? []) + entries.map { $0 }
      let isSame =
        after.filter { $0.key != key.text } == before.filter { $0.key != key.text }
        && after[key.text] == .array(letters)
      if isSame { return }
    }
    throw InputFailure([
      Diagnostic(
        code: InputCode.syntax.rawValue, pointer: JSONPointer([key.text]),
        location: old.root[key].map { SourceLines(old).locationOfKey(of: $0) },
        message: "the letters that were sent cannot be added to this file",
        hint: "let \"letters\" be the last key of the file, a dash before each letter")
    ])
  }
}

/// Adds letters to a book in JSON, and leaves all else as it is written.
private struct JSONInsertion {
  private let bytes: [UInt8]
  private let letters: SourceNode?

  init(_ bytes: [UInt8], _ tree: SourceTree) {
    self.bytes = bytes
    letters = tree.root[OpenItemsFields.letters.name]
  }

  func adding(_ entries: [JSONValue]) -> [UInt8] {
    let rows = entries.map { "    \($0.text.replacing("\n", with: "\n    "))" }
    let list = rows.joined(separator: ",\n")
    if let letters, let end = closingBracket(of: letters) {
      return insert((letters.count > 0 ? ",\n" : "\n") + list + "\n  ", before: end)
    }
    guard let end = bytes.lastIndex(of: UInt8(ascii: "}")) else { return bytes }
    let isEmpty = bytes[..<end].last { !Self.isBlank($0) } == UInt8(ascii: "{")
    return insert((isEmpty ? "" : ",") + "\n  \"letters\": [\n\(list)\n  ]\n", before: end)
  }

  /// Puts a text before a bracket, in the place of the blanks there.
  private func insert(_ text: String, before end: Int) -> [UInt8] {
    let start = bytes[..<end].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? end
    return Array(bytes[..<start]) + Array(text.utf8) + Array(bytes[end...])
  }

  /// The bracket that ends a list, found by counting from where it begins.
  private func closingBracket(of node: SourceNode) -> Int? {
    guard let start = node.offset else { return nil }
    var (depth, isText, isEscaped) = (0, false, false)
    for index in start..<bytes.count {
      let byte = bytes[index]
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// Adds letters at the end of a book in YAML, so that comments stay.
private struct YAMLInsertion {
  private let bytes: [UInt8]
  private let letters: SourceNode?
  private let lines: SourceLines

  init(_ bytes: [UInt8], _ tree: SourceTree) {
    self.bytes = bytes
    letters = tree.root[OpenItemsFields.letters.name]
    lines = SourceLines(tree)
  }

  func adding(_ entries: [JSONValue]) -> [UInt8] {
    let end = bytes.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.map { $0 + 1 } ?? 0
    var text = Array(bytes[..<end])
    let first = letters?.children.first { _ in true }
    // The letters stand under their key, with the dash two columns before what they say.
    let column = first.map { lines.location(of: $0).column - 3 } ?? 2
    let margin = String(repeating: " ", count: max(0, column))
    if let letters, letters.count == 0, letters.kind == .array {
      // An empty list, `[]`, makes room for a full one.
      if text.suffix(2) == [UInt8(ascii: "["), UInt8(ascii: "]")] { text.removeLast(2) }
    } else if letters == nil {
      text += Array("\n\n# What was sent, written by facturier.\nletters:".utf8)
    }
    for entry in entries {
      // JSON on one line is YAML too.
      text += Array("\n\(margin)- \(entry.line)".utf8)
    }
    return text + [UInt8(ascii: "\n")]
  }
}

extension JSONValue {
  /// The value on one line.
  fileprivate var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(JSONValue.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ")
        + "}"
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    default: text
    }
  }
}
