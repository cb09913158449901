/// Compiles the text of a template.
///
/// Tags that would print data unescaped, or change what a tag looks like, are refused.
struct MustacheParser {
  private typealias Piece = MustacheTemplate.Piece

  /// A section that waits for its end.
  private struct Section {
    let name: String
    let isInverted: Bool
    let line: Int
    var pieces: [Piece] = []

    var piece: Piece {
      let path = MustacheParser.path(name)
      return isInverted ? .inverted(path, pieces) : .section(path, pieces)
    }
  }

  private struct Tag {
    /// `#`, `^`, `/`, `>` or `!`; nil for a value.
    let sign: UInt8?
    let name: String
    /// With its braces.
    let range: Range<Int>
    let line: Int
  }

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  /// The line of `index`, from 1.
  private var line = 1
  private var template = MustacheTemplate()
  /// Sections that are open, the innermost last; the first is the template itself.
  private var open = [Section(name: "", isInverted: false, line: 1)]

  private init(_ text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  static func parse(_ text: String, file: String) throws(TemplateError) -> MustacheTemplate {
    var parser = MustacheParser(text, file: file)
    try parser.run()
    return parser.template
  }

  private mutating func run() throws(TemplateError) {
    var textStart = 0
    while let tag = try nextTag() {
      let range = tag.sign == nil ? tag.range : wholeLine(around: tag.range)
      addText(textStart..<range.lowerBound)
      try add(tag)
      (textStart, index) = (range.upperBound, max(index, range.upperBound))
      if range.upperBound > tag.range.upperBound, bytes[range.upperBound - 1] == Self.newline {
        line += 1
      }
    }
    addText(textStart..<bytes.count)
    if open.count > 1 { throw failure("a section is not closed", line: open[open.count - 1].line) }
    template.pieces = open[0].pieces
  }

  // MARK: Tags

  /// The next tag, behind which `index` then stands; nil at the end of the text.
  private mutating func nextTag() throws(TemplateError) -> Tag? {
    while index + 1 < bytes.count, !(bytes[index] == Self.brace && bytes[index + 1] == Self.brace) {
      if bytes[index] == Self.newline { line += 1 }
      index += 1
    }
    guard index + 1 < bytes.count else { return nil }
    let (start, firstLine) = (index, line)
    index += 2
    let sign = try sign()
    if sign != nil { index += 1 }
    let name = sign == UInt8(ascii: "!") ? "" : name()
    try close(isComment: sign == UInt8(ascii: "!"))
    return Tag(sign: sign, name: name, range: start..<index, line: firstLine)
  }

  private func sign() throws(TemplateError) -> UInt8? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: ">"),
      UInt8(ascii: "!"):
      return bytes[index]
    case Self.brace, UInt8(ascii: "&"): throw .unescaped(file: file, line: line)
    case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      let sign = UnicodeScalar(bytes[index])
      throw failure("a tag cannot begin with {{\(sign)", line: line)
    default: return nil
    }
  }

  private mutating func name() -> String {
    skipBlanks()
    let start = index
    while index < bytes.count, bytes[index] != Self.endBrace, !Self.isBlank(bytes[index]) {
      index += 1
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    skipBlanks()
    return name
  }

  /// Passes over the two braces that end a tag, and in a comment over what stands before them.
  private mutating func close(isComment: Bool) throws(TemplateError) {
    while index + 1 < bytes.count {
      if bytes[index] == Self.endBrace, bytes[index + 1] == Self.endBrace {
        index += 2
        return
      }
      guard isComment else { throw failure("a tag is not closed by }}", line: line) }
      if bytes[index] == Self.newline { line += 1 }
      index += 1
    }
    throw failure("the template ends inside a tag", line: line)
  }

  /// A tag that prints nothing itself and stands alone on its line takes the line with it.
  private func wholeLine(around tag: Range<Int>) -> Range<Int> {
    var (start, end) = (tag.lowerBound, tag.upperBound)
    while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == Self.newline else { return tag }
    guard end < bytes.count else { return start..<end }
    return bytes[end] == Self.newline ? start..<end + 1 : tag
  }

  // MARK: Pieces

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { add(.text(Array(bytes[range]))) }
  }

  private mutating func add(_ piece: Piece) { open[open.count - 1].pieces.append(piece) }

  private mutating func add(_ tag: Tag) throws(TemplateError) {
    if tag.name.isEmpty, tag.sign != UInt8(ascii: "!") {
      throw failure("a tag has no name", line: tag.line)
    }
    let mention = MustacheTemplate.Mention(name: tag.name, file: file, line: tag.line)
    switch tag.sign {
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      open.append(
        Section(name: tag.name, isInverted: tag.sign == UInt8(ascii: "^"), line: tag.line))
    case UInt8(ascii: "/"):
      guard open.count > 1, open[open.count - 1].name == tag.name else {
        throw failure("this is not the section that was opened last", line: tag.line)
      }
      add(open.removeLast().piece)
    case UInt8(ascii: ">"):
      template.partials.append(mention)
      add(.partial(tag.name))
    default:
      let path = Self.path(tag.name)
      if path.count > 1, path[0] == "words" { template.words.append(mention) }
      add(.value(path))
    }
  }

  private static func path(_ name: String) -> MustacheTemplate.Name {
    name == "." ? [] : name.split(separator: ".").map { String($0) }
  }

  private func failure(_ message: String, line: Int) -> TemplateError {
    .syntax(file: file, line: line, message: message)
  }

  // MARK: Bytes

  private static let brace = UInt8(ascii: "{")
  private static let endBrace = UInt8(ascii: "}")
  private static let newline = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { isSpace(byte) || byte == newline }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) {
      if bytes[index] == Self.newline { line += 1 }
      index += 1
    }
  }
}
