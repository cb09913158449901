import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// Every rate of every half-year, as an account uses it on the first and on the last day.
struct RateTableTests {
  /// A row of the reference rates; `french` is the legal rate of creditors who are businesses.
  struct Half: Sendable, CustomTestStringConvertible {
    let name: String
    let ecb: String
    let belgium: String
    let luxembourg: String
    let france: String
    let french: String
    let floor: String
    let german: String
    var testDescription: String { name }

    var first: String { "\(name.prefix(4))-\(name.hasSuffix("1") ? "01-01" : "07-01")" }
    var last: String { "\(name.prefix(4))-\(name.hasSuffix("1") ? "06-30" : "12-31")" }
  }

  private static func half(_ row: String) -> Half {
    let cells = row.split(separator: " ").map(String.init)
    return Half(
      name: cells[0], ecb: cells[1], belgium: cells[2], luxembourg: cells[3], france: cells[4],
      french: cells[5], floor: cells[6], german: cells[7])
  }

  static let halves: [Half] = [
    "2020-1 0 8 8 10 0.87 2.61 -0.88", "2020-2 0 8 8 10 0.84 2.52 -0.88",
    "2021-1 0 8 8 10 0.79 2.37 -0.88", "2021-2 0 8 8 10 0.76 2.28 -0.88",
    "2022-1 0 8 8 10 0.76 2.28 -0.88", "2022-2 0 8 8 10 0.77 2.31 -0.88",
    "2023-1 2.5 10.5 10.5 12.5 2.06 6.18 1.62", "2023-2 4 12 12 14 4.22 12.66 3.12",
    "2024-1 4.5 12.5 12.5 14.5 5.07 15.21 3.62", "2024-2 4.25 12.5 12.25 14.25 4.92 14.76 3.37",
    "2025-1 3.15 11.5 11.15 13.15 3.71 11.13 2.27", "2025-2 2.15 10.5 10.15 12.15 2.76 8.28 1.27",
    "2026-1 2.15 10.5 10.15 12.15 2.62 7.86 1.27", "2026-2 2.4 10.5 10.4 12.4 2.75 8.25 1.52",
  ].map(half)

  /// The one rate of an account that is late for `asOf` alone.
  private func rate(
    _ country: Country, _ kind: CustomerKind, on asOf: String,
    demands: [EarlierLetter] = [], _ agree: (inout ClaimTerms) -> Void = { _ in }
  ) throws -> InterestPeriod {
    let due = try day(asOf).adding(days: -1)
    let account = try recoveryLaw(country).account(
      for: invoice(1_000_00, due: "\(due)"), owedBy: kind,
      claim(asOf) {
        $0.dueDateAgreed = true
        agree(&$0)
      }, demands: demands)
    let period = try #require(account.periods.first)
    #expect(account.periods.count == 1 && period.days == 1)
    return period
  }

  @Test(arguments: halves)
  func `between businesses each half-year has its rate, from its first day to its last`(half: Half)
    throws
  {
    for asOf in [half.first, half.last] {
      #expect(try rate(.belgium, .business, on: asOf).rate == number(half.belgium))
      #expect(try rate(.luxembourg, .business, on: asOf).rate == number(half.luxembourg))
      #expect(try rate(.netherlands, .business, on: asOf).rate == number(half.luxembourg))
      let french = try rate(.france, .business, on: asOf)
      #expect(french.rate == number(half.france))
      #expect(french.origin == .reference(number(half.ecb), margin: 10))
      let germany = try number(half.german) + 9
      #expect(try rate(.germany, .business, on: asOf).rate == germany)
      #expect(try rate(.switzerland, .business, on: asOf).rate == 5)
    }
  }

  @Test(arguments: halves)
  func `public bodies owe as businesses do, and eight points in France`(half: Half) throws {
    #expect(try rate(.belgium, .publicBody, on: half.first).rate == number(half.belgium))
    #expect(try rate(.luxembourg, .publicBody, on: half.first).rate == number(half.luxembourg))
    #expect(try rate(.france, .publicBody, on: half.last).rate == number(half.luxembourg))
  }

  @Test(arguments: halves)
  func `a French consumer owes the lower legal rate, a German one five points`(half: Half) throws {
    let sent = try day(half.last).adding(days: -1)
    let french = try rate(
      .france, .consumer, on: half.last, demands: [formalNotice("\(sent)")])
    #expect(french.rate == number(half.french) && french.origin == .law)
    let german = try number(half.german) + 5
    #expect(try rate(.germany, .consumer, on: half.last).rate == german)
  }

  @Test(arguments: halves)
  func `an agreed French rate is held against three times the legal rate`(half: Half) throws {
    let law = try recoveryLaw(.france)
    let due = try day(half.last).adding(days: -1)
    func notes(_ agree: (inout ClaimTerms) -> Void) throws -> [ClaimNote] {
      try law.account(
        for: invoice(1_000_00, due: "\(due)"), owedBy: .business, claim(half.last, agree)
      ).notes
    }
    let floor = number(half.floor)
    let below = try floor - number("0.01")
    #expect(try notes { $0.rate = floor } == [])
    #expect(try notes { $0.rate = below } == [.rateBelowFloor(agreed: below, floor: floor)])
    // Points above the reference rate that come to the same.
    let points = try floor - number(half.ecb)
    #expect(try notes { $0.margin = points } == [])
    let fewer = try points - number("0.01")
    #expect(try notes { $0.margin = fewer } == [.rateBelowFloor(agreed: below, floor: floor)])
  }

  @Test(
    arguments: zip(
      2020...2026,
      [
        ("1.75", "2"), ("1.75", "2"), ("1.5", "2"), ("5.25", "2.25"), ("5.75", "4.5"),
        ("4.5", "4.25"), ("4.5", "3.75"),
      ]))
  func `Belgium and Luxembourg fix a legal rate each year`(year: Int, rates: (String, String))
    throws
  {
    for asOf in ["\(year)-03-31", "\(year)-12-31"] {
      let due = try day(asOf).adding(days: -60)
      // A clause of 99 % is void: the ordinary legal rate is left.
      let belgian = try recoveryLaw(.belgium).account(
        for: invoice(1_000_00, due: "\(due)"), owedBy: .consumer, claim(asOf) { $0.rate = 99 },
        demands: [demand("\(try day(asOf).adding(days: -50))")])
      #expect(belgian.periods.last?.rate == number(rates.0))
      let notice = try day(asOf).adding(days: -1)
      let luxembourg = try recoveryLaw(.luxembourg).account(
        for: invoice(1_000_00, due: "\(due)"), owedBy: .consumer, claim(asOf),
        demands: [formalNotice("\(notice)")])
      #expect(luxembourg.periods.map(\.rate) == [number(rates.1)])
      #expect(luxembourg.periods.map(\.origin) == [.law])
    }
  }

  @Test func `what follows from another rate agrees with it`() throws {
    let ecb = try values("ecb-rate", in: RecoveryLaw.sharedFile)
    let base = try values("base-rate", in: "law/rates/germany.yaml")
    #expect(ecb.map(\.validity) == base.map(\.validity))
    for index in ecb.indices.dropFirst() {
      let reference = try #require(ecb[index].value), last = try #require(ecb[index - 1].value)
      let german = try #require(base[index].value), before = try #require(base[index - 1].value)
      // BGB, § 247, 1: as much as the reference rate rose or fell.
      let (step, rise) = (try german - before, try reference - last)
      #expect(step == rise, "\(ecb[index].validity)")
    }
    for half in Self.halves {
      // Law of 2 August 2002, art. 5: the next half point above the reference rate and eight points.
      let sum = try number(half.ecb) + 8
      let steps = try (number(half.belgium) * 2).rounded(decimals: 0)
      let belgium = number(half.belgium)
      let (excess, doubled) = (try belgium - sum, try belgium * 2)
      #expect(doubled == steps)
      #expect(excess >= .zero && excess < number("0.5"), "\(half)")
    }
  }

  @Test(arguments: RequirementGroup.withLaw.map { "law/rates/\($0.rawValue).yaml" })
  func `a series of rates has no gap, and every entry an end`(file: String) throws {
    for name in ["ecb-rate", "base-rate", "legal-rate", "consumer-rate"] {
      let series = try values(name, in: file)
      for entry in series { #expect(entry.validity.until != nil, "\(name)") }
      for (one, next) in zip(series, series.dropFirst()) {
        let end = try #require(one.validity.until)
        #expect(next.validity.from == (try end.adding(days: 1)), "\(name) after \(end)")
      }
    }
  }

  private func values(_ name: String, in file: String) throws -> [LawEntry] {
    try LawPage(tree(file)).values[name] ?? []
  }
}
