internal import FacturierCore
internal import FacturierModel

/// The file of a debt for a lawyer or an agency: who owes what, what happened, and what proves it.
extension LetterPresenter {
  func body(of handover: Handover) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    if letter.text != nil {
      body.quote(letter.text)
    } else {
      try body.say("collectionHandover.intro\(letter.enclosures.isEmpty ? "Plain" : "")")
    }
    try body.heading("collectionHandover.debtor")
    body.add(try facts(of: handover))
    try body.heading("collectionHandover.claim")
    try body.say(
      "collectionHandover.claimed",
      ["date": idiom.longDate(letter.claim.asOf), "total": idiom.money(account.total)])
    body.add(try invoiceTable())
    try body.heading("collectionHandover.chronology")
    body.add(try chronology(of: handover))
    if let objections = handover.objections {
      try body.heading("collectionHandover.objections")
      body.quote(objections)
    }
    if let instructions = handover.instructions {
      try body.heading("collectionHandover.instructions")
      body.quote(instructions)
    }
    body.quote(letter.remark)
    return body
  }

  private func facts(of handover: Handover) throws(TemplateError) -> Pairs {
    let (debtor, path) = (handover.debtor, "collectionHandover")
    var rows = Pairs(words)
    try rows.add("\(path).name", debtor.legalName, isStrong: true)
    try rows.add(
      "\(path).kind", try words("collectionHandover.kinds.\(handover.debtorKind.rawValue)"))
    try rows.add(
      "\(path).address",
      debtor.address.map { address in
        idiom.readableLines(of: address).joined(separator: ", ")
      })
    try rows.add(
      "\(path).companyNumber",
      debtor.companyNumber.map {
        PrintedNumber.company($0.value, in: debtor.address?.country)
      })
    try rows.add("\(path).vat", debtor.vatNumber.map(PrintedNumber.vat))
    try rows.add("\(path).contact", debtor.contact.name)
    try rows.add("\(path).phone", debtor.contact.phone)
    try rows.add("\(path).email", debtor.contact.email)
    return rows
  }

  // MARK: Chronology

  /// A line of the chronology; lines of one day stay in the order in which they were added.
  private struct Moment {
    let date: CalendarDate
    let text: String
    var details: String?
    var enclosure: Int?
  }

  private func chronology(of handover: Handover) throws(TemplateError) -> TableView {
    var moments: [Moment] = []
    for invoice in letter.invoices { moments += try self.moments(of: invoice) }
    for earlier in letter.earlierLetters { moments.append(try moment(of: earlier)) }
    for event in handover.events {
      moments.append(
        Moment(date: event.date, text: event.description, enclosure: event.enclosure))
    }
    let hasProofs = moments.contains { $0.enclosure != nil }
    var columns: [TableView.Column] = [
      .init(.date, try words("collectionHandover.date")),
      .init(.text, try words("collectionHandover.event")),
    ]
    if hasProofs { columns.append(.init(.days, try words("collectionHandover.proof"))) }
    var table = TableView(columns)
    let sorted = moments.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }
    for (_, moment) in sorted {
      var cells: [TableView.Cell] = [
        .init(idiom.shortDate(moment.date)),
        .init(moment.text, details: moment.details.map { [$0] } ?? []),
      ]
      if hasProofs { cells.append(.init(moment.enclosure.map(String.init) ?? "")) }
      table.add(cells)
    }
    return table
  }

  private func moments(of invoice: OpenInvoice) throws(TemplateError) -> [Moment] {
    let values = ["number": invoice.number, "amount": idiom.money(invoice.amount)]
    var moments = [
      Moment(
        date: invoice.date, text: try words("collectionHandover.invoice", values),
        details: invoice.description)
    ]
    if let due = invoice.dueDate {
      let text = try words("collectionHandover.dueDay", ["number": invoice.number])
      moments.append(Moment(date: due, text: text))
    }
    for credit in invoice.credits {
      var values = ["amount": idiom.money(credit.amount), "number": invoice.number]
      if credit.kind == .payment {
        let text = try words("collectionHandover.paymentOn", values)
        moments.append(Moment(date: credit.date, text: text, details: credit.reference))
      } else {
        values["number"] = credit.reference ?? ""
        moments.append(
          Moment(date: credit.date, text: try words("collectionHandover.creditNote", values)))
      }
    }
    return moments
  }

  /// `Mise en demeure, en recommandé`, with the number of the item and the day it arrived.
  private func moment(of earlier: EarlierLetter) throws(TemplateError) -> Moment {
    let level = earlier.type == .reminder ? earlier.level.map(String.init) ?? "" : ""
    let text = try words(
      "collectionHandover.sentBy",
      [
        "letter": try words("collectionHandover.letters.\(earlier.type.rawValue)\(level)"),
        "channel": try words("collectionHandover.channels.\(earlier.channel.rawValue)"),
      ])
    var details: [String] = []
    if let number = earlier.number {
      details.append(try words("collectionHandover.item", ["number": number]))
    }
    if let day = earlier.receivedOn {
      details.append(try words("collectionHandover.received", ["date": idiom.shortDate(day)]))
    }
    return Moment(
      date: earlier.date, text: text,
      details: details.isEmpty ? nil : details.joined(separator: " · "),
      enclosure: earlier.enclosure)
  }
}
