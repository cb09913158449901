internal import FacturierCore
internal import FacturierModel

/// Terms of payment for future business, which both sides sign.
extension LetterPresenter {
  func body(of agreement: TermsAgreement) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    if letter.text == nil {
      try body.say("termsAgreement.between", partyNames)
    } else {
      body.quote(letter.text)
    }
    var clauses = Clauses(words)
    try addScope(of: agreement, to: &clauses)
    try addTiming(to: &clauses)
    try addLimits(of: agreement, to: &clauses)
    try addLateness(to: &clauses)
    for clause in agreement.clauses { clauses.quote(clause) }
    body.add(clauses)
    body.quote(letter.remark)
    let returned = letter.deadline.map {
      Sentence("termsAgreement.return", ["date": idiom.longDate($0)])
    }
    try body.say([Sentence("termsAgreement.signing"), returned].compactMap(\.self))
    let signatures = try bothSign(
      as: "termsAgreement.supplierRole", and: "termsAgreement.customerRole")
    body.add("bodySignatures", signatures)
    return body
  }

  private func addScope(
    of agreement: TermsAgreement, to clauses: inout Clauses
  ) throws(TemplateError) {
    if let scope = agreement.scope { try clauses.add("termsAgreement.scope", ["scope": scope]) }
    var dates = ["from": idiom.longDate(agreement.from)]
    if let until = agreement.until {
      dates["until"] = idiom.longDate(until)
      try clauses.add("termsAgreement.periodUntil", dates)
    } else {
      try clauses.add("termsAgreement.period", dates)
    }
    if let percent = agreement.depositPercent {
      try clauses.add("termsAgreement.deposit", ["percent": idiom.percent(percent)])
    }
  }

  private func addTiming(to clauses: inout Clauses) throws(TemplateError) {
    let terms = letter.terms
    if let text = terms.text { try clauses.add("termsAgreement.inWords", ["text": text]) }
    if let days = terms.days, terms.text == nil {
      let values = ["count": String(days)]
      switch (terms.basis, days) {
      case (.net, 0): try clauses.add("termsAgreement.onReceipt")
      case (.net, _): try clauses.add("termsAgreement.days", count: days, values)
      case (_, 0): try clauses.add("termsAgreement.endOfMonth")
      case (.endOfMonth, _):
        try clauses.add("termsAgreement.daysEndOfMonth", count: days, values)
      case (.afterEndOfMonth, _):
        try clauses.add("termsAgreement.daysAfterEndOfMonth", count: days, values)
      }
    }
    for discount in terms.discounts {
      let days = letter.date.days(to: discount.until)
      try clauses.add(
        "termsAgreement.discount", count: days,
        ["percent": idiom.percent(discount.percent), "count": String(days)])
    }
  }

  private func addLimits(
    of agreement: TermsAgreement, to clauses: inout Clauses
  ) throws(TemplateError) {
    guard let limit = agreement.creditLimit else { return }
    try clauses.add("termsAgreement.creditLimit", ["amount": idiom.roundMoney(limit)])
  }

  private func addLateness(to clauses: inout Clauses) throws(TemplateError) {
    let terms = letter.terms
    if let text = terms.lateRateText {
      try clauses.add("termsAgreement.lateInterest", ["rate": text])
    } else if let rate = terms.lateRate {
      try clauses.add("termsAgreement.lateRate", ["rate": idiom.percent(rate)])
    }
    if let sum = terms.fixedIndemnity {
      try clauses.add("termsAgreement.indemnity", ["amount": idiom.roundMoney(sum)])
    }
    if let policy = terms.creditPolicy {
      try clauses.add("termsAgreement.policy", ["text": policy])
    }
  }
}
