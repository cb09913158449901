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

/// What a name of a template leads to.
enum ViewValue {
  case text(String)
  case flag(Bool)
  case record(ViewData)
  case records([ViewData])
  case texts([String])
  /// Words, and those of them that the names so far have led to: `words.totals.net`.
  case words(Words, Outline)

  /// Whether a section around it is printed.
  var isThere: Bool {
    switch self {
    case .text, .record, .words: true
    case .flag(let isSet): isSet
    case .records(let records): !records.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  func child(_ name: String) -> ViewValue? {
    switch self {
    case .record(let record): record.entries[name]
    case .words(let words, let outline):
      outline[name].map { inner in
        words.resolved(inner).map(ViewValue.text) ?? .words(words, inner)
      }
    case .text, .flag, .records, .texts: nil
    }
  }
}
