/// A dictionary or a whole number of a PDF, as it stands in the bytes (ISO 32000-1, 7.3): values
/// stay ranges, because most are copied as they are.
struct RawDictionary {
  private(set) var entries: [(key: String, value: Range<Int>)] = []
  /// After the closing brackets.
  private(set) var end = 0

  /// Reads the dictionary that begins at or after `start`; nil when none does.
  init?(_ bytes: [UInt8], at start: Int) {
    var scanner = ObjectScanner(bytes, at: start)
    scanner.skipSpace()
    guard scanner.take("<<") else { return nil }
    while true {
      scanner.skipSpace()
      if scanner.take(">>") { break }
      guard let key = scanner.name() else { return nil }
      scanner.skipSpace()
      let start = scanner.position
      guard scanner.skipObject() else { return nil }
      entries.append((key, start..<scanner.position))
    }
    end = scanner.position
  }

  subscript(key: String) -> Range<Int>? { entries.first { $0.key == key }?.value }
}

/// Walks over the objects of a PDF.
struct ObjectScanner {
  private let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func take(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where bytes[position + index] != text.utf8Start[index] { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  /// Skips white space and comments.
  mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
          position += 1
        }
      } else if bytes[position].isPDFSpace {
        position += 1
      } else {
        return
      }
    }
  }

  /// The name at the position, without its slash.
  mutating func name() -> String? {
    guard take("/") else { return nil }
    return String(decoding: bytes[regular()], as: UTF8.self)
  }

  /// The whole number at the position.
  mutating func integer() -> Int? {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    return bytes[start..<position].wholeNumber
  }

  /// The number of the object that `5 0 R` at the position refers to.
  mutating func reference() -> Int? {
    let start = position
    if let number = integer() {
      skipSpace()
      if integer() == 0 {
        skipSpace()
        if take("R") { return number }
      }
    }
    position = start
    return nil
  }

  /// Goes behind the object at the position; false when there is none.
  mutating func skipObject(depth: Int = 0) -> Bool {
    guard position < bytes.count, depth < 32 else { return false }
    switch bytes[position] {
    case UInt8(ascii: "/"): return name() != nil
    case UInt8(ascii: "("): return skipString()
    case UInt8(ascii: "["):
      position += 1
      return skipObjects(until: "]", depth: depth)
    case UInt8(ascii: "<"):
      if take("<<") { return skipObjects(until: ">>", depth: depth) }
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      return take(">")
    default: return reference() != nil || !regular().isEmpty
    }
  }

  private mutating func skipObjects(until end: StaticString, depth: Int) -> Bool {
    while true {
      skipSpace()
      if take(end) { return true }
      guard skipObject(depth: depth + 1) else { return false }
    }
  }

  private mutating func skipString() -> Bool {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return true }
    }
    return false
  }

  /// The characters up to white space or a delimiter.
  private mutating func regular() -> Range<Int> {
    let start = position
    while position < bytes.count, !bytes[position].isPDFSpace, !bytes[position].isPDFDelimiter {
      position += 1
    }
    return start..<position
  }
}

extension UInt8 {
  /// White space (ISO 32000-1, table 1): null, tab, line feed, form feed, carriage return, space.
  var isPDFSpace: Bool { self <= 0x20 && 0x1_0000_3601 & place != 0 }

  /// Delimiters (ISO 32000-1, table 2): `%()/<>` and `[]{}`.
  var isPDFDelimiter: Bool {
    (self < 0x40 ? 0x5000_8320_0000_0000 : self < 0x80 ? 0x2800_0000_2800_0000 : 0) & place != 0
  }

  /// Its bit in a set of 64 bytes.
  private var place: UInt64 { 1 &<< UInt64(self & 63) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Collection<UInt8> {
  /// The digits as a number of at most ten digits; nil for anything else.
  var wholeNumber: Int? {
    guard !isEmpty, count <= 10, allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
