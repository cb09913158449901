package import FacturierCore
internal import FacturierModel

extension LawPage {
  /// Reads a file of the folder `law`. Throws everything that is wrong with it.
  ///
  /// ```yaml
  /// mentions:
  ///   franchise:
  ///     text: {fr: "TVA non applicable, article 293 B du CGI"}
  ///     source: CGI, art. 293 B and 293 E
  ///     confidence: S
  /// values:
  ///   term-days:
  ///     - {value: 60, validFrom: 2009-01-01, source: …, confidence: S}
  /// periods:
  ///   FR-11: {validFrom: 2026-09-01, source: …, confidence: S}
  /// ```
  ///
  /// A name has one entry, or a list of them whose days do not overlap.
  package init(_ tree: SourceTree) throws(InputFailure) {
    var reader = LawPageReader(tree)
    for section in tree.root.children {
      switch section.key {
      case "mentions": mentions = reader.section(section, wants: .text)
      case "values": values = reader.section(section, wants: .value)
      case "periods": periods = reader.section(section, wants: .nothing)
      default: reader.report(.unknown, section, "nobody knows the section \"\(section.key)\"")
      }
    }
    guard reader.problems.isEmpty else { throw InputFailure(reader.problems) }
  }
}

/// Reads entries and collects what is wrong with them.
private struct LawPageReader {
  enum Content { case text, value, nothing }

  private let lines: SourceLines
  private(set) var problems: [Diagnostic] = []

  init(_ tree: SourceTree) { lines = SourceLines(tree) }

  mutating func report(_ code: InputCode, _ node: SourceNode, _ message: String) {
    problems.append(
      Diagnostic(
        code: code.rawValue, pointer: node.pointer, location: lines.location(of: node),
        message: message))
  }

  mutating func section(_ node: SourceNode, wants content: Content) -> [String: [LawEntry]] {
    var table: [String: [LawEntry]] = [:]
    for child in node.children {
      let nodes = child.kind == .array ? Array(child.children) : [child]
      let entries = nodes.compactMap { entry($0, wants: content) }
      for (earlier, later) in zip(entries, entries.dropFirst())
      where !earlier.validity.ends(before: later.validity) {
        report(.conflict, child, "the entries of \"\(child.key)\" overlap, or are out of order")
      }
      table[child.key] = entries
    }
    return table
  }

  private mutating func entry(_ node: SourceNode, wants content: Content) -> LawEntry? {
    let known = ["validFrom", "validTo", "source", "confidence"] + content.keys
    for child in node.children where !known.contains(child.key) {
      report(.unknown, child, "nobody knows the key \"\(child.key)\" here")
    }
    let validity = Validity(from: date("validFrom", node), until: date("validTo", node))
    let confidence = node["confidence"].flatMap { LawEntry.Confidence(rawValue: $0.text) }
    if confidence == nil { report(.value, node, "the confidence is P, S, S-weak or B") }
    let source = node["source"]?.text ?? ""
    if source.isBlank { report(.missing, node, "every entry has a source") }
    let value = content == .value ? number(node) : nil
    let wordings = content == .text ? wordings(node) : []
    guard let confidence else { return nil }
    return LawEntry(
      validity: validity, source: source, confidence: confidence, wordings: wordings,
      signs: node["signs"]?.children.map(\.text) ?? [], value: value)
  }

  private mutating func date(_ name: KeyName, _ node: SourceNode) -> CalendarDate? {
    guard let child = node[name] else { return nil }
    if let date = CalendarDate(child.text) { return date }
    report(.date, child, "there is no day \"\(child.text)\"")
    return nil
  }

  private mutating func number(_ node: SourceNode) -> DecimalNumber? {
    if let number = node["value"].flatMap({ DecimalNumber($0.text) }) { return number }
    report(.missing, node, "the value is a number")
    return nil
  }

  private mutating func wordings(_ node: SourceNode) -> [LegalText.Wording] {
    var wordings: [LegalText.Wording] = []
    for child in node["text"]?.children.map(\.self) ?? [] {
      if let language = Language(rawValue: child.key), !child.text.isBlank {
        wordings.append(LegalText.Wording(language: language, text: child.text))
      } else {
        report(.value, child, "a text stands under its language: fr, nl, de or en")
      }
    }
    if wordings.isEmpty { report(.missing, node, "the text is missing") }
    return wordings
  }
}

extension LawPageReader.Content {
  var keys: [String] {
    switch self {
    case .text: ["text", "signs"]
    case .value: ["value"]
    case .nothing: []
    }
  }
}

extension Validity {
  fileprivate func ends(before other: Validity) -> Bool {
    guard let until, let start = other.from else { return false }
    return until < start
  }
}
