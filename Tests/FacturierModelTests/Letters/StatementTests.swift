import FacturierCore
import Testing

@testable import FacturierModel

struct StatementTests {
  static func json(_ movements: String, _ more: String = "", invoices: String = "[]")
    -> String
  {
    LetterReadingTests.letter(
      #""statement": {"from": "2026-09-01", "movements": [\#(movements)]\#(more)}"#,
      type: "statement", invoices: invoices)
  }

  static let invoice = #"{"date": "2026-09-05", "kind": "invoice", "amount": 100}"#
  static let payment = #"{"date": "2026-10-01", "kind": "payment", "amount": 30.5}"#

  private func statement(_ text: String) throws -> AccountStatement {
    let letter = try LetterReadingTests.read(text)
    guard case .statement(let statement) = letter.content else { throw NoSuchFile() }
    return statement
  }

  @Test func `the balance runs from the opening to the closing one`() throws {
    let found = try statement(
      Self.json("\(Self.payment), \(Self.invoice)", #", "opening": 12.25"#))
    #expect(found.movements.map(\.balance.minorUnits) == [11_225, 8_175])
    #expect(found.closing.minorUnits == 8_175)
    #expect(try found.opening + found.debits - found.credits == found.closing)
  }

  @Test func `movements of one day stay in the order of the input`() throws {
    let many = (1...40).map {
      #"{"date": "2026-09-05", "kind": "fee", "reference": "\#($0)", "amount": 1}"#
    }
    let found = try statement(Self.json(many.joined(separator: ",")))
    #expect(found.movements.compactMap(\.reference) == (1...40).map(String.init))
  }

  @Test func `what no invoice explains is told apart, and only what is late is asked for`() throws {
    let invoices = #"""
      [{"number": "1", "date": "2026-09-05", "dueDate": "2026-10-05", "amount": 60},
       {"number": "2", "date": "2026-11-05", "dueDate": "2026-12-05", "amount": 30}]
      """#
    let found = try statement(
      Self.json(Self.invoice, invoices: invoices))
    #expect(found.unassigned.minorUnits == 1_000)
    #expect(found.due.minorUnits == 6_000)
    #expect(try found.aging.total + found.unassigned == found.closing)
  }

  @Test(arguments: [("100", 10_000), ("0", 0), ("-5", 0)])
  func `without invoices the balance is asked for, if there is one`(opening: String, due: Int64)
    throws
  {
    #expect(try statement(Self.json("", ", \"opening\": \(opening)")).due.minorUnits == due)
  }

  @Test(arguments: [
    (json(payment, #", "closing": 1"#), "INPUT-CONFLICT /statement/closing"),
    (
      json(#"{"date": "2026-09-05", "kind": "fee", "amount": 5, "balance": 4}"#),
      "INPUT-CONFLICT /statement/movements/0/balance"
    ),
    (
      json(invoice + #", {"date": "2027-01-01", "kind": "fee", "amount": 5}"#),
      "INPUT-RANGE /statement/movements/1/date"
    ),
    (json("", #", "to": "2026-08-31""#), "INPUT-RANGE /statement"),
    (
      json(
        String(
          repeating: #"{"date": "2026-09-05", "kind": "fee", "amount": 90000000000000000},"#,
          count: 2) + invoice), "/statement"
    ),
  ])
  func `what does not add up is told where it stands`(text: String, problem: String) {
    let failure = #expect(throws: InputFailure.self) { try LetterReadingTests.read(text) }
    let found = failure?.diagnostics.map { "\($0.code) \($0.pointer)" } ?? []
    #expect(found.contains { $0.hasSuffix(problem) || $0 == problem }, "\(found)")
  }

  @Test func `stated amounts that agree are accepted`() throws {
    let fee = #"{"date": "2026-09-05", "kind": "fee", "amount": 5, "balance": "5.00"}"#
    #expect(try statement(Self.json(fee, #", "closing": 5"#)).closing.minorUnits == 500)
  }
}

struct AgingReportTests {
  static func json(_ customers: String) -> String {
    #"""
    {"type": "agingReport", "date": "2026-11-30", "customers": [\#(customers)],
     "sender": {"name": "A", "address": {"city": "Namur", "postalCode": "5000", "country": "BE"}}}
    """#
  }

  static func customer(_ name: String, due: String, _ amount: Int, _ more: String = "")
    -> String
  {
    #"""
    {"name": "\#(name)", "invoices": [{"number": "1", "date": "2026-01-01", "dueDate": "\#(due)",
     "amount": \#(amount)}]\#(more)}
    """#
  }

  private func report(_ text: String) throws -> AgingReport {
    guard case .aging(let report) = try LetterReadingTests.read(text).content else {
      throw NoSuchFile()
    }
    return report
  }

  @Test(arguments: [
    ("2026-12-01", 0), ("2026-11-30", 0), ("2026-11-29", 1), ("2026-10-31", 1), ("2026-10-30", 2),
    ("2026-10-01", 2), ("2026-09-30", 3), ("2026-09-01", 3), ("2026-08-31", 4), ("2020-01-01", 4),
  ])
  func `an invoice stands among those of its age`(due: String, bucket: Int) throws {
    let all = try report(Self.json(Self.customer("K", due: due, 7))).total.all
    #expect(all.map(\.minorUnits) == (0..<5).map { $0 == bucket ? 700 : 0 })
  }

  @Test func `rows and columns add up to the same total`() throws {
    let found = try report(
      Self.json(
        (1...30).map { Self.customer("K\($0)", due: "2026-\(10 + $0 % 3)-15", $0) }
          .joined(separator: ",")))
    #expect(found.total.total.minorUnits == 46_500)
    #expect(found.total.all.map(\.minorUnits).reduce(0, +) == 46_500)
    #expect(found.runningTotals.last == found.total.total)
    #expect(found.total.late.minorUnits == 46_500 - found.total.notDue.minorUnits)
  }

  @Test func `a stated total that differs is told where it stands`() {
    let text = Self.json(Self.customer("K", due: "2026-11-01", 7, #", "total": 8"#))
    let failure = #expect(throws: InputFailure.self) { try LetterReadingTests.read(text) }
    #expect(
      failure?.diagnostics.map { "\($0.code) \($0.pointer)" } == [
        "INPUT-CONFLICT /customers/0/total"
      ])
  }
}
