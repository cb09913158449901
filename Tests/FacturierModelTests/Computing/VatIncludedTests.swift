import FacturierCore
import Testing

@testable import FacturierModel

/// Prices that include VAT.
struct VatIncludedTests {
  private func invoice(_ lines: String, _ more: String = "") throws -> Invoice {
    try read(
      document(lines: lines, #""pricesIncludeVat": true"# + (more.isEmpty ? "" : ", ") + more))
  }

  @Test func `the VAT is taken out of the sum of a rate`() throws {
    let invoice = try invoice(
      #"[{"name": "a", "price": 59.90}, {"name": "b", "price": 14.50, "vat": 6}, {"name": "c", "price": 0.99}]"#
    )
    let totals = invoice.totals
    // 60.89 × 21 ÷ 121 = 10.5677…; 14.50 × 6 ÷ 106 = 0.8207…
    #expect(totals.vatBreakdown.map(\.vat.digits) == ["10.57", "0.82"])
    #expect(totals.vatBreakdown.map(\.base.digits) == ["50.32", "13.68"])
    #expect(totals.totalWithVat.digits == "75.39")
    #expect(totals.printedLineTotal.digits == "75.39")
    #expect(invoice.lines.map(\.amount.digits) == ["59.90", "14.50", "0.99"])
  }

  @Test func `the customer is a consumer unless the input says otherwise`() throws {
    #expect(try invoice(#"[{"name": "a", "price": 1}]"#).customerKind == .consumer)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `net amounts add up to the bases, and are off by less than a cent`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = (0..<40).map { _ in randomLine(using: &random) }
    let invoice = try invoice(
      "[\(lines.joined(separator: ","))]",
      #""allowances": [{"percent": 7.5}], "charges": [{"amount": 9.99, "vat": 21}]"#)
    let totals = invoice.totals
    #expect(try totals.totalWithoutVat + totals.vatTotal == totals.totalWithVat)
    for row in totals.vatBreakdown {
      var sum = Amount.zero(.euro)
      for line in invoice.lines where line.vat.rate == row.rate {
        sum = try sum + line.netAmount
        let exact = try line.amount.decimal.divided(by: 100 + row.rate, decimals: 10) * 100
        #expect(try (line.netAmount.decimal - exact).magnitude < #require(DecimalNumber("0.01")))
      }
      for adjustment in invoice.adjustments where adjustment.vat.rate == row.rate {
        sum =
          adjustment.kind == .charge
          ? try sum + adjustment.netAmount : try sum - adjustment.netAmount
      }
      #expect(sum == row.base)
    }
    #expect(try totals.vatBreakdown.sum(\.base, from: .zero(.euro)) == totals.totalWithoutVat)
  }
}
