internal import FacturierCore

/// How a rate follows from the law or the contract.
enum RateRule {
  /// The same on all days.
  case fixed(DecimalNumber, RateOrigin)
  /// Points above a reference rate, anew for each of its periods; perhaps rounded up to a multiple.
  case following(String, margin: DecimalNumber, roundedUpTo: DecimalNumber? = nil)
  /// Points above the reference rate of the first day, to the end.
  case heldFromStart(String, margin: DecimalNumber)
  /// A rate that the law's tables give as it is.
  case tabled(String)
}

/// A rate and its days, both included.
struct DatedRate {
  let from: CalendarDate
  let to: CalendarDate
  let rate: DecimalNumber
  let origin: RateOrigin
  /// The name of a figure that is not sure.
  var unconfirmed: String?
}

/// The rates that the input gives, and how far they go before the law's tables.
struct GivenRates {
  let rates: [GivenRate]
  /// Whether they only stand in for figures that the tables lack or are not sure of. So it is against
  /// consumers, of whom nobody may claim more than the law fixes.
  let onlyFillGaps: Bool

  static let none = GivenRates(rates: [], onlyFillGaps: false)

  /// The one that holds on `day`; the last when there are several.
  func rate(on day: CalendarDate) -> GivenRate? {
    rates.last { $0.from <= day && ($0.to ?? day) >= day }
  }
}

extension RecoveryLaw {
  /// The rates from one day to another, cut where they change. What the input gives goes before the
  /// law's tables, but not before a contract.
  func rates(
    _ rule: RateRule, from first: CalendarDate, to last: CalendarDate, given: GivenRates
  ) throws(ClaimError) -> [DatedRate] {
    if case .fixed(let rate, .contract) = rule {
      return first <= last ? [DatedRate(from: first, to: last, rate: rate, origin: .contract)] : []
    }
    var rates: [DatedRate] = []
    var day = first
    while day <= last {
      let next = try rate(rule, on: day, start: first, until: last, given)
      rates.append(next)
      if next.to >= last { break }
      let end = next.to
      day = try reckoning { () throws(ArithmeticError) in try end.adding(days: 1) }
    }
    return rates
  }

  private func rate(
    _ rule: RateRule, on day: CalendarDate, start: CalendarDate, until last: CalendarDate,
    _ given: GivenRates
  ) throws(ClaimError) -> DatedRate {
    if let own = given.rate(on: day), !given.onlyFillGaps || !isSure(rule, on: day, start: start) {
      let end = min(own.to ?? last, last)
      var changes = given.rates.map(\.from)
      if given.onlyFillGaps { changes += sureDays(rule) }
      return DatedRate(
        from: day, to: try Self.end(before: changes, after: day, at: end), rate: own.rate,
        origin: .given)
    }
    let changes = given.rates.map(\.from)
    guard let (name, source) = rule.figure(on: day, start: start) else {
      let (rate, origin) = try reckoning { () throws(ArithmeticError) in try rule.rate(.zero) }
      return DatedRate(
        from: day, to: try Self.end(before: changes, after: day, at: last), rate: rate,
        origin: origin)
    }
    let figure = try figure(name, on: source)
    let end: CalendarDate =
      if case .heldFromStart = rule { last } else { min(figure.to ?? last, last) }
    let (rate, origin) = try reckoning { () throws(ArithmeticError) in
      try rule.rate(figure.value)
    }
    let isCut = !given.onlyFillGaps || !figure.isConfirmed
    return DatedRate(
      from: day, to: isCut ? try Self.end(before: changes, after: day, at: end) : end, rate: rate,
      origin: origin, unconfirmed: figure.isConfirmed ? nil : name)
  }

  /// Whether the tables have the rate of a day from a good source.
  private func isSure(_ rule: RateRule, on day: CalendarDate, start: CalendarDate) -> Bool {
    guard let (name, source) = rule.figure(on: day, start: start) else { return true }
    return known(name, on: source)?.isConfirmed ?? false
  }

  /// The days from which the tables have sure figures for a rule.
  private func sureDays(_ rule: RateRule) -> [CalendarDate] {
    guard let name = rule.name else { return [] }
    return firstDays(ofSure: name)
  }

  /// `end`, or the day before the next of `changes`.
  private static func end(
    before changes: [CalendarDate], after day: CalendarDate, at end: CalendarDate
  ) throws(ClaimError) -> CalendarDate {
    guard let next = changes.filter({ $0 > day && $0 <= end }).min() else { return end }
    return try reckoning { () throws(ArithmeticError) in try next.adding(days: -1) }
  }
}

extension RateRule {
  /// The name of the figures that make the rate; nil when it is fixed.
  fileprivate var name: String? {
    switch self {
    case .following(let name, _, _), .tabled(let name), .heldFromStart(let name, _): name
    case .fixed: nil
    }
  }

  /// The figure that makes the rate of `day`, and the day on which it is looked up.
  fileprivate func figure(on day: CalendarDate, start: CalendarDate) -> (String, CalendarDate)? {
    let isHeld = if case .heldFromStart = self { true } else { false }
    return name.map { ($0, isHeld ? start : day) }
  }

  fileprivate func rate(
    _ figure: DecimalNumber
  ) throws(ArithmeticError) -> (DecimalNumber, RateOrigin) {
    switch self {
    case .following(_, let margin, let step):
      let sum = try figure + margin
      return (try sum.roundedUp(to: step), .reference(figure, margin: margin))
    case .heldFromStart(_, let margin):
      return (try figure + margin, .reference(figure, margin: margin))
    case .tabled: return (figure, .law)
    case .fixed(let rate, let origin): return (rate, origin)
    }
  }
}

extension DecimalNumber {
  /// The smallest multiple of `step` that is not below; the number itself without a step.
  func roundedUp(to step: DecimalNumber?) throws(ArithmeticError) -> DecimalNumber {
    guard let step else { return self }
    let count = try divided(by: step, decimals: 0)
    let nearest = try count * step
    return nearest < self ? try nearest + step : nearest
  }
}
