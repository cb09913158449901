/// Reads the part of YAML that words and themes are written in: mappings of texts, nested by two
/// spaces a level or in braces, with comments. Everything else in YAML is an error here.
///
/// A reader of all of YAML needs some milliseconds for one file of words, which would be a good part
/// of the time the tool takes from start to finished page.
struct OutlineReader {
  private let file: String
  private var lines: [Line] = []
  private var next = 0

  private struct Line {
    let number: Int
    let indent: Int
    let content: ArraySlice<UInt8>
  }

  static func read(_ bytes: [UInt8], file: String) throws(TemplateError) -> Outline {
    var reader = OutlineReader(file: file)
    try reader.cut(bytes)
    let outline = try reader.mapping(indent: 0)
    if let line = reader.peek { throw reader.fail(line.number, "too deep or too shallow") }
    return outline
  }

  private init(file: String) { self.file = file }

  // MARK: Lines

  private mutating func cut(_ bytes: [UInt8]) throws(TemplateError) {
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let indent = row.prefix { $0 == UInt8(ascii: " ") }.count
      var content = row.dropFirst(indent)
      while let last = content.last, last.isBlank { content.removeLast() }
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      guard String(validating: content, as: UTF8.self) != nil else {
        throw fail(index + 1, "not UTF-8")
      }
      guard first != UInt8(ascii: "\t"), indent % 2 == 0 else {
        throw fail(index + 1, "a level is two spaces")
      }
      lines.append(Line(number: index + 1, indent: indent, content: content))
    }
  }

  private var peek: Line? { next < lines.count ? lines[next] : nil }

  private func fail(_ line: Int, _ message: String) -> TemplateError {
    .syntax(file: file, line: line, message: message)
  }

  // MARK: Mappings

  private mutating func mapping(indent: Int) throws(TemplateError) -> Outline {
    var entries: [String: Outline] = [:]
    while let line = peek, line.indent == indent {
      next += 1
      var scanner = OutlineScanner(line.content, file: file, line: line.number)
      let key = try scanner.key()
      guard entries[key] == nil else { throw fail(line.number, "\(key) is there twice") }
      entries[key] = scanner.isAtEnd ? try mapping(indent: indent + 2) : try scanner.value()
    }
    guard !entries.isEmpty else {
      throw fail(next > 0 ? lines[next - 1].number : 1, "nothing stands under this name")
    }
    return .branch(entries)
  }
}
