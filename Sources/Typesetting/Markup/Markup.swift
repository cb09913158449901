/// A page's markup: a strict subset of HTML, parsed into elements.
///
/// Strict means: every element closed (void ones excepted), every attribute quoted, one root, and
/// nothing outside the subset.
package struct Markup: Sendable {
  package let root: Element
  let source: SourceText

  /// Parses `text`; `file` only names it in messages.
  package init(parsing text: String, file: String) throws(TypesettingError) {
    source = SourceText(text: text, file: file)
    var parser = MarkupParser(source)
    root = try parser.document()
  }
}

/// A source text that can say where in it something stands.
struct SourceText: Sendable {
  var text: String
  var file: String

  /// The error `reason` at the UTF-8 byte `offset`.
  func error(at offset: Int, _ reason: TypesettingError.Reason) -> TypesettingError {
    var line = 1
    var column = 1
    for byte in text.utf8.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return TypesettingError(reason, file: file, line: line, column: column)
  }
}
