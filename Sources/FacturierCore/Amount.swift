/// An amount of money: whole minor units of a currency (cents, centimes, fils).
public struct Amount: Hashable, Sendable {
  /// How many of the currency's smallest unit: 1234 is 12.34 EUR, or 1234 JPY.
  public let minorUnits: Int64
  public let currency: Currency

  public init(minorUnits: Int64, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// `number` rounded to the currency's minor unit, halves away from zero.
  ///
  /// Throws `overflow` when the minor units do not fit 64 bits.
  public init(rounding number: DecimalNumber, _ currency: Currency) throws(ArithmeticError) {
    let rounded = try number.rounded(decimals: currency.minorUnits).digits(at: currency.minorUnits)
    guard let minorUnits = Int64(exactly: rounded) else { throw .overflow }
    self.init(minorUnits: minorUnits, currency)
  }

  public static func zero(_ currency: Currency) -> Amount { Amount(minorUnits: 0, currency) }

  public var isZero: Bool { minorUnits == 0 }
  public var isNegative: Bool { minorUnits < 0 }

  /// The amount as a number: 12.34.
  public var decimal: DecimalNumber {
    // 19 digits and at most three decimals always fit.
    (try? DecimalNumber(coefficient: Int128(minorUnits), scale: currency.minorUnits)) ?? .zero
  }
}

// MARK: - Arithmetic

extension Amount {
  public static func + (left: Amount, right: Amount) throws(ArithmeticError) -> Amount {
    precondition(left.currency == right.currency, "amounts that are added share their currency")
    let (sum, overflow) = left.minorUnits.addingReportingOverflow(right.minorUnits)
    if overflow { throw .overflow }
    return Amount(minorUnits: sum, left.currency)
  }

  public static func - (left: Amount, right: Amount) throws(ArithmeticError) -> Amount {
    precondition(
      left.currency == right.currency, "amounts that are subtracted share their currency")
    let (difference, overflow) = left.minorUnits.subtractingReportingOverflow(right.minorUnits)
    if overflow { throw .overflow }
    return Amount(minorUnits: difference, left.currency)
  }

  public static prefix func - (amount: Amount) throws(ArithmeticError) -> Amount {
    try .zero(amount.currency) - amount
  }

  /// `percent` hundredths of the amount, rounded once.
  package func percentage(_ percent: DecimalNumber) throws(ArithmeticError) -> Amount {
    try share(percent, of: .hundred)
  }

  /// amount × part ÷ whole, rounded once.
  package func share(_ part: DecimalNumber, of whole: DecimalNumber) throws(ArithmeticError)
    -> Amount
  {
    let exact = try decimal * part
    return try Amount(
      rounding: exact.divided(by: whole, decimals: currency.minorUnits), currency)
  }

  /// The nearest multiple of `step` (such as 0.05), halves away from zero.
  package func rounded(toMultipleOf step: Amount) throws(ArithmeticError) -> Amount {
    if step.isZero { throw .divisionByZero }
    let count = Int128(minorUnits).dividedRounding(by: Int128(step.minorUnits))
    guard let minorUnits = Int64(exactly: count * Int128(step.minorUnits)) else { throw .overflow }
    return Amount(minorUnits: minorUnits, currency)
  }
}

extension Amount: CustomStringConvertible {
  /// All decimals of the currency, a point, and the code: `1234.50 EUR`.
  public var description: String { "\(digits) \(currency.code)" }

  /// All decimals of the currency and a point: `1234.50`.
  package var digits: String {
    let places = currency.minorUnits
    let text = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
    let point = places == 0 ? "" : "."
    return (isNegative ? "-" : "") + padded.dropLast(places) + point + padded.suffix(places)
  }
}
