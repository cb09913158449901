package import FacturierCore

/// When to pay, reckoned from the terms.
struct PaymentSchedule {
  /// Days until payment when neither days nor a due date are given: the usual term between businesses
  /// (directive 2011/7/EU, art. 3).
  static let usualDays = 30

  let dueDate: CalendarDate?
  let terms: PaymentTerms

  /// Nil when a date lies outside the calendar or an amount is too large, which is then reported.
  init?(
    type: DocumentType, issueDate: CalendarDate, stated: CalendarDate?, terms: TermsInput,
    due: Amount, _ decoding: Decoding, at node: SourceNode
  ) {
    let asksForMoney = type.isFiscal && type != .creditNote
    let isUsual = asksForMoney && stated == nil && !decoding.isReceived
    let days = terms.days ?? (isUsual ? Self.usualDays : nil)
    let basis = terms.basis ?? .net
    do throws(ArithmeticError) {
      if let stated {
        dueDate = stated
      } else {
        dueDate = try days.map { (days) throws(ArithmeticError) in
          try basis.date(days, from: issueDate)
        }
      }
      var discounts: [EarlyPaymentDiscount] = []
      for input in terms.discounts {
        discounts.append(try EarlyPaymentDiscount(input, issueDate: issueDate, due: due))
      }
      self.terms = PaymentTerms(
        days: days, basis: basis, text: terms.text,
        discounts: discounts.sorted { $0.until < $1.until }, lateRate: terms.lateRate,
        lateRateText: terms.lateRateText, fixedIndemnity: terms.fixedIndemnity,
        creditPolicy: terms.creditPolicy)
    } catch {
      decoding.report(.range, at: node, "these terms lead out of the calendar")
      return nil
    }
  }
}

extension PaymentTerms.Basis {
  /// The day that is `days` from `start`.
  package func date(_ days: Int, from start: CalendarDate) throws(ArithmeticError) -> CalendarDate {
    switch self {
    case .net: try start.adding(days: days)
    case .endOfMonth: try start.adding(days: days).endOfMonth
    case .afterEndOfMonth: try start.endOfMonth.adding(days: days)
    }
  }
}

extension EarlyPaymentDiscount {
  init(_ input: DiscountInput, issueDate: CalendarDate, due: Amount) throws(ArithmeticError) {
    percent = input.percent
    until =
      if let until = input.until { until } else { try issueDate.adding(days: input.days ?? 0) }
    discount = due.isNegative ? .zero(due.currency) : try due.percentage(input.percent)
    payable = try due - discount
  }
}
