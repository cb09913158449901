internal import FacturierCore
internal import FacturierModel

/// The formal demand to pay. What it says, and for whom, follows what the law of each country asks of
/// such a letter: a demand that cannot be mistaken, its origin, every amount with its ground, a last day,
/// how to pay, and what follows, said soberly.
extension LetterPresenter {
  func formalNoticeBody() throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    try open(&body, "opening", claimValues)
    try body.say(own("demand"), claimValues)
    if firstNotice != nil { try addTimeToPay(to: &body) }
    try addAccount(to: &body)
    try addWhatFollows(to: &body)
    try body.say(own("consequence.\(letter.debtor?.kind.rawValue ?? "business")"))
    if letter.debtor?.kind == .consumer { try body.say("letter.documents") }
    try addAnswer(to: &body, "dispute")
    try body.say("letter.crossed")
    body.quote(letter.remark)
    body.addPayment()
    return body
  }
}

/// What interest does from here on.
extension LetterPresenter {
  func addWhatFollows(to body: inout LetterBody) throws(TemplateError) {
    if let perDay = account.interestPerDay {
      try body.say("letter.perDay", ["amount": idiom.money(perDay)])
    } else if letter.claim.withInterest || letter.type == .reminder {
      try addStartOfInterest(to: &body)
    }
  }

  /// Where interest waits for a demand, this letter is the demand: CO (CH) art. 102, BGB § 286, C. civ.
  /// (FR) art. 1344-1.
  private func addStartOfInterest(to body: inout LetterBody) throws(TemplateError) {
    let notes = account.claims.flatMap(\.notes)
    let isConsumer = letter.debtor?.kind == .consumer
    let ground = isConsumer ? LegalGround.consumerInterest : .businessInterest
    guard let law = citation(ground) ?? citation(.businessInterest) else { return }
    let isLate = account.claims.contains { $0.daysLate > 0 }
    if notes.contains(.noReminder) || (isLate && letter.lawCountry == .switzerland) {
      guard let rate = letter.claim.rate ?? self.law?.rateOfDefault(on: letter.date) else {
        return try body.say("letter.default", ["law": law])
      }
      try body.say("letter.defaultAt", ["law": law, "rate": idiom.percent(rate)])
    } else if notes.contains(.noFormalNotice), letter.type == .formalNotice {
      try body.say("letter.legalInterest", ["law": law])
    }
  }
}
