import FacturierCore
import Testing

@testable import FacturierModel

/// What holds of every plan, whatever the book.
struct PlanPropertyTests {
  private static let today = day("2026-06-15")

  /// A book of 40 invoices of six customers, with payments, letters, holds and disputes by chance.
  private static func randomBook(_ random: inout SeededGenerator) -> String {
    let customers = (1...6).map {
      #"{"name": "K\#($0)", "customerNumber": "C\#($0)", "address": {"country": "FR"}}"#
    }
    var letters: [String] = []
    let items = (1...40).map { number in
      let due = (try? today.adding(days: -Int.random(in: -10...90, using: &random))) ?? today
      let amount = Int.random(in: 1...5000, using: &random)
      var more = ""
      if Int.random(in: 0..<3, using: &random) == 0 {
        let paid = Int.random(in: 1...amount + 20, using: &random)
        more += #", "payments": [{"date": "2026-06-10", "amount": \#(paid)}]"#
      }
      if Int.random(in: 0..<8, using: &random) == 0 { more += #", "disputed": true"# }
      if Int.random(in: 0..<8, using: &random) == 0 { more += #", "hold": true"# }
      for level in 1...3 where Int.random(in: 0..<3, using: &random) == 0 {
        letters.append(
          #"{"type": "reminder", "level": \#(level), "date": "2026-05-\#(10 + level)", "invoices": ["\#(number)"]}"#
        )
      }
      return """
        {"number": "\(number)", "date": "2026-01-01", "dueDate": "\(due)", "amount": \(amount), \
        "customer": "C\(Int.random(in: 1...6, using: &random))"\(more)}
        """
    }
    return """
      {"sender": {"name": "A", "address": {"country": "FR"}},
       "customers": [\(customers.joined(separator: ","))],
       "invoices": [\(items.joined(separator: ","))],
       "letters": [\(letters.joined(separator: ","))]}
      """
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every invoice has one fate, and nobody who paid gets a letter`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let items = try openItems(Self.randomBook(&random))
    let plan = try items.plan(defaultPolicy(), on: Self.today)
    let written = plan.letters.flatMap { $0.items.map(\.invoice.number) }
    let spared = plan.spared.map(\.item.invoice.number)
    #expect((written + spared).sorted() == items.items.map(\.invoice.number).sorted())
    #expect(Set(plan.letters.map(\.customer.key)).count == plan.letters.count)
    for letter in plan.letters {
      var sum = Amount.zero(.euro)
      for item in letter.items {
        let balance = try item.invoice.balance(on: Self.today)
        #expect(balance.minorUnits > 0 && item.dispute == nil && item.hold == nil)
        sum = try sum + balance
      }
      #expect(sum == letter.open)
      if letter.type == .formalNotice {
        for item in letter.items {
          #expect(items.letters(about: item.invoice.number).count >= 3)
        }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `run twice, it sends nothing twice`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.randomBook(&random)
    let policy = try defaultPolicy()
    let items = try openItems(text)
    let plan = try items.plan(policy, on: Self.today)
    let after = try carriedOut(plan, items, text)
    let again = try openItems(after)
    #expect(again.letters.count == items.letters.count + plan.letters.count)
    #expect(try again.plan(policy, on: Self.today).letters == [])
    #expect(again.items == items.items)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `letters say what the plan says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let items = try openItems(Self.randomBook(&random))
    for planned in try items.plan(defaultPolicy(), on: Self.today).letters {
      let letter = try items.letter(for: planned)
      #expect(letter.type == planned.type && letter.level == planned.level)
      #expect(letter.deadline == planned.deadline && letter.date == planned.date)
      #expect(letter.invoices == planned.items.map(\.invoice))
      #expect(letter.dispatch.channel == planned.channel)
      #expect(letter.sender == items.sender)
      #expect(letter.recipient == planned.customer.recipient)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a part payment only lowers what a plan asks for`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let policy = try defaultPolicy()
    let amount = Int.random(in: 100...5000, using: &random)
    let paid = Int.random(in: 1...amount, using: &random)
    let whole = try openItems(book("[\(item("1", "\(amount)"))]")).plan(policy, on: Self.today)
    let part = item(
      "1", "\(amount)", #", "payments": [{"date": "2026-06-10", "amount": \#(paid)}]"#)
    let rest = try openItems(book("[\(part)]")).plan(policy, on: Self.today)
    let asked = rest.letters.first?.open.minorUnits ?? 0
    #expect(asked < (whole.letters.first?.open.minorUnits ?? 0))
    #expect(asked == 0 || asked == Int64(amount - paid) * 100)
  }
}
