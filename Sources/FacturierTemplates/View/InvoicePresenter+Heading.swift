internal import FacturierCore
internal import FacturierModel

/// Title, dates, references.
extension InvoicePresenter {
  func addHeading(to data: inout ViewData) throws(TemplateError) {
    let title = try words("documents.\(invoice.type.rawValue).title") + " " + invoice.number
    data[text: "title"] = title
    data[flag: "isLongTitle"] = title.count > 24
    data[texts: "mentions"] = try mentions()
    data[text: "subject"] = invoice.subject
    data[list: "refersTo"] = try refersTo().map(TextPieces.record)
    data[list: "dates"] = try dates()
    data[record: "parties"] = try parties()
    if let text = invoice.introduction {
      var introduction = ViewData()
      introduction[texts: "paragraphs"] = text.paragraphs
      data[record: "introduction"] = introduction
    }
    let facts = try facts()
    if !facts.isEmpty {
      var table = ViewData()
      table[list: "rows"] = facts
      data[record: "facts"] = table
    }
  }

  /// What the law wants to be read at once (directive 2006/112/EC, art. 226, 10a).
  private func mentions() throws(TemplateError) -> [String] {
    guard invoice.type == .selfBilledInvoice else { return [] }
    let names = ["buyer": invoice.buyer.legalName, "seller": invoice.seller.legalName]
    return legal.heading + [try words("vat.selfBilledBy", names)]
  }

  private func refersTo() throws(TemplateError) -> [String] {
    var texts: [String] = []
    for preceding in invoice.precedingInvoices {
      if let date = preceding.date {
        let values = ["number": preceding.number, "date": idiom.longDate(date)]
        texts.append(try words("refersToOn", values))
      } else {
        texts.append(try words("refersTo", ["number": preceding.number]))
      }
    }
    return texts
  }

  private func dates() throws(TemplateError) -> [ViewData] {
    var rows = Pairs(words)
    try rows.add(
      "documents.\(invoice.type.rawValue).date", idiom.shortDate(invoice.issueDate))
    try rows.add("facts.deliveryDate", invoice.delivery?.date.map(idiom.shortDate))
    try rows.add("facts.period", invoice.delivery?.period.map(text(of:)))
    try rows.add("facts.taxPointDate", invoice.taxPointDate.map(idiom.shortDate))
    if invoice.type == .quote {
      try rows.add("facts.validUntil", invoice.validUntil.map(idiom.shortDate), isStrong: true)
    } else if asksForMoney {
      try rows.add("facts.dueDate", invoice.dueDate.map(idiom.shortDate), isStrong: true)
    }
    return rows.list
  }

  func text(of period: Period) -> String {
    switch (period.start, period.end) {
    case (let start?, let end?): idiom.period(from: start, to: end)
    case (let start?, nil): "\(idiom.shortDate(start)) –"
    case (nil, let end?): "– \(idiom.shortDate(end))"
    case (nil, nil): ""
    }
  }

  /// What the buyer needs to file the document.
  private func facts() throws(TemplateError) -> [ViewData] {
    let (buyer, references) = (invoice.buyer, invoice.references)
    var rows = Pairs(words)
    try rows.add("facts.buyerVat", buyer.vatNumber.map(PrintedNumber.vat))
    if buyer.vatNumber == nil {
      let number = buyer.companyNumber.map {
        PrintedNumber.company($0.value, in: buyer.address?.country)
      }
      try rows.add("facts.buyerCompanyNumber", number)
    }
    try rows.add("facts.buyerIdentifier", buyer.identifiers.first?.value)
    try rows.add("facts.buyerReference", references.buyer)
    try rows.add("facts.purchaseOrder", references.purchaseOrder)
    try rows.add("facts.salesOrder", references.salesOrder)
    try rows.add("facts.contract", references.contract)
    try rows.add("facts.project", references.project)
    try rows.add("facts.despatchAdvice", references.despatchAdvice)
    try rows.add("facts.receivingAdvice", references.receivingAdvice)
    try rows.add("facts.tender", references.tender)
    try rows.add("facts.object", references.invoicedObject?.listed)
    try rows.add("facts.accountingReference", references.buyerAccounting)
    try rows.add("facts.contact", invoice.seller.contact.name)
    return rows.list
  }

  // MARK: Others who take part

  /// Where it was delivered, who is paid, who answers for the VAT: each a label and some lines.
  func parties() throws(TemplateError) -> ViewData? {
    var list: [ViewData] = []
    func add(_ path: String, _ lines: [String]) throws(TemplateError) {
      guard !lines.isEmpty else { return }
      var data = ViewData(["label": try words(path)])
      data[texts: "lines"] = lines
      list.append(data)
    }
    try add("facts.deliverTo", try deliveryPlace())
    try add("facts.payee", [invoice.payee?.legalName].compactMap(\.self))
    try add("facts.taxRepresentative", try taxRepresentative())
    guard !list.isEmpty else { return nil }
    var data = ViewData()
    data[list: "list"] = list
    return data
  }

  private func deliveryPlace() throws(TemplateError) -> [String] {
    guard let delivery = invoice.delivery else { return [] }
    let name = [delivery.name].compactMap(\.self)
    guard let address = delivery.address, address != invoice.buyer.address else { return name }
    return name + (try paper.lines(of: address, from: invoice.seller.address))
  }

  /// Name, address and VAT number (directive 2006/112/EC, art. 226, 15).
  private func taxRepresentative() throws(TemplateError) -> [String] {
    guard let party = invoice.taxRepresentative else { return [] }
    var lines = [party.legalName]
    if let address = party.address { lines += idiom.readableLines(of: address) }
    if let vat = party.vatNumber {
      lines.append(try words("identity.vat", ["number": PrintedNumber.vat(vat)]))
    }
    return lines
  }
}

/// Labels with values, row by row; a value that is missing leaves no row.
struct Pairs {
  private let words: Words
  private(set) var list: [ViewData] = []

  init(_ words: Words) { self.words = words }

  mutating func add(
    _ path: String, _ value: String?, aside: String? = nil, isStrong: Bool = false
  ) throws(TemplateError) {
    guard let value else { return }
    var row = TextPieces.record(value)
    row[text: "label"] = try words(path)
    row[text: "value"] = value
    row[text: "aside"] = aside
    row[flag: "isStrong"] = isStrong
    list.append(row)
  }
}
