internal import FacturierCore
internal import FacturierModel

/// An offer to end the matter, with a form to accept it.
extension LetterPresenter {
  func body(of settlement: Settlement) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    if letter.text == nil {
      try body.say("settlementProposal.intro", count: letter.invoices.count)
    } else {
      body.quote(letter.text)
    }
    body.add(try invoiceTable())
    let values = [
      "amount": idiom.money(settlement.amount), "open": idiom.money(account.principal),
    ]
    let isLess = settlement.amount.minorUnits < account.principal.minorUnits
    try body.say("settlementProposal.offer\(isLess ? "" : "Plain")", values)
    if !settlement.concessions.isEmpty {
      try body.say("settlementProposal.concessions")
      body.points(settlement.concessions)
    }
    if !settlement.conditions.isEmpty {
      try body.say("settlementProposal.conditions")
      body.points(settlement.conditions)
    }
    let parts = settlement.instalments.count
    if parts > 0 {
      try body.say("settlementProposal.instalments", count: parts, ["count": String(parts)])
      body.add(try instalmentTable(settlement.instalments, of: settlement.amount))
    }
    body.quote(letter.remark)
    try body.say(
      "settlementProposal.valid", ["date": idiom.longDate(settlement.validUntil)])
    body.addPayment()
    return body
  }

  /// What the customer signs to accept it.
  func reply(to settlement: Settlement) throws(TemplateError) -> LetterBody {
    var reply = LetterBody(words)
    try reply.heading("settlementProposal.reply")
    try reply.say(
      "settlementProposal.accepts",
      [
        "amount": idiom.money(settlement.amount), "date": idiom.longDate(letter.date),
        "sender": letter.sender.legalName,
      ])
    reply.add("bodySignatures", recipientSigns())
    return reply
  }
}
