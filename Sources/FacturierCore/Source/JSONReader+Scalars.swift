extension JSONReader {
  /// Passes over a string and returns where its text is: in the file, or unescaped behind it.
  mutating func string() throws(SyntaxError) -> Range<Int> {
    let start = offset + 1
    offset = start
    while offset < length {
      switch text[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return start..<offset - 1
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0..<0x20, 0x7F:
        controlCharacter(at: offset, scalar: UInt32(text[offset]))
        offset += 1
      case 0xC2 where offset + 1 < length && text[offset + 1] < 0xA0:
        controlCharacter(at: offset, scalar: UInt32(text[offset + 1]))
        offset += 2
      default:
        offset += 1
      }
    }
    throw unclosed(start)
  }

  private mutating func escapedString(from start: Int) throws(SyntaxError) -> Range<Int> {
    let begin = text.count
    // Byte by byte: a slice would hold the array, which would then be copied whole.
    for index in start..<offset { text.append(text[index]) }
    while offset < length {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return begin..<text.count
      case UInt8(ascii: "\\"):
        try escape()
      case 0..<0x20, 0x7F:
        controlCharacter(at: offset, scalar: UInt32(byte))
        offset += 1
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw unclosed(start)
  }

  private mutating func escape() throws(SyntaxError) {
    let start = offset
    guard offset + 1 < length else { throw endOfFile() }
    let letter = text[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"): controlCharacter(at: start, scalar: 8)
    case UInt8(ascii: "f"): controlCharacter(at: start, scalar: 12)
    case UInt8(ascii: "u"): try unicodeEscape(from: start)
    default:
      throw SyntaxError(
        offset: start, message: "\\ is not followed by one of \" \\ / b f n r t u")
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(SyntaxError) {
    var code = try fourDigits(from: start)
    if (0xD800..<0xDC00).contains(code), offset + 1 < length, text[offset] == UInt8(ascii: "\\"),
      text[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      let low = try fourDigits(from: offset - 2)
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw SyntaxError(
        code: .encoding, offset: start, message: "half of a surrogate pair is not a character")
    }
    if scalar.properties.generalCategory == .control, ![9, 10, 13].contains(code) {
      controlCharacter(at: start, scalar: code)
    } else {
      text.append(contentsOf: String(Character(scalar)).utf8)
    }
  }

  private mutating func fourDigits(from start: Int) throws(SyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard offset < length, let digit = Character(Unicode.Scalar(text[offset])).hexDigitValue
      else {
        throw SyntaxError(offset: start, message: "\\u is not followed by four hex digits")
      }
      code = code << 4 + UInt32(digit)
      offset += 1
    }
    return code
  }

  mutating func number() throws(SyntaxError) -> Range<Int> {
    let start = offset
    if text[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = digits()
    let leadingZero = whole.count > 1 && text[whole.lowerBound] == UInt8(ascii: "0")
    var complete = !whole.isEmpty && !leadingZero
    if offset < length, text[offset] == UInt8(ascii: ".") {
      offset += 1
      complete = !digits().isEmpty && complete
    }
    if offset < length, text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < length, text[offset] == UInt8(ascii: "+") || text[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      complete = !digits().isEmpty && complete
    }
    let end = offset
    while offset < length, Self.isWordByte(text[offset]) { offset += 1 }
    guard complete, offset == end else {
      let seen = String(decoding: text[start..<min(offset, start + 40)], as: UTF8.self)
      throw SyntaxError(
        offset: start, message: "\(seen) is not a number as JSON writes them",
        hint: leadingZero ? "numbers have no zeroes in front; put texts in quotes" : nil)
    }
    return start..<end
  }

  private mutating func digits() -> Range<Int> {
    let start = offset
    while offset < length, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[offset]) {
      offset += 1
    }
    return start..<offset
  }

  mutating func skipBlanks() {
    while offset < length {
      switch text[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }
}

// MARK: - Problems

extension JSONReader {
  mutating func controlCharacter(at offset: Int, scalar: UInt32) {
    guard problems.count < InputLimits.problems else { return }
    let isBreak = scalar == 10 || scalar == 13 || scalar == 9
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    problems.append(
      SyntaxError(
        code: .control, offset: offset,
        message: "the control character \(name) cannot stand in a text",
        hint: isBreak ? "write a line break as \\n and a tab as \\t" : nil))
  }

  func endOfFile() -> SyntaxError {
    SyntaxError(offset: length, message: "the file ends in the middle of a value")
  }

  func unclosed(_ start: Int) -> SyntaxError {
    SyntaxError(offset: start - 1, message: "this text has no closing quote")
  }

  func printed(_ byte: UInt8) -> String {
    let character = String(
      decoding: text[offset..<min(length, offset + 4)], as: UTF8.self
    ).first.map(String.init)
    let known = byte < 0x80 ? String(Character(Unicode.Scalar(byte))) : character ?? "?"
    return byte < 0x20 ? "a control character" : "“\(known)”"
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
