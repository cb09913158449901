import FacturierCore
import Testing

@testable import FacturierModel

struct WorkingCalendarTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(arguments: [
    (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
    (2027, "2027-03-28"), (2038, "2038-04-25"), (2285, "2285-03-22"),
  ])
  func `Easter`(year: Int, day: String) throws {
    #expect(CalendarDate.easter(in: year) == (try date(day)))
  }

  @Test func `Easter is a Sunday in every year of the calendar`() throws {
    for year in 1...9999 {
      let easter = try #require(CalendarDate.easter(in: year))
      #expect(easter.weekday == 7)
    }
  }

  @Test(arguments: [
    (Country.belgium, "2026-07-21", true), (.france, "2026-07-21", false),
    (.france, "2026-05-14", true), (.luxembourg, "2026-06-23", true),
    (.switzerland, "2026-08-01", true), (.germany, "2026-10-03", true),
    (.netherlands, "2025-04-26", true), (.netherlands, "2025-04-27", false),
    (.netherlands, "2026-04-27", true), (.belgium, "2026-05-25", true),
  ])
  func `holidays`(country: Country, day: String, isHoliday: Bool) throws {
    #expect(WorkingCalendar(country).isHoliday(try date(day)) == isHoliday)
  }

  @Test func `a deadline that ends on a free day goes on to the next working day`() throws {
    let belgium = WorkingCalendar(.belgium)
    // Easter: Sunday 5 April 2026, then Monday.
    #expect(try belgium.deadline(5, after: date("2026-03-30")) == date("2026-04-07"))
    #expect(try belgium.deadline(8, after: date("2026-11-20")) == date("2026-11-30"))
    #expect(try belgium.adding(workingDays: 3, to: date("2026-03-06")) == date("2026-03-11"))
  }

  @Test func `days of one's own are free too, and the end of the calendar is an error`() throws {
    let closed = WorkingCalendar(.france, closedDays: [try date("2026-11-23")])
    #expect(try closed.workingDay(onOrAfter: date("2026-11-21")) == date("2026-11-24"))
    #expect(try closed.workingDay(onOrBefore: date("2026-11-23")) == date("2026-11-20"))
    let last = try date("9999-12-31")
    #expect(throws: ArithmeticError.self) {
      try WorkingCalendar(nil).adding(workingDays: 3, to: last)
    }
  }
}
