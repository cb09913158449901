internal import FacturierCore

/// What the documents say in one language, as one country says it.
///
/// A word is found by its path, `totals.net`. Where the file gives a choice, the seller's country or a
/// number decides.
struct Words: Sendable {
  let outline: Outline
  /// For messages.
  let file: String
  let idiom: Idiom

  init(_ outline: Outline, file: String, idiom: Idiom) {
    self.outline = outline
    self.file = file
    self.idiom = idiom
  }

  /// The same words and others under a name of their own.
  func adding(_ other: Outline, under name: String) -> Words {
    Words(outline.setting(name, other), file: file, idiom: idiom)
  }

  /// The word at `path`, with `values` in the place of their names in braces.
  func callAsFunction(
    _ path: String, _ values: [String: String] = [:]
  ) throws(TemplateError) -> String {
    try filled(text(path), values, path: path)
  }

  /// The word at `path` for `count` of something.
  func callAsFunction(
    _ path: String, count: DecimalNumber, _ values: [String: String] = [:]
  ) throws(TemplateError) -> String {
    try filled(text(path, count: count), values, path: path)
  }

  /// The word at `path` as the file has it, with names in braces.
  func text(_ path: String) throws(TemplateError) -> String {
    guard let text = optional(path) else { throw missing(path) }
    return text
  }

  /// The same for `count` of something.
  func text(_ path: String, count: DecimalNumber) throws(TemplateError) -> String {
    guard let text = optional(path, count: count) else { throw missing(path) }
    return text
  }

  /// The word at `path`, nil if the file has none.
  func optional(_ path: String) -> String? { resolved(outline.at(path)) }

  /// The same for `count` of something.
  func optional(_ path: String, count: DecimalNumber) -> String? {
    let place = outline.at(path)
    return resolved(place?[plural(count)] ?? place)
  }

  private func missing(_ path: String) -> TemplateError {
    .unknownWord(path, file: file, line: nil)
  }

  /// Follows the choice by country.
  func resolved(_ place: Outline?) -> String? {
    switch place {
    case nil: nil
    case .text(let text): text
    case .branch(let choices):
      (idiom.country.flatMap { choices[$0.code] } ?? choices["else"])?.text
    }
  }

  /// Which form `count` takes: in French everything below two is one, elsewhere only one itself.
  private func plural(_ count: DecimalNumber) -> String {
    let size = count.magnitude
    let isOne = idiom.language == .french ? size < 2 : size == 1
    return isOne ? "one" : "many"
  }

  func filled(
    _ text: String, _ values: [String: String], path: String
  ) throws(TemplateError) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = values[name] else {
        throw .unknownPlaceholder(name, word: path, file: file)
      }
      result += rest[..<open]
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
