extension EPCPayment {
  /// The character sets of the guideline, under the digits that it gives them.
  public enum Encoding: Int, CaseIterable, Hashable, Sendable {
    case utf8 = 1
    case iso8859Part1 = 2
    case iso8859Part2 = 3
    case iso8859Part4 = 4
    case iso8859Part5 = 5
    case iso8859Part7 = 6
    case iso8859Part10 = 7
    case iso8859Part15 = 8
  }
}

extension EPCPayment.Encoding: CustomStringConvertible {
  public var description: String {
    switch self {
    case .utf8: "UTF-8"
    case .iso8859Part1: "ISO 8859-1"
    case .iso8859Part2: "ISO 8859-2"
    case .iso8859Part4: "ISO 8859-4"
    case .iso8859Part5: "ISO 8859-5"
    case .iso8859Part7: "ISO 8859-7"
    case .iso8859Part10: "ISO 8859-10"
    case .iso8859Part15: "ISO 8859-15"
    }
  }
}

extension EPCPayment.Encoding {
  /// The bytes of a text that has been checked with `firstUnwritable(in:)`.
  func bytes(of text: String) -> [UInt8] {
    if self == .utf8 { return Array(text.utf8) }
    return text.unicodeScalars.map { scalar in
      let byte = byte(for: scalar)
      precondition(byte != nil, "a payment holds only text that its encoding can write")
      return byte ?? 0
    }
  }

  /// The first character that this character set does not have.
  func firstUnwritable(in text: String) -> Character? {
    if self == .utf8 { return nil }
    return text.first { character in
      !character.unicodeScalars.allSatisfy { byte(for: $0) != nil }
    }
  }

  /// The text of bytes in this character set, or nil when they are not text in it.
  func text(of bytes: [UInt8]) -> String? {
    if self == .utf8 { return String(validating: bytes, as: UTF8.self) }
    var text = ""
    let upper = Array(upperHalf.unicodeScalars)
    for byte in bytes {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte >= 0xA0, upper[Int(byte) - 0xA0] != "\u{FFFD}" {
        text.unicodeScalars.append(upper[Int(byte) - 0xA0])
      } else {
        return nil
      }
    }
    return text
  }

  private func byte(for scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(scalar.value) }
    guard scalar != "\u{FFFD}" else { return nil }
    let index = upperHalf.unicodeScalars.enumerated().first { $0.element == scalar }?.offset
    return index.map { UInt8(0xA0 + $0) }
  }

  private var upperHalf: String {
    switch self {
    case .utf8: ""
    case .iso8859Part1: ISO8859.latin1
    case .iso8859Part2: ISO8859.latin2
    case .iso8859Part4: ISO8859.latin4
    case .iso8859Part5: ISO8859.cyrillic
    case .iso8859Part7: ISO8859.greek
    case .iso8859Part10: ISO8859.latin6
    case .iso8859Part15: ISO8859.latin9
    }
  }
}
