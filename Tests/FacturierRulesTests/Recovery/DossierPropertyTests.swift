import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// An invoice with what happened to it, by chance, under the law of any country and for any customer.
struct Dossier {
  static let countries: [Country] = [
    .belgium, .france, .luxembourg, .switzerland, .germany, .netherlands,
  ]

  let country: Country
  let kind: CustomerKind
  var open: OpenInvoice
  var terms: ClaimTerms
  let demands: [EarlierLetter]

  /// Between August 2023 and November 2024, when every figure of every country is known.
  init(_ random: inout Dice, country: Country? = nil, kind: CustomerKind? = nil) throws {
    self.country = country ?? Self.countries[random.roll(Self.countries.count)]
    self.kind = kind ?? CustomerKind.allCases[random.roll(CustomerKind.allCases.count)]
    let currency: Currency = self.country == .switzerland ? .swissFranc : .euro
    let issued = try day("2023-08-01").adding(days: random.roll(150))
    let due = try issued.adding(days: random.roll(60))
    let amount = Amount(minorUnits: Int64(1 + random.roll(1_000_000)), currency)
    open = OpenInvoice(
      number: "1", date: issued, dueDate: due, amount: amount,
      deliveredOn: try issued.adding(days: -random.roll(40)), announcesInterest: random.roll(2) == 0
    )
    terms = ClaimTerms(asOf: try due.adding(days: random.roll(260)))
    switch random.roll(4) {
    case 0: terms.rate = DecimalNumber(random.roll(20))
    case 1: terms.margin = DecimalNumber(random.roll(9))
    default: break
    }
    switch random.roll(4) {
    case 0: terms.indemnity = .fixed(Amount(minorUnits: Int64(1 + random.roll(10_000)), currency))
    case 1: terms.indemnity = .legalScale
    default: break
    }
    terms.dueDateAgreed = random.roll(2) == 0
    terms.isSmallCreditor = random.roll(2) == 0
    terms.imputation = [nil, .interestFirst, .principalFirst][random.roll(3)]
    var letters: [EarlierLetter] = []
    for _ in 0..<random.roll(4) {
      let sent = try due.adding(days: random.roll(80) - 10)
      let channel = Dispatch.Channel.allCases[random.roll(Dispatch.Channel.allCases.count)]
      letters.append(
        EarlierLetter(
          random.roll(3) == 0 ? .formalNotice : .reminder, level: nil, on: sent, by: channel))
    }
    demands = letters
  }

  /// A credit of up to `share` hundredths of the invoice, on a day around its due date.
  mutating func credit(_ random: inout Dice, upTo share: Int) throws {
    let part = open.amount.minorUnits * Int64(random.roll(share + 1)) / 100
    guard part > 0, let due = open.dueDate else { return }
    let date = try due.adding(days: random.roll(300) - 30)
    open = open.adding(
      Credit(
        random.roll(3) == 0 ? .creditNote : .payment,
        Amount(minorUnits: part, open.amount.currency), on: date))
  }

  func account(on date: CalendarDate? = nil) throws -> ClaimAccount {
    var terms = terms
    if let date { terms.asOf = date }
    return try recoveryLaw(country).account(for: open, owedBy: kind, terms, demands: demands)
  }
}

extension OpenInvoice {
  fileprivate func adding(_ credit: Credit) -> OpenInvoice {
    OpenInvoice(
      number: number, date: date, dueDate: dueDate, amount: amount, deliveredOn: deliveredOn,
      announcesInterest: announcesInterest, credits: credits + [credit])
  }
}

extension ClaimAccount {
  /// Σ principal × rate × days, up to and with a day.
  fileprivate func exact(until end: CalendarDate) throws -> DecimalNumber {
    try periods.reduce(.zero) { sum, period in
      let days = period.from.days(to: min(period.to, end)) + 1
      guard days > 0 else { return sum }
      return try sum + period.principal.decimal * period.rate * DecimalNumber(days)
    }
  }
}

struct DossierPropertyTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `nothing is negative, and every sum is the sum of its parts`(seed: UInt64) throws {
    var random = Dice(seed)
    var dossier = try Dossier(&random)
    for _ in 0..<random.roll(3) { try dossier.credit(&random, upTo: 45) }
    let account = try dossier.account()
    for part in [account.principal, account.interest, account.indemnity, account.accrued] {
      #expect(!part.isNegative)
    }
    let parts = try account.principal + account.interest + account.indemnity
    #expect(account.total == parts)
    let exact = try account.exact(until: account.asOf).divided(
      by: DecimalNumber(100 * account.dayBase), decimals: 2)
    #expect(account.accrued.decimal == exact)
    for period in account.periods {
      #expect(period.days == period.from.days(to: period.to) + 1 && period.days > 0)
      #expect(period.from > dossier.open.dueDate ?? account.asOf && period.to <= account.asOf)
    }
    for (one, next) in zip(account.periods, account.periods.dropFirst()) {
      #expect(one.to < next.from)
    }
    for used in account.imputations {
      let sum = try used.toInterest + used.toIndemnity + used.toPrincipal
      #expect(used.amount == sum)
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `what has run up to a day stays as it is, and only grows`(seed: UInt64) throws {
    var random = Dice(seed)
    var dossier = try Dossier(&random)
    try dossier.credit(&random, upTo: 60)
    let end = dossier.terms.asOf
    let whole = try dossier.account()
    guard let due = dossier.open.dueDate, due < end else { return }
    let middle = try due.adding(days: random.roll(due.days(to: end)))
    let first = try dossier.account(on: middle)
    // Before the free days of a consumer are over nothing is claimed, also of what will be.
    guard !first.periods.isEmpty else { return }
    #expect(try first.exact(until: middle) == whole.exact(until: middle))
    #expect(first.accrued.minorUnits <= whole.accrued.minorUnits)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a part payment only lowers what is owed`(seed: UInt64) throws {
    var random = Dice(seed)
    let whole = try Dossier(&random)
    var paid = whole
    try paid.credit(&random, upTo: 90)
    let (before, after) = (try whole.account(), try paid.account())
    #expect(after.accrued.minorUnits <= before.accrued.minorUnits)
    #expect(
      after.total.minorUnits <= before.total.minorUnits, "\(whole.country) \(whole.kind)")
    #expect(after.principal.minorUnits <= before.total.minorUnits)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `who paid in time owes nothing, whoever it is`(seed: UInt64) throws {
    var random = Dice(seed)
    var dossier = try Dossier(&random)
    let due = try #require(dossier.open.dueDate)
    dossier.open = dossier.open.adding(
      Credit(.payment, dossier.open.amount, on: try due.adding(days: -random.roll(20))))
    let account = try dossier.account()
    #expect(account.total.isZero && account.periods.isEmpty && account.grounds.isEmpty)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `consumers owe what their law gives and no more`(seed: UInt64) throws {
    var random = Dice(seed)
    let dossier = try Dossier(&random, kind: .consumer)
    let account = try dossier.account()
    let demanded = dossier.demands.contains { $0.date > dossier.open.dueDate ?? $0.date }
    switch dossier.country {
    case .france, .luxembourg, .germany: #expect(account.indemnity.isZero)
    case .belgium, .netherlands:
      if !demanded { #expect(account.total == account.principal) }
      if dossier.country == .belgium {
        if dossier.terms.indemnity == nil { #expect(account.indemnity.isZero) }
        if dossier.terms.rate == nil, dossier.terms.margin == nil {
          #expect(account.interest.isZero)
        }
        #expect(account.indemnity.minorUnits <= 2_000_00)
        // The caps of the half-years from August 2023 to the end of 2024.
        #expect(account.periods.allSatisfy { $0.rate <= number("12.5") })
      }
    default:
      if case .fixed = dossier.terms.indemnity {} else { #expect(account.indemnity.isZero) }
    }
    if dossier.country == .france {
      #expect(account.periods.allSatisfy { $0.origin == .law })
      if !dossier.demands.contains(where: { $0.type == .formalNotice }) {
        #expect(account.total == account.principal)
      }
    }
  }

  /// Interest reckoned day by day, the long way.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `the periods come to what the days come to one by one`(seed: UInt64) throws {
    var random = Dice(seed)
    let country: Country = [.belgium, .france, .luxembourg, .netherlands][random.roll(4)]
    var dossier = try Dossier(&random, country: country, kind: .business)
    dossier.terms.margin = nil
    dossier.terms.imputation = .principalFirst
    for _ in 0..<random.roll(4) { try dossier.credit(&random, upTo: 30) }
    let account = try dossier.account()
    let due = try #require(dossier.open.dueDate)
    var sum = DecimalNumber.zero
    var date = due
    while date < account.asOf {
      date = try date.adding(days: 1)
      // The day of a payment still counts.
      var open = dossier.open.amount
      for credit in dossier.open.credits where credit.date < date {
        open = try open - credit.amount
      }
      guard !open.isNegative else { continue }
      let half = try #require(
        RateTableTests.halves.first { day($0.first) <= date && date <= day($0.last) })
      let rate =
        switch country {
        case .belgium: number(half.belgium)
        case .france: number(half.france)
        default: number(half.luxembourg)
        }
      sum = try sum + open.decimal * (dossier.terms.rate ?? rate)
    }
    #expect(try account.exact(until: account.asOf) == sum)
    #expect(account.accrued.decimal == (try sum.divided(by: 36_500, decimals: 2)))
  }
}
