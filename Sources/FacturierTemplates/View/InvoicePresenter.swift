internal import FacturierCore
internal import FacturierModel

/// Turns an invoice into what its template names, in one idiom.
struct InvoicePresenter {
  let invoice: Invoice
  let legal: LegalTexts
  let idiom: Idiom
  let words: Words
  let isDraft: Bool
  var hasLetterhead = true
  let countryName: (Country) throws(TemplateError) -> String

  func data() throws(TemplateError) -> ViewData {
    var data = ViewData()
    data.set("words", words)
    data[text: "language"] = idiom.tag
    data[text: "type"] = invoice.type.rawValue
    data[flag: "isDraft"] = isDraft
    try paper.add(to: &data)
    try addHeading(to: &data)
    addTable(to: &data, try columns())
    data[list: "entries"] = try entries()
    data[flag: "hasEntries"] = !invoice.entries.isEmpty
    data[flag: "hasManyLines"] = invoice.entries.count > 7
    data[list: "totals"] = try totals()
    data[record: "taxes"] = try taxes()
    try addPayment(to: &data)
    data[flag: "agreement"] = invoice.type == .quote
    data[list: "notes"] = notes()
    data[record: "terms"] = try terms()
    return data
  }

  var paper: PaperPresenter {
    let isAccountNamed = asksForMoney && invoice.payment.means.isTransfer
    return PaperPresenter(
      stationery: invoice, recipient: invoice.buyer, legalIdentity: legal.identity,
      account: isAccountNamed ? nil : invoice.preferredAccount, idiom: idiom, words: words,
      hasLetterhead: hasLetterhead, countryName: countryName)
  }

  // MARK: Questions that several parts ask

  var currency: Currency { invoice.currency }

  /// Whether any line has VAT on it, so that rates and amounts of VAT are worth a column.
  var isTaxed: Bool {
    invoice.totals.vatBreakdown.contains { $0.category.isTaxed || !$0.vat.isZero }
      || !invoice.totals.vatTotal.isZero
  }

  var asksForMoney: Bool { invoice.asksForMoney }
}
