import FacturierCore
import Testing

@testable import FacturierModel

struct PaymentScheduleTests {
  @Test(
    arguments: [
      (#""terms": {"days": 30}"#, "2026-12-21"),
      (#""terms": {"days": 30, "basis": "endOfMonth"}"#, "2026-12-31"),
      (#""terms": {"days": 45, "basis": "afterEndOfMonth"}"#, "2027-01-14"),
      (#""terms": {"days": 0}"#, "2026-11-21"),
      (#""dueDate": "2026-12-05""#, "2026-12-05"),
      (#""dueDate": "2026-12-05", "terms": {"days": 30}"#, "2026-12-05"),
      (#""terms": {"text": "comptant"}"#, "2026-12-21"),
      ("", "2026-12-21"),
      (#""type": "creditNote""#, nil),
      (#""type": "quote""#, nil),
    ] as [(String, String?)])
  func `the due date is stated, or reckoned, or thirty days on`(fields: String, due: String?) throws
  {
    #expect(try read(document(fields)).dueDate?.description == due)
  }

  @Test func `a due date beside days is kept for comparison`() throws {
    let fields = #""dueDate": "2026-12-05", "terms": {"days": 30}"#
    #expect(try read(document(fields)).stated.dueDate == CalendarDate("2026-12-05"))
    #expect(try read(document(#""dueDate": "2026-12-05""#)).stated.dueDate == nil)
  }

  @Test func `discounts become dates and amounts, the earliest first`() throws {
    let discounts = #"[{"percent": 1, "until": "2026-12-10"}, {"percent": 2.5, "days": 8}]"#
    let found = try read(document(#""terms": {"discounts": \#(discounts)}"#)).terms.discounts
    #expect(found.map(\.until.description) == ["2026-11-29", "2026-12-10"])
    #expect(found.map(\.discount.digits) == ["3.03", "1.21"])
    #expect(found.map(\.payable.digits) == ["117.97", "119.79"])
  }
}
