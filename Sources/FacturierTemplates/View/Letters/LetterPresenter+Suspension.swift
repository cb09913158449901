internal import FacturierModel

/// Deliveries stop until all is paid.
extension LetterPresenter {
  func suspensionBody() throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    guard case .suspension(let suspension) = letter.content else { return body }
    var values = try claimValues
    values["from"] = idiom.longDate(suspension.from)
    values["contract"] = letter.references.contract ?? ""
    try open(&body, "opening", values)
    if !suspension.services.isEmpty {
      try body.say(own(letter.references.contract == nil ? "stop" : "stopUnder"), values)
      body.points(suspension.services)
    } else {
      try body.say(own("stopAll"), values)
    }
    if !suspension.conditions.isEmpty {
      try body.say(own("resume"))
      body.points(suspension.conditions)
    }
    let isInTime = letter.deadline.map { $0 <= suspension.from } ?? false
    try body.say(own(isInTime ? "avoid" : "request"), values)
    if account.claims.count > 1
      || account.claims.contains(where: { $0.principal != $0.invoice.amount })
    {
      try addAccount(to: &body)
    }
    try body.say([try answer("dispute"), Sentence("letter.crossed")])
    body.quote(letter.remark)
    body.addPayment()
    return body
  }
}
