import FacturierCore
import Testing

@testable import FacturierModel

struct InstalmentTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(arguments: [1, 99, 100, 100_00, 100_01, 100_02, 2_298_03, Int64.max])
  func `equal parts make the whole and differ by a cent`(cents: Int64) throws {
    for count in 1...12 {
      let parts = try [Instalment].equal(
        count, of: Amount(minorUnits: cents, .euro), monthlyFrom: date("2026-01-31"))
      #expect(parts.count == count)
      #expect(try parts.sum(\.amount, from: .zero(.euro)).minorUnits == cents)
      let amounts = parts.map(\.amount.minorUnits)
      #expect((amounts.max() ?? 0) - (amounts.min() ?? 0) <= 1)
    }
  }

  @Test func `percentages make the whole to the cent`() throws {
    let days = [try date("2026-11-30"), try date("2026-12-31"), try date("2027-01-31")]
    for cents in [1, 7, 100_00, 1_498_03, 99_999_99] as [Int64] {
      let total = Amount(minorUnits: cents, .euro)
      let third = try #require(DecimalNumber("33.3"))
      let rest = try #require(DecimalNumber("33.4"))
      let parts = try [Instalment].shares(
        [(days[0], third), (days[1], third), (days[2], rest)], of: total)
      #expect(try parts.sum(\.amount, from: .zero(.euro)) == total)
    }
  }

  @Test func `months go on at their end`() throws {
    let total = Amount(minorUnits: 300, .euro)
    let same = try [Instalment].equal(3, of: total, monthlyFrom: date("2027-01-31"))
    #expect(same.map(\.date.description) == ["2027-01-31", "2027-02-28", "2027-03-31"])
    let ends = try [Instalment].equal(
      3, of: total, monthlyFrom: date("2027-02-28"), atEndOfMonth: true)
    #expect(ends.map(\.date.description) == ["2027-02-28", "2027-03-31", "2027-04-30"])
  }

  @Test func `no parts and days past the calendar are errors`() throws {
    let total = Amount(minorUnits: 300, .euro)
    let last = try date("9999-12-01")
    #expect(throws: ArithmeticError.self) {
      try [Instalment].equal(0, of: total, monthlyFrom: last)
    }
    #expect(throws: ArithmeticError.self) {
      try [Instalment].equal(2, of: total, monthlyFrom: last)
    }
  }
}
