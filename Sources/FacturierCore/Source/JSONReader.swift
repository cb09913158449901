extension SourceTree {
  /// Reads JSON (RFC 8259), strictly: UTF-8, no duplicate keys, no control characters in texts, not
  /// deeper and not longer than `InputLimits` allow. Throws everything that is wrong with it.
  package static func json(_ bytes: [UInt8], file: String, mount: [String] = [])
    throws(InputFailure) -> SourceTree
  {
    var reader = JSONReader(bytes, file: file)
    return try reader.read(mount: mount)
  }
}

/// Where reading stops.
struct SyntaxError: Error {
  var code = InputCode.syntax
  let offset: Int
  let message: String
  var hint: String?
}

/// Reads the values of a JSON file one after the other; `JSONReader+Scalars` knows texts and numbers.
struct JSONReader {
  private let file: String
  let length: Int
  /// The file, then unescaped strings.
  var text: [UInt8]
  var offset = 0
  private var depth = 0
  private var entries: [SourceTree.Entry] = []
  var problems: [SyntaxError] = []

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    length = bytes.count
    text = bytes
    entries.reserveCapacity(min(bytes.count, InputLimits.bytes) / 16)
  }

  mutating func read(mount: [String]) throws(InputFailure) -> SourceTree {
    do throws(SyntaxError) {
      try document()
    } catch {
      problems.append(error)
    }
    guard problems.isEmpty else { throw failure() }
    return SourceTree(
      file: file, mount: mount, text: text, sourceLength: length, entries: entries)
  }

  private func failure() -> InputFailure {
    let starts = SourceLines.starts(of: text[..<min(length, InputLimits.bytes)])
    return InputFailure(
      problems.prefix(InputLimits.problems).map { problem in
        Diagnostic(
          code: problem.code.rawValue,
          location: SourceLines.location(
            of: problem.offset, in: text, starts: starts, file: file),
          message: problem.message, hint: problem.hint)
      })
  }

  private mutating func document() throws(SyntaxError) {
    guard length <= InputLimits.bytes else {
      throw SyntaxError(
        code: .size, offset: 0,
        message: "the file has \(length) bytes, more than the \(InputLimits.bytes) allowed")
    }
    if let invalid = UTF8Check.firstInvalid(in: text) {
      throw SyntaxError(
        code: .encoding, offset: invalid, message: "the file is not UTF-8 here",
        hint: "save it as UTF-8")
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    try value()
    skipBlanks()
    if offset < length {
      throw SyntaxError(offset: offset, message: "nothing may follow the document's value")
    }
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value(key: SourceTree.Entry? = nil) throws(SyntaxError) {
    skipBlanks()
    guard offset < length else { throw endOfFile() }
    let index = entries.count
    var entry = key ?? SourceTree.Entry(kind: .null, position: 0)
    entry.position = Int32(offset)
    entries.append(entry)
    switch text[offset] {
    case UInt8(ascii: "{"): try container(.object, index)
    case UInt8(ascii: "["): try container(.array, index)
    case UInt8(ascii: "\""):
      let range = try string()
      finish(index, .string, range)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      finish(index, .number, try number())
    default: try word(index)
    }
    entries[index].next = Int32(entries.count)
  }

  private mutating func finish(_ index: Int, _ kind: SourceTree.Kind, _ range: Range<Int>) {
    entries[index].kind = kind
    entries[index].start = Int32(range.lowerBound)
    entries[index].length = Int32(range.count)
  }

  private mutating func word(_ index: Int) throws(SyntaxError) {
    let start = offset
    while offset < length, Self.isWordByte(text[offset]) { offset += 1 }
    let kind: SourceTree.Kind? =
      switch String(decoding: text[start..<offset], as: UTF8.self) {
      case "true", "false": .boolean
      case "null": .null
      default: nil
      }
    guard let kind else { throw notAValue(from: start) }
    finish(index, kind, start..<offset)
  }

  private func notAValue(from start: Int) -> SyntaxError {
    let word = String(decoding: text[start..<min(offset, start + 20)], as: UTF8.self)
    switch word {
    case "":
      let seen = printed(text[start])
      return SyntaxError(offset: start, message: "a value was expected instead of \(seen)")
    case "NaN", "Infinity", "nan", "inf":
      return SyntaxError(
        code: .number, offset: start, message: "\(word) is not a number that can be printed")
    default:
      return SyntaxError(
        offset: start, message: "\(word) is not a value", hint: "texts stand in double quotes")
    }
  }

  private mutating func container(_ kind: SourceTree.Kind, _ index: Int) throws(SyntaxError) {
    depth += 1
    guard depth <= InputLimits.depth else {
      throw SyntaxError(
        code: .depth, offset: offset,
        message: "more than \(InputLimits.depth) levels of arrays and objects")
    }
    offset += 1
    let close = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var count: Int32 = 0
    skipBlanks()
    if offset < length, text[offset] == close {
      offset += 1
    } else {
      repeat {
        if kind == .object { try member() } else { try value() }
        count += 1
      } while try comma(or: close)
    }
    depth -= 1
    entries[index].kind = kind
    entries[index].count = count
    if kind == .object { findDuplicates(index) }
  }

  private mutating func member() throws(SyntaxError) {
    skipBlanks()
    guard offset < length else { throw endOfFile() }
    guard text[offset] == UInt8(ascii: "\"") else {
      throw SyntaxError(
        offset: offset,
        message: "a key in double quotes was expected instead of "
          + printed(text[offset]),
        hint: text[offset] == UInt8(ascii: "}") ? "take away the comma before it" : nil)
    }
    var entry = SourceTree.Entry(kind: .null, position: 0)
    entry.keyPosition = Int32(offset)
    let range = try string()
    entry.keyStart = Int32(range.lowerBound)
    entry.keyLength = Int32(range.count)
    entry.keyHash = KeyName.hash(text[range])
    skipBlanks()
    guard offset < length else { throw endOfFile() }
    guard text[offset] == UInt8(ascii: ":") else {
      throw SyntaxError(
        offset: offset,
        message: "a colon was expected after the key instead of \(printed(text[offset]))")
    }
    offset += 1
    try value(key: entry)
  }

  /// True after a comma, false after the closing bracket.
  private mutating func comma(or close: UInt8) throws(SyntaxError) -> Bool {
    skipBlanks()
    guard offset < length else { throw endOfFile() }
    let byte = text[offset]
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw SyntaxError(
        offset: offset,
        message: "a comma or \(printed(close)) was expected instead of \(printed(byte))")
    }
    offset += 1
    return byte != close
  }

  private mutating func findDuplicates(_ index: Int) {
    var seen: Set<UInt64> = []
    let few = entries[index].count <= 24
    var child = index + 1
    while child < entries.count {
      let hash = entries[child].keyHash
      let again =
        few ? hasEarlier(hash, from: index + 1, before: child) : !seen.insert(hash).inserted
      if again {
        let key = SourceTree.keyText(of: entries[child], in: text)
        problems.append(
          SyntaxError(
            code: .duplicate, offset: Int(entries[child].keyPosition),
            message: "the key \"\(key)\" stands here a second time"))
      }
      child = Int(entries[child].next)
    }
  }

  private func hasEarlier(_ hash: UInt64, from first: Int, before last: Int) -> Bool {
    var child = first
    while child < last {
      if entries[child].keyHash == hash { return true }
      child = Int(entries[child].next)
    }
    return false
  }
}

extension SourceTree {
  static func keyText(of entry: Entry, in text: [UInt8]) -> String {
    let start = Int(entry.keyStart)
    return String(decoding: text[start..<start + Int(entry.keyLength)].prefix(60), as: UTF8.self)
  }
}
