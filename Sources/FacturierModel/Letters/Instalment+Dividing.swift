public import FacturierCore

extension [Instalment] {
  /// `count` equal parts of `total`, a month apart; what does not divide goes to the first ones, a
  /// cent each. At the end of months, or on the same day of each month (its last where it is shorter).
  public static func equal(
    _ count: Int, of total: Amount, monthlyFrom first: CalendarDate, atEndOfMonth: Bool = false
  ) throws(ArithmeticError) -> [Instalment] {
    guard count > 0 else { throw .divisionByZero }
    let (part, rest) = total.minorUnits.quotientAndRemainder(dividingBy: Int64(count))
    var instalments: [Instalment] = []
    for index in 0..<count {
      let day = try first.adding(months: index)
      let extra: Int64 = index < rest.magnitude ? rest.signum() : 0
      instalments.append(
        Instalment(
          date: atEndOfMonth ? day.endOfMonth : day,
          amount: Amount(minorUnits: part + extra, total.currency), percent: nil))
    }
    return instalments
  }

  /// Parts of `total` by percentages that make 100. Each sum of the first parts is rounded, and the
  /// parts are their differences, so that all of them make `total` to the cent.
  static func shares(
    _ shares: [(date: CalendarDate, percent: DecimalNumber)], of total: Amount
  ) throws(ArithmeticError) -> [Instalment] {
    var instalments: [Instalment] = []
    var reached = Amount.zero(total.currency)
    var percent = DecimalNumber.zero
    for share in shares {
      percent = try percent + share.percent
      let next = try total.percentage(percent)
      instalments.append(
        Instalment(date: share.date, amount: try next - reached, percent: share.percent))
      reached = next
    }
    return instalments
  }
}
