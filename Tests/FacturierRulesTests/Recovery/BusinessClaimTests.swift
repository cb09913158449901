import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct BusinessClaimTests {
  struct Vector: Sendable {
    let country: Country
    let cents: Int64
    let due: String
    let asOf: String
    let interest: Int64
    let indemnity: Int64
  }

  @Test(arguments: [
    Vector(
      country: .belgium, cents: 1_000_000, due: "2025-05-15", asOf: "2025-08-10",
      interest: 262_88, indemnity: 40_00),
    Vector(
      country: .france, cents: 240_000, due: "2026-05-31", asOf: "2026-07-31", interest: 49_24,
      indemnity: 40_00),
    Vector(
      country: .luxembourg, cents: 100_000, due: "2026-03-31", asOf: "2026-04-30",
      interest: 8_34, indemnity: 40_00),
  ])
  func `interest and indemnity between businesses`(vector: Vector) throws {
    let account = try recoveryLaw(vector.country).account(
      for: invoice(vector.cents, due: vector.due), owedBy: .business, claim(vector.asOf))
    #expect(account.interest == euro(vector.interest))
    #expect(account.indemnity == euro(vector.indemnity))
    #expect(account.total == euro(vector.cents + vector.interest + vector.indemnity))
    #expect(account.grounds == [.businessInterest, .businessIndemnity])
  }

  @Test func `the periods show what a reader needs`() throws {
    let account = try recoveryLaw(.belgium).account(
      for: invoice(1_000_000, due: "2025-05-15"), owedBy: .business, claim("2025-08-10"))
    #expect(account.periods.map(\.days) == [46, 41])
    #expect(account.periods.map(\.rate) == [number("11.5"), number("10.5")])
    #expect(account.periods.map(\.interest) == [number("144.9315"), number("117.9452")])
    #expect(account.periods[0].from == day("2025-05-16"))
    #expect(account.periods[1].from == day("2025-07-01"))
    #expect(account.periods[0].origin == .reference(number("3.15"), margin: 8))
    #expect(account.interestPerDay == euro(2_88))
  }

  @Test(arguments: [(365, 4_11), (360, 4_17)] as [(Int, Int64)])
  func `a Swiss year has 365 days, or 360 where the creditor counts so`(base: Int, cents: Int64)
    throws
  {
    let account = try recoveryLaw(.switzerland).account(
      for: invoice(100_000, due: "2026-03-31", .swissFranc), owedBy: .business,
      claim("2026-04-30") {
        $0.dueDateAgreed = true
        $0.dayBase = base
      })
    #expect(account.interest == Amount(minorUnits: cents, .swissFranc))
    #expect(account.indemnity.isZero)
  }

  @Test func `elsewhere a year has 365 days`() throws {
    let law = try recoveryLaw(.france)
    #expect(throws: ClaimError.dayBase(360, .france)) {
      try law.account(
        for: invoice(100, due: "2026-01-31"), owedBy: .business,
        claim("2026-04-30") { $0.dayBase = 360 })
    }
  }

  @Test func `in Switzerland interest waits for a reminder unless the day was agreed`() throws {
    let law = try recoveryLaw(.switzerland)
    let open = invoice(100_000, due: "2026-03-31", .swissFranc)
    let before = try law.account(for: open, owedBy: .business, claim("2026-04-30"))
    #expect(before.interest.isZero)
    #expect(before.notes.contains(.noReminder))
    let after = try law.account(
      for: open, owedBy: .business, claim("2026-04-30"), demands: [demand("2026-04-10")])
    #expect(after.periods.map(\.from) == [day("2026-04-11")])
  }

  @Test func `a French public body owes the rate of the half-year in which it became late`() throws
  {
    let account = try recoveryLaw(.france).account(
      for: invoice(1_000_000, due: "2025-06-15"), owedBy: .publicBody, claim("2025-09-30"))
    // 107 days at 11.15 %.
    #expect(account.periods.map(\.days) == [107])
    #expect(account.interest == euro(326_86))
    #expect(account.indemnity == euro(40_00))
    #expect(account.notes == [.rateFixedAtStart])
  }

  @Test func `a French rate below three times the legal rate is noted`() throws {
    let account = try recoveryLaw(.france).account(
      for: invoice(100_000, due: "2024-01-31"), owedBy: .business,
      claim("2024-02-29") { $0.rate = 12 })
    #expect(account.notes == [.rateBelowFloor(agreed: 12, floor: number("15.21"))])
    #expect(account.periods.map(\.rate) == [12])
  }

  @Test func `a half-year without a rate is an error that names the figure`() throws {
    let law = try recoveryLaw(.belgium)
    let open = invoice(100_000, due: "2026-12-01")
    #expect(
      throws: ClaimError.missingFigure(
        name: "ecb-rate", file: "law/rates/eu.yaml", day: day("2027-01-01"))
    ) { try law.account(for: open, owedBy: .business, claim("2027-01-15")) }
    let missing = ClaimError.missingFigure(
      name: "ecb-rate", file: "law/rates/eu.yaml", day: day("2027-01-01"))
    #expect(missing.hint?.contains(#"{ "from": "2027-01-01", "rate": 10.5 }"#) == true)
    let account = try law.account(
      for: open, owedBy: .business,
      claim("2027-01-15") { $0.rates = [GivenRate(11, from: day("2027-01-01"))] })
    #expect(account.periods.map(\.days) == [30, 15])
    #expect(account.periods[1].origin == .given)
  }

  @Test func `a figure that nobody confirmed is noted`() throws {
    let law = RecoveryLaw(
      .luxembourg, file: "law/rates/luxembourg.yaml",
      figures: [
        "ecb-rate": [.init(2, from: nil, to: day("2026-12-31"), isConfirmed: false)],
        "business-margin": [.init(8, from: nil, to: nil)],
        "recovery-indemnity": [.init(40, from: nil, to: nil)],
      ])
    let account = try law.account(
      for: invoice(100_000, due: "2026-07-31"), owedBy: .business, claim("2026-08-31"))
    #expect(account.notes == [.unconfirmed("ecb-rate", day("2026-08-01"))])
    #expect(account.periods.map(\.rate) == [10])
  }

  @Test func `the sum of forty euro is not claimed in other money`() throws {
    let dollar = try #require(Currency("USD"))
    let account = try recoveryLaw(.belgium).account(
      for: invoice(100_000, due: "2026-01-31", dollar), owedBy: .business, claim("2026-02-28"))
    #expect(account.indemnity.isZero)
    #expect(account.notes == [.indemnityInEuro])
  }

  @Test func `a German debtor is late thirty days after the due date, or after a reminder`() throws
  {
    let law = try recoveryLaw(.germany)
    let open = invoice(100_000, due: "2026-01-31")
    let alone = try law.account(for: open, owedBy: .business, claim("2026-03-31"))
    #expect(alone.periods.map(\.from) == [day("2026-03-03")])
    let reminded = try law.account(
      for: open, owedBy: .business, claim("2026-03-31"), demands: [demand("2026-02-10")])
    #expect(reminded.periods.map(\.from) == [day("2026-02-11")])
    #expect(reminded.periods.map(\.rate) == [number("10.27")])
  }

  @Test func `a country without a file needs a rate`() throws {
    let law = RecoveryLaw.unknown(.austria)
    let open = invoice(100_000, due: "2026-01-31")
    #expect(throws: ClaimError.unknownLaw(.austria)) {
      try law.account(for: open, owedBy: .business, claim("2026-03-31"))
    }
    let account = try law.account(
      for: open, owedBy: .business, claim("2026-03-02") { $0.rate = number("7.3") })
    #expect(account.interest == euro(6_00))
    #expect(account.indemnity.isZero)
  }
}
