public import FacturierCore

/// Which days are worked in a country: neither Saturday nor Sunday nor a public holiday.
///
/// Saturday counts as free everywhere: what is reckoned in working days then comes later, which is on
/// the safe side for whoever sets a deadline.
public struct WorkingCalendar: Sendable {
  private let holidays: [PublicHoliday]
  private let closedDays: Set<CalendarDate>

  /// `closedDays` are further days without work; a country that we do not know has few holidays.
  public init(_ country: Country?, closedDays: Set<CalendarDate> = []) {
    holidays = country.map(PublicHoliday.all) ?? []
    self.closedDays = closedDays
  }

  public func isHoliday(_ day: CalendarDate) -> Bool {
    holidays.contains { $0.date(in: day.year) == day } || closedDays.contains(day)
  }

  public func isWorkingDay(_ day: CalendarDate) -> Bool { day.weekday < 6 && !isHoliday(day) }

  /// `day` itself when it is worked, else the next that is.
  public func workingDay(onOrAfter day: CalendarDate) throws(ArithmeticError) -> CalendarDate {
    var day = day
    while !isWorkingDay(day) { day = try day.adding(days: 1) }
    return day
  }

  /// The last working day on or before `day`.
  public func workingDay(onOrBefore day: CalendarDate) throws(ArithmeticError) -> CalendarDate {
    var day = day
    while !isWorkingDay(day) { day = try day.adding(days: -1) }
    return day
  }

  /// The `count`th working day after `day`, which does not count itself.
  public func adding(workingDays count: Int, to day: CalendarDate) throws(ArithmeticError)
    -> CalendarDate
  {
    var day = day
    for _ in 0..<max(0, count) { day = try workingDay(onOrAfter: day.adding(days: 1)) }
    return day
  }

  /// The last day of a time of `days` after `start`: the day it starts does not count, and when it
  /// would end on a day without work it goes on to the next working day (as CPC art. 641 and 642).
  public func deadline(_ days: Int, after start: CalendarDate) throws(ArithmeticError)
    -> CalendarDate
  {
    try workingDay(onOrAfter: start.adding(days: days))
  }
}
