/// An entry in a French register of trade and companies: `RCS`, the town of its registry, for
/// traders and companies a letter A or B if it is given, and the SIREN (Code de commerce, art.
/// R123-237).
package struct FrenchTradeRegister: Identifier {
  package let town: String
  package let section: String?
  package let siren: SIREN

  /// Reads the register before the number, as in `RCS Nancy B 323 159 715`, or after it, as in
  /// `323 159 715 RCS Nancy`.
  package init(_ text: String) throws(IdentifierError) {
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    guard words.count <= 20, let mark = words.firstIndex(where: Self.isMark) else { throw .format }
    var digits = words[..<mark].joined()
    words = words[(mark + 1)...]
    if digits.isEmpty {
      let number = words.reversed().prefix { $0.utf8.contains(where: \.isDigit) }.reversed()
      digits = number.joined()
      words = words.dropLast(number.count)
      // A section that sticks to its number: `B323 159 715`.
      if let letter = digits.first, Self.sections.contains(letter) {
        words.append(digits.prefix(1))
        digits.removeFirst()
      }
    }
    siren = try SIREN(digits)
    section = words.count > 1 ? words.last.flatMap(Self.section) : nil
    if section != nil { words.removeLast() }
    town = words.joined(separator: " ")
    guard Self.isTown(town) else { throw .format }
  }

  package var compact: String { parts(siren: siren.compact) }

  package var printed: String { parts(siren: siren.printed) }

  private func parts(siren: String) -> String {
    ["RCS", town, section, siren].compactMap(\.self).joined(separator: " ")
  }

  private static let sections: [Character] = ["A", "B", "C", "D"]

  private static func isMark(_ word: Substring) -> Bool {
    ["RCS", "R.C.S."].contains(word.uppercased())
  }

  private static func section(_ word: Substring) -> String? {
    word.count == 1 && sections.contains(word[word.startIndex]) ? String(word) : nil
  }

  private static func isTown(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || " -'’".contains($0) }
  }
}
