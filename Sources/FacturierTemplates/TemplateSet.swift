internal import Mustache

/// A document's template with the partials that documents so far asked for, compiled.
struct TemplateSet: Sendable {
  private let folder: String
  private let document: MustacheTemplate
  private var library = MustacheLibrary()
  /// Partials that the templates name and that no document has asked for yet.
  private var waiting: [PartialName]
  /// The partials that each partial names.
  private var named: [String: [PartialName]] = [:]
  /// The words that the templates name, with the place where they do.
  private var wordsUsed: [(path: String, file: String, line: Int)]
  /// The templates as written, the document's own first.
  private var texts: [(file: String, text: String)]

  init(
    _ name: String, folder: String, readFile: TemplateLibrary.ReadFile
  ) throws(TemplateError) {
    MarkupContent.register()
    let file = "\(folder)/documents/\(name).mustache"
    let source = try TemplateSource(TemplateLibrary.text(of: file, readFile), file: file)
    document = try source.compiled()
    self.folder = folder
    waiting = source.partials
    wordsUsed = source.words
    texts = [(file, source.text)]
  }

  /// Reads the partials that `data` asks for. Compiling takes long, and most documents have no
  /// payment slip: a partial in a section that the document lacks is left alone.
  mutating func complete(
    for data: ViewData, readFile: TemplateLibrary.ReadFile
  ) throws(TemplateError) {
    var postponed: [PartialName] = []
    while let partial = waiting.popLast() {
      guard library.getTemplate(named: partial.name) == nil else { continue }
      if !partial.isInner, let section = partial.section, !data.asksFor(section) {
        postponed.append(partial)
        continue
      }
      let file = "\(folder)/partials/\(partial.name).mustache"
      guard let text = try? TemplateLibrary.text(of: file, readFile) else {
        throw .unknownTemplate(partial.name, file: partial.file, line: partial.line)
      }
      let source = try TemplateSource(text, file: file)
      library.register(try source.compiled(), named: partial.name)
      texts.append((file, text))
      wordsUsed += source.words
      named[partial.name] = source.partials
      // A part may stand in several places, so that nobody knows what its sections are asked of.
      waiting += source.partials.map { inner in
        var inner = inner
        inner.isInner = true
        return inner
      }
    }
    waiting = postponed
    try refuseCircles()
  }

  /// A partial that prints itself would never end.
  private func refuseCircles() throws(TemplateError) {
    for (name, partials) in named {
      var seen: Set<String> = []
      var following = partials
      while let partial = following.popLast() {
        if partial.name == name {
          throw .syntax(
            file: partial.file, line: partial.line, message: "\(name) would print itself")
        }
        if seen.insert(partial.name).inserted { following += named[partial.name] ?? [] }
      }
    }
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

extension ViewData {
  /// Whether a section of this name, outside all others, may print anything.
  fileprivate func asksFor(_ section: String) -> Bool {
    let name = section.split(separator: ".").first.map { String($0) } ?? section
    switch entries[name] {
    case nil: return false
    case .flag(let isSet)?: return isSet
    default: return true
    }
  }
}

/// A place in a template, from 1; columns in characters.
package struct TemplatePlace: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int
}
