internal import FacturierCore
internal import FacturierModel

/// The free first reminder to a consumer, whose contents the law fixes: Code de droit économique (BE),
/// book XIX; Burgerlijk Wetboek (NL), art. 6:96, 6.
extension LetterPresenter {
  /// What follows this letter, when it is that first reminder.
  var firstNotice: ConsumerNotice? {
    account.claims.compactMap(\.notice).filter { $0.sentOn == letter.date }
      .max { $0.lastDay < $1.lastDay }
  }

  /// The balance and what it is for, the time to pay without cost, what follows it, and the creditor.
  func addFirstNotice(to body: inout LetterBody) throws(TemplateError) {
    if letter.text == nil {
      var values = try claimValues
      values["product"] = letter.invoices.first?.description ?? ""
      let isDescribed = letter.invoices.count > 1 || letter.invoices.first?.description != nil
      try body.say(
        isDescribed ? "letter.first.balance" : "letter.first.balancePlain",
        count: letter.invoices.count, values)
    } else {
      body.quote(letter.text)
    }
    if letter.invoices.count > 1 || account.claims.contains(where: { !credited($0).isZero }) {
      try addAccount(to: &body)
    }
    try addTimeToPay(to: &body)
  }

  func addTimeToPay(to body: inout LetterBody) throws(TemplateError) {
    guard let notice = firstNotice else { return }
    let law = letter.lawCountry == .netherlands ? "dutch" : "belgian"
    let way = letter.dispatch.channel.isElectronic ? "electronic" : "post"
    let values = try consequenceValues(notice)
    try body.say("letter.first.\(law).\(way)", values)
    let hasIndemnity = account.claims.contains { $0.notice?.indemnity.isZero == false }
    let consequence =
      switch (hasIndemnity, notice.rate != nil) {
      case (true, true): "both"
      case (true, false): "indemnity"
      case (false, true): "interest"
      case (false, false): "neither"
      }
    try body.say("letter.first.\(law).\(consequence)", values)
    let creditor = letter.lawCountry == .belgium ? creditor : nil
    try body.say([Sentence("letter.documents"), creditor].compactMap(\.self))
  }

  private func consequenceValues(
    _ notice: ConsumerNotice
  ) throws(TemplateError) -> [String: String] {
    var indemnity = Amount.zero(letter.currency)
    for claim in account.claims {
      indemnity = claim.notice.flatMap { try? indemnity + $0.indemnity } ?? indemnity
    }
    return [
      "deadline": idiom.longDate(letter.deadline ?? notice.lastDay),
      "start": idiom.longDate(notice.startsOn), "last": idiom.longDate(notice.lastDay),
      "amount": idiom.money(account.total), "indemnity": idiom.money(indemnity),
      "rate": notice.rate.map(idiom.percent) ?? "",
    ]
  }

  /// Name and enterprise number in the text, whatever the paper's own head says.
  private var creditor: Sentence? {
    let sender = letter.sender
    guard let number = sender.companyNumber?.value ?? sender.vatNumber else { return nil }
    let printed = PrintedNumber.company(number, in: sender.address?.country)
    return Sentence("letter.first.creditor", ["name": sender.legalName, "number": printed])
  }
}
