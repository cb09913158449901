internal import FacturierCore

extension ClaimCase {
  // MARK: Belgium

  /// Code de droit économique (BE), book XIX: nothing before a free reminder and fourteen days; then
  /// what the contract says, within caps.
  func belgianConsumer() throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    let (sent, isSent) = freeReminder
    guard let sent else {
      grounds.notes.append(.noFreeReminder)
      return grounds
    }
    let wait = try WaitingTime(after: sent, law)
    let from = terms.isSmallCreditor ? try dayAfter(sent.date) : wait.claimableFrom
    let rule = try belgianConsumerRate(from: from, &grounds)
    let amount = try belgianConsumerIndemnity(wait, &grounds)
    grounds.notice = try notice(sent, wait, rule, amount)
    guard isSent else {
      grounds.notes.append(.notBefore(wait.claimableFrom))
      return grounds
    }
    if terms.asOf < wait.claimableFrom { grounds.notes.append(.notBefore(wait.claimableFrom)) }
    if let rule {
      grounds.interest = ClaimGrounds.Interest(
        from: max(from, try dayAfter(due)), rule: rule, ground: .consumerInterest,
        heldUntil: wait.lastDay, claimableFrom: wait.claimableFrom)
    }
    grounds.indemnity = amount.map {
      ClaimGrounds.Indemnity(on: wait.claimableFrom, amount: $0, ground: .consumerIndemnity)
    }
    return grounds
  }

  /// The first demand that was sent after the due date, or the letter that is being written when there is
  /// none. On the due date itself nothing is late yet, and no letter can say what the law wants.
  private var freeReminder: (EarlierLetter?, isSent: Bool) {
    if let first = demands.first(where: { $0.date > due }) { return (first, true) }
    return (writing.flatMap { $0.date > due ? $0 : nil }, false)
  }

  /// The agreed rate; the ordinary legal rate when it is above the cap; nil without a clause.
  private func belgianConsumerRate(
    from: CalendarDate, _ grounds: inout ClaimGrounds
  ) throws(ClaimError) -> RateRule? {
    guard let agreed = agreedRule() else {
      grounds.notes.append(.noInterestClause)
      return nil
    }
    let cap = RateRule.following(
      law.referenceRate, margin: try law.value("business-margin", on: from),
      roundedUpTo: law.known("business-rounding", on: from)?.value)
    let last = max(from, terms.asOf)
    let caps = try law.rates(cap, from: from, to: last, given: given)
    for half in caps {
      let rates = try law.rates(agreed, from: half.from, to: half.from, given: given)
      if let rate = rates.first?.rate, rate > half.rate {
        grounds.notes.append(.rateClauseVoid(agreed: rate, cap: half.rate))
        return .tabled("legal-rate")
      }
    }
    return agreed
  }

  /// The agreed sum, when it is not above the cap for what is open at the end of the waiting time.
  private func belgianConsumerIndemnity(
    _ wait: WaitingTime, _ grounds: inout ClaimGrounds
  ) throws(ClaimError) -> Amount? {
    guard terms.indemnity != nil else {
      grounds.notes.append(.noIndemnityClause)
      return nil
    }
    guard invoice.amount.currency == .euro else {
      grounds.notes.append(.indemnityInEuro)
      return nil
    }
    let open = try balance(on: min(wait.lastDay, terms.asOf))
    let cap = try IndemnityScale.belgian(law, on: wait.claimableFrom).amount(for: open)
    let agreed = try agreedIndemnity(on: dayAfter(min(wait.lastDay, terms.asOf)), scale: cap)
    guard let agreed else { return nil }
    guard agreed.minorUnits <= cap.minorUnits else {
      grounds.notes.append(.indemnityClauseVoid(agreed: agreed, cap: cap))
      return nil
    }
    return agreed
  }

  private func notice(
    _ sent: EarlierLetter, _ wait: WaitingTime, _ rule: RateRule?, _ amount: Amount?
  ) throws(ClaimError) -> ConsumerNotice {
    // The rate of a half-year to come may not be known yet; then the letter names none.
    let rates = try? rule.map {
      try law.rates($0, from: sent.date, to: sent.date, given: given)
    }
    return ConsumerNotice(
      sentOn: sent.date, startsOn: wait.startsOn, lastDay: wait.lastDay,
      claimableFrom: wait.claimableFrom, indemnity: amount ?? .zero(invoice.amount.currency),
      rate: (rates ?? nil)?.first?.rate)
  }

  // MARK: France

  /// Code civil (FR), art. 1231-6 and 1344-1: the legal rate of creditors who are businesses, from the
  /// formal notice; no fixed sum (Code de commerce, art. L441-10, is for professionals).
  func frenchConsumer() -> ClaimGrounds {
    var grounds = ClaimGrounds()
    grounds.notes.append(.noIndemnityInLaw)
    if agreedRule() != nil { grounds.notes.append(.legalRateOnly) }
    addLegalInterest(from: formalNotice, &grounds)
    return grounds
  }

  /// Legal interest from the day after the formal notice.
  private func addLegalInterest(from notice: CalendarDate?, _ grounds: inout ClaimGrounds) {
    guard let notice, let from = try? dayAfter(max(notice, due)) else {
      grounds.notes.append(.noFormalNotice)
      return
    }
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: .tabled("legal-rate"), ground: .consumerInterest, claimableFrom: from)
  }

  // MARK: Luxembourg

  /// Law of 18 April 2004 (LU), art. 12 to 14: the legal rate from the end of the third month after
  /// delivery, when the invoice went out within a month and said so; else from the formal notice.
  func luxembourgConsumer() throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    grounds.notes.append(.noIndemnityInLaw)
    guard let delivered = invoice.deliveredOn, invoice.announcesInterest else {
      grounds.notes.append(.invoiceSilent)
      addLegalInterest(from: formalNotice, &grounds)
      return grounds
    }
    let months = try law.whole("consumer-months", on: due)
    let invoiceMonths = try law.whole("consumer-invoice-months", on: due)
    let (latest, end) = try reckoning { () throws(ArithmeticError) in
      (
        try delivered.adding(months: invoiceMonths),
        try delivered.adding(months: months).endOfMonth
      )
    }
    guard invoice.date <= latest else {
      grounds.notes.append(.invoiceTooLate)
      addLegalInterest(from: formalNotice, &grounds)
      return grounds
    }
    let from = try dayAfter(max(end, due))
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: .tabled("legal-rate"), ground: .consumerInterest, claimableFrom: from)
    return grounds
  }

  // MARK: Germany and the Netherlands

  /// BGB §§ 286 and 288: as between businesses, with fewer points and without the fixed sum; thirty days
  /// bring default only when the invoice said so.
  func germanConsumer() throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    grounds.notes.append(.noIndemnityInLaw)
    let latest =
      invoice.announcesInterest
      ? try day(law.whole("default-days", on: due) + 1, after: due) : nil
    guard let from = [try startOfDefault(), latest].compactMap(\.self).min() else {
      grounds.notes.append(.noReminder)
      return grounds
    }
    let margin = try law.value("consumer-margin", on: from)
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: .following(law.referenceRate, margin: margin), ground: .consumerInterest,
      claimableFrom: from)
    return grounds
  }

  /// BW (NL) 6:96 and 6:119: legal interest; costs by a scale after a free letter and fourteen days.
  func dutchConsumer() throws(ClaimError) -> ClaimGrounds {
    var grounds = ClaimGrounds()
    let (sent, isSent) = freeReminder
    guard let sent else {
      grounds.notes.append(.noFreeReminder)
      return grounds
    }
    let wait = try WaitingTime(after: sent, law)
    let open = try balance(on: min(wait.lastDay, terms.asOf))
    let amount = try IndemnityScale.dutch(law, on: wait.claimableFrom).amount(for: open)
    let isEuro = invoice.amount.currency == .euro
    grounds.notice = try notice(sent, wait, .tabled("consumer-rate"), isEuro ? amount : nil)
    guard isSent else {
      grounds.notes.append(.notBefore(wait.claimableFrom))
      return grounds
    }
    if terms.asOf < wait.claimableFrom { grounds.notes.append(.notBefore(wait.claimableFrom)) }
    let from = terms.dueDateAgreed ? try dayAfter(due) : wait.claimableFrom
    grounds.interest = ClaimGrounds.Interest(
      from: from, rule: .tabled("consumer-rate"), ground: .consumerInterest,
      claimableFrom: wait.claimableFrom)
    if isEuro {
      grounds.indemnity = ClaimGrounds.Indemnity(
        on: wait.claimableFrom, amount: amount, ground: .consumerIndemnity)
    } else {
      grounds.notes.append(.indemnityInEuro)
    }
    return grounds
  }
}
