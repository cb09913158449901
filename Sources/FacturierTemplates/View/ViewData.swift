internal import Mustache

/// What a template can name: texts, flags, lists and further records.
///
/// A name that does not apply is left out, and the template leaves out what stands around it. Because
/// Mustache looks for a missing name in the records around, no optional name of an inner record is
/// also the name of an outer one.
struct ViewData {
  private(set) var entries: [String: ViewValue] = [:]

  init() {}

  /// A record of texts, without those that are nil.
  init(_ texts: [String: String?]) {
    for (name, text) in texts { entries[name] = text.map(ViewValue.text) }
  }

  subscript(text name: String) -> String? {
    get { if case .text(let text)? = entries[name] { text } else { nil } }
    set { entries[name] = newValue.map(ViewValue.text) }
  }

  subscript(flag name: String) -> Bool {
    get { if case .flag(let flag)? = entries[name] { flag } else { false } }
    set { entries[name] = .flag(newValue) }
  }

  subscript(record name: String) -> ViewData? {
    get { if case .record(let record)? = entries[name] { record } else { nil } }
    set { entries[name] = newValue.map(ViewValue.record) }
  }

  /// Records one after the other; an empty list counts as missing.
  subscript(list name: String) -> [ViewData] {
    get { if case .records(let records)? = entries[name] { records } else { [] } }
    set { entries[name] = .records(newValue) }
  }

  /// Texts one after the other, each of which the template calls `.`.
  subscript(texts name: String) -> [String] {
    get { if case .texts(let texts)? = entries[name] { texts } else { [] } }
    set { entries[name] = .texts(newValue) }
  }

  /// All words of a language under one name.
  mutating func set(_ name: String, _ words: Words) {
    entries[name] = .words(words, words.outline)
  }
}

extension ViewData: MustacheParent {
  func child(named name: String) -> Any? { entries[name]?.content }
}

/// What a name of a template leads to.
enum ViewValue {
  case text(String)
  case flag(Bool)
  case record(ViewData)
  case records([ViewData])
  case texts([String])
  case words(Words, Outline)

  /// As Mustache knows it.
  fileprivate var content: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .record(let record): record
    case .records(let records): records
    case .texts(let texts): texts
    case .words(let words, let outline): WordsView(words: words, outline: outline)
    }
  }
}

/// Those words that the names so far have led to: `words.totals.net`.
private struct WordsView: MustacheParent {
  let words: Words
  let outline: Outline

  func child(named name: String) -> Any? {
    guard let inner = outline[name] else { return nil }
    return words.resolved(inner) ?? WordsView(words: words, outline: inner)
  }
}
