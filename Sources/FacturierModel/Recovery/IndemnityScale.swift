internal import FacturierCore

/// A lump sum that grows with what is open, in steps: so much, and a percentage of what is above the
/// step's beginning.
struct IndemnityScale {
  struct Step {
    /// Where the step begins; the sum itself still belongs to the step before.
    let above: DecimalNumber
    let base: DecimalNumber
    let percent: DecimalNumber
  }

  /// From the lowest up.
  let steps: [Step]
  let minimum: DecimalNumber
  let maximum: DecimalNumber

  /// The lump sum for what is `open`, rounded once; nothing when nothing is open.
  func amount(for open: Amount) throws(ClaimError) -> Amount {
    let sum = open.decimal
    guard open.minorUnits > 0, let step = steps.last(where: { $0.above < sum }) else {
      return .zero(open.currency)
    }
    return try reckoning { () throws(ArithmeticError) in
      let excess = try sum - step.above
      let part = try (excess * step.percent).divided(
        by: .hundred, decimals: DecimalNumber.maximumDigits / 2)
      let exact = try step.base + part
      return try Amount(rounding: min(max(exact, minimum), maximum), open.currency)
    }
  }
}

extension IndemnityScale {
  /// Code de droit économique (BE), art. XIX.4.
  static func belgian(_ law: RecoveryLaw, on day: CalendarDate) throws(ClaimError) -> IndemnityScale
  {
    try IndemnityScale("consumer-cap", steps: 3, law, on: day)
  }

  /// Besluit vergoeding voor buitengerechtelijke incassokosten (NL), art. 2.
  static func dutch(_ law: RecoveryLaw, on day: CalendarDate) throws(ClaimError) -> IndemnityScale {
    try IndemnityScale("collection-cost", steps: 5, law, on: day)
  }

  /// Reads `NAME-1-above`, `NAME-1-base`, `NAME-1-percent` and so on, and `NAME-minimum`,
  /// `NAME-maximum`.
  private init(
    _ name: String, steps count: Int, _ law: RecoveryLaw, on day: CalendarDate
  ) throws(ClaimError) {
    var steps: [Step] = []
    for number in 1...count {
      steps.append(
        Step(
          above: try law.value("\(name)-\(number)-above", on: day),
          base: try law.value("\(name)-\(number)-base", on: day),
          percent: try law.value("\(name)-\(number)-percent", on: day)))
    }
    self.steps = steps
    minimum = try law.value("\(name)-minimum", on: day)
    maximum = try law.value("\(name)-maximum", on: day)
  }
}
