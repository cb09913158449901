internal import FacturierCore
internal import FacturierModel

/// The answer to a customer who contests an invoice.
extension LetterPresenter {
  func body(of dispute: DisputeAnswer) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    let received = ["date": idiom.longDate(dispute.objectionDate)]
    if letter.text != nil {
      body.quote(letter.text)
    } else if let reference = dispute.objectionReference {
      try body.say(
        "disputeResponse.receivedAs", received.merging(["reference": reference]) { $1 })
    } else {
      try body.say("disputeResponse.received", received)
    }
    body.quote(dispute.grounds)
    try body.heading("disputeResponse.answers")
    if dispute.answers.count > 1 {
      body.count(dispute.answers)
    } else {
      body.quote(dispute.answers.first)
    }
    try sayAcceptance(dispute, to: &body)
    if !letter.invoices.isEmpty { body.add(try invoiceTable()) }
    body.quote(letter.remark)
    try body.say(position(of: dispute) + [Sentence("disputeResponse.talk")])
    if dispute.rest(of: account.principal) != nil { body.addPayment() }
    return body
  }

  private func sayAcceptance(
    _ dispute: DisputeAnswer, to body: inout LetterBody
  ) throws(TemplateError) {
    guard let date = dispute.acceptanceDate.map(idiom.longDate) else { return }
    if let name = dispute.acceptedBy {
      try body.say("disputeResponse.acceptedBy", ["date": date, "name": name])
    } else {
      try body.say("disputeResponse.accepted", ["date": date])
    }
  }

  /// Whether the invoice stands, and what is left to pay.
  private func position(of dispute: DisputeAnswer) -> [Sentence] {
    let rest = dispute.rest(of: account.principal)
    let until = letter.deadline == nil ? "" : "Until"
    let values = [
      "amount": rest.map(idiom.money) ?? "", "date": letter.deadline.map(idiom.longDate) ?? "",
    ]
    if dispute.position == .maintained {
      let word = letter.invoices.isEmpty ? "Plain" : rest == nil ? "Paid" : until
      return [Sentence("disputeResponse.maintained\(word)", values)]
    }
    let kind = dispute.position == .accepted ? "fully" : "partly"
    guard let credit = dispute.credit else { return [Sentence("disputeResponse.\(kind)Accepted")] }
    let given = Sentence("disputeResponse.\(kind)Credited", ["credit": idiom.money(credit)])
    guard !letter.invoices.isEmpty else { return [given] }
    let left = rest == nil ? "nothingLeft" : "rest\(until)"
    return [given, Sentence("disputeResponse.\(left)", values)]
  }
}

extension DisputeAnswer {
  /// What is still asked of `open`; nil when it is nothing, or not known before the invoice is put
  /// right.
  func rest(of open: Amount) -> Amount? {
    if position != .maintained, credit == nil { return nil }
    let rest = credit.flatMap { try? open - $0 } ?? open
    return rest.minorUnits > 0 ? rest : nil
  }
}
