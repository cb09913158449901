import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct NumberSeriesTests {
  static let cases: [Case] = [
    Case("GEN-SERIES-01", .notApplicable),
    Case("GEN-SERIES-01", .passed, ["number": "\"2026-2\""], beside: ["number": "\"2026-1\""]),
    Case("GEN-SERIES-01", .failed, ["number": "\"2026-1\""], beside: ["number": "\"2026-1\""]),
    Case("GEN-SERIES-01", .passed, beside: ["seller": party(name: "Autre", vat: "BE0741936073")]),
    Case("GEN-SERIES-01", .passed, beside: ["type": "\"quote\""]),
    Case("GEN-SERIES-01", .failed, beside: ["type": "\"creditNote\""]),

    Case("GEN-SERIES-02", .notApplicable),
    Case("GEN-SERIES-02", .notApplicable, beside: ["number": "\"2026-2\""]),
    Case("GEN-SERIES-02", .notApplicable, beside: ["number": "\"F-0\""]),
    Case("GEN-SERIES-02", .passed, ["number": "\"2026-10\""], beside: ["number": "\"2026-9\""]),
    Case("GEN-SERIES-02", .failed, ["number": "\"2026-11\""], beside: ["number": "\"2026-9\""]),

    Case("GEN-SERIES-03", .notApplicable),
    Case(
      "GEN-SERIES-03", .passed, ["number": "\"2026-2\""],
      beside: ["number": "\"2026-1\"", "issueDate": "\"2026-11-02\""]),
    Case(
      "GEN-SERIES-03", .failed, ["number": "\"2026-2\""],
      beside: ["number": "\"2026-1\"", "issueDate": "\"2026-11-03\""]),
  ]

  /// Numbers in the order of their series, and how many are missing before the last one.
  @Test(arguments: [
    (["F-2026-12", "F-2026-13"], 0), (["F-2026-12", "F-2026-15"], 2),
    (["20260142", "20260144"], 1), (["12/2026", "14/2026"], 1), (["2026/12/A", "2026/14/A"], 1),
    (["009", "010"], 0), (["2025", "2026"], 0), (["7", "9", "8"], 0),
  ])
  func `the counter is the last group of digits that is not the year`(numbers: [String], gap: Int)
    throws
  {
    let invoices = try invoices(numbers)
    let last = try #require(invoices.last)
    #expect(NumberSeries(invoices).gap(before: last)?.count == gap)
  }

  @Test(arguments: [
    ["A-1", "B-2"], ["1", "1/2"], ["F-1", "F-1-A"], ["sans numéro", "F"],
    ["99999999999999999999999999", "99999999999999999999999998"],
  ])
  func `numbers of different forms are not held against each other`(numbers: [String]) throws {
    let invoices = try invoices(numbers)
    let series = NumberSeries(invoices)
    #expect(invoices.allSatisfy { series.gap(before: $0) == nil })
  }

  @Test func `a file that is checked twice is not its own double`() throws {
    let invoice = try Case("", .passed).invoice()
    #expect(NumberSeries([invoice, invoice]).double(of: invoice) == nil)
  }

  @Test func `a double is found where it stands`() throws {
    let subject = try Case(
      "", .passed, ["number": "\"2026-1\""], beside: ["number": "\"2026-1\""]
    ).subject()
    let checklist = Checklist(checking: subject, words: try words(in: .english))
    let finding = try #require(checklist.diagnostics.first { $0.code == "GEN-SERIES-01" })
    #expect(finding.pointer == ["number"])
    #expect(finding.location?.file == "case.json")
    #expect(finding.message == "the number 2026-1 is also that of other.json")
  }

  private func invoices(_ numbers: [String]) throws -> [Invoice] {
    try numbers.enumerated().map { index, number in
      try Case("", .passed, ["number": "\"\(number)\""]).invoice(named: "\(index).json")
    }
  }
}
