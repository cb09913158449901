/// How wide words are in Liberation Sans, near enough to tell how many lines they take; never too narrow.
struct SlipText {
  /// In points.
  let size: Double

  /// The lines that sections take one below the other, with one empty line between them. A field to
  /// fill in is at most seven lines high.
  func lines(of sections: [SlipSection], width: Double) -> Int {
    let gaps = max(0, sections.count - 1)
    return sections.reduce(gaps) { count, section in
      let filled = section.lines.reduce(0) { $0 + lines(of: $1, width: width) }
      return count + 1 + (section.lines.isEmpty ? 7 : filled)
    }
  }

  /// The lines of a text in `width` millimetres: words go over whole, longer ones are divided.
  func lines(of text: String, width: Double) -> Int { fill(text, width: width).count }

  /// The text, cut short with an ellipsis where it would take more than `lines`.
  func cut(_ text: String, width: Double, lines limit: Int) -> String {
    guard lines(of: text, width: width) > limit else { return text }
    var short = text
    while !short.isEmpty, lines(of: short + "…", width: width) > limit { short.removeLast() }
    while short.last == " " { short.removeLast() }
    return short + "…"
  }

  /// How full each line is, in points.
  private func fill(_ text: String, width: Double) -> [Double] {
    let room = width / 25.4 * 72
    let space = Self.width(of: " ") * size
    var lines = [0.0]
    for word in text.split(separator: " ") {
      var rest = word.reduce(0) { $0 + Self.width(of: $1) } * size
      let start = lines[lines.count - 1] == 0 ? 0 : lines[lines.count - 1] + space
      if start + rest <= room {
        lines[lines.count - 1] = start + rest
        continue
      }
      if start > 0 { lines.append(0) }
      while rest > room {
        rest -= room - size
        lines.append(0)
      }
      lines[lines.count - 1] = rest
    }
    return lines
  }

  /// The widths of Helvetica, rounded up to a few classes, in parts of the size.
  private static func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "'", "|": 0.23
    case "I", "f", "t", " ", ".", ",", ":", ";", "!", "/", "(", ")", "-", "r": 0.34
    case "c", "k", "s", "v", "x", "y", "z", "J": 0.5
    case "a"..."z" where character != "m" && character != "w", "0"..."9": 0.56
    case "A", "B", "E", "F", "K", "L", "P", "S", "T", "V", "X", "Y", "Z": 0.67
    case "m", "w", "G", "M", "O", "Q": 0.84
    case "W", "@", "%", "…", "Æ", "Œ", "æ", "œ": 1.02
    default: character.isLowercase ? 0.62 : 0.79
    }
  }
}
