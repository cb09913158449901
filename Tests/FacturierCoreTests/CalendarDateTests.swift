import FacturierCore
import Testing

struct CalendarDateTests {
  @Test(arguments: ["0001-01-01", "2024-02-29", "2000-02-29", "2026-11-21", "9999-12-31"])
  func `a date prints as it was read`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-02-30", "2025-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31",
    "0000-01-01",
    "2026-1-1", "2026/01/01", "20260101", "2026-01-01T00:00", "-026-01-01", "٢٠٢٦-١١-٢١",
    "2026-01-0a",
  ])
  func `a day that does not exist is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-21", 30, "2026-12-21"), ("2024-02-28", 1, "2024-02-29"),
    ("2026-01-01", -1, "2025-12-31"),
    ("2000-02-29", 366, "2001-03-01"), ("0001-01-01", 3_652_058, "9999-12-31"),
  ])
  func `days lead from date to date`(start: String, days: Int, end: String) throws {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    #expect(try start.adding(days: days) == end)
    #expect(start.days(to: end) == days)
    #expect(try end.adding(days: -days) == start)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-21", 2, "2027-01-21"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -13, "2025-02-28"),
  ])
  func `a month later is the same day, or the last`(start: String, months: Int, end: String) throws
  {
    #expect(try CalendarDate(start)?.adding(months: months) == CalendarDate(end))
  }

  @Test func `days outside the calendar are errors`() throws {
    let (first, last) = (
      try #require(CalendarDate("0001-01-01")), try #require(CalendarDate("9999-12-31"))
    )
    #expect(throws: ArithmeticError.overflow) { try last.adding(days: 1) }
    #expect(throws: ArithmeticError.overflow) { try first.adding(days: -1) }
    #expect(throws: ArithmeticError.overflow) { try last.adding(days: .max) }
    #expect(throws: ArithmeticError.overflow) { try first.adding(days: .min) }
    #expect(throws: ArithmeticError.overflow) { try last.adding(months: 1) }
    #expect(throws: ArithmeticError.overflow) { try first.adding(months: -1) }
    #expect(throws: ArithmeticError.overflow) { try last.adding(months: .max) }
  }

  @Test(arguments: [
    ("2026-11-21", 6), ("2024-02-29", 4), ("2000-01-01", 6), ("1970-01-01", 4), ("0001-01-01", 1),
  ])
  func `weekdays count from Monday`(date: String, weekday: Int) {
    #expect(CalendarDate(date)?.weekday == weekday)
  }

  @Test func `every day of four centuries follows the one before`() throws {
    var day = try #require(CalendarDate("1900-01-01"))
    var wrong: [CalendarDate] = []
    for _ in 0..<146_097 {
      let next = try day.adding(days: 1)
      let follows = day < next && day.days(to: next) == 1 && next.weekday == day.weekday % 7 + 1
      if !follows || (next.day == 1) != (day == day.endOfMonth) { wrong.append(day) }
      day = next
    }
    #expect(wrong == [])
    #expect(day.description == "2300-01-01")
  }
}
