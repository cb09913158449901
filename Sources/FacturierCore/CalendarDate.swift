/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31, without time or zone.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil when there is no such day: 30 February, month 13.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(trusted: year, month, day)
  }

  private init(trusted year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days in a month, 28 to 31. `month` is 1 to 12.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Reckoning

extension CalendarDate {
  /// The day `days` later (earlier when negative). Throws `overflow` outside the years 1 to 9999.
  public func adding(days: Int) throws(ArithmeticError) -> CalendarDate {
    guard days.magnitude < 4_000_000 else { throw .overflow }
    return try CalendarDate(dayNumber: dayNumber + days)
  }

  /// The same day `months` later, or the last day of that month if it is shorter.
  public func adding(months: Int) throws(ArithmeticError) -> CalendarDate {
    guard months.magnitude < 120_000 else { throw .overflow }
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    guard count >= 0, (1...9999).contains(newYear) else { throw .overflow }
    let length = Self.length(ofMonth: newMonth, in: newYear)
    return CalendarDate(trusted: newYear, newMonth, min(day, length))
  }

  /// The last day of the month.
  public var endOfMonth: CalendarDate {
    CalendarDate(trusted: year, month, Self.length(ofMonth: month, in: year))
  }

  /// How many days from this one to `other`; negative when it is earlier.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (dayNumber + 2) % 7 + 1 }

  /// Days since 0000-03-01: a year that begins in March has its leap day at the end.
  private var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  private init(dayNumber: Int) throws(ArithmeticError) {
    guard dayNumber >= 306, dayNumber <= 3_652_364 else { throw .overflow }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    self.init(trusted: year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

// MARK: - Conformances

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: LosslessStringConvertible {
  /// Reads `2026-11-21` and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2026-11-21`.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
