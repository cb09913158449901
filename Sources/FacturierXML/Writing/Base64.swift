/// Bytes as text (RFC 4648, section 4).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for position in 0..<4 {
        let isFiller = position > group.count
        let letter = letters[Int(bits >> UInt32(18 - 6 * position)) & 63]
        text.append(isFiller ? UInt8(ascii: "=") : letter)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil when the text is not base64; blanks between its letters are left aside.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    var fillers = 0
    for letter in text.utf8 where !(letter <= 0x20) {
      if letter == UInt8(ascii: "=") {
        fillers += 1
        continue
      }
      guard fillers == 0, let value = value(of: letter) else { return nil }
      bits = bits << 6 | value
      count += 1
      if count % 4 == 0 {
        bytes.append(contentsOf: [
          UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255),
        ])
        bits = 0
      }
    }
    switch count % 4 {
    case 0: return fillers == 0 ? bytes : nil
    case 2: return bytes + [UInt8(bits >> 4 & 255)]
    case 3: return bytes + [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
    default: return nil
    }
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case 65...90: UInt32(letter - 65)
    case 97...122: UInt32(letter - 71)
    case 48...57: UInt32(letter + 4)
    case 43: 62
    case 47: 63
    default: nil
    }
  }
}
