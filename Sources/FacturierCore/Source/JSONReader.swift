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

/// An input that is not a document, with everything that is wrong with it.
public struct InputFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the file; never empty.
  public let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "a failure has a reason")
    self.diagnostics = diagnostics
  }

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// Where reading stops.
private struct SyntaxError: Error {
  var code = InputCode.syntax
  let offset: Int
  let message: String
  var hint: String?
}

private struct JSONReader {
  private let file: String
  private let length: Int
  /// The file, then unescaped strings.
  private var text: [UInt8]
  private var offset = 0
  private var depth = 0
  private var entries: [SourceTree.Entry] = []
  private var problems: [SyntaxError] = []

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

// MARK: - Scalars

extension JSONReader {
  /// Passes over a string and returns where its text is: in the file, or unescaped behind it.
  private mutating func string() throws(SyntaxError) -> Range<Int> {
    let start = offset + 1
    offset = start
    while offset < length {
      switch text[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return start..<offset - 1
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0..<0x20, 0x7F:
        controlCharacter(at: offset, scalar: UInt32(text[offset]))
        offset += 1
      case 0xC2 where offset + 1 < length && text[offset + 1] < 0xA0:
        controlCharacter(at: offset, scalar: UInt32(text[offset + 1]))
        offset += 2
      default:
        offset += 1
      }
    }
    throw unclosed(start)
  }

  private mutating func escapedString(from start: Int) throws(SyntaxError) -> Range<Int> {
    let begin = text.count
    // Byte by byte: a slice would hold the array, which would then be copied whole.
    for index in start..<offset { text.append(text[index]) }
    while offset < length {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return begin..<text.count
      case UInt8(ascii: "\\"):
        try escape()
      case 0..<0x20, 0x7F:
        controlCharacter(at: offset, scalar: UInt32(byte))
        offset += 1
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw unclosed(start)
  }

  private mutating func escape() throws(SyntaxError) {
    let start = offset
    guard offset + 1 < length else { throw endOfFile() }
    let letter = text[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"): controlCharacter(at: start, scalar: 8)
    case UInt8(ascii: "f"): controlCharacter(at: start, scalar: 12)
    case UInt8(ascii: "u"): try unicodeEscape(from: start)
    default:
      throw SyntaxError(
        offset: start, message: "\\ is not followed by one of \" \\ / b f n r t u")
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(SyntaxError) {
    var code = try fourDigits(from: start)
    if (0xD800..<0xDC00).contains(code), offset + 1 < length, text[offset] == UInt8(ascii: "\\"),
      text[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      let low = try fourDigits(from: offset - 2)
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw SyntaxError(
        code: .encoding, offset: start, message: "half of a surrogate pair is not a character")
    }
    if scalar.properties.generalCategory == .control, ![9, 10, 13].contains(code) {
      controlCharacter(at: start, scalar: code)
    } else {
      text.append(contentsOf: String(Character(scalar)).utf8)
    }
  }

  private mutating func fourDigits(from start: Int) throws(SyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard offset < length, let digit = Character(Unicode.Scalar(text[offset])).hexDigitValue
      else {
        throw SyntaxError(offset: start, message: "\\u is not followed by four hex digits")
      }
      code = code << 4 + UInt32(digit)
      offset += 1
    }
    return code
  }

  private mutating func number() throws(SyntaxError) -> Range<Int> {
    let start = offset
    if text[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = digits()
    let leadingZero = whole.count > 1 && text[whole.lowerBound] == UInt8(ascii: "0")
    var complete = !whole.isEmpty && !leadingZero
    if offset < length, text[offset] == UInt8(ascii: ".") {
      offset += 1
      complete = !digits().isEmpty && complete
    }
    if offset < length, text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < length, text[offset] == UInt8(ascii: "+") || text[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      complete = !digits().isEmpty && complete
    }
    let end = offset
    while offset < length, Self.isWordByte(text[offset]) { offset += 1 }
    guard complete, offset == end else {
      let seen = String(decoding: text[start..<min(offset, start + 40)], as: UTF8.self)
      throw SyntaxError(
        offset: start, message: "\(seen) is not a number as JSON writes them",
        hint: leadingZero ? "numbers have no zeroes in front; put texts in quotes" : nil)
    }
    return start..<end
  }

  private mutating func digits() -> Range<Int> {
    let start = offset
    while offset < length, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[offset]) {
      offset += 1
    }
    return start..<offset
  }

  private mutating func skipBlanks() {
    while offset < length {
      switch text[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }
}

// MARK: - Problems

extension JSONReader {
  private mutating func controlCharacter(at offset: Int, scalar: UInt32) {
    guard problems.count < InputLimits.problems else { return }
    let isBreak = scalar == 10 || scalar == 13 || scalar == 9
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    problems.append(
      SyntaxError(
        code: .control, offset: offset,
        message: "the control character \(name) cannot stand in a text",
        hint: isBreak ? "write a line break as \\n and a tab as \\t" : nil))
  }

  private func endOfFile() -> SyntaxError {
    SyntaxError(offset: length, message: "the file ends in the middle of a value")
  }

  private func unclosed(_ start: Int) -> SyntaxError {
    SyntaxError(offset: start - 1, message: "this text has no closing quote")
  }

  private func printed(_ byte: UInt8) -> String {
    let character = String(
      decoding: text[offset..<min(length, offset + 4)], as: UTF8.self
    ).first.map(String.init)
    let known = byte < 0x80 ? String(Character(Unicode.Scalar(byte))) : character ?? "?"
    return byte < 0x20 ? "a control character" : "“\(known)”"
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
