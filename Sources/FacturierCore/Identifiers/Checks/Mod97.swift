/// ISO/IEC 7064, MOD 97-10: the text read as a number, A as 10 to Z as 35, divided by 97.
enum Mod97 {
  /// The remainder, taken piece by piece so that a text of any length fits.
  static func remainder(of characters: some Sequence<ASCII>) -> Int {
    characters.reduce(0) { remainder, character in
      let value = character.alphanumeric
      return (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
  }

  /// Two check digits that bring `characters` followed by them to the remainder one.
  static func checkDigits(for characters: [ASCII]) -> String {
    let digits = 98 - remainder(of: characters + [.zeroDigit, .zeroDigit])
    return String(digits).zeroPadded(to: 2)
  }

  /// Whether `digits` can come out of the formula at all: it never gives 00, 01 or 99.
  static func canGive(_ digits: ArraySlice<ASCII>) -> Bool {
    digits.count == 2 && digits.areDigits && 2...98 ~= digits.number
  }
}
