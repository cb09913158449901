import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// Worked examples of what the law fixes, to the cent.
struct WorkedExampleTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let about: String
    let country: Country
    var kind = CustomerKind.business
    var cents: Int64 = 1_000_00
    let due: String
    let asOf: String
    var paid: [(String, Int64)] = []
    var credited: [(String, Int64)] = []
    var demands: [EarlierLetter] = []
    var agree: @Sendable (inout ClaimTerms) -> Void = { _ in }
    /// Principal, interest and indemnity that are left, in cents.
    let owed: [Int64]
    var days: [Int]?
    var testDescription: String { about }

    var currency: Currency { country == .switzerland ? .swissFranc : .euro }

    func account() throws -> ClaimAccount {
      try recoveryLaw(country).account(
        for: invoice(cents, due: due, currency, paid: paid, credited: credited), owedBy: kind,
        claim(asOf, agree), demands: demands)
    }
  }

  static let interest: [Vector] = [
    Vector(
      about: "Belgium: the day of the payment counts, those after it do not",
      country: .belgium, cents: 10_000_00, due: "2025-05-15", asOf: "2025-12-31",
      paid: [("2025-08-10", 10_000_00)], owed: [0, 262_88, 40_00], days: [46, 41]),
    Vector(
      about: "Luxembourg: thirty days of April", country: .luxembourg, due: "2026-03-31",
      asOf: "2026-06-30", paid: [("2026-04-30", 1_000_00)], owed: [0, 8_34, 40_00], days: [30]),
    Vector(
      about: "France: a payment pays interest and indemnity first", country: .france,
      cents: 2_400_00, due: "2026-05-31", asOf: "2026-07-31", paid: [("2026-07-31", 2_400_00)],
      owed: [89_24, 0, 0], days: [30, 31]),
    Vector(
      about: "France: or the principal, where that was agreed", country: .france, cents: 2_400_00,
      due: "2026-05-31", asOf: "2026-12-31", paid: [("2026-07-31", 2_400_00)],
      agree: { $0.imputation = .principalFirst }, owed: [0, 49_24, 40_00], days: [30, 31]),
    Vector(
      about: "Belgium: a part payment; three periods are rounded once, not thrice",
      country: .belgium, cents: 2_400_00, due: "2026-05-31", asOf: "2026-07-15",
      paid: [("2026-06-12", 1_000_00)], owed: [1_400_00, 21_58, 40_00], days: [12, 18, 15]),
    Vector(
      about: "a credit note lowers the principal alone", country: .france, cents: 2_400_00,
      due: "2026-05-31", asOf: "2026-06-30", credited: [("2026-06-10", 400_00)],
      // 10 days on 2,400 and 20 on 2,000 at 12.15 %.
      owed: [2_000_00, 21_30, 40_00], days: [10, 20]),
    Vector(
      about: "paid on the due date: nothing", country: .belgium, due: "2026-05-31",
      asOf: "2026-07-15", paid: [("2026-05-31", 1_000_00)], owed: [0, 0, 0], days: []),
    Vector(
      about: "paid a day late: a day and the fixed sum", country: .belgium, due: "2026-05-31",
      asOf: "2026-07-15", paid: [("2026-06-01", 1_000_00)], owed: [0, 29, 40_00], days: [1]),
    Vector(
      about: "on the due date nothing is late", country: .luxembourg, due: "2026-05-31",
      asOf: "2026-05-31", owed: [1_000_00, 0, 0], days: []),
    Vector(
      about: "half a cent goes up", country: .luxembourg, cents: 182_50, due: "2026-05-31",
      asOf: "2026-06-01", agree: { $0.rate = 1 }, owed: [182_50, 1, 40_00]),
    Vector(
      about: "less than half a cent goes down", country: .luxembourg, cents: 182_49,
      due: "2026-05-31", asOf: "2026-06-01", agree: { $0.rate = 1 }, owed: [182_49, 0, 40_00]),
    Vector(
      about: "a leap year has 366 days of a 365th each", country: .luxembourg, cents: 365_00,
      due: "2023-12-31", asOf: "2024-12-31", agree: { $0.rate = 10 }, owed: [365_00, 36_60, 40_00],
      days: [366]),
    Vector(
      about: "interest is simple: twice the days, twice the interest", country: .luxembourg,
      cents: 365_00, due: "2021-12-31", asOf: "2023-12-31", agree: { $0.rate = 10 },
      owed: [365_00, 73_00, 40_00], days: [730]),
    Vector(
      about: "an agreed rate goes before the law's, and knows no half-years", country: .belgium,
      cents: 365_00, due: "2026-06-20", asOf: "2026-07-20", agree: { $0.rate = 15 },
      owed: [365_00, 4_50, 40_00], days: [30]),
    Vector(
      about: "agreed points follow the reference rate and are not rounded", country: .belgium,
      cents: 36_500_00, due: "2026-06-20", asOf: "2026-07-10", agree: { $0.margin = 5 },
      // 10 days at 7.15 % and 10 at 7.4 %.
      owed: [36_500_00, 145_50, 40_00], days: [10, 10]),
    Vector(
      about: "Switzerland: thirty days at five percent", country: .switzerland,
      due: "2026-03-31", asOf: "2026-04-30", agree: { $0.dueDateAgreed = true },
      owed: [1_000_00, 4_11, 0], days: [30]),
    Vector(
      about: "Switzerland: of a year of 360 days", country: .switzerland, due: "2026-03-31",
      asOf: "2026-04-30",
      agree: {
        $0.dueDateAgreed = true
        $0.dayBase = 360
      }, owed: [1_000_00, 4_17, 0], days: [30]),
    Vector(
      about: "Switzerland: a higher agreed rate is kept", country: .switzerland, cents: 365_00,
      due: "2026-03-31", asOf: "2026-04-30", demands: [demand("2026-04-10")],
      agree: { $0.rate = 8 }, owed: [365_00, 1_60, 0], days: [20]),
    Vector(
      about: "Switzerland: a discount rate that is given goes before five percent",
      country: .switzerland, cents: 365_00, due: "2026-03-31", asOf: "2026-04-30",
      demands: [demand("2026-04-10")],
      agree: { $0.rates = [GivenRate(7, from: day("2026-04-21"))] },
      // 10 days at 5 % and 10 at 7 %.
      owed: [365_00, 1_20, 0], days: [10, 10]),
    Vector(
      about: "French public contracts: the rate of the first half-year to the end",
      country: .france, kind: .publicBody, cents: 10_000_00, due: "2025-06-15",
      asOf: "2025-09-30", owed: [10_000_00, 326_86, 40_00], days: [107]),
    Vector(
      about: "French public contracts: no agreed rate", country: .france, kind: .publicBody,
      cents: 10_000_00, due: "2025-06-15", asOf: "2025-09-30", agree: { $0.rate = 15 },
      owed: [10_000_00, 326_86, 40_00], days: [107]),
    Vector(
      about: "Germany: nine points from the day after the reminder", country: .germany,
      cents: 365_00, due: "2026-01-31", asOf: "2026-03-02", demands: [demand("2026-02-10")],
      // 20 days at 10.27 %.
      owed: [365_00, 2_05, 40_00], days: [20]),
    Vector(
      about: "the Netherlands: eight points", country: .netherlands, cents: 365_00,
      due: "2024-06-20", asOf: "2024-07-20",
      // 10 days at 12.5 % and 20 at 12.25 %.
      owed: [365_00, 3_70, 40_00], days: [10, 20]),
  ]

  static let indemnities: [Vector] = [
    Vector(
      about: "forty euro are the least between businesses", country: .belgium, due: "2026-05-31",
      asOf: "2026-06-01",
      agree: {
        $0.withInterest = false
        $0.indemnity = .fixed(euro(10_00))
      }, owed: [1_000_00, 0, 40_00]),
    Vector(
      about: "a contract may name more", country: .belgium, due: "2026-05-31", asOf: "2026-06-01",
      agree: {
        $0.withInterest = false
        $0.indemnity = .percent(10, minimum: nil, maximum: nil)
      }, owed: [1_000_00, 0, 100_00]),
    Vector(
      about: "up to what it names as the most", country: .luxembourg, due: "2026-05-31",
      asOf: "2026-06-01",
      agree: {
        $0.withInterest = false
        $0.indemnity = .percent(10, minimum: euro(50_00), maximum: euro(75_00))
      }, owed: [1_000_00, 0, 75_00]),
    Vector(
      about: "or as the least", country: .luxembourg, cents: 100_00, due: "2026-05-31",
      asOf: "2026-06-01",
      agree: {
        $0.withInterest = false
        $0.indemnity = .percent(10, minimum: euro(50_00), maximum: euro(75_00))
      }, owed: [100_00, 0, 50_00]),
    Vector(
      about: "Switzerland has no fixed sum", country: .switzerland, due: "2026-05-31",
      asOf: "2026-07-01", demands: [demand("2026-06-10")], agree: { $0.withInterest = false },
      owed: [1_000_00, 0, 0]),
    Vector(
      about: "but one that was agreed to the centime", country: .switzerland, due: "2026-05-31",
      asOf: "2026-07-01", demands: [demand("2026-06-10")],
      agree: {
        $0.withInterest = false
        $0.indemnity = .fixed(Amount(minorUnits: 20_00, .swissFranc))
      }, owed: [1_000_00, 0, 20_00]),
    Vector(
      about: "and not one that a percentage makes", country: .switzerland, due: "2026-05-31",
      asOf: "2026-07-01", demands: [demand("2026-06-10")],
      agree: {
        $0.withInterest = false
        $0.indemnity = .percent(10, minimum: nil, maximum: nil)
      }, owed: [1_000_00, 0, 0]),
    Vector(
      about: "nothing when nothing is claimed", country: .belgium, due: "2026-05-31",
      asOf: "2026-07-01",
      agree: {
        $0.withInterest = false
        $0.withIndemnity = false
      }, owed: [1_000_00, 0, 0]),
  ]

  static let consumers: [Vector] = [
    Vector(
      about: "France: nothing but the invoice without a formal notice", country: .france,
      kind: .consumer, due: "2026-01-31", asOf: "2026-06-30", demands: [demand("2026-02-10")],
      agree: { $0.indemnity = .fixed(euro(40_00)) }, owed: [1_000_00, 0, 0], days: []),
    Vector(
      about: "France: from the formal notice, by half-years, no fixed sum", country: .france,
      kind: .consumer, cents: 36_500_00, due: "2026-01-31", asOf: "2026-07-10",
      demands: [formalNotice("2026-06-20")], agree: { $0.indemnity = .fixed(euro(40_00)) },
      // 10 days at 2.62 % and 10 at 2.75 %.
      owed: [36_500_00, 53_70, 0], days: [10, 10]),
    Vector(
      about: "Luxembourg: a silent invoice waits for the formal notice", country: .luxembourg,
      kind: .consumer, cents: 36_500_00, due: "2026-01-31", asOf: "2026-03-30",
      demands: [demand("2026-02-10"), formalNotice("2026-03-20")],
      // 10 days at 3.75 %.
      owed: [36_500_00, 37_50, 0], days: [10]),
    Vector(
      about: "Germany: five points and no fixed sum, after a reminder", country: .germany,
      kind: .consumer, cents: 36_500_00, due: "2026-01-31", asOf: "2026-02-20",
      demands: [demand("2026-02-10")], agree: { $0.indemnity = .fixed(euro(40_00)) },
      // 10 days at 6.27 %.
      owed: [36_500_00, 62_70, 0], days: [10]),
    Vector(
      about: "Germany: thirty days bring no default of a consumer whom the invoice did not tell",
      country: .germany, kind: .consumer, due: "2026-01-31", asOf: "2026-06-30",
      owed: [1_000_00, 0, 0], days: []),
    Vector(
      about: "Switzerland: five percent from the reminder", country: .switzerland,
      kind: .consumer, cents: 36_500_00, due: "2026-01-31", asOf: "2026-02-20",
      demands: [demand("2026-02-10")], owed: [36_500_00, 50_00, 0], days: [10]),
    Vector(
      about: "Switzerland: nothing before it", country: .switzerland, kind: .consumer,
      due: "2026-01-31", asOf: "2026-02-20", owed: [1_000_00, 0, 0], days: []),
    Vector(
      about: "Belgium: the cap counts what is open when the free days are over",
      country: .belgium, kind: .consumer, cents: 300_00, due: "2026-02-15", asOf: "2026-03-31",
      paid: [("2026-03-18", 100_00)], demands: [demand("2026-03-02")],
      agree: { $0.indemnity = .legalScale }, owed: [200_00, 0, 35_00]),
    Vector(
      about: "Belgium: and not what is paid after them", country: .belgium, kind: .consumer,
      cents: 300_00, due: "2026-02-15", asOf: "2026-03-31", paid: [("2026-03-19", 100_00)],
      demands: [demand("2026-03-02")], agree: { $0.indemnity = .legalScale },
      owed: [200_00, 0, 45_00]),
    Vector(
      about: "Belgium: a clause at the cap stands", country: .belgium, kind: .consumer,
      due: "2026-02-15", asOf: "2026-03-31", demands: [demand("2026-03-02")],
      agree: { $0.indemnity = .fixed(euro(90_00)) }, owed: [1_000_00, 0, 90_00]),
    Vector(
      about: "Belgium: a cent above it is void", country: .belgium, kind: .consumer,
      due: "2026-02-15", asOf: "2026-03-31", demands: [demand("2026-03-02")],
      agree: { $0.indemnity = .fixed(euro(90_01)) }, owed: [1_000_00, 0, 0]),
    Vector(
      about: "Belgium: a rate at the cap stands, from the day after the reminder",
      country: .belgium, kind: .consumer, cents: 36_500_00, due: "2026-02-15",
      asOf: "2026-03-22", demands: [demand("2026-03-02")],
      agree: { $0.rate = number("10.5") }, owed: [36_500_00, 210_00, 0], days: [20]),
    Vector(
      about: "Belgium: a little more is void, and leaves the ordinary legal rate",
      country: .belgium, kind: .consumer, cents: 36_500_00, due: "2026-02-15",
      asOf: "2026-03-22", demands: [demand("2026-03-02")],
      agree: { $0.rate = number("10.51") }, owed: [36_500_00, 90_00, 0], days: [20]),
    Vector(
      about: "Belgium: a reminder on the due date is none", country: .belgium, kind: .consumer,
      due: "2026-03-02", asOf: "2026-04-30", demands: [demand("2026-03-02")],
      agree: { $0.indemnity = .legalScale }, owed: [1_000_00, 0, 0]),
    Vector(
      about: "the Netherlands: costs by the scale after the free days, interest from then on",
      country: .netherlands, kind: .consumer, due: "2024-02-15", asOf: "2024-03-21",
      demands: [demand("2024-03-01", .email)],
      // The days end on 15 March: 6 days at 7 %.
      owed: [1_000_00, 1_15, 150_00], days: [6]),
    Vector(
      about: "the Netherlands: nothing within them", country: .netherlands, kind: .consumer,
      due: "2024-02-15", asOf: "2024-03-15", demands: [demand("2024-03-01", .email)],
      owed: [1_000_00, 0, 0], days: []),
  ]

  @Test(arguments: interest + indemnities + consumers)
  func `what is owed`(vector: Vector) throws {
    let account = try vector.account()
    let owed = [account.principal, account.interest, account.indemnity].map(\.minorUnits)
    #expect(owed == vector.owed, "\(account.periods) \(account.notes)")
    #expect(account.total.minorUnits == vector.owed.reduce(0, +))
    if let days = vector.days { #expect(account.periods.map(\.days) == days) }
  }

  @Test func `the rounding of each period would have made another sum`() throws {
    let vector = try #require(Self.interest.first { $0.about.contains("rounded once") })
    let rounded = try vector.account().periods.map { $0.interest.rounded(decimals: 2) }
    #expect(try rounded.reduce(DecimalNumber.zero) { try $0 + $1 } == number("21.57"))
  }

  @Test(arguments: [
    // Easter: 3 April 2026 is Good Friday, which is worked in Belgium; Monday the 6th is not.
    ("2026-04-02", Dispatch.Channel.post, "2026-04-08", "2026-04-21"),
    // The national holiday.
    ("2026-07-17", .registered, "2026-07-23", "2026-08-05"),
    ("2026-07-17", .registeredWithReceipt, "2026-07-23", "2026-08-05"),
    ("2026-07-17", .byHand, "2026-07-23", "2026-08-05"),
    ("2026-07-17", .registeredElectronic, "2026-07-18", "2026-07-31"),
    ("2026-07-17", .email, "2026-07-18", "2026-07-31"),
    // Sent on a Saturday, over All Saints.
    ("2025-10-31", .post, "2025-11-05", "2025-11-18"),
    ("2026-12-24", .post, "2026-12-30", "2027-01-12"),
  ])
  func `Belgian free days are counted by channel, working day and holiday`(
    sent: String, channel: Dispatch.Channel, starts: String, last: String
  ) throws {
    let due = try day(sent).adding(days: -10)
    let account = try recoveryLaw(.belgium).account(
      for: invoice(1_000_00, due: "\(due)"), owedBy: .consumer,
      claim(sent) { $0.indemnity = .legalScale }, writing: demand(sent, channel))
    let notice = try #require(account.notice)
    #expect(notice.startsOn == day(starts))
    #expect(notice.lastDay == day(last))
    #expect(notice.claimableFrom == (try day(last).adding(days: 1)))
    #expect(notice.indemnity == euro(90_00))
    #expect(account.total == euro(1_000_00))
  }

  @Test(arguments: [
    (Dispatch.Channel.email, "2024-03-02", "2024-03-15"), (.post, "2024-03-06", "2024-03-19"),
    (.registered, "2024-03-06", "2024-03-19"),
  ])
  func `Dutch free days begin on the third working day where the receipt is not known`(
    channel: Dispatch.Channel, starts: String, last: String
  ) throws {
    let account = try recoveryLaw(.netherlands).account(
      for: invoice(1_000_00, due: "2024-02-15"), owedBy: .consumer, claim("2024-03-01"),
      writing: demand("2024-03-01", channel))
    #expect(account.notice?.startsOn == day(starts))
    #expect(account.notice?.lastDay == day(last))
    #expect(account.notice?.indemnity == euro(150_00))
    #expect(account.total == euro(1_000_00))
  }

  @Test func `Dutch free days begin after the receipt, where it is known`() throws {
    let letter = EarlierLetter(
      .reminder, level: 1, on: day("2024-03-01"), receivedOn: day("2024-03-06"))
    let account = try recoveryLaw(.netherlands).account(
      for: invoice(1_000_00, due: "2024-02-15"), owedBy: .consumer, claim("2024-03-20"),
      demands: [letter])
    #expect(account.notice?.startsOn == day("2024-03-07"))
    #expect(account.notice?.lastDay == day("2024-03-20"))
    #expect(account.total == euro(1_000_00))
  }

  @Test(arguments: [
    ("2026-01-15", "2026-04-01", false), ("2026-01-16", nil, true),
  ])
  func `a Luxembourg invoice goes out within a month of the delivery`(
    issued: String, from: String?, isLate: Bool
  ) throws {
    let account = try recoveryLaw(.luxembourg).account(
      for: invoice(
        1_000_00, due: "2026-01-31", delivered: "2025-12-15", issued: issued, announces: true),
      owedBy: .consumer, claim("2026-04-30"))
    #expect(account.periods.first?.from == from.map(day))
    #expect(account.notes.contains(.invoiceTooLate) == isLate)
  }

  @Test(arguments: Dossier.countries)
  func `on the due date an invoice is not late, and that is said`(country: Country) throws {
    for kind in CustomerKind.allCases {
      let account = try recoveryLaw(country).account(
        for: invoice(1_000_00, due: "2024-05-31"), owedBy: kind, claim("2024-05-31"))
      #expect(account.notes == [.notLate] && account.daysLate == 0)
    }
  }

  @Test func `each late invoice has its forty euro`() throws {
    let law = try recoveryLaw(.france)
    var sum = euro(0)
    for _ in 1...3 {
      let account = try law.account(
        for: invoice(10_00, due: "2026-05-31"), owedBy: .business, claim("2026-06-01"))
      sum = try sum + account.indemnity
    }
    #expect(sum == euro(120_00))
  }
}

/// Rates that the input gives.
struct GivenRateTests {
  private func periods(
    _ country: Country, _ kind: CustomerKind, due: String, asOf: String, _ rates: [GivenRate],
    demands: [EarlierLetter] = [], _ agree: (inout ClaimTerms) -> Void = { _ in }
  ) throws -> [String] {
    let account = try recoveryLaw(country).account(
      for: invoice(1_000_00, due: due), owedBy: kind,
      claim(asOf) {
        $0.rates = rates
        agree(&$0)
      }, demands: demands)
    return account.periods.map { "\($0.from) \($0.to) \($0.rate)" }
  }

  @Test func `a rate that is given goes before the tables between businesses`() throws {
    let periods = try periods(
      .belgium, .business, due: "2026-05-31", asOf: "2026-07-15",
      [GivenRate(11, from: day("2026-06-11"), to: day("2026-06-20"))])
    #expect(
      periods == [
        "2026-06-01 2026-06-10 10.5", "2026-06-11 2026-06-20 11", "2026-06-21 2026-06-30 10.5",
        "2026-07-01 2026-07-15 10.5",
      ])
  }

  @Test func `against a consumer it does not raise what the law fixes`() throws {
    let rates = [GivenRate(15, from: day("2026-01-01"))]
    #expect(
      try periods(
        .france, .consumer, due: "2026-01-31", asOf: "2026-04-30", rates,
        demands: [formalNotice("2026-03-31")]) == ["2026-04-01 2026-04-30 2.62"])
    #expect(
      try periods(
        .belgium, .consumer, due: "2026-02-15", asOf: "2026-03-31", rates,
        demands: [demand("2026-03-02")]
      ) { $0.margin = 5 } == ["2026-03-03 2026-03-31 7.15"])
    #expect(
      try periods(
        .switzerland, .consumer, due: "2026-02-15", asOf: "2026-03-31", rates,
        demands: [demand("2026-03-02")]) == ["2026-03-03 2026-03-31 5"])
  }

  @Test func `it does not lift the cap of an agreed rate`() throws {
    let periods = try periods(
      .belgium, .consumer, due: "2026-02-15", asOf: "2026-03-31",
      [GivenRate(30, from: day("2026-01-01"))], demands: [demand("2026-03-02")]
    ) { $0.rate = 20 }
    #expect(periods == ["2026-03-03 2026-03-31 4.5"])
  }

  @Test func `it stands in for what the tables do not know yet`() throws {
    let rates = [GivenRate(3, from: day("2026-12-01"))]
    #expect(
      try periods(
        .france, .consumer, due: "2026-11-30", asOf: "2027-01-20", rates,
        demands: [formalNotice("2026-12-10")])
        == ["2026-12-11 2026-12-31 2.75", "2027-01-01 2027-01-20 3"])
    #expect(throws: ClaimError.self) {
      try periods(
        .france, .consumer, due: "2026-11-30", asOf: "2027-01-20", [],
        demands: [formalNotice("2026-12-10")])
    }
    // The cap of a half-year that nobody knows yet.
    #expect(
      try periods(
        .belgium, .consumer, due: "2026-11-30", asOf: "2027-01-20",
        [GivenRate(number("10.5"), from: day("2027-01-01"))], demands: [demand("2026-12-10")]
      ) { $0.rate = 8 } == ["2026-12-11 2027-01-20 8"])
  }

  @Test func `it stands in for a figure that nobody confirmed, until one is sure`() throws {
    let law = RecoveryLaw(
      .france, file: "law/rates/france.yaml",
      figures: [
        "legal-rate": [
          .init(2, from: day("2026-01-01"), to: day("2026-06-30"), isConfirmed: false),
          .init(3, from: day("2026-07-01"), to: day("2026-12-31")),
        ]
      ])
    func periods(_ rates: [GivenRate]) throws -> [ClaimAccount] {
      [
        try law.account(
          for: invoice(1_000_00, due: "2026-05-31"), owedBy: .consumer,
          claim("2026-07-31") { $0.rates = rates }, demands: [formalNotice("2026-06-10")])
      ]
    }
    let alone = try periods([])[0]
    #expect(alone.periods.map(\.rate) == [2, 3])
    #expect(alone.notes.contains(.unconfirmed("legal-rate", day("2026-06-11"))))
    let given = try periods([GivenRate(4, from: day("2026-01-01"))])[0]
    #expect(given.periods.map(\.rate) == [4, 3])
    #expect(given.periods.map(\.days) == [20, 31])
    #expect(!given.notes.contains { if case .unconfirmed = $0 { true } else { false } })
  }
}
