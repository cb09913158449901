internal import FacturierModel

/// The friendly notice some days before invoices fall due.
extension LetterPresenter {
  func preDueBody() throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    try open(&body, "opening", invoiceValues)
    if letter.invoices.count > 1 { body.add(try invoiceTable()) }
    try body.say([try answer(), Sentence("letter.crossed")])
    body.quote(letter.remark)
    body.addPayment()
    return body
  }
}
