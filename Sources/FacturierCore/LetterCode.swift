/// Up to four letters of ASCII in one number: copying it costs nothing, unlike a text.
struct LetterCode: Hashable, Sendable {
  private let packed: UInt32

  init(_ code: String) {
    precondition(code.utf8.count <= 4, "a code has at most four letters")
    packed = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  var text: String {
    var text = ""
    for shift in [24, 16, 8, 0] as [UInt32] {
      let byte = UInt8(truncatingIfNeeded: packed >> shift)
      if byte != 0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    }
    return text
  }
}
