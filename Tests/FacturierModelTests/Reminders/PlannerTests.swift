import FacturierCore
import Testing

@testable import FacturierModel

struct PlannerTests {
  @Test func `a dossier goes from the notice over three reminders to the formal notice`() throws {
    let policy = try defaultPolicy()
    var text = book("[\(item())]")
    var sent: [String] = []
    for offset in -10...60 {
      let today = try day("2026-05-31").adding(days: offset)
      let items = try openItems(text)
      let plan = try items.plan(policy, on: today)
      text = try carriedOut(plan, items, text)
      sent += plan.letters.map { "\(offset): \($0.title)" }
    }
    #expect(
      sent == [
        "-5: preDueNotice", "5: reminder 1", "15: reminder 2", "30: reminder 3", "45: formalNotice",
      ])
  }

  @Test(arguments: 0..<28)
  func `whatever day of the week it is due, the five days give five letters`(shift: Int) throws {
    let policy = try defaultPolicy()
    let due = try day("2026-02-02").adding(days: shift)
    var text = book("[\(item(due: "\(due)"))]")
    var sent: [String] = []
    for offset in [-5, 5, 15, 30, 45] {
      let items = try openItems(text)
      let plan = try items.plan(policy, on: due.adding(days: offset))
      text = try carriedOut(plan, items, text)
      sent += plan.letters.map(\.title)
    }
    #expect(
      sent == ["preDueNotice", "reminder 1", "reminder 2", "reminder 3", "formalNotice"], "\(due)")
  }

  @Test func `a late start skips no reminder`() throws {
    let policy = try defaultPolicy()
    let plan = try openItems(book("[\(item())]")).plan(policy, on: day("2026-12-01"))
    #expect(plan.letters.map(\.title) == ["reminder 1"])
  }

  struct Spared: Sendable {
    let item: String
    var customer = ""
    var letters = "[]"
    var on = "2026-06-08"
    let reason: SparedReason
  }

  @Test(arguments: [
    Spared(
      item: item("1", "2400", #", "payments": [{"date": "2026-06-01", "amount": 2400}]"#),
      reason: .settled),
    Spared(
      item: item("1", "2400", #", "creditNotes": [{"date": "2026-06-01", "amount": 2400}]"#),
      reason: .settled),
    Spared(
      item: item("1", "2400", #", "disputed": "not delivered""#), reason: .disputed("not delivered")
    ),
    Spared(item: item("1", "2400", #", "disputed": true"#), reason: .disputed("")),
    Spared(
      item: item("1", "2400", #", "hold": {"until": "2026-06-08", "reason": "promise"}"#),
      reason: .onHold(Hold(until: day("2026-06-08"), reason: "promise"))),
    Spared(
      item: item(), customer: #", "hold": "insolvency""#,
      reason: .onHold(Hold(until: nil, reason: "insolvency"))),
    Spared(item: item("1", "4.99"), reason: .belowMinimum(DecimalNumber(5))),
    Spared(item: item(), on: "2026-05-25", reason: .notYet(day("2026-05-26"))),
    Spared(
      item: item(),
      letters: #"[{"type": "reminder", "level": 1, "date": "2026-06-06", "invoices": ["1"]}]"#,
      reason: .notYet(day("2026-06-15"))),
    Spared(
      item: item(),
      letters:
        #"[{"type": "reminder", "level": 1, "date": "2026-06-05", "invoices": ["1"], "deadline": "2026-06-30"}]"#,
      on: "2026-06-20", reason: .deadlineRuns(until: day("2026-06-30"))),
    Spared(
      item: item(),
      letters: #"[{"type": "reminder", "level": 1, "date": "2026-06-15", "invoices": ["1"]}]"#,
      on: "2026-06-20",
      reason: .tooSoon(after: day("2026-06-15"), until: day("2026-06-22"))),
    Spared(
      item: item(),
      letters: #"[{"type": "formalNotice", "date": "2026-06-01", "invoices": ["1"]}]"#,
      reason: .finished(day("2026-06-01"))),
  ])
  func `an invoice is spared for a reason`(spared: Spared) throws {
    let text = book("[\(spared.item)]", letters: spared.letters, customer: spared.customer)
    let plan = try openItems(text).plan(defaultPolicy(), on: day(spared.on))
    #expect(plan.letters.isEmpty)
    #expect(plan.spared.map(\.reason) == [spared.reason])
  }

  @Test func `who owes the least that is worth a letter gets one`() throws {
    let plan = try openItems(book("[\(item("1", "5"))]")).plan(
      defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.map(\.open) == [Amount(minorUnits: 5_00, .euro)])
  }

  @Test func `what was paid too much counts for what is worth a letter`() throws {
    let over = item("a", "100", #", "payments": [{"date": "2026-06-01", "amount": 197}]"#)
    let plan = try openItems(book("[\(over), \(item("b", "100"))]"))
      .plan(defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.isEmpty)
    #expect(plan.spared.map(\.reason) == [.settled, .belowMinimum(DecimalNumber(5))])
  }

  @Test func `a notice before the due date keeps no reminder back`() throws {
    let letters = #"[{"type": "preDueNotice", "date": "2026-06-01", "invoices": ["b"]}]"#
    let text = book("[\(item("a")), \(item("b", due: "2026-06-06"))]", letters: letters)
    let plan = try openItems(text).plan(defaultPolicy(), on: day("2026-06-05"))
    #expect(plan.letters.map(\.title) == ["reminder 1"])
    #expect(plan.letters[0].items.map(\.invoice.number) == ["a"])
  }

  @Test func `a hold that is over holds nothing`() throws {
    let held = item("1", "2400", #", "hold": {"until": "2026-06-07"}"#)
    let plan = try openItems(book("[\(held)]")).plan(defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.count == 1)
  }

  @Test func `invoices due for the same letter share it, weaker ones wait`() throws {
    let letters =
      #"[{"type": "reminder", "level": 1, "date": "2026-05-20", "invoices": ["a", "b"]}]"#
    let items = [
      item("a", due: "2026-05-10"), item("b", due: "2026-05-12"), item("c", due: "2026-05-31"),
    ]
    let text = book("[\(items.joined(separator: ","))]", letters: letters)
    let plan = try openItems(text).plan(defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.map(\.title) == ["reminder 2"])
    #expect(plan.letters[0].items.map(\.invoice.number) == ["a", "b"])
    #expect(plan.letters[0].open.minorUnits == 480_000)
    #expect(plan.spared.map(\.reason) == [.firmerLetterFirst])
  }

  @Test func `money in another currency has its own letter`() throws {
    let items = [item("a"), item("b", "100", #", "currency": "CHF""#)]
    let plan = try openItems(book("[\(items.joined(separator: ","))]"))
      .plan(defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.map(\.open.description) == ["2400.00 EUR", "100.00 CHF"])
  }

  @Test func `what was paid too much on one invoice covers another`() throws {
    let over = item("a", "100", #", "payments": [{"date": "2026-06-01", "amount": 150}]"#)
    let plan = try openItems(book("[\(over), \(item("b", "50"))]"))
      .plan(defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.isEmpty)
    #expect(plan.spared.map(\.reason) == [.settled, .covered])
  }

  @Test(arguments: [
    ("good payers", #", "history": {"onTime": 9, "late": 0}"#, "2026-06-08", "reminder 1"),
    ("poor payers", #", "history": {"onTime": 1, "late": 3}"#, "2026-06-03", "reminder 2"),
    ("standard", #", "history": {"onTime": 2, "late": 1}"#, "2026-06-05", "reminder 1"),
    ("small amounts", #", "history": {"onTime": 0, "late": 9}"#, "2026-06-07", "reminder 1"),
  ])
  func `history and amount choose the ladder`(
    ladder: String, customer: String, on: String, letter: String
  ) throws {
    let amount = ladder == "small amounts" ? "29.99" : "2400"
    let plan = try openItems(book("[\(item("1", amount))]", customer: customer))
      .plan(defaultPolicy(), on: day(on))
    #expect(plan.letters.map(\.ladder) == [ladder])
    #expect(plan.letters.map(\.title) == [letter])
  }

  @Test(arguments: [
    (0, 0, ReminderPolicy.HistoryRating.unknown), (2, 0, .unknown), (0, 1, .unknown),
    (1, 1, .unknown), (3, 0, .good), (9, 1, .good), (8, 1, .fair), (3, 2, .fair), (2, 2, .poor),
    (0, 2, .poor),
  ])
  func `a history is rated by its bounds`(
    onTime: Int, late: Int, rating: ReminderPolicy.HistoryRating
  ) throws {
    let bounds = try defaultPolicy().history
    #expect(try bounds.rating(of: PaymentHistory(onTime: onTime, late: late)) == rating)
  }

  @Test func `what is paid on the due date is in time`() throws {
    let paid = item("p", "100", #", "payments": [{"date": "2026-05-31", "amount": 100}]"#)
    let late = item("q", "100", #", "payments": [{"date": "2026-06-01", "amount": 100}]"#)
    let items = try openItems(book("[\(paid), \(late)]"))
    #expect(items.customers.map(\.history) == [PaymentHistory(onTime: 1, late: 1)])
  }

  @Test(arguments: [
    ("FR", "consumer", "500", "people"), ("BE", "consumer", "500", "people"),
    ("BE", "business", "500", "Belgium"), ("FR", "business", "99.99", nil),
    ("FR", "business", "100", "middle"), ("FR", "publicBody", "199.99", "middle"),
    ("FR", "business", "200", nil),
  ])
  func `the first ladder whose whole condition fits is climbed`(
    country: String, kind: String, amount: String, ladder: String?
  ) throws {
    let text = """
      history: {goodInvoices: 3, goodLatePercent: 10, poorLateInvoices: 2, poorLatePercent: 50}
      ladders:
        - {name: people, when: {kinds: [consumer]}, steps: [{letter: reminder, level: 1, day: 5}]}
        - {name: Belgium, when: {countries: [BE]}, steps: [{letter: reminder, level: 1, day: 5}]}
        - name: middle
          when: {amountFrom: 100, amountBelow: 200}
          steps: [{letter: reminder, level: 1, day: 5}]
      """
    let policy = try ReminderPolicy.read(Input(name: "p.yaml", bytes: Array(text.utf8)))
    let json = book("[\(item("1", amount))]", customer: #", "kind": "\#(kind)""#)
      .replacing(
        #""C1", "address": {"country": "FR"}"#,
        with: #""C1", "address": {"country": "\#(country)"}"#)
    let plan = try openItems(json).plan(policy, on: day("2026-06-08"))
    #expect(plan.letters.map(\.ladder) == [ladder].compactMap(\.self))
    #expect(plan.spared.map(\.reason) == (ladder == nil ? [.noLadder] : []))
  }

  @Test func `every invoice of a letter is remembered, and the letter says how to pay and to whom`()
    throws
  {
    let text = book(
      "[\(item("a")), \(item("b", "100", #", "paymentReference": "RF18539007547034""#))]",
      customer: #", "language": "nl""#)
    let items = try openItems(text)
    let plan = try items.plan(defaultPolicy(), on: day("2026-06-08"))
    let after = try openItems(carriedOut(plan, items, text))
    #expect(after.letters.map(\.letter.invoices) == [["a", "b"]])
    #expect(try items.letter(for: plan.letters[0]).language == .dutch)
    let alone = try openItems(
      book("[\(item("b", "100", #", "paymentReference": "RF18539007547034""#))]"))
    let planned = try #require(try alone.plan(defaultPolicy(), on: day("2026-06-08")).letters.first)
    #expect("\(try alone.letter(for: planned).payment)".contains("RF18539007547034"))
  }

  @Test func `settled invoices of the book are history`() throws {
    let paid = (0..<3).map {
      item("p\($0)", "100", #", "payments": [{"date": "2026-05-15", "amount": 100}]"#)
    }
    let items = try openItems(book("[\((paid + [item()]).joined(separator: ","))]"))
    #expect(items.customers.map(\.history) == [PaymentHistory(onTime: 3, late: 0)])
    #expect(
      try items.plan(defaultPolicy(), on: day("2026-06-08")).letters[0].ladder == "good payers")
  }

  @Test func `credit notes are no history of payments`() throws {
    let credited = (0..<3).map {
      item("c\($0)", "100", #", "creditNotes": [{"date": "2026-07-15", "amount": 100}]"#)
    }
    let half = item(
      "h", "100",
      #", "creditNotes": [{"date": "2026-07-15", "amount": 40}], "payments": [{"date": "2026-05-20", "amount": 60}]"#
    )
    let items = try openItems(book("[\((credited + [half]).joined(separator: ","))]"))
    #expect(items.customers.map(\.history) == [PaymentHistory(onTime: 1, late: 0)])
  }

  @Test(arguments: [
    ("B", "", "b", "", 1), ("Étienne S.A.", "", "ETIENNE SA", "", 1),
    ("B", #", "customerNumber": "C2""#, "b", "", 1),
    ("B", #", "customerNumber": "C2""#, "B.", #", "customerNumber": "C3""#, 0),
    ("B", "", "C", "", 0),
  ])
  func `two spellings of a customer are told`(
    one: String, more: String, other: String, otherMore: String, count: Int
  ) throws {
    func customer(_ name: String, _ more: String) -> String {
      #"{"name": "\#(name)", "address": {"country": "FR"}\#(more)}"#
    }
    let invoices = [(1, one, more), (2, other, otherMore)].map { number, name, more in
      item("\(number)").replacing(#""C1""#, with: customer(name, more))
    }
    let items = try openItems(book("[\(invoices.joined(separator: ","))]"))
    #expect(items.namesakes.count == count)
  }

  @Test func `a policy may wait for a working day`() throws {
    let text = #"""
      freeDays: wait
      closedDays: [2026-06-08]
      history: {goodInvoices: 3, goodLatePercent: 10, poorLateInvoices: 2, poorLatePercent: 50}
      ladders: [{name: all, steps: [{letter: reminder, level: 1, day: 5}]}]
      """#
    let policy = try ReminderPolicy.read(
      Input(name: "p.yaml", bytes: Array(text.utf8)))
    let items = try openItems(book("[\(item())]"))
    let saturday = try items.plan(policy, on: day("2026-06-06"))
    #expect(saturday.spared.map(\.reason) == [.freeDay(next: day("2026-06-09"))])
    #expect(try items.plan(policy, on: day("2026-06-09")).letters.count == 1)
  }

  @Test func `deadlines are working days`() throws {
    let plan = try openItems(book("[\(item())]")).plan(defaultPolicy(), on: day("2026-06-06"))
    // 13 June is a Saturday.
    #expect(plan.letters.map(\.deadline) == [day("2026-06-15")])
  }
}
