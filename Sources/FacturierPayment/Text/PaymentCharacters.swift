/// Letters in the one form that payment codes and their character sets know.
enum PaymentCharacters {
  /// The text with every letter and accent that stand apart (`e` and U+0301) joined to one
  /// character where there is one (`é`), as character sets of one byte and bank systems expect.
  static func composed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 127 }) else { return text }
    var result = ""
    for character in text {
      if character.unicodeScalars.count > 1, let one = composites[character] {
        result.unicodeScalars.append(one)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The first character that no single line of a payment code may hold: a line break, another
  /// control character or an invisible one.
  static func firstControl(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// Characters compare by what they mean, so the joined form is found by the form apart.
  private static let composites: [Character: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x45F, 0x1E00...0x1EF9,
    ]
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
