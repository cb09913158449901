internal import FacturierCore

/// What law and contract give a creditor for one invoice: interest from a day at some rates, and a
/// fixed sum.
struct ClaimGrounds {
  var interest: Interest?
  var indemnity: Indemnity?
  var notes: [ClaimNote] = []
  var notice: ConsumerNotice?
  var imputation = Imputation.principalFirst

  struct Interest {
    /// The first day that counts.
    var from: CalendarDate
    var rule: RateRule
    var ground: LegalGround
    /// Up to and with this day, interest runs only on what stays open at its end.
    var heldUntil: CalendarDate?
    /// Nothing is claimed before this day.
    var claimableFrom: CalendarDate
  }

  struct Indemnity {
    /// The day on which it falls due.
    var on: CalendarDate
    var amount: Amount
    var ground: LegalGround
  }
}

/// What the grounds of one claim are looked for in.
struct ClaimCase {
  let invoice: OpenInvoice
  let due: CalendarDate
  let customer: CustomerKind
  let terms: ClaimTerms
  /// Reminders and formal notices that were sent, the earliest first.
  let demands: [EarlierLetter]
  /// The letter that is being written, when it is itself a demand.
  let writing: EarlierLetter?
  let law: RecoveryLaw

  func grounds() throws(ClaimError) -> ClaimGrounds {
    guard law.isKnown else { return try groundsWithoutLaw() }
    var grounds =
      switch (customer, law.country) {
      case (.consumer, .belgium): try belgianConsumer()
      case (.consumer, .france): frenchConsumer()
      case (.consumer, .luxembourg): try luxembourgConsumer()
      case (.consumer, .germany): try germanConsumer()
      case (.consumer, .netherlands): try dutchConsumer()
      case (.publicBody, .france): try frenchPublicBody()
      case (_, .switzerland): try swiss()
      case (_, .germany): try germanBusiness()
      default: try business(from: dayAfter(due))
      }
    // C. civ. (FR) art. 1343-1; CO (CH) art. 85.
    if law.country == .france || law.country == .switzerland {
      grounds.imputation = .interestFirst
    }
    return grounds
  }

  /// A contract or given rates alone; the law of consumers is never guessed.
  private func groundsWithoutLaw() throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    let from = try dayAfter(due)
    let agreed = customer == .consumer ? nil : terms.rate
    guard agreed != nil || !terms.rates.isEmpty else { throw .unknownLaw(law.country) }
    let rule: RateRule =
      if let agreed { .fixed(agreed, .contract) } else { .tabled(law.referenceRate) }
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: rule, ground: .businessInterest, claimableFrom: from)
    if customer != .consumer, let sum = try agreedIndemnity(on: from) {
      grounds.indemnity = ClaimGrounds.Indemnity(on: from, amount: sum, ground: .businessIndemnity)
    } else {
      grounds.notes.append(.noIndemnityInLaw)
    }
    return grounds
  }
}

// MARK: - Common pieces

extension ClaimCase {
  func dayAfter(_ day: CalendarDate) throws(ClaimError) -> CalendarDate {
    try self.day(1, after: day)
  }

  func day(_ days: Int, after day: CalendarDate) throws(ClaimError) -> CalendarDate {
    try reckoning { () throws(ArithmeticError) in try day.adding(days: days) }
  }

  /// What is open at the end of `day`, at least nothing.
  func balance(on day: CalendarDate) throws(ClaimError) -> Amount {
    let invoice = invoice
    let balance = try reckoning { () throws(ArithmeticError) in try invoice.balance(on: day) }
    return balance.isNegative ? .zero(balance.currency) : balance
  }

  /// The first demand to pay after the due date, and the day the customer had it.
  var firstDemand: (letter: EarlierLetter, reached: CalendarDate)? {
    demands.first { ($0.receivedOn ?? $0.date) >= due }.map { ($0, $0.receivedOn ?? $0.date) }
  }

  /// The first formal notice.
  var formalNotice: CalendarDate? {
    demands.first { $0.type == .formalNotice }.map { $0.receivedOn ?? $0.date }
  }

  /// What the input gives of rates.
  var given: GivenRates { GivenRates(rates: terms.rates, onlyFillGaps: customer == .consumer) }

  /// The agreed rate, if there is one.
  func agreedRule() -> RateRule? {
    if let rate = terms.rate { return .fixed(rate, .contract) }
    return terms.margin.map { .following(law.referenceRate, margin: $0) }
  }

  /// What the contract's clause makes of what is open at the end of the day before `day`.
  func agreedIndemnity(on day: CalendarDate, scale: Amount? = nil) throws(ClaimError) -> Amount? {
    guard let clause = terms.indemnity else { return nil }
    switch clause {
    case .fixed(let amount):
      return amount.currency == invoice.amount.currency ? amount : nil
    case .legalScale: return scale
    case .percent(let percent, let minimum, let maximum):
      let open = try balance(on: self.day(-1, after: day))
      return try reckoning { () throws(ArithmeticError) in
        var amount = try open.percentage(percent)
        if let minimum, amount.minorUnits < minimum.minorUnits { amount = minimum }
        if let maximum, amount.minorUnits > maximum.minorUnits { amount = maximum }
        return amount
      }
    }
  }
}

// MARK: - Business

extension ClaimCase {
  /// Points above the reference rate from a day on, and the law's fixed sum for the invoice
  /// (directive 2011/7/EU, art. 3 and 6, and the laws that follow it).
  func business(from: CalendarDate) throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    let margin = try law.value("business-margin", on: from)
    let legal = RateRule.following(
      law.referenceRate, margin: margin,
      roundedUpTo: law.known("business-rounding", on: from)?.value)
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: agreedRule() ?? legal, ground: .businessInterest, claimableFrom: from)
    if let note = try noteBelowFloor(from: from) { grounds.notes.append(note) }
    try addBusinessIndemnity(&grounds, on: from, ground: .businessIndemnity)
    return grounds
  }

  /// The law's sum, or more where the contract says so.
  private func addBusinessIndemnity(
    _ grounds: inout ClaimGrounds, on day: CalendarDate, ground: LegalGround
  ) throws(ClaimError) {
    let agreed = try agreedIndemnity(on: day)
    let isEuro = invoice.amount.currency == .euro
    let legal = isEuro ? try law.euro("recovery-indemnity", on: day) : nil
    if let amount = [agreed, legal].compactMap(\.self).max(by: { $0.minorUnits < $1.minorUnits }) {
      grounds.indemnity = ClaimGrounds.Indemnity(on: day, amount: amount, ground: ground)
    } else if !isEuro {
      grounds.notes.append(.indemnityInEuro)
    }
  }

  /// Code de commerce (FR), art. L441-10, II: an agreed rate is at least three times the legal rate.
  private func noteBelowFloor(from: CalendarDate) throws(ClaimError) -> ClaimNote? {
    guard law.country == .france, agreedRule() != nil, from <= terms.asOf,
      let factor = law.known("business-floor-factor", on: from)?.value
    else { return nil }
    var worst: (agreed: DecimalNumber, floor: DecimalNumber)?
    for half in try law.halfYears(from: from, to: terms.asOf) {
      guard let legal = law.known("legal-rate", on: half)?.value,
        let agreed = try agreedRate(on: half)
      else { continue }
      let floor = try reckoning { () throws(ArithmeticError) in try legal * factor }
      if agreed < floor, floor > worst?.floor ?? .zero { worst = (agreed, floor) }
    }
    return worst.map { .rateBelowFloor(agreed: $0.agreed, floor: $0.floor) }
  }

  /// The agreed rate of a day; nil when its reference rate is not known.
  private func agreedRate(on day: CalendarDate) throws(ClaimError) -> DecimalNumber? {
    if let rate = terms.rate { return rate }
    guard let margin = terms.margin, let reference = law.known(law.referenceRate, on: day)?.value
    else { return nil }
    return try reckoning { () throws(ArithmeticError) in try reference + margin }
  }

  /// Code de la commande publique (FR), art. R2192-31, R2192-32, D2192-35: the rate of the first day of
  /// the half-year in which interest begins holds to the end.
  private func frenchPublicBody() throws(ClaimError) -> ClaimGrounds {
    let from = try dayAfter(due)
    var grounds = ClaimGrounds()
    let margin = try law.value("public-margin", on: from)
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: .heldFromStart(law.referenceRate, margin: margin), ground: .publicInterest,
      claimableFrom: from)
    grounds.notes.append(.rateFixedAtStart)
    try addBusinessIndemnity(&grounds, on: from, ground: .publicIndemnity)
    return grounds
  }

  /// CO (CH) art. 102 and 104: five percent from the reminder, or from the day that was agreed; no fixed
  /// sum but one that was agreed.
  private func swiss() throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    if let from = try startOfDefault() {
      let rate = try law.value("default-rate", on: from)
      let ground = LegalGround.businessInterest
      grounds.interest = ClaimGrounds.Interest(
        from: from, rule: agreedRule() ?? .fixed(rate, .law), ground: ground, claimableFrom: from)
      if case .fixed(let amount) = terms.indemnity, amount.currency == invoice.amount.currency {
        grounds.indemnity = ClaimGrounds.Indemnity(
          on: from, amount: amount, ground: .businessIndemnity)
      } else {
        grounds.notes.append(.noIndemnityInLaw)
      }
    } else {
      grounds.notes.append(.noReminder)
    }
    return grounds
  }

  /// BGB §§ 286 and 288: default by the agreed day, by a reminder, or thirty days after the due date.
  private func germanBusiness() throws(ClaimError) -> ClaimGrounds {
    let latest = try day(law.whole("default-days", on: due) + 1, after: due)
    return try business(from: min(startOfDefault() ?? latest, latest))
  }

  /// The day after the due date when that was agreed, else the day after the first reminder.
  func startOfDefault() throws(ClaimError) -> CalendarDate? {
    if terms.dueDateAgreed { return try dayAfter(due) }
    guard let demand = firstDemand else { return nil }
    return try dayAfter(max(demand.reached, due))
  }
}

extension RecoveryLaw {
  /// A day in each half-year from one day to another.
  func halfYears(from: CalendarDate, to: CalendarDate) throws(ClaimError) -> [CalendarDate] {
    var days: [CalendarDate] = []
    var day = from
    while day <= to {
      days.append(day)
      guard let start = CalendarDate(year: day.year, month: day.month < 7 ? 1 : 7, day: 1) else {
        break
      }
      day = try reckoning { () throws(ArithmeticError) in try start.adding(months: 6) }
    }
    return days
  }
}
