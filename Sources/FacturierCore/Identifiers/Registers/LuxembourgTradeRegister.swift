/// An entry in the Luxembourg register of trade and companies: a letter for the kind of entry and
/// up to six digits, without a check digit.
package struct LuxembourgTradeRegister: Identifier {
  package let compact: String

  /// Reads `B123456`, with or without `RCS` and `Luxembourg` in front.
  package init(_ text: String) throws(IdentifierError) {
    var characters = try text.compacted(dropping: ".-:°")[...]
    for word in ["RCS", "LUXEMBOURG", "N"] where characters.starts(with: word.utf8) {
      characters = characters.dropFirst(word.utf8.count)
    }
    guard let section = characters.first else { throw .length }
    let digits = characters.dropFirst()
    guard section.isLetter, digits.areDigits else { throw .format }
    guard 1...6 ~= digits.count else { throw .length }
    guard !digits.areZeroes else { throw .format }
    compact = characters.text
  }

  /// The letter and the digits apart: `B 123456`.
  package var printed: String { compact.grouped(in: [1, 6]) }
}
