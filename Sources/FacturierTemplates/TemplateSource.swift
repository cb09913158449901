internal import Mustache

/// Where a template names a partial.
struct PartialName: Sendable {
  let name: String
  /// The outermost section around it, if any.
  let section: String?
  let file: String
  let line: Int
  /// Whether a partial names it: the document as a whole then does not tell whether it is needed.
  var isInner = false
}

/// The text of a template, with what its tags name.
struct TemplateSource {
  let text: String
  private let file: String
  private(set) var partials: [PartialName] = []
  private(set) var words: [(path: String, file: String, line: Int)] = []
  /// The sections that are open, the outermost first; nil for one that stands for what is missing.
  private var sections: [String?] = []

  init(_ text: String, file: String) throws(TemplateError) {
    self.text = text
    self.file = file
    try readTags(Array(text.utf8))
  }

  /// Notes partials and words, and refuses tags that would print data unescaped or change what a tag
  /// looks like.
  private mutating func readTags(_ bytes: [UInt8]) throws(TemplateError) {
    var line = 1
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
        continue
      }
      let content = Self.content(of: bytes, from: index + 2)
      try note(String(decoding: content, as: UTF8.self), line: line)
      line += content.count { $0 == UInt8(ascii: "\n") }
      index = content.endIndex + 2
    }
  }

  /// A tag's text up to the two braces that close it.
  private static func content(of bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.count {
      if bytes[end...].starts(with: [UInt8(ascii: "}"), UInt8(ascii: "}")]) { break }
      end += 1
    }
    return bytes[start..<end]
  }

  private mutating func note(_ tag: String, line: Int) throws(TemplateError) {
    let name = tag.dropFirst().filter { !$0.isWhitespace }
    switch tag.first {
    case "{", "&": throw .unescaped(file: file, line: line)
    case "=", "%", "<", "$":
      throw .syntax(file: file, line: line, message: "a tag cannot begin with {{\(tag.prefix(1))")
    case ">":
      partials.append(
        PartialName(name: name, section: sections.first ?? nil, file: file, line: line))
    case "#": sections.append(name)
    case "^": sections.append(nil)
    case "/": _ = sections.popLast()
    case "!": break
    default:
      let path = tag.filter { !$0.isWhitespace }
      if path.hasPrefix("words.") { words.append((String(path.dropFirst(6)), file, line)) }
    }
  }

  /// The template, which writes all data as text.
  func compiled() throws(TemplateError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: MarkupContent.pragma + text)
    } catch let error as MustacheTemplate.ParserError {
      throw .syntax(
        file: file, line: error.context.lineNumber, message: Self.message(for: error.error))
    } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
  }

  private static func message(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "this is not the section that was opened last"
    case .unfinishedName: "a tag is not closed by }}"
    case .expectedSectionEnd: "a section is not closed"
    default: "the template ends inside a tag"
    }
  }
}
