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

  @Test func `VAT is rounded per rate and never per line`() throws {
    // Ten times 0.21 × 0.02 would be nothing; 0.21 × 0.20 is 0.04.
    let lines = Array(repeating: #"{"name": "Clou", "price": 0.02}"#, count: 10)
    let totals = try read(document(lines: "[\(lines.joined(separator: ","))]")).totals
    #expect(totals.totalWithoutVat.digits == "0.20")
    #expect(totals.vatTotal.digits == "0.04")
  }

  @Test(arguments: [
    ("JPY", "33.335", "100", "21", "121"), ("TND", "33.3335", "100.001", "21.000", "121.001"),
    ("EUR", "33.335", "100.01", "21.00", "121.01"),
  ])
  func `amounts have the decimals of their currency`(
    code: String, price: String, net: String, vat: String, sum: String
  ) throws {
    let totals = try read(
      document(
        lines: #"[{"name": "Tapis", "quantity": 3, "price": "\#(price)"}]"#,
        #""currency": "\#(code)""#)
    ).totals
    #expect(totals.totalWithoutVat.digits == net)
    #expect(totals.vatTotal.digits == vat)
    #expect(totals.totalWithVat.digits == sum)
  }

  @Test func `a percentage on the document is spread over the rates`() throws {
    let invoice = try read(
      document(
        lines: #"[{"name": "a", "price": 100}, {"name": "b", "price": 50, "vat": 6}]"#,
        #""allowances": [{"percent": 3, "reason": "Remise"}], "charges": [{"percent": 1}]"#))
    #expect(invoice.adjustments.map(\.amount.digits) == ["3.00", "1.50", "1.00", "0.50"])
    #expect(invoice.adjustments.map(\.vat.rate) == [21, 6, 21, 6])
    #expect(invoice.totals.vatBreakdown.map(\.base.digits) == ["98.00", "49.00"])
    #expect(invoice.totals.allowanceTotal.digits == "4.50")
    #expect(invoice.totals.chargeTotal.digits == "1.50")
  }

  @Test func `an amount on lines of several rates must say its own`() {
    let json = document(
      lines: #"[{"name": "a", "price": 100}, {"name": "b", "price": 50, "vat": 6}]"#,
      #""allowances": [{"amount": 3}, {"amount": 3, "vat": 6}]"#)
    #expect(problems(of: json) == ["INPUT-MISSING /allowances/0/vat"])
  }

  @Test func `an amount on lines of one rate is taxed as they are`() throws {
    let invoice = try read(document("\"allowances\": [{\"amount\": 3}]"))
    #expect(invoice.adjustments.map(\.vat.rate) == [21])
    #expect(invoice.totals.totalWithVat.digits == "117.37")
  }

  @Test func `percentages on a line are taken of the line, or of a stated base`() throws {
    let invoice = try read(
      document(
        lines: """
          [{"name": "a", "quantity": 3, "price": 33.33,
            "allowances": [{"percent": 10}, {"percent": 50, "base": 20}], "charges": [{"amount": 1.5}]}]
          """))
    let line = try #require(invoice.lines.first { _ in true })
    #expect(line.amountBeforeAdjustments.digits == "99.99")
    #expect(line.adjustments.map(\.amount.digits) == ["10.00", "10.00", "1.50"])
    #expect(line.amount.digits == "81.49")
  }

  @Test func `running sums, subtotals and headings follow the table`() throws {
    let invoice = try read(
      document(
        lines: """
          [
            {"name": "a", "price": 1}, {"heading": "B"}, {"name": "b", "price": 2}, {"name": "c", "price": 4},
            {"subtotal": "B"}, {"name": "d", "price": 8}, {"subtotal": "C"}, {"subtotal": "D"}
          ]
          """))
    #expect(invoice.lines.map(\.runningTotal.digits) == ["1.00", "3.00", "7.00", "15.00"])
    #expect(invoice.lines.map(\.id) == ["1", "2", "3", "4"])
    let sums = invoice.entries.compactMap { entry in
      if case .subtotal(let subtotal) = entry {
        "\(subtotal.label) \(subtotal.amount.digits)"
      } else {
        nil
      }
    }
    #expect(sums == ["B 6.00", "C 8.00", "D 0.00"])
  }

  @Test func `deposits and payments are deducted, and what is due is rounded`() throws {
    let totals = try read(
      document(
        """
        "currency": "CHF", "roundDueTo": 0.05,
        "deposits": [{"number": "1", "amount": 20.03}], "alreadyPaid": [{"amount": 1}, {"amount": 2}]
        """)
    ).totals
    #expect(totals.paid.digits == "23.03")
    #expect(totals.rounding.digits == "-0.02")
    #expect(totals.due.digits == "97.95")
  }

  @Test func `a stated rounding is added as it is`() throws {
    let totals = try read(document(#""rounding": "-0.01""#)).totals
    #expect(totals.due.digits == "120.99")
  }

  @Test func `paying too much leaves a negative amount`() throws {
    #expect(try read(document(#""alreadyPaid": [{"amount": 200}]"#)).totals.due.digits == "-79.00")
  }

  @Test func `VAT is converted as a whole into the second currency`() throws {
    let totals = try read(
      document(
        lines: #"[{"name": "a", "price": 99.99}, {"name": "b", "price": 99.99, "vat": 6}]"#,
        #""currency": "USD", "vatCurrency": {"currency": "JPY", "rate": "151.735"}"#)
    ).totals
    #expect(totals.vatTotal.digits == "27.00")
    #expect(totals.vatTotalInVatCurrency?.description == "4097 JPY")
  }

  @Test func `negative lines count, and may make all of it negative`() throws {
    let totals = try read(
      document(
        lines: #"[{"name": "a", "price": 10}, {"name": "b", "quantity": -3, "price": 5.555}]"#)
    ).totals
    #expect(totals.totalWithoutVat.digits == "-6.67")
    #expect(totals.vatTotal.digits == "-1.40")
    #expect(totals.due.digits == "-8.07")
  }

  @Test func `reasons for the missing VAT are gathered, each once`() throws {
    let line = { (reason: String) in
      #"{"name": "a", "price": 1, "vat": {"category": "E", "exemptionReason": "\#(reason)"}}"#
    }
    let invoice = try read(document(lines: "[\(["x", "y", "x"].map(line).joined(separator: ","))]"))
    #expect(invoice.totals.vatBreakdown.map(\.exemptionReasons) == [["x", "y"]])
    #expect(invoice.totals.vatBreakdown.map(\.base.digits) == ["3.00"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of lines does not change totals`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines = (0..<30).map { _ in randomLine(using: &random) }
    let included = #""pricesIncludeVat": \#(seed % 2 == 0)"#
    let before = try read(document(lines: "[\(lines.joined(separator: ","))]", included)).totals
    lines.shuffle(using: &random)
    let after = try read(document(lines: "[\(lines.joined(separator: ","))]", included)).totals
    #expect(before == after)
  }
}

/// A line with one of four rates, as JSON text.
func randomLine(using random: inout some RandomNumberGenerator) -> String {
  let price = DecimalNumber(Int.random(in: 0...9_999_999, using: &random))
  let exact = (try? price.divided(by: 1000, decimals: 3)) ?? price
  let quantity = Int.random(in: -3...20, using: &random)
  let rate = [0, 6, 12, 21].randomElement(using: &random) ?? 21
  return #"{"name": "a", "quantity": \#(quantity), "price": \#(exact), "vat": \#(rate)}"#
}
