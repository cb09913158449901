internal import FacturierCore
internal import FacturierModel

/// The confirmation, to be signed by the customer, that invoices arrived.
extension LetterPresenter {
  func body(of receipt: InvoiceReceipt) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    let count = letter.invoices.count
    if letter.text != nil {
      body.quote(letter.text)
    } else if let deadline = letter.deadline {
      try body.say(
        "receiptAcknowledgement.askBy", count: count, ["date": idiom.longDate(deadline)])
    } else {
      try body.say("receiptAcknowledgement.ask", count: count)
    }
    body.add(try receivedInvoices())
    let address = receipt.returnTo.map {
      Sentence("receiptAcknowledgement.returnTo", ["address": $0])
    }
    try body.say(
      [Sentence("receiptAcknowledgement.only", count: count), address].compactMap(\.self))
    body.quote(letter.remark)
    return body
  }

  /// What the customer signs.
  func reply(to receipt: InvoiceReceipt) throws(TemplateError) -> LetterBody {
    var reply = LetterBody(words)
    let count = letter.invoices.count
    try reply.heading("receiptAcknowledgement.reply")
    if let day = receipt.receivedOn {
      try reply.say(
        "receiptAcknowledgement.confirmsOn", count: count, ["date": idiom.longDate(day)])
    } else {
      try reply.say("receiptAcknowledgement.confirms", count: count)
    }
    reply.add("bodySignatures", recipientSigns(name: receipt.receivedBy))
    return reply
  }

  /// What was sent, and not what is left of it.
  private func receivedInvoices() throws(TemplateError) -> TableView {
    let hasDueDates = letter.invoices.contains { $0.dueDate != nil }
    var columns: [TableView.Column] = [
      .init(.text, try words("receiptAcknowledgement.number")),
      .init(.date, try words("receiptAcknowledgement.date")),
    ]
    if hasDueDates { columns.append(.init(.date, try words("receiptAcknowledgement.dueDate"))) }
    columns.append(.init(.amount, try words("receiptAcknowledgement.amount")))
    var table = TableView(columns)
    for invoice in letter.invoices {
      var cells: [TableView.Cell] = [
        .init(invoice.number, details: invoice.description.map { [$0] } ?? []),
        .init(idiom.shortDate(invoice.date)),
      ]
      if hasDueDates { cells.append(.init(invoice.dueDate.map(idiom.shortDate) ?? "")) }
      table.add(cells + [.init(idiom.money(invoice.amount))])
    }
    return table
  }
}
