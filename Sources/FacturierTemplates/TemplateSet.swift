internal import Mustache

/// A document's template with all the partials that it names, compiled.
struct TemplateSet: Sendable {
  private let document: MustacheTemplate
  private let library: MustacheLibrary
  /// The words that the templates name, with the place where they do.
  private let wordsUsed: [(path: String, file: String, line: Int)]
  /// The templates as written, the document's own first.
  private let texts: [(file: String, text: String)]

  init(
    _ name: String, folder: String, readFile: TemplateLibrary.ReadFile
  ) throws(TemplateError) {
    MarkupContent.register()
    let place = "\(folder)/documents/\(name).mustache"
    let source = try TemplateSource(TemplateLibrary.text(of: place, readFile), file: place)
    var texts = [(place, source.text)]
    var library = MustacheLibrary()
    var used = source.words
    var waiting = source.partials
    while let partial = waiting.popLast() {
      guard library.getTemplate(named: partial.name) == nil else { continue }
      let file = "\(folder)/partials/\(partial.name).mustache"
      guard let text = try? TemplateLibrary.text(of: file, readFile) else {
        throw .unknownTemplate(partial.name, file: partial.file, line: partial.line)
      }
      let inner = try TemplateSource(text, file: file)
      library.register(try inner.compiled(), named: partial.name)
      texts.append((file, text))
      used += inner.words
      waiting += inner.partials
    }
    document = try source.compiled()
    self.library = library
    wordsUsed = used
    self.texts = texts
  }

  /// Every word that the templates name exists: Mustache itself would print nothing.
  func check(_ words: Words) throws(TemplateError) {
    for word in wordsUsed where words.optional(word.path) == nil {
      throw .unknownWord(word.path, file: word.file, line: word.line)
    }
  }

  /// Where a piece of markup was written, from 1; nil when no template has it.
  func origin(of piece: String) -> TemplatePlace? {
    for (file, text) in texts {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        guard let range = line.firstRange(of: piece) else { continue }
        let column = line[..<range.lowerBound].unicodeScalars.count + 1
        return TemplatePlace(file: file, line: index + 1, column: column)
      }
    }
    return nil
  }

  func render(_ data: ViewData) -> String {
    document.render(data, library: library)
  }
}

/// A place in a template, from 1; columns in characters.
package struct TemplatePlace: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int
}
