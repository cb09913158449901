import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// What holds for every claim, tried at random.
struct ClaimLawTests {
  private static let countries: [Country] = [
    .belgium, .france, .luxembourg, .germany, .netherlands,
  ]

  /// A random invoice of 2023 to 2025 and a day after its due date.
  private func sample(_ random: inout Dice) throws -> (OpenInvoice, CalendarDate) {
    let due = try day("2023-01-01").adding(days: random.roll(600))
    let asOf = try due.adding(days: 1 + random.roll(400))
    let cents = Int64(1 + random.roll(5_000_000))
    return (invoice(cents, due: due.description), asOf)
  }

  private func exact(_ account: ClaimAccount) throws -> DecimalNumber {
    try account.periods.reduce(.zero) { sum, period in
      try sum + period.principal.decimal * period.rate * DecimalNumber(period.days)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `interest of a time is the interest of its parts`(seed: UInt64) throws {
    var random = Dice(seed)
    let law = try recoveryLaw(Self.countries[random.roll(Self.countries.count)])
    let (open, end) = try sample(&random)
    let due = try #require(open.dueDate)
    let middle = try due.adding(days: 1 + random.roll(due.days(to: end)))
    let whole = try law.account(
      for: open, owedBy: .business, claim("\(end)") { $0.dueDateAgreed = true })
    let first = try law.account(
      for: open, owedBy: .business, claim("\(middle)") { $0.dueDateAgreed = true })
    let rest = OpenInvoice(number: "1", date: open.date, dueDate: middle, amount: open.amount)
    let second = try law.account(
      for: rest, owedBy: .business, claim("\(end)") { $0.dueDateAgreed = true })
    #expect(try exact(whole) == exact(first) + exact(second))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `part payments only lower what is owed, and nothing is negative`(seed: UInt64) throws {
    var random = Dice(seed)
    let law = try recoveryLaw(Self.countries[random.roll(Self.countries.count)])
    let (open, end) = try sample(&random)
    let due = try #require(open.dueDate)
    let kind: CustomerKind = random.roll(2) == 0 ? .business : .publicBody
    let part = Amount(minorUnits: open.amount.minorUnits / Int64(2 + random.roll(5)), .euro)
    let paidOn = try due.adding(days: random.roll(due.days(to: end) + 40) - 20)
    let paid = OpenInvoice(
      number: "1", date: open.date, dueDate: due, amount: open.amount,
      credits: [Credit(random.roll(2) == 0 ? .payment : .creditNote, part, on: paidOn)])
    let before = try law.account(for: open, owedBy: kind, claim("\(end)"))
    let after = try law.account(for: paid, owedBy: kind, claim("\(end)"))
    #expect(after.accrued.minorUnits <= before.accrued.minorUnits)
    #expect(after.total.minorUnits <= before.total.minorUnits)
    for amount in [after.accrued, after.interest, after.indemnity, after.principal] {
      #expect(!amount.isNegative)
    }
    let sum = try after.principal + after.interest + after.indemnity
    #expect(after.total == sum)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `what was paid on time owes nothing`(seed: UInt64) throws {
    var random = Dice(seed)
    let country = (Self.countries + [.switzerland])[random.roll(Self.countries.count + 1)]
    let law = try recoveryLaw(country)
    let (open, end) = try sample(&random)
    let due = try #require(open.dueDate)
    let paid = OpenInvoice(
      number: "1", date: open.date, dueDate: due, amount: open.amount,
      credits: [Credit(.payment, open.amount, on: try due.adding(days: -random.roll(30)))])
    let kind = CustomerKind.allCases[random.roll(3)]
    let account = try law.account(
      for: paid, owedBy: kind,
      claim("\(end)") {
        $0.rate = 9
        $0.dueDateAgreed = true
      }, demands: [demand("\(try due.adding(days: 1))")])
    #expect(account.total.isZero && account.periods.isEmpty, "\(account.notes)")
  }

  @Test func `French and Swiss payments pay interest and costs first`() throws {
    let law = try recoveryLaw(.france)
    let open = invoice(2_400_00, due: "2026-05-31", paid: [("2026-06-30", 1_000_00)])
    let account = try law.account(for: open, owedBy: .business, claim("2026-07-31"))
    // 30 days at 12.15 % on 2,400.00: 23.97. The rest of the 1,000.00 goes to the principal.
    let used = try #require(account.imputations.first)
    #expect(used.toInterest == euro(23_97))
    #expect(used.toIndemnity == euro(40_00))
    #expect(used.toPrincipal == euro(936_03))
    #expect(account.principal == euro(1_463_97))
    #expect(account.indemnity.isZero)
    // 31 days at 12.40 % on 1,463.97: 15.4177; with 23.9671 that is 39.38, of which 23.97 is paid.
    #expect(account.accrued == euro(39_38))
    #expect(account.interest == euro(15_41))
    let plain = try law.account(
      for: open, owedBy: .business, claim("2026-07-31") { $0.imputation = .principalFirst })
    #expect(plain.principal == euro(1_400_00))
    #expect(plain.imputations.isEmpty)
  }

  @Test(arguments: [Int64.max, Int64.max / 2, 0, 1, -1, Int64.min + 1])
  func `amounts at the edge make an error or an account, never a trap`(cents: Int64) throws {
    for country in Self.countries + [.switzerland] {
      let law = try recoveryLaw(country)
      let open = invoice(cents, due: "2020-01-01", paid: [("2021-01-01", 1)])
      for kind in CustomerKind.allCases {
        let account = try? law.account(
          for: open, owedBy: kind,
          claim("2024-12-31") {
            $0.rate = number("999.999999")
            $0.indemnity = .percent(100, minimum: nil, maximum: nil)
          }, demands: [formalNotice("2024-01-01")])
        if let account { #expect(!account.accrued.isNegative) }
      }
    }
  }

  @Test func `days at the ends of the calendar make an error or an account`() throws {
    let law = try recoveryLaw(.belgium)
    for (due, asOf) in [("0001-01-01", "9999-12-31"), ("9999-12-31", "9999-12-31")] {
      let account = try? law.account(
        for: invoice(100, due: due), owedBy: .business, claim(asOf) { $0.rate = 8 })
      #expect(account?.accrued.isNegative != true)
    }
    #expect(throws: ClaimError.self) {
      try law.account(
        for: invoice(100, due: "9999-12-29"), owedBy: .consumer, claim("9999-12-31"),
        demands: [demand("9999-12-30")])
    }
  }

  @Test func `every page of the rates can be read, and every ground of a claim has its words`()
    throws
  {
    for group in RequirementGroup.withLaw {
      guard let country = group.country else { continue }
      let law = try recoveryLaw(country)
      #expect(law.isKnown)
      for language in Language.allCases {
        #expect(law.text(.businessInterest, in: language) != nil, "\(country) \(language)")
        #expect(law.text(.businessIndemnity, in: language) != nil, "\(country) \(language)")
      }
    }
  }
}

/// Random numbers that are the same for the same seed (SplitMix64).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &+ 0x1234_5678 }

  /// A number from 0 up to, but not including, `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(sides))
  }
}
