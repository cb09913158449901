internal import FacturierModel

/// Reminders, from courteous to firm.
extension LetterPresenter {
  func reminderBody() throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    if firstNotice != nil {
      try addFirstNotice(to: &body)
    } else {
      try addReminder(to: &body)
    }
    try body.say([
      try answer(letter.level ?? 1 > 1 ? "dispute" : "answer"), Sentence("letter.crossed"),
    ])
    body.quote(letter.remark)
    body.addPayment()
    return body
  }

  private func addReminder(to body: inout LetterBody) throws(TemplateError) {
    let level = "level\(letter.level ?? 1)"
    try open(&body, "opening.\(level)", claimValues)
    try body.say(own("request.\(level)"), claimValues)
    if hasMoreThanOneFigure { try addAccount(to: &body) }
    try body.say([try whatFollows()].compactMap(\.self))
  }

  /// Whether there is more to tell than the one amount that the opening says.
  private var hasMoreThanOneFigure: Bool {
    account.claims.count > 1 || account.claims.contains { $0.invoice.amount != account.total }
      || account.claims.contains { !$0.periods.isEmpty || !$0.notes.isEmpty }
  }
}
