internal import FacturierCore

/// The account of one invoice, day by day: interest runs on what is open, payments lower it.
struct ClaimLedger {
  private(set) var principal: Amount
  private(set) var periods: [InterestPeriod] = []
  private(set) var imputations: [ImputedPayment] = []
  private(set) var unconfirmed: [ClaimNote] = []
  private var indemnityLeft: Amount
  private var interestPaid: Amount
  /// Σ principal × rate × days, of which a hundred times the days of the year is one unit of interest.
  private var sum = DecimalNumber.zero
  private let dayBase: Int
  private let order: Imputation

  init(_ principal: Amount, _ order: Imputation, dayBase: Int) {
    self.principal = principal
    self.order = order
    self.dayBase = dayBase
    indemnityLeft = .zero(principal.currency)
    interestPaid = .zero(principal.currency)
  }

  /// All interest so far, rounded once.
  func accrued() throws(ArithmeticError) -> Amount {
    let exact = try sum.divided(by: DecimalNumber(100 * dayBase), decimals: currency.minorUnits)
    return try Amount(rounding: exact, currency)
  }

  /// Interest that was not paid yet.
  func interest() throws(ArithmeticError) -> Amount { try accrued() - interestPaid }

  var indemnity: Amount { indemnityLeft }

  /// A fixed sum falls due.
  mutating func charge(_ indemnity: Amount) { indemnityLeft = indemnity }

  /// Interest for the days of `rate` on what is open, or on `ceiling` where that is less.
  mutating func accrue(_ rate: DatedRate, ceiling: Amount? = nil) throws(ArithmeticError) {
    let open = ceiling.map { $0.minorUnits < principal.minorUnits ? $0 : principal } ?? principal
    guard open.minorUnits > 0, rate.from <= rate.to else { return }
    let days = rate.from.days(to: rate.to) + 1
    let product = try open.decimal * rate.rate * DecimalNumber(days)
    sum = try sum + product
    let interest = try product.divided(
      by: DecimalNumber(100 * dayBase), decimals: currency.minorUnits + 2)
    periods.append(
      InterestPeriod(
        from: rate.from, to: rate.to, days: days, principal: open, rate: rate.rate,
        origin: rate.origin, interest: interest))
    if let name = rate.unconfirmed { unconfirmed.append(.unconfirmed(name, rate.from)) }
  }

  /// Takes a payment or a credit note off.
  mutating func take(_ credit: Credit) throws(ArithmeticError) {
    guard credit.kind == .payment, order == .interestFirst else {
      principal = try principal - credit.amount
      return
    }
    let toInterest = try smaller(credit.amount, interest())
    let toIndemnity = try smaller(credit.amount - toInterest, indemnityLeft)
    let toPrincipal = try credit.amount - toInterest - toIndemnity
    interestPaid = try interestPaid + toInterest
    indemnityLeft = try indemnityLeft - toIndemnity
    principal = try principal - toPrincipal
    guard !toInterest.isZero || !toIndemnity.isZero else { return }
    imputations.append(
      ImputedPayment(
        date: credit.date, amount: credit.amount, toInterest: toInterest, toIndemnity: toIndemnity,
        toPrincipal: toPrincipal))
  }

  /// What a day at `rate` adds now.
  func interest(aDayAt rate: DecimalNumber) throws(ArithmeticError) -> Amount? {
    guard principal.minorUnits > 0, !rate.isZero else { return nil }
    let exact = try (principal.decimal * rate).divided(
      by: DecimalNumber(100 * dayBase), decimals: currency.minorUnits)
    return try Amount(rounding: exact, currency)
  }

  private var currency: Currency { principal.currency }

  private func smaller(_ one: Amount, _ other: Amount) -> Amount {
    one.minorUnits < other.minorUnits ? one : other
  }
}
