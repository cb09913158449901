internal import FacturierCore

extension RecoveryLaw {
  /// What is owed for one invoice on the day of `terms`.
  ///
  /// `demands` are the reminders and notices that were sent; `writing` is the letter being written, when
  /// it is itself one, so that a first reminder can say what will follow it.
  public func account(
    for invoice: OpenInvoice, owedBy customer: CustomerKind, _ terms: ClaimTerms,
    demands: [EarlierLetter] = [], writing: EarlierLetter? = nil
  ) throws(ClaimError) -> ClaimAccount {
    let claims = terms.withInterest || terms.withIndemnity
    guard terms.dayBase == 365 || country == .switzerland || !terms.withInterest else {
      throw .dayBase(terms.dayBase, country)
    }
    guard let due = invoice.dueDate else {
      if claims { throw .noDueDate(invoice: invoice.number) }
      return try plainAccount(of: invoice, terms)
    }
    let isDemand = { (letter: EarlierLetter) in
      letter.type == .reminder || letter.type == .formalNotice
    }
    let asked = ClaimCase(
      invoice: invoice, due: due, customer: customer, terms: terms,
      demands: demands.filter(isDemand).sorted { $0.date < $1.date },
      writing: writing.flatMap { isDemand($0) ? $0 : nil }, law: self)
    guard due < terms.asOf else { return try plainAccount(of: invoice, terms, note: .notLate) }
    guard claims || (isKnown && customer == .consumer) else {
      return try plainAccount(of: invoice, terms)
    }
    return try asked.account(asked.grounds())
  }

  /// The account of an invoice on which nothing is claimed.
  private func plainAccount(
    of invoice: OpenInvoice, _ terms: ClaimTerms, note: ClaimNote? = nil
  ) throws(ClaimError) -> ClaimAccount {
    let asOf = terms.asOf
    let principal = try reckoning { () throws(ArithmeticError) in try invoice.balance(on: asOf) }
    let zero = Amount.zero(principal.currency)
    return ClaimAccount(
      invoice: invoice, asOf: asOf, daysLate: invoice.daysLate(on: asOf), principal: principal,
      periods: [], accrued: zero, interest: zero, indemnity: zero, imputations: [],
      total: principal, interestPerDay: nil, dayBase: terms.dayBase, grounds: [],
      notes: note.map { [$0] } ?? [], notice: nil)
  }
}

extension ClaimCase {
  /// The account that follows from `grounds`.
  func account(_ grounds: ClaimGrounds) throws(ClaimError) -> ClaimAccount {
    var (interest, indemnity) = (grounds.interest, grounds.indemnity)
    if !terms.withInterest || terms.asOf < interest?.claimableFrom ?? due { interest = nil }
    if !terms.withIndemnity || terms.asOf < indemnity?.on ?? due { indemnity = nil }
    // Who owed nothing on the day before owes no fixed sum for being late.
    if let on = indemnity?.on, try balance(on: day(-1, after: on)).isZero { indemnity = nil }
    let order = terms.imputation ?? grounds.imputation
    var ledger = ClaimLedger(invoice.amount, order, dayBase: terms.dayBase)
    let rates = try rates(interest)
    let ceiling = try interest?.heldUntil.map { (day) throws(ClaimError) in
      (day, try balance(on: day))
    }
    try run(&ledger, rates, indemnity, ceiling)
    return try account(ledger, grounds, interest, indemnity, lastRate: rates.last?.rate)
  }

  private func rates(_ interest: ClaimGrounds.Interest?) throws(ClaimError) -> [DatedRate] {
    guard let interest, interest.from <= terms.asOf,
      try !balance(on: day(-1, after: interest.from)).isZero
    else { return [] }
    return try law.rates(interest.rule, from: interest.from, to: terms.asOf, given: given)
  }

  /// Goes through the days: interest up to and with the day of each credit, then the credit.
  private func run(
    _ ledger: inout ClaimLedger, _ rates: [DatedRate], _ indemnity: ClaimGrounds.Indemnity?,
    _ ceiling: (day: CalendarDate, amount: Amount)?
  ) throws(ClaimError) {
    var copy = ledger
    let (asOf, credits) = (terms.asOf, invoice.credits)
    try reckoning { () throws(ArithmeticError) in
      var done: CalendarDate?
      var charge = indemnity
      func advance(to day: CalendarDate) throws(ArithmeticError) {
        for rate in rates { try copy.accrue(rate, after: done, to: day, ceiling) }
        if let due = charge, due.on <= day {
          copy.charge(due.amount)
          charge = nil
        }
        done = day
      }
      for credit in credits where credit.date <= asOf {
        try advance(to: credit.date)
        try copy.take(credit)
      }
      try advance(to: asOf)
    }
    ledger = copy
  }

  private func account(
    _ ledger: ClaimLedger, _ grounds: ClaimGrounds, _ interest: ClaimGrounds.Interest?,
    _ indemnity: ClaimGrounds.Indemnity?, lastRate: DecimalNumber?
  ) throws(ClaimError) -> ClaimAccount {
    let (invoice, terms) = (invoice, terms)
    var used: [LegalGround] = []
    if let interest, !ledger.periods.isEmpty { used.append(interest.ground) }
    if let indemnity { used.append(indemnity.ground) }
    return try reckoning { () throws(ArithmeticError) in
      let left = try ledger.interest()
      let total = try ledger.principal + left + ledger.indemnity
      return ClaimAccount(
        invoice: invoice, asOf: terms.asOf, daysLate: invoice.daysLate(on: terms.asOf),
        principal: ledger.principal, periods: ledger.periods, accrued: try ledger.accrued(),
        interest: left, indemnity: ledger.indemnity, imputations: ledger.imputations, total: total,
        interestPerDay: try lastRate.flatMap { (rate) throws(ArithmeticError) in
          try ledger.interest(aDayAt: rate)
        }, dayBase: terms.dayBase, grounds: used, notes: grounds.notes + ledger.unconfirmed,
        notice: grounds.notice)
    }
  }
}

extension ClaimLedger {
  /// Interest for the days of `rate` that are after `done` and up to `day`; up to the ceiling's day, on
  /// no more than its amount.
  fileprivate mutating func accrue(
    _ rate: DatedRate, after done: CalendarDate?, to day: CalendarDate,
    _ ceiling: (day: CalendarDate, amount: Amount)?
  ) throws(ArithmeticError) {
    let next = try done.map { (done) throws(ArithmeticError) in try done.adding(days: 1) }
    var part = rate.cut(from: next ?? rate.from, to: day)
    guard part.from <= part.to else { return }
    if let ceiling, part.from <= ceiling.day, ceiling.amount.minorUnits < principal.minorUnits {
      try accrue(part.cut(from: part.from, to: ceiling.day), ceiling: ceiling.amount)
      guard ceiling.day < part.to else { return }
      part = part.cut(from: try ceiling.day.adding(days: 1), to: part.to)
    }
    try accrue(part)
  }
}

extension DatedRate {
  fileprivate func cut(from: CalendarDate, to: CalendarDate) -> DatedRate {
    DatedRate(
      from: max(self.from, from), to: min(self.to, to), rate: rate, origin: origin,
      unconfirmed: unconfirmed)
  }
}
