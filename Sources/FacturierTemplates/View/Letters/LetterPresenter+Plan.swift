internal import FacturierCore
internal import FacturierModel

/// The payment plan: an agreement that both sides sign.
extension LetterPresenter {
  func body(of plan: PaymentPlan) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    if letter.text == nil {
      try body.say("paymentPlan.between", partyNames)
    } else {
      body.quote(letter.text)
    }
    try body.heading("paymentPlan.debt")
    let word = plan.total == account.principal ? "owes" : "settles"
    try body.say(
      "paymentPlan.\(word)", count: letter.invoices.count,
      [
        "date": idiom.longDate(letter.date), "total": idiom.money(plan.total),
        "open": idiom.money(account.principal),
      ])
    body.add(try invoiceTable())
    try body.heading("paymentPlan.instalments")
    let count = plan.instalments.count
    try body.say("paymentPlan.pays", count: count, ["count": String(count)])
    body.add(try instalmentTable(plan.instalments, of: plan.total))
    body.addPayment()
    try body.heading("paymentPlan.conditions")
    body.add(try clauses(of: plan))
    body.quote(letter.remark)
    let signatures = try bothSign(
      as: "paymentPlan.creditorRole", and: "paymentPlan.debtorRole")
    body.add("bodySignatures", signatures)
    return body
  }

  /// Who agrees with whom.
  var partyNames: [String: String] {
    [
      "sender": letter.sender.legalName, "customer": letter.recipient?.party.legalName ?? "",
    ]
  }

  private func clauses(of plan: PaymentPlan) throws(TemplateError) -> Clauses {
    var clauses = Clauses(words)
    if plan.accelerates, plan.graceDays == 0 { try clauses.add("paymentPlan.accelerationAtOnce") }
    if plan.accelerates, plan.graceDays > 0 {
      try clauses.add(
        "paymentPlan.acceleration", count: plan.graceDays, ["count": String(plan.graceDays)])
    }
    if plan.waivesAccessories { try clauses.add("paymentPlan.waiver") }
    for clause in plan.clauses { clauses.quote(clause) }
    if let deadline = letter.deadline {
      try clauses.add("paymentPlan.effectUntil", ["date": idiom.longDate(deadline)])
    } else {
      try clauses.add("paymentPlan.effect")
    }
    return clauses
  }
}
