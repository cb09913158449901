/// A text whose French ordinals stand raised: `1er` as 1 and a small er.
enum TextPieces {
  /// A record whose `pieces` are those of the text.
  static func record(_ text: String) -> ViewData {
    var data = ViewData()
    data[list: "pieces"] = cut(text)
    return data
  }

  /// Pieces of text, each perhaps followed by raised letters.
  static func cut(_ text: String) -> [ViewData] {
    var pieces: [ViewData] = []
    var rest = text[...]
    while let ordinal = firstOrdinal(in: rest) {
      pieces.append(ViewData(["text": String(rest[..<ordinal]), "sup": "er"]))
      rest = rest[rest.index(ordinal, offsetBy: 2)...]
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(ViewData(["text": String(rest)])) }
    return pieces
  }

  /// Where the letters of the first `1er` that stands alone begin.
  private static func firstOrdinal(in text: Substring) -> Substring.Index? {
    guard let found = text.firstRange(of: "1er") else { return nil }
    let before =
      found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
    let after = found.upperBound < text.endIndex ? text[found.upperBound] : " "
    guard !before.isNumber, !before.isLetter, !after.isLetter, !after.isNumber else { return nil }
    return text.index(after: found.lowerBound)
  }
}

extension StringProtocol {
  /// The first place where `other` stands, compared byte for byte.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    guard let start = utf8.firstRange(of: other.utf8) else { return nil }
    return start
  }

  /// The text in paragraphs, which blank lines part.
  var paragraphs: [String] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }
}
