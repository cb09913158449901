internal import FacturierCore

/// The value of a declaration, cut into words; commas are words of their own.
struct StyleValue: Sendable {
  let text: String
  let words: [String]

  init(_ text: String) {
    self.text = text
    var words: [String] = []
    var start: String.Index?
    var quote: UInt8?
    let bytes = text.utf8
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte.isMarkupSpace || byte == UInt8(ascii: ",") {
        if let first = start { words.append(String(text[first..<index])) }
        start = nil
        if byte == UInt8(ascii: ",") { words.append(",") }
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        start = start ?? index
      }
    }
    if let first = start { words.append(String(text[first...])) }
    self.words = words
  }
}

/// A length that may depend on the size of the text.
struct RelativeLength: Sendable {
  private var number: Double
  private var isEm: Bool

  init?(_ word: String) {
    let unitStart = word.utf8.firstIndex { !$0.isPartOfNumber } ?? word.endIndex
    let unit = word[unitStart...]
    guard let number = Double(word[..<unitStart]), number.isFinite, abs(number) < 100_000
    else { return nil }
    isEm = false
    switch unit {
    case "mm": self.number = Length.millimetres(number).points
    case "cm": self.number = Length.millimetres(number * 10).points
    case "pt": self.number = number
    case "em":
      self.number = number
      isEm = true
    case "" where number == 0: self.number = 0
    default: return nil
    }
  }

  func length(em: Length) -> Length { isEm ? em * number : .points(number) }

  var isNegative: Bool { number < 0 }
}

extension UInt8 {
  /// A digit, a sign or a decimal point.
  fileprivate var isPartOfNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension Color {
  /// `#rgb`, `#rrggbb`, `black` or `white`.
  init?(_ word: String) {
    switch word {
    case "black": self = .black
    case "white": self = .white
    default:
      guard word.first == "#", word.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
        return nil
      }
      let digits = Array(word.dropFirst())
      let full = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
      guard full.count == 6, let value = UInt32(String(full), radix: 16) else { return nil }
      self.init(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }
  }
}

extension Dimension {
  init?(_ word: String, em: Length = .zero) {
    if word == "auto" {
      self = .auto
    } else if word.hasSuffix("%"), let share = Double(word.dropLast()), (0...1000).contains(share) {
      self = .percent(share)
    } else if word.hasSuffix("fr"), let share = Double(word.dropLast(2)),
      share > 0, share.isFinite
    {
      self = .fraction(share)
    } else if let length = RelativeLength(word), !length.isNegative {
      self = .length(length.length(em: em))
    } else {
      return nil
    }
  }
}
