import FacturierCore
import Testing

@testable import FacturierModel

struct TotalsTests {
  /// Three lines, an allowance on the 21 % goods, something paid: each rounding once.
  @Test func `the worked example comes out to the cent`() throws {
    let invoice = try read(
      document(
        lines: """
          [
            {"name": "1", "quantity": 3, "price": 33.335},
            {"name": "2", "quantity": 7, "price": "12.49", "allowances": [{"amount": 5}]},
            {"name": "3", "quantity": 250, "price": 8.75, "priceBaseQuantity": 100, "vat": 6}
          ]
          """,
        """
        "allowances": [{"amount": 10, "vat": 21, "reason": "Remise"}],
        "alreadyPaid": [{"amount": 50}]
        """))
    #expect(invoice.lines.map(\.netAmount.digits) == ["100.01", "82.43", "21.88"])
    let totals = invoice.totals
    #expect(totals.lineTotal.digits == "204.32")
    #expect(totals.allowanceTotal.digits == "10.00")
    #expect(totals.totalWithoutVat.digits == "194.32")
    #expect(totals.vatBreakdown.map(\.base.digits) == ["172.44", "21.88"])
    #expect(totals.vatBreakdown.map(\.vat.digits) == ["36.21", "1.31"])
    #expect(totals.vatTotal.digits == "37.52")
    #expect(totals.totalWithVat.digits == "231.84")
    #expect(totals.paid.digits == "50.00")
    #expect(totals.due.digits == "181.84")
  }
}
