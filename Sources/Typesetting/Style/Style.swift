/// A computed style that many blocks share.
@dynamicMemberLookup
final class Style: Sendable {
  let values: ComputedStyle
  let text: SharedTextStyle

  init(_ values: ComputedStyle, text: SharedTextStyle) {
    self.values = values
    self.text = text
  }

  subscript<Value>(dynamicMember path: KeyPath<ComputedStyle, Value>) -> Value {
    values[keyPath: path]
  }
}

/// A text style with an identity, so that what depends on it (a font, the shape of a word) can be
/// looked up without comparing the style itself.
package final class SharedTextStyle: Sendable {
  package let values: TextStyle

  package init(_ values: TextStyle) { self.values = values }
}

extension SharedTextStyle: Hashable {
  package static func == (a: SharedTextStyle, b: SharedTextStyle) -> Bool { a === b }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
