/// Words in the letters that every bank reads: a to z, digits and `/ - ? : ( ) . , ' +` with the
/// space (European Payments Council, EPC217-08: the SEPA character set).
enum Transliteration {
  /// The text in the SEPA character set; a character without a counterpart stays as it is.
  ///
  /// Accents go, ligatures open, and ä, ö, ü become ae, oe, ue as in German, save after a vowel:
  /// there the two dots only part two sounds, as in the Dutch `coöperatie`.
  static func sepa(_ text: String) -> String {
    var result = ""
    for character in PaymentCharacters.composed(text) {
      if isSEPA(character) {
        result.append(character)
      } else if let umlaut = umlauts[character] {
        let partsSounds = result.last.map { "aeiouAEIOU".contains($0) } ?? false
        result += partsSounds ? String(umlaut.prefix(1)) : umlaut
      } else {
        result += counterparts[character] ?? String(character)
      }
    }
    return result
  }

  static func isSEPA(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9": character.isASCII
    default: "/-?:().,'+ ".contains(character)
    }
  }

  private static let umlauts: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
  ]

  private static let counterparts: [Character: String] = {
    var table: [Character: String] = [
      "ß": "ss", "ẞ": "SS", "Œ": "OE", "œ": "oe", "Æ": "AE", "æ": "ae", "Þ": "TH", "þ": "th",
      "Ĳ": "IJ", "ĳ": "ij", "€": "EUR", "£": "GBP", "$": "USD", "%": "pct", "°": "o", "№": "No",
      "&": "+", "@": "(at)", "!": ".", ";": ",", "=": "-", "_": "-", "*": ".", "#": ".", "\"": "'",
      "<": "(", ">": ")", "[": "(", "]": ")", "{": "(", "}": ")", "|": "/", "\\": "/", "`": "'",
      "~": "-", "^": ".", "…": "...", "²": "2", "³": "3", "½": "1/2", "¼": "1/4", "¾": "3/4",
    ]
    for (letter, marked) in plainLetters {
      for character in marked { table[character] = letter }
    }
    return table
  }()

  private static let plainLetters = [
    "A": "ÀÁÂÃÅĀĂĄǍ", "C": "ÇĆĈĊČ", "D": "ĎĐÐ", "E": "ÈÉÊËĒĔĖĘĚẼ", "G": "ĜĞĠĢǦ", "H": "ĤĦ",
    "I": "ÌÍÎÏĨĪĬĮİǏ", "J": "Ĵ", "K": "ĶǨ", "L": "ĹĻĽĿŁ", "N": "ÑŃŅŇŊ", "O": "ÒÓÔÕØŌŎŐǑ",
    "R": "ŔŖŘ", "S": "ŚŜŞŠȘ", "T": "ŢŤŦȚ", "U": "ÙÚÛŨŪŬŮŰŲǓ", "W": "ŴẀẂẄ", "Y": "ÝŶŸỲ",
    "Z": "ŹŻŽ",
    "a": "àáâãåāăąǎª", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẽ", "g": "ĝğġģǧ", "h": "ĥħ",
    "i": "ìíîïĩīĭįıǐ", "j": "ĵ", "k": "ķǩĸ", "l": "ĺļľŀł", "n": "ñńņňŋŉ", "o": "òóôõøōŏőǒº",
    "r": "ŕŗř", "s": "śŝşšșſ", "t": "ţťŧț", "u": "ùúûũūŭůűųǔ", "w": "ŵẁẃẅ", "y": "ýÿŷỳ",
    "z": "źżž",
    "'": "‘’‚‛´ʼ“”„«»‹›", "-": "‐‑‒–—―−•·", " ": "\u{A0}\u{202F}\u{2009}\u{2007}",
  ]
}
