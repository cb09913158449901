/// A law or a standard.
public struct LegalText: Hashable, Sendable {
  /// What it is called, short.
  public let name: String
  /// Where it can be read.
  public let source: String
  /// The day it was last read for this program, `2026-11-21`.
  public let read: String

  package init(_ name: String, source: String, read: String) {
    self.name = name
    self.source = source
    self.read = read
  }
}

/// A place in a law or a standard.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  public let text: LegalText
  /// Article or rule: `art. 226(2)`, `BR-02`.
  public let place: String

  package static func of(_ text: LegalText, _ place: String) -> Citation {
    Citation(text: text, place: place)
  }

  public var description: String { "\(text.name), \(place)" }
}
