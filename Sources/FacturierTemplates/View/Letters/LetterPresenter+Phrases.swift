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

  /// The same with what letters about late payment say besides.
  var claimValues: [String: String] {
    get throws(TemplateError) {
      var values = invoiceValues
      values["principal"] = idiom.money(account.principal)
      values["history"] = try history()
      values["where"] = try words(
        "letter.where.\(arrangement == .accountBehind ? "annexed" : "below")")
      return values
    }
  }

  /// `malgré nos rappels des 26 octobre, 5 et 13 novembre 2026`
  private func history() throws(TemplateError) -> String {
    let dates = letter.earlierLetters.filter { $0.type == .reminder }.map(\.date)
    guard !dates.isEmpty else { return try words("letter.noHistory") }
    return try words(
      "letter.history", count: DecimalNumber(dates.count), ["dates": list(of: dates)])
  }

  /// The usual opening, or what the input says in its place.
  func open(
    _ body: inout LetterBody, _ path: String, _ values: [String: String]
  ) throws(TemplateError) {
    guard letter.text == nil else { return body.quote(letter.text) }
    try body.say(own(path), count: letter.invoices.count, values)
  }

  /// How to get an answer.
  func answer(_ word: String = "answer") throws(TemplateError) -> Sentence {
    let contact = letter.sender.contact
    let ways = [contact.phone?.unbroken, contact.email?.unhyphenated].compactMap(\.self)
    guard let first = ways.first else { return Sentence("letter.\(word)Plain") }
    let contacts =
      ways.count == 1 ? first : try words("letter.or", ["one": first, "other": ways[1]])
    return Sentence("letter.\(word)", ["contact": contacts])
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
