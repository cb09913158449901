extension DecimalNumber {
  /// Reads `12`, `-0.50`, `1e3`: JSON's grammar of numbers, leading zeroes allowed. Nil for anything
  /// else, and for numbers of more than 34 digits.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The same from bytes.
  package init?(utf8 bytes: some Collection<UInt8>) {
    var reader = DecimalReader()
    for byte in bytes where !reader.accept(byte) { return nil }
    guard let number = reader.finish() else { return nil }
    self = number
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// All digits, with a point and without an exponent: `-1234.5`.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = isNegative ? "-" : ""
    if scale == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}

extension DecimalNumber: LosslessStringConvertible {}

/// Collects the bytes of a number one by one.
private struct DecimalReader {
  private enum State { case start, sign, whole, point, fraction, mark, exponentSign, exponent }

  private var state = State.start
  private var negative = false
  private var coefficient: Int128 = 0
  /// Zeroes seen but not yet needed, so that `1.000…0` of any length is 1.
  private var pendingZeroes = 0
  private var scale = 0
  private var exponent = 0
  private var exponentNegative = false
  private var tooLong = false

  mutating func accept(_ byte: UInt8) -> Bool {
    switch (byte, state) {
    case (UInt8(ascii: "-"), .start):
      negative = true
      state = .sign
    case (UInt8(ascii: "."), .whole):
      state = .point
    case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "e"), .fraction),
      (UInt8(ascii: "E"), .whole), (UInt8(ascii: "E"), .fraction):
      state = .mark
    case (UInt8(ascii: "+"), .mark):
      state = .exponentSign
    case (UInt8(ascii: "-"), .mark):
      exponentNegative = true
      state = .exponentSign
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), _):
      digit(Int(byte - UInt8(ascii: "0")))
    default:
      return false
    }
    return true
  }

  private mutating func digit(_ value: Int) {
    switch state {
    case .start, .sign, .whole:
      state = .whole
      append(value)
    case .point, .fraction:
      state = .fraction
      if value == 0 {
        pendingZeroes += 1
      } else {
        for _ in 0..<min(pendingZeroes, DecimalNumber.maximumDigits + 1) { append(0) }
        append(value)
        scale += pendingZeroes + 1
        pendingZeroes = 0
      }
    case .mark, .exponentSign, .exponent:
      state = .exponent
      exponent = min(exponent * 10 + value, 1_000_000)
    }
  }

  private mutating func append(_ value: Int) {
    if coefficient.magnitude >= PowersOfTen.limit { tooLong = true }
    if !tooLong { coefficient = coefficient * 10 + Int128(value) }
  }

  func finish() -> DecimalNumber? {
    switch state {
    case .whole, .fraction, .exponent: break
    default: return nil
    }
    guard !tooLong else { return nil }
    if coefficient == 0 { return .zero }
    let shifted = scale - (exponentNegative ? -exponent : exponent)
    let signed = negative ? -coefficient : coefficient
    if shifted >= 0 {
      return try? DecimalNumber(coefficient: signed, scale: shifted)
    }
    guard let digits = try? signed.timesTen(toThe: -shifted) else { return nil }
    return try? DecimalNumber(coefficient: digits, scale: 0)
  }
}
