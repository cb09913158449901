/// The characters of an identifier as ASCII codes.
typealias ASCII = UInt8

extension String {
  /// The digits and capital letters left once spaces and `separators` are gone; small letters
  /// become capitals, anything else is refused.
  ///
  /// Works on scalars and compares with ASCII only: `²`, `٣` or a letter under an accent are no
  /// digits and no letters here.
  func compacted(dropping separators: String = "") throws(IdentifierError) -> [ASCII] {
    var kept: [ASCII] = []
    kept.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "0"..."9", "A"..."Z": kept.append(ASCII(truncatingIfNeeded: scalar.value))
      case "a"..."z": kept.append(ASCII(truncatingIfNeeded: scalar.value - 32))
      case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": continue
      case _ where separators.unicodeScalars.contains(scalar): continue
      default: throw .format
      }
    }
    return kept
  }

  /// As `compacted(dropping:)`, for identifiers that are digits alone.
  func compactedDigits(dropping separators: String = "") throws(IdentifierError) -> [ASCII] {
    let characters = try compacted(dropping: separators)
    guard characters.areDigits else { throw .format }
    return characters
  }
}

extension Collection<ASCII> {
  var text: String { String(decoding: self, as: UTF8.self) }

  var areDigits: Bool { allSatisfy(\.isDigit) }

  var areLetters: Bool { allSatisfy(\.isLetter) }

  var areZeroes: Bool { allSatisfy { $0 == .zeroDigit } }

  /// The value of up to 18 digits; callers pass digits whose count they have checked.
  var number: Int {
    precondition(count <= 18 && areDigits, "at most 18 digits, which fit in 64 bits")
    return reduce(0) { $0 * 10 + $1.digit }
  }
}

extension ASCII {
  static let zeroDigit = ASCII(ascii: "0")

  var isDigit: Bool { ASCII(ascii: "0")...ASCII(ascii: "9") ~= self }

  var isLetter: Bool { ASCII(ascii: "A")...ASCII(ascii: "Z") ~= self }

  /// The value of a digit.
  var digit: Int { Int(self) - 48 }

  /// The value of a digit or capital letter, A being 10 and Z 35.
  var alphanumeric: Int { isDigit ? digit : Int(self) - 55 }
}

extension String {
  /// The text in groups of `size` characters, the last one shorter when it must be.
  func grouped(by size: Int, with separator: String = " ") -> String {
    grouped(in: Array(repeating: size, count: count / size + 1), with: separator)
  }

  /// The text in groups of the given sizes; what is left over stands in a group at the end.
  func grouped(in sizes: [Int], with separator: String = " ") -> String {
    var groups: [Substring] = []
    var rest = self[...]
    for size in sizes where !rest.isEmpty {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    if !rest.isEmpty { groups.append(rest) }
    return groups.joined(separator: separator)
  }

  /// The text with zeroes in front until it has `count` characters.
  func zeroPadded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - self.count)) + self
  }
}
