extension [UInt8] {
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  /// ` 5 0 R`.
  mutating func add(reference number: Int) {
    append(0x20)
    add(number)
    add(" 0 R")
  }

  /// The digits of a number that is not negative.
  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// A length in points, to the hundredth.
  mutating func add(points: Double) {
    let hundredths = Int((points * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    add(abs(hundredths) / 100)
    let rest = abs(hundredths) % 100
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest / 10))
    append(UInt8(ascii: "0") + UInt8(rest % 10))
  }

  /// A text string (ISO 32000-1, 7.9.2.2): as it is when it is ASCII, else UTF-16.
  mutating func add(text: String) {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return add(wide: text) }
    append(UInt8(ascii: "("))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
    }
    append(UInt8(ascii: ")"))
  }

  /// A name, with what names cannot hold as `#2F` (ISO 32000-1, 7.3.5).
  mutating func add(name: String) {
    append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if (0x21..<0x7F).contains(byte), !byte.isPDFDelimiter, byte != UInt8(ascii: "#") {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        add(hexadecimal: byte)
      }
    }
  }

  mutating func add(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  private mutating func add(wide text: String) {
    add("<FEFF")
    for unit in text.utf16 {
      add(hexadecimal: UInt8(unit >> 8))
      add(hexadecimal: UInt8(unit & 0xFF))
    }
    append(UInt8(ascii: ">"))
  }
}

/// A time as PDF and XMP write it.
struct PDFDate {
  /// `2026-11-21T00:00:00Z`.
  let iso: String
  /// `D:20261121000000Z` (ISO 32000-1, 7.9.4).
  let pdf: String

  init(_ iso: String) throws(PDFFinishError) {
    let form = Array("0000-00-00T00:00:00Z".utf8)
    let bytes = Array(iso.utf8)
    let isTime =
      bytes.count == form.count
      && zip(bytes, form).allSatisfy { $1 == UInt8(ascii: "0") ? $0.isDigit : $0 == $1 }
    guard isTime else { throw .date(iso) }
    self.iso = iso
    pdf = "D:" + String(decoding: bytes.filter(\.isDigit), as: UTF8.self) + "Z"
  }
}

extension String {
  /// Without the control characters that XML forbids: the information and the metadata of a PDF have
  /// to say the same.
  var printable: String {
    let isClean = unicodeScalars.allSatisfy(\.isPrintable)
    return isClean
      ? self : String(String.UnicodeScalarView(unicodeScalars.filter(\.isPrintable)))
  }

  /// With the characters that mean something to XML written out.
  var escapedForXML: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
      return self
    }
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    value >= 0x20 && value != 0x7F && value != 0xFFFE && value != 0xFFFF
  }
}
