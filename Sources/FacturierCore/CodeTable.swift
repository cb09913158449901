/// A list of codes written as text, searched where it stands: nothing is read or kept at a start.
package struct CodeTable: Sendable {
  private let text: StaticString

  /// `text` holds the codes in the order of their bytes, one space or line end between any two.
  package init(_ text: StaticString) {
    self.text = text
    assert(isInOrder, "a table of codes stands in the order of its bytes")
  }

  /// Whether `code` is one of them, letter by letter.
  package func contains(_ code: String) -> Bool {
    var code = code
    return code.withUTF8 { code in
      text.withUTF8Buffer { Self.search($0, for: code) }
    }
  }

  /// All codes, in the order of their bytes.
  package var codes: [String] {
    text.withUTF8Buffer { bytes in
      bytes.split(whereSeparator: Self.isGap).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private var isInOrder: Bool {
    let codes = codes
    return zip(codes, codes.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Halves the text again and again, each time at the start of a code.
  private static func search(
    _ text: UnsafeBufferPointer<UInt8>, for code: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var low = 0
    var high = text.count
    while low < high {
      var start = (low + high) / 2
      while start > low, !isGap(text[start - 1]) { start -= 1 }
      var end = start
      while end < high, !isGap(text[end]) { end += 1 }
      let candidate = text[start..<end]
      if candidate.elementsEqual(code) { return true }
      if code.lexicographicallyPrecedes(candidate) { high = start } else { low = end + 1 }
    }
    return false
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}
