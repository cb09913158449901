internal import FacturierCore

/// How an idiom writes numbers: what parts the thousands, what the decimals, and where a currency or
/// a per cent sign stands.
struct NumberHabits: Hashable, Sendable {
  let thousands: String
  let decimal: String
  /// The per cent sign with the space before it, if any.
  let percent: String
  let currency: CurrencyPlace

  enum CurrencyPlace: Hashable, Sendable {
    /// `1 234,56 €`
    case after
    /// `€ 1.234,56`, `CHF 1’234.56`; a minus sign stands at the figures.
    case before
    /// `€1,234.56`; a minus sign stands before everything.
    case attached
  }
}

extension Idiom {
  var numbers: NumberHabits {
    if isSwiss {
      return NumberHabits(
        thousands: "’", decimal: ".", percent: Space.narrowNoBreak + "%", currency: .before)
    }
    switch language {
    case .french:
      return NumberHabits(
        thousands: Space.narrowNoBreak, decimal: ",", percent: Space.narrowNoBreak + "%",
        currency: .after)
    case .dutch:
      return NumberHabits(thousands: ".", decimal: ",", percent: "%", currency: .before)
    case .german:
      return NumberHabits(
        thousands: ".", decimal: ",", percent: Space.narrowNoBreak + "%",
        currency: country == .austria ? .before : .after)
    case .english:
      return NumberHabits(thousands: ",", decimal: ".", percent: "%", currency: .attached)
    }
  }
}

extension NumberHabits {
  /// The minus sign, as wide as a figure; a hyphen is too short to be seen beside an amount.
  static let minus = "\u{2212}"

  /// `plain` (digits, perhaps a point and a leading `-`) as people write it, with at least
  /// `decimals` figures after the sign.
  func written(_ plain: String, decimals: Int = 0) -> String {
    var text = plain.utf8.first == UInt8(ascii: "-") ? Self.minus : ""
    text += unsigned(plain, decimals: decimals)
    return text
  }

  /// The same without its sign.
  func unsigned(_ plain: String, decimals: Int = 0) -> String {
    let digits = plain.utf8.first == UInt8(ascii: "-") ? plain.dropFirst() : plain[...]
    let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    let whole = digits[..<point]
    let fraction = digits[point...].dropFirst()
    var text = ""
    text.reserveCapacity(plain.utf8.count * 2)
    var left = whole.utf8.count
    for digit in whole {
      text.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { text += thousands }
    }
    let missing = max(0, decimals - fraction.utf8.count)
    if !fraction.isEmpty || missing > 0 {
      text += decimal
      text += fraction
      for _ in 0..<missing { text += "0" }
    }
    return text
  }
}
