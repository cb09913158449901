internal import Mustache

/// What a template can name: texts, flags, lists and further records.
///
/// A name that does not apply is left out, and the template leaves out what stands around it. Because
/// Mustache looks for a missing name in the records around, no optional name of an inner record is
/// also the name of an outer one.
struct ViewData: MustacheParent {
  private(set) var entries: [String: Any] = [:]

  init() {}

  /// A record of texts, without those that are nil.
  init(_ texts: [String: String?]) {
    for (name, text) in texts where text != nil { entries[name] = text }
  }

  func child(named name: String) -> Any? { entries[name] }

  subscript(text name: String) -> String? {
    get { entries[name] as? String }
    set { entries[name] = newValue }
  }

  subscript(flag name: String) -> Bool {
    get { entries[name] as? Bool ?? false }
    set { entries[name] = newValue }
  }

  subscript(record name: String) -> ViewData? {
    get { entries[name] as? ViewData }
    set { entries[name] = newValue }
  }

  /// Records one after the other; an empty list counts as missing.
  subscript(list name: String) -> [ViewData] {
    get { entries[name] as? [ViewData] ?? [] }
    set { entries[name] = newValue }
  }

  /// Texts one after the other, each of which the template calls `.`.
  subscript(texts name: String) -> [String] {
    get { entries[name] as? [String] ?? [] }
    set { entries[name] = newValue }
  }

  /// Something of another kind that can answer to names.
  mutating func set(_ name: String, _ value: any MustacheParent) { entries[name] = value }
}

/// The words under a path, as templates name them: `words.totals.net`.
struct WordsView: MustacheParent {
  let words: Words
  let path: String

  func child(named name: String) -> Any? {
    let inner = path.isEmpty ? name : "\(path).\(name)"
    return words.optional(inner) ?? WordsView(words: words, path: inner)
  }
}
