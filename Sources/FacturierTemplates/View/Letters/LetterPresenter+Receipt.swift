internal import FacturierCore
internal import FacturierModel

/// What was paid, with thanks.
extension LetterPresenter {
  func receiptBody() throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    let open = account.principal
    var values = try claimValues
    let state =
      if open.isZero { "settled" } else if open.isNegative { "inCredit" } else { "partly" }
    values["open"] = idiom.money(open.isNegative ? (try? -open) ?? open : open)
    try self.open(&body, "opening.\(state)", values)
    body.add(try receiptTable())
    try body.say(own("thanks.\(state)"), values)
    body.quote(letter.remark)
    return body
  }

  /// Invoices, what was paid on each, and what is left.
  private func receiptTable() throws(TemplateError) -> TableView {
    var table = TableView([
      TableView.Column(.text, try words(own("what"))),
      TableView.Column(.calculation, try words(own("reference"))),
      TableView.Column(.amount, try words("letter.account.amount")),
    ])
    for claim in account.claims {
      table.add([
        TableView.Cell(
          try words("letter.account.invoice", ["number": claim.invoice.number]),
          details: [claim.invoice.description].compactMap(\.self)),
        TableView.Cell(
          try words("letter.invoices.dated", ["date": idiom.shortDate(claim.invoice.date)])),
        TableView.Cell(idiom.figures(claim.invoice.amount)),
      ])
      try addCredits(of: claim, to: &table, withMeans: true)
    }
    table.add(try words("letter.account.open"), [idiom.money(account.principal)])
    return table
  }
}
