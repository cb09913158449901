/// Texts under names, nested: what a file of words or a theme says.
enum Outline: Hashable, Sendable {
  case text(String)
  case branch([String: Outline])

  subscript(name: String) -> Outline? {
    if case .branch(let entries) = self { entries[name] } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The same names and one more.
  func setting(_ name: String, _ other: Outline) -> Outline {
    guard case .branch(var entries) = self else { return .branch([name: other]) }
    entries[name] = other
    return .branch(entries)
  }

  /// What stands at `a.b.c`.
  func at(_ path: String) -> Outline? {
    var place = self
    for name in path.split(separator: ".") {
      guard let next = place[String(name)] else { return nil }
      place = next
    }
    return place
  }
}
