/// A business term of EN 16931-1, such as BT-27, the seller's name.
package struct Term: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  package let number: Int

  package init(integerLiteral number: Int) { self.number = number }

  package var description: String { "BT-\(number)" }

  /// The terms that may stand several times in one group: identifiers of a party, classifications of
  /// an article.
  var isList: Bool { number == 29 || number == 46 || number == 158 }
}

/// A group of business terms that may be repeated, such as BG-25, a line. What stands once only needs
/// no group: the numbers of its terms say where it belongs.
package struct TermGroup: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  package let number: Int

  package init(integerLiteral number: Int) { self.number = number }

  package var description: String { "BG-\(number)" }
}
