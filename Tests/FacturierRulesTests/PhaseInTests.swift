import FacturierCore
import Testing

@testable import FacturierRules

struct PhaseInTests {
  @Test(arguments: [
    ("large", "2026-08-31", Severity.warning), ("large", "2026-09-01", .error),
    ("midSize", "2026-09-01", .error), ("sme", "2026-09-01", .warning),
    ("micro", "2027-08-31", .warning), ("sme", "2027-09-01", .error),
  ])
  func `what came with electronic invoices weighs by the issuer's size and day`(
    size: String, date: String, severity: Severity
  ) throws {
    let changes = [
      "seller/companySize": "\"\(size)\"", "issueDate": "\"\(date)\"", "operations": "",
    ]
    let subject = try Case("", .passed, changes, on: .french).subject()
    let checklist = Checklist(checking: subject, words: try words(in: .french))
    let entry = try #require(checklist.entries.first { $0.code == "FR-11" })
    #expect(entry.severity == severity)
    #expect(entry.diagnostics.map(\.severity) == [severity])
  }
}
