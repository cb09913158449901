extension String {
  /// Small letters and digits, without accents, blanks and marks: what is left when people write the same
  /// word in several ways.
  var spelledPlainly: String {
    String(lowercased().map { Self.accents[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber })
  }

  private static let accents: [Character: Character] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i", "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u",
  ]
}
