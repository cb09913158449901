/// What checked arithmetic refuses.
public enum ArithmeticError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The result has more digits than the type holds.
  case overflow
  case divisionByZero

  public var description: String {
    switch self {
    case .overflow: "the number is too large"
    case .divisionByZero: "division by zero"
    }
  }
}

/// An exact decimal number of at most 34 significant digits, such as a quantity, a price or a rate.
///
/// `12.5` and `12.50` are the same value. Arithmetic is exact or throws; only the functions that say
/// so round, and they round half away from zero.
public struct DecimalNumber: Sendable {
  /// The digits, without the decimal point.
  package let coefficient: Int128
  /// How many of the digits stand after the decimal point; as few as possible.
  package let scale: Int

  public static let zero = DecimalNumber(0)
  public static let one = DecimalNumber(1)
  package static let hundred = DecimalNumber(100)

  /// The most digits a number may have, before and after the point together.
  package static let maximumDigits = 34

  public init(_ value: Int) {
    coefficient = Int128(value)
    scale = 0
  }

  /// coefficient × 10^−scale, with trailing zeroes taken off.
  package init(coefficient: Int128, scale: Int) throws(ArithmeticError) {
    precondition(scale >= 0, "a scale is never negative")
    var (digits, places) = (coefficient, scale)
    if var short = Int64(exactly: digits) {
      while places > 0, short % 10 == 0 {
        short /= 10
        places -= 1
      }
      digits = Int128(short)
    } else {
      while places > 0, digits % 10 == 0 {
        digits /= 10
        places -= 1
      }
    }
    guard places <= Self.maximumDigits, digits.magnitude < PowersOfTen.limit else {
      throw .overflow
    }
    self.coefficient = digits
    self.scale = places
  }

  public var isZero: Bool { coefficient == 0 }
  public var isNegative: Bool { coefficient < 0 }

  /// The same number without its sign.
  public var magnitude: DecimalNumber { isNegative ? -self : self }
}

// MARK: - Arithmetic

extension DecimalNumber {
  public static prefix func - (number: DecimalNumber) -> DecimalNumber {
    DecimalNumber(unchecked: -number.coefficient, scale: number.scale)
  }

  public static func + (left: DecimalNumber, right: DecimalNumber) throws(ArithmeticError)
    -> DecimalNumber
  {
    let scale = max(left.scale, right.scale)
    let (sum, overflow) = try left.digits(at: scale).addingReportingOverflow(
      right.digits(at: scale))
    if overflow { throw .overflow }
    return try DecimalNumber(coefficient: sum, scale: scale)
  }

  public static func - (left: DecimalNumber, right: DecimalNumber) throws(ArithmeticError)
    -> DecimalNumber
  {
    try left + -right
  }

  public static func * (left: DecimalNumber, right: DecimalNumber) throws(ArithmeticError)
    -> DecimalNumber
  {
    let (product, overflow) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
    if overflow { throw .overflow }
    return try DecimalNumber(coefficient: product, scale: left.scale + right.scale)
  }

  /// The number with at most `decimals` digits after the point, halves away from zero.
  public func rounded(decimals: Int) -> DecimalNumber {
    precondition(decimals >= 0, "a number of decimals is never negative")
    guard scale > decimals else { return self }
    let digits = coefficient.dividedRounding(by: PowersOfTen[scale - decimals])
    // Fewer digits than before, so this cannot overflow; the initialiser takes off zeroes.
    return (try? DecimalNumber(coefficient: digits, scale: decimals)) ?? .zero
  }

  /// self ÷ divisor with at most `decimals` digits after the point, halves away from zero.
  public func divided(by divisor: DecimalNumber, decimals: Int) throws(ArithmeticError)
    -> DecimalNumber
  {
    precondition(
      (0...Self.maximumDigits).contains(decimals), "a quotient has between 0 and 34 decimals")
    if divisor.isZero { throw .divisionByZero }
    let shift = decimals + divisor.scale - scale
    let numerator = shift > 0 ? try coefficient.timesTen(toThe: shift) : coefficient
    let denominator =
      shift < 0 ? try divisor.coefficient.timesTen(toThe: -shift) : divisor.coefficient
    return try DecimalNumber(
      coefficient: numerator.dividedRounding(by: denominator), scale: decimals)
  }

  /// The coefficient if the number were written with `scale` decimals, which are not fewer.
  package func digits(at scale: Int) throws(ArithmeticError) -> Int128 {
    try coefficient.timesTen(toThe: scale - self.scale)
  }

  private init(unchecked coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }
}

// MARK: - Conformances

extension DecimalNumber: Hashable {}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    let scale = max(left.scale, right.scale)
    // Full width: the aligned coefficients of two valid numbers may need more than 128 bits.
    let a = left.coefficient.multipliedFullWidth(by: PowersOfTen[scale - left.scale])
    let b = right.coefficient.multipliedFullWidth(by: PowersOfTen[scale - right.scale])
    return a.high == b.high ? a.low < b.low : a.high < b.high
  }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

// MARK: - Powers of ten

/// 10⁰ to 10³⁴.
enum PowersOfTen {
  private static let table: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<DecimalNumber.maximumDigits { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// A coefficient is smaller than this.
  static let limit = UInt128(table[DecimalNumber.maximumDigits])

  static subscript(exponent: Int) -> Int128 { table[exponent] }
}

extension Int128 {
  /// self × 10^exponent.
  func timesTen(toThe exponent: Int) throws(ArithmeticError) -> Int128 {
    if exponent == 0 || self == 0 { return self }
    guard exponent <= DecimalNumber.maximumDigits else { throw .overflow }
    let (product, overflow) = multipliedReportingOverflow(by: PowersOfTen[exponent])
    if overflow { throw .overflow }
    return product
  }

  /// self ÷ divisor, halves away from zero.
  func dividedRounding(by divisor: Int128) -> Int128 {
    if let small = Int64(exactly: self), let by = Int64(exactly: divisor), small != .min {
      let (quotient, rest) = small.quotientAndRemainder(dividingBy: by)
      let up = rest.magnitude >= by.magnitude - rest.magnitude
      return Int128(quotient) + (up ? ((small < 0) == (by < 0) ? 1 : -1) : 0)
    }
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    let up = rest.magnitude >= divisor.magnitude - rest.magnitude
    return quotient + (up ? ((self < 0) == (divisor < 0) ? 1 : -1) : 0)
  }
}
