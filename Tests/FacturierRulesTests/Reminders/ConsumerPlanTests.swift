import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// What the law of consumers makes of a plan.
struct ConsumerPlanTests {
  /// A book of one Belgian consumer, unless told otherwise.
  private func book(
    _ invoices: [String] = [Self.invoice()], letters: [String] = [], country: String = "BE",
    kind: String = "consumer", customer: String = "", more: String = ""
  ) throws -> OpenItems {
    try read(
      """
      {
        "sender": {"name": "A", "companyNumber": "0652.038.453",
          "address": {"postalCode": "5000", "city": "Namur", "country": "\(country)"}},
        "currency": "EUR",
        "customers": [{"name": "B", "customerNumber": "C1", "kind": "\(kind)",
          "address": {"country": "\(country)"}\(customer)}],
        "invoices": [\(invoices.joined(separator: ","))],
        "letters": [\(letters.joined(separator: ","))]\(more)
      }
      """)
  }

  private func read(_ json: String) throws -> OpenItems {
    try OpenItems.read(Input(name: "book.json", bytes: Array(json.utf8))) { _ in [] }
  }

  private static func invoice(_ number: String = "1", due: String = "2026-05-31") -> String {
    #"{"number": "\#(number)", "date": "2026-05-01", "dueDate": "\#(due)", "amount": 1000, "customer": "C1", "description": "x"}"#
  }

  private static let clauses =
    #", "claim": {"lateMargin": 8, "indemnityClause": {"legalScale": true}}"#

  private func policy(_ steps: String? = nil, _ more: String = "") throws -> ReminderPolicy {
    guard let steps else {
      let path = "\(root)/templates/policies/default.yaml"
      return try ReminderPolicy.read(Input(name: path, bytes: bytes(of: path)))
    }
    let text = """
      remindersBeforeNotice: 0
      history: {goodInvoices: 3, goodLatePercent: 10, poorLateInvoices: 2, poorLatePercent: 50}
      \(more)
      ladders: [{name: own, steps: \(steps)}]
      """
    return try ReminderPolicy.read(Input(name: "p.yaml", bytes: Array(text.utf8)))
  }

  private func plan(_ items: OpenItems, _ policy: ReminderPolicy, on date: String) throws
    -> ReminderPlan
  {
    var laws: [Country: RecoveryLaw] = [:]
    for country in items.lawCountries { laws[country] = try recoveryLaw(country) }
    return try items.plan(policy, on: day(date), laws: laws)
  }

  /// What a letter asks for beside the invoices, and the errors in it.
  private func extras(_ planned: PlannedLetter, of items: OpenItems) throws -> (Amount, [String]) {
    let letter = try items.letter(for: planned)
    let account = try letter.account(letter.lawCountry.map(recoveryLaw))
    let subject = LetterSubject(letter, account: account)
    let errors = [LetterRequirement].all.filter {
      $0.severity == .error && $0.outcome(for: subject).0 == .failed
    }
    return (try account.total - account.principal, errors.map(\.code))
  }

  @Test(arguments: [
    "onTime\": 0, \"late\": 4", "onTime\": 1, \"late\": 0", "onTime\": 9, \"late\": 0",
  ])
  func `whatever the ladder, a Belgian consumer's first letter is free and the others are in order`(
    history: String
  ) throws {
    let policy = try policy()
    var letters: [String] = []
    var asked: [Int64] = []
    for offset in 0...90 {
      let today = try day("2026-05-31").adding(days: offset)
      let items = try book(
        letters: letters, customer: Self.clauses + #", "history": {"\#(history)}"#)
      for planned in try plan(items, policy, on: "\(today)").letters {
        let (extra, errors) = try extras(planned, of: items)
        #expect(errors == [], "\(today) \(planned.type)")
        #expect(planned.isFree == asked.isEmpty)
        asked.append(extra.minorUnits)
        let level = planned.level.map { #", "level": \#($0)"# } ?? ""
        letters.append(
          #"{"type": "\#(planned.type.rawValue)"\#(level), "date": "\#(today)", "channel": "\#(planned.channel.rawValue)", "invoices": ["1"]}"#
        )
      }
    }
    #expect(asked.count == 4 || asked.count == 5)
    #expect(asked.first == 0)
    // The lump sum of 90 € is there from the first letter that claims, and interest grows.
    let claims = asked.filter { $0 > 0 }
    #expect(claims.allSatisfy { $0 > 90_00 } && claims == claims.sorted() && claims.count >= 2)
  }

  @Test func `the free time runs, whatever deadline the letter named and the policy says`() throws {
    let policy = try policy(
      "[{letter: reminder, level: 1, day: 1}, {letter: reminder, level: 2, day: 8}]",
      "waitForDeadline: false\nminimumGap: 1")
    let sent = #"{"type": "reminder", "level": 1, "date": "2026-06-02", "invoices": ["1"]}"#
    let items = try book(letters: [sent], customer: Self.clauses)
    // Tuesday 2 June by post: the days begin on Friday the 5th and end on the 18th.
    let early = try plan(items, policy, on: "2026-06-18")
    #expect(early.spared.map(\.reason) == [.deadlineRuns(until: day("2026-06-18"))])
    let late = try plan(items, policy, on: "2026-06-19")
    #expect(late.letters.map(\.isFree) == [false])
    #expect(try extras(late.letters[0], of: items).1 == [])
    // A business has no such time.
    let business = try book(letters: [sent], kind: "business")
    #expect(try plan(business, policy, on: "2026-06-08").letters.count == 1)
  }

  @Test func `an invoice that was not reminded of does not share a letter that claims`() throws {
    let policy = try policy(
      "[{letter: reminder, level: 2, day: 1, deadlineDays: 5}, {letter: reminder, level: 2, day: 30, deadlineDays: 5}]"
    )
    let sent = #"{"type": "reminder", "level": 2, "date": "2026-05-10", "invoices": ["1"]}"#
    let items = try book(
      [Self.invoice("1", due: "2026-05-01"), Self.invoice("2")], letters: [sent],
      customer: Self.clauses)
    let plan = try plan(items, policy, on: "2026-06-15")
    let written = plan.letters.map { $0.items.map(\.invoice.number) }
    #expect(written.count == 1 && written[0].count == 1)
    #expect(plan.spared.map(\.reason) == [.firmerLetterFirst])
    #expect(try extras(plan.letters[0], of: items).1 == [])
  }

  @Test(arguments: [
    ("BE", "consumer", "true", false), ("FR", "consumer", "true", false),
    ("CH", "consumer", "true", true), ("FR", "business", "true", true),
    ("FR", "business", "false", false), ("LU", "publicBody", "true", true),
  ])
  func `a fee goes where it was agreed and may be claimed`(
    country: String, kind: String, agreed: String, isClaimed: Bool
  ) throws {
    let policy = try policy(
      "[{letter: reminder, level: 1, day: 1, fee: {amount: 20, description: Fee, agreed: \(agreed)}}]"
    )
    let items = try book(country: country, kind: kind)
    let letter = try #require(try plan(items, policy, on: "2026-06-15").letters.first)
    #expect((letter.fee != nil) == isClaimed)
    let (_, errors) = try extras(letter, of: items)
    #expect(errors == [])
  }

  @Test func `rates for all are not those of consumers`() throws {
    let common = #", "claim": {"rates": [{"from": "2027-01-01", "rate": 12.4}]}"#
    let policy = try policy("[{letter: formalNotice, day: 1}]")
    func rates(_ kind: String) throws -> [DecimalNumber] {
      let items = try book(
        [Self.invoice(due: "2026-12-01")], country: "FR", kind: kind, more: common)
      let planned = try #require(try plan(items, policy, on: "2027-01-15").letters.first)
      return try items.letter(for: planned).claim.rates.map(\.rate)
    }
    #expect(try rates("business") == [number("12.4")])
    #expect(try rates("consumer") == [])
  }
}
