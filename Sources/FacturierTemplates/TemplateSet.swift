/// A document's template with all the partials that it names, compiled.
struct TemplateSet: Sendable {
  private let document: MustacheTemplate
  private let partials: [String: MustacheTemplate]
  /// The templates as written, the document's own first.
  private let texts: [(file: String, text: String)]

  init(
    _ name: String, folder: String, readFile: TemplateLibrary.ReadFile
  ) throws(TemplateError) {
    let file = "\(folder)/documents/\(name).mustache"
    let text = try TemplateLibrary.text(of: file, readFile)
    document = try MustacheParser.parse(text, file: file)
    var texts = [(file, text)]
    var partials: [String: MustacheTemplate] = [:]
    var waiting = document.partials
    while let mention = waiting.popLast() {
      guard partials[mention.name] == nil else { continue }
      let file = "\(folder)/partials/\(mention.name).mustache"
      guard let text = try? TemplateLibrary.text(of: file, readFile) else {
        throw .unknownTemplate(mention.name, file: mention.file, line: mention.line)
      }
      let partial = try MustacheParser.parse(text, file: file)
      partials[mention.name] = partial
      texts.append((file, text))
      waiting += partial.partials
    }
    self.partials = partials
    self.texts = texts
    try refuseCircles()
  }

  /// A partial that prints itself would never end.
  private func refuseCircles() throws(TemplateError) {
    for (name, partial) in partials {
      var seen: Set<String> = []
      var waiting = partial.partials
      while let mention = waiting.popLast() {
        if mention.name == name {
          throw .syntax(
            file: mention.file, line: mention.line, message: "\(name) would print itself")
        }
        if seen.insert(mention.name).inserted { waiting += partials[mention.name]?.partials ?? [] }
      }
    }
  }

  /// Every word that the templates name exists: Mustache itself would print nothing.
  func check(_ words: Words) throws(TemplateError) {
    for template in [document] + partials.values {
      for mention in template.words {
        let path = String(mention.name.dropFirst("words.".count))
        if words.optional(path) == nil {
          throw .unknownWord(path, file: mention.file, line: mention.line)
        }
      }
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
    MustacheRenderer(data, partials: partials).markup(of: document)
  }
}

/// A place in a template, from 1; columns in characters.
package struct TemplatePlace: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int
}
