/// Reads one line of an outline: a name, and the text or the braces behind it.
struct OutlineScanner {
  private let file: String
  private let line: Int
  private var rest: ArraySlice<UInt8>

  init(_ content: ArraySlice<UInt8>, file: String, line: Int) {
    self.file = file
    self.line = line
    rest = content
  }

  func fail(_ message: String) -> TemplateError {
    .syntax(file: file, line: line, message: message)
  }

  var isAtEnd: Bool { rest.isEmpty || rest.first == UInt8(ascii: "#") }

  /// A name and its colon.
  mutating func key() throws(TemplateError) -> String {
    let name: String
    if rest.first == UInt8(ascii: "\"") {
      name = try quoted()
    } else {
      name = take { $0 != UInt8(ascii: ":") }
    }
    guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { throw fail("expected name: text") }
    rest.removeFirst()
    guard rest.first?.isBlank ?? true else { throw fail("expected a space after the colon") }
    skipBlanks()
    return name
  }

  /// The text or braces up to the end of the line.
  mutating func value() throws(TemplateError) -> Outline {
    let value: Outline
    switch rest.first {
    case UInt8(ascii: "{"): value = try braces()
    case UInt8(ascii: "\""): value = .text(try quoted())
    default: value = .text(try plain(inBraces: false))
    }
    skipBlanks()
    guard isAtEnd else { throw fail("expected the end of the line") }
    return value
  }

  private mutating func braces() throws(TemplateError) -> Outline {
    var entries: [String: Outline] = [:]
    rest.removeFirst()
    while true {
      skipBlanks()
      let name = try key()
      guard entries[name] == nil else { throw fail("\(name) is there twice") }
      switch rest.first {
      case UInt8(ascii: "{"): entries[name] = try braces()
      case UInt8(ascii: "\""): entries[name] = .text(try quoted())
      default: entries[name] = .text(try plain(inBraces: true))
      }
      skipBlanks()
      switch rest.popFirst() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return .branch(entries)
      default: throw fail("expected , or }")
      }
    }
  }

  private mutating func quoted() throws(TemplateError) -> String {
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst(), escaped == 0x22 || escaped == 0x5C else {
          throw fail("only \\\" and \\\\ are known after a backslash")
        }
        text.append(escaped)
      default: text.append(byte)
      }
    }
    throw fail("the quotation mark is not closed")
  }

  /// Text without quotation marks. What YAML would read as something else needs them.
  private mutating func plain(inBraces: Bool) throws(TemplateError) -> String {
    guard let first = rest.first, !Self.marks.contains(first) else {
      throw fail("put the text in quotation marks")
    }
    var text: [UInt8] = []
    while let byte = rest.first {
      if inBraces, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { break }
      if byte == UInt8(ascii: "#"), text.last?.isBlank ?? false { break }
      if inBraces, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        throw fail("put the text in quotation marks")
      }
      text.append(byte)
      rest.removeFirst()
      if byte == UInt8(ascii: ":"), rest.first?.isBlank ?? true {
        throw fail("put the text in quotation marks")
      }
    }
    while let last = text.last, last.isBlank { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Characters that begin something other than plain text in YAML.
  private static let marks = Array("{}[],&*#?|<>=!%@`'\"-".utf8)

  // MARK: Bytes

  private mutating func take(while accepts: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: accepts)
    rest = rest.dropFirst(taken.count)
    return String(decoding: taken, as: UTF8.self)
  }

  private mutating func skipBlanks() { rest = rest.drop { $0.isBlank } }
}

extension UInt8 {
  /// A space, a tab, or the carriage return of a line from Windows.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
