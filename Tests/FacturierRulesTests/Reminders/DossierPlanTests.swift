import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// Dossiers of every country and kind of customer, followed from before the due date to the end.
struct DossierPlanTests {
  struct Life: Sendable, CustomTestStringConvertible {
    let country: Country
    let kind: CustomerKind
    let seed: UInt64
    var testDescription: String { "\(country) \(kind) \(seed)" }
  }

  static let lives: [Life] = Dossier.countries.flatMap { country in
    CustomerKind.allCases.flatMap { kind in
      (0..<4 as Range<UInt64>).map { Life(country: country, kind: kind, seed: $0) }
    }
  }

  /// The book on a day: three invoices, what was paid by then and what was sent.
  private func book(_ life: Life, _ random: Dice, until today: CalendarDate, _ letters: [String])
    throws -> String
  {
    var random = random
    let invoices = try (1...3).map { number in
      let due = try day("2024-03-01").adding(days: random.roll(40))
      let amount = 20 + random.roll(4_000)
      var more = random.roll(6) == 0 ? #", "disputed": "no""# : ""
      if random.roll(6) == 0 {
        more += #", "hold": {"until": "\#(try due.adding(days: random.roll(60)))"}"#
      }
      let paidOn = try due.adding(days: random.roll(90) - 10)
      let paid = [amount, amount / 2 + 1, 0][random.roll(3)]
      if paid > 0, paidOn <= today {
        more += #", "payments": [{"date": "\#(paidOn)", "amount": \#(paid)}]"#
      }
      return
        #"{"number": "\#(number)", "date": "2024-02-01", "dueDate": "\#(due)", "amount": \#(amount), "customer": "C", "description": "x"\#(more)}"#
    }
    let currency = life.country == .switzerland ? "CHF" : "EUR"
    let history = ["", #", "history": {"onTime": 0, "late": 5}"#, #", "history": {"onTime": 9}"#]
    let claims = [
      "", #", "claim": {"lateMargin": 8, "indemnityClause": {"legalScale": true}}"#,
      #", "claim": {"lateMargin": 5}"#,
    ]
    return """
      {
        "sender": {"name": "A", "companyNumber": "0652.038.453",
          "address": {"postalCode": "5000", "city": "X", "country": "\(life.country.code)"}},
        "currency": "\(currency)",
        "customers": [{"name": "B", "customerNumber": "C", "kind": "\(life.kind.rawValue)",
          "address": {"country": "\(life.country.code)"}\(history[random.roll(3)])\(claims[random.roll(3)])}],
        "invoices": [\(invoices.joined(separator: ","))],
        "letters": [\(letters.joined(separator: ","))]
      }
      """
  }

  @Test(arguments: lives)
  func `whatever happens, letters are in order, few, and to those who owe`(life: Life) throws {
    let random = Dice(life.seed &* 31 &+ UInt64(life.country.code.utf8.reduce(0) { $0 + Int($1) }))
    let path = "\(root)/templates/policies/default.yaml"
    let policy = try ReminderPolicy.read(Input(name: path, bytes: bytes(of: path)))
    let law = try recoveryLaw(life.country)
    var letters: [String] = []
    var sent: [(day: CalendarDate, type: LetterType)] = []
    for offset in stride(from: -10, through: 120, by: 1) {
      let today = try day("2024-03-01").adding(days: offset)
      let text = try book(life, random, until: today, letters)
      let items = try OpenItems.read(Input(name: "b.json", bytes: Array(text.utf8))) { _ in [] }
      let plan = try items.plan(policy, on: today, laws: [life.country: law])
      #expect(plan.letters.count <= 1)
      guard let planned = plan.letters.first else { continue }
      for item in planned.items {
        #expect(try item.invoice.balance(on: today).minorUnits > 0)
        #expect(item.dispute == nil && item.hold?.holds(on: today) != true)
      }
      if let last = sent.last(where: { $0.type != .preDueNotice }), planned.type != .preDueNotice {
        #expect(last.day.days(to: today) >= policy.minimumGap)
      }
      try check(planned, of: items, law, on: today)
      sent.append((today, planned.type))
      // Recorded, it is not sent again.
      let input = Input(name: "b.json", bytes: Array(text.utf8))
      let after = try OpenItems.read(
        Input(name: "b.json", bytes: items.recording(plan.letters, in: input))
      ) { _ in [] }
      #expect(try after.plan(policy, on: today, laws: [life.country: law]).letters == [])
      letters.append(try record(planned))
    }
    if sent.contains(where: { $0.type == .formalNotice }) {
      #expect(sent.count { $0.type == .reminder } >= 3)
    }
  }

  private func record(_ letter: PlannedLetter) throws -> String {
    let level = letter.level.map { #", "level": \#($0)"# } ?? ""
    let deadline = letter.deadline.map { #", "deadline": "\#($0)""# } ?? ""
    let numbers = letter.items.map { "\"\($0.invoice.number)\"" }.joined(separator: ",")
    return
      #"{"type": "\#(letter.type.rawValue)"\#(level)\#(deadline), "date": "\#(letter.date)", "channel": "\#(letter.channel.rawValue)", "invoices": [\#(numbers)]}"#
  }

  /// The letter claims what it may, leaves time to pay, and adds up.
  private func check(
    _ planned: PlannedLetter, of items: OpenItems, _ law: RecoveryLaw, on today: CalendarDate
  ) throws {
    let letter = try items.letter(for: planned)
    let account = try letter.account(law)
    let subject = LetterSubject(letter, account: account)
    for requirement in [LetterRequirement].all where requirement.severity == .error {
      #expect(requirement.outcome(for: subject).0 != .failed, "\(requirement.code) \(today)")
    }
    var sum = account.costTotal
    for claim in account.claims { sum = try sum + claim.total }
    #expect(account.total == sum)
    if planned.isFree { #expect(account.total == account.principal) }
    if let deadline = planned.deadline {
      #expect(deadline > today && WorkingCalendar(law.country).isWorkingDay(deadline))
    }
  }
}
