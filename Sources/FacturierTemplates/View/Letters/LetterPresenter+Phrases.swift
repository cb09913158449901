internal import FacturierCore
internal import FacturierModel

/// What several letters say in the same words.
extension LetterPresenter {
  /// Number, date, due date and what is asked, for sentences about the first or only invoice.
  var invoiceValues: [String: String] {
    let first = letter.invoices.first
    return [
      "number": first?.number ?? "", "date": first.map { idiom.longDate($0.date) } ?? "",
      "due": letter.firstDueDate.map(idiom.longDate) ?? "",
      "amount": idiom.money(account.total),
      "deadline": (letter.deadline ?? letter.firstDueDate).map(idiom.longDate) ?? "",
    ]
  }

  /// The usual opening, or what the input says in its place.
  func open(
    _ body: inout LetterBody, _ path: String, _ values: [String: String]
  ) throws(TemplateError) {
    guard letter.text == nil else { return body.quote(letter.text) }
    try body.say(own(path), count: letter.invoices.count, values)
  }

  /// How to get an answer.
  func addAnswer(
    to body: inout LetterBody, _ word: String = "answer"
  ) throws(TemplateError) {
    let contact = letter.sender.contact
    let ways = [contact.phone, contact.email].compactMap(\.self).map(\.unbroken)
    if ways.isEmpty {
      try body.say("letter.\(word)Plain")
    } else {
      try body.say("letter.\(word)", ["contact": ways.joined(separator: " · ")])
    }
  }

  /// `26 octobre, 5 et 13 novembre 2026`, without repeating month and year.
  func list(of dates: [CalendarDate]) throws(TemplateError) -> String {
    var texts: [String] = []
    for (index, date) in dates.enumerated() {
      let next = dates.indices.contains(index + 1) ? dates[index + 1] : nil
      texts.append(idiom.longDate(date, before: next))
    }
    guard texts.count > 1, let last = texts.popLast() else { return texts.first ?? "" }
    return try words("letter.and", ["list": texts.joined(separator: ", "), "last": last])
  }
}
