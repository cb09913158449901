internal import FacturierCore
internal import FacturierModel

/// The formal demand to pay. What it says, and for whom, follows what the law of each country asks of
/// such a letter: a demand that cannot be mistaken, its origin, every amount with its ground, a last day,
/// how to pay, and what follows, said soberly.
extension LetterPresenter {
  func formalNoticeBody() throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    let isPartlyPaid = account.claims.contains { $0.principal != $0.invoice.amount }
    try open(&body, isPartlyPaid ? "openingPartly" : "opening", claimValues)
    try body.say(own("demand"), claimValues)
    if firstNotice != nil { try addTimeToPay(to: &body) }
    try addAccount(to: &body)
    let consequence = own("consequence.\(letter.debtor?.kind.rawValue ?? "business")")
    try body.say([try whatFollows(), Sentence(consequence)].compactMap(\.self))
    try body.say([try answer("dispute"), Sentence("letter.crossed")])
    if letter.debtor?.kind == .consumer, firstNotice == nil { try body.say("letter.documents") }
    body.quote(letter.remark)
    body.addPayment()
    return body
  }
}

/// What interest does from here on.
extension LetterPresenter {
  func whatFollows() throws(TemplateError) -> Sentence? {
    if let perDay = account.interestPerDay {
      return Sentence("letter.perDay", ["amount": idiom.money(perDay)])
    }
    return letter.claim.withInterest || letter.type == .reminder ? startOfInterest() : nil
  }

  /// Where interest waits for a demand, this letter is the demand: CO (CH) art. 102, BGB § 286, C. civ.
  /// (FR) art. 1344-1.
  private func startOfInterest() -> Sentence? {
    let notes = account.claims.flatMap(\.notes)
    let isConsumer = letter.debtor?.kind == .consumer
    let ground = isConsumer ? LegalGround.consumerInterest : .businessInterest
    guard let law = citation(ground) ?? citation(.businessInterest) else { return nil }
    let isLate = account.claims.contains { $0.daysLate > 0 }
    if notes.contains(.noReminder) || (isLate && letter.lawCountry == .switzerland) {
      guard let rate = letter.claim.rate ?? self.law?.rateOfDefault(on: letter.date) else {
        return Sentence("letter.default", ["law": law])
      }
      return Sentence("letter.defaultAt", ["law": law, "rate": idiom.percent(rate)])
    }
    guard notes.contains(.noFormalNotice), letter.type == .formalNotice else { return nil }
    return Sentence("letter.legalInterest", ["law": law])
  }
}
