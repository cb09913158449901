extension String {
  /// Whether `letters`, small ones of ASCII, stand in the text in a row, small or capital.
  package func hasLetters(_ letters: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { text in
      letters.withUTF8Buffer { letters in
        guard let first = letters.first, text.count >= letters.count else { return false }
        return (0...(text.count - letters.count)).contains { start in
          text[start] | 0x20 == first
            && (1..<letters.count).allSatisfy { text[start + $0] | 0x20 == letters[$0] }
        }
      }
    }
  }
}
