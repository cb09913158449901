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

extension RecoveryLaw {
  /// The rates from one day to another, cut where they change. What the input gives goes before the
  /// law's tables, but not before a contract.
  func rates(
    _ rule: RateRule, from first: CalendarDate, to last: CalendarDate, given: [GivenRate]
  ) throws(ClaimError) -> [DatedRate] {
    if case .fixed(let rate, let origin) = rule {
      return first <= last ? [DatedRate(from: first, to: last, rate: rate, origin: origin)] : []
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
    _ given: [GivenRate]
  ) throws(ClaimError) -> DatedRate {
    if let own = given.last(where: { $0.from <= day && ($0.to ?? last) >= day }) {
      let end = min(own.to ?? last, last)
      return DatedRate(
        from: day, to: try Self.end(before: given, after: day, at: end), rate: own.rate,
        origin: .given)
    }
    let (name, source) = rule.figure(on: day, start: start)
    let figure = try figure(name, on: source)
    let end: CalendarDate =
      if case .heldFromStart = rule { last } else { min(figure.to ?? last, last) }
    let (rate, origin) = try reckoning { () throws(ArithmeticError) in
      try rule.rate(figure.value)
    }
    return DatedRate(
      from: day, to: try Self.end(before: given, after: day, at: end), rate: rate, origin: origin,
      unconfirmed: figure.isConfirmed ? nil : name)
  }

  /// `end`, or the day before the next rate that is given.
  private static func end(
    before given: [GivenRate], after day: CalendarDate, at end: CalendarDate
  ) throws(ClaimError) -> CalendarDate {
    guard let next = given.map(\.from).filter({ $0 > day && $0 <= end }).min() else { return end }
    return try reckoning { () throws(ArithmeticError) in try next.adding(days: -1) }
  }
}

extension RateRule {
  /// The figure that makes the rate of `day`, and the day on which it is looked up.
  fileprivate func figure(on day: CalendarDate, start: CalendarDate) -> (String, CalendarDate) {
    switch self {
    case .following(let name, _, _), .tabled(let name): (name, day)
    case .heldFromStart(let name, _): (name, start)
    case .fixed: preconditionFailure("a fixed rate needs no figure")
    }
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
