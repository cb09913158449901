internal import FacturierCore
package import FacturierModel

// One model, one mapping: what our invoice says, term by term of EN 16931-1.

extension Facts {
  /// What `invoice` says. `guideline` and `process` name the rules it is written by (BT-24, BT-23).
  package init(
    _ invoice: Invoice, _ texts: DocumentTexts, guideline: String, process: String?
  ) {
    self.init()
    add(24, guideline)
    add(23, process)
    addHead(invoice)
    addNotes(invoice, texts)
    addReferences(invoice)
    addParties(invoice)
    addDelivery(invoice.delivery)
    addPayment(invoice)
    add(9, invoice.dueDate?.description)
    add(20, texts.paymentTerms)
    for adjustment in invoice.adjustments {
      add(adjustment, invoice, in: adjustment.kind == .allowance ? 20 : 21)
    }
    addTotals(invoice)
    for row in invoice.totals.vatBreakdown { add(23, Facts(row, invoice, texts)) }
    if let page = texts.page {
      var facts = Facts()
      facts.add(122, invoice.number)
      facts.add(
        125, Fact(Base64.text(page.bytes), scheme: MediaType.pdf.name, label: page.name))
      add(24, facts)
    }
    for attachment in invoice.attachments { add(24, Facts(attachment, texts)) }
    for line in invoice.lines { add(25, Facts(line, invoice)) }
  }

  private mutating func addHead(_ invoice: Invoice) {
    add(1, invoice.number)
    add(2, invoice.issueDate.description)
    add(3, invoice.code)
    add(5, invoice.currency.code)
    add(6, invoice.vatCurrency?.currency.code)
    add(7, invoice.taxPointDate?.description)
    if invoice.taxPointDate == nil { add(8, invoice.vatDueOn?.code) }
  }

  private mutating func addNotes(_ invoice: Invoice, _ texts: DocumentTexts) {
    let own =
      [invoice.subject, invoice.introduction].compactMap { $0 }.map { DocumentTexts.Note($0) }
      + invoice.notes.map { note in
        DocumentTexts.Note(
          code: note.subjectCode, note.title.map { "\($0)\n\(note.text)" } ?? note.text)
      } + invoice.legalNotes.map { DocumentTexts.Note($0) }
    var notes = own + texts.notes
    if texts.isOneNote, notes.count > 1 {
      notes = [DocumentTexts.Note(notes.map(\.text).joined(separator: "\n"))]
    }
    for note in notes {
      var facts = Facts()
      facts.add(21, note.code)
      facts.add(22, note.text)
      add(1, facts)
    }
  }

  private mutating func addReferences(_ invoice: Invoice) {
    let references = invoice.references
    add(10, references.buyer)
    add(11, references.project)
    add(12, references.contract)
    add(13, references.purchaseOrder)
    add(14, references.salesOrder)
    add(15, references.receivingAdvice)
    add(16, references.despatchAdvice)
    add(17, references.tender)
    add(18, references.invoicedObject?.objectFact)
    add(19, references.buyerAccounting)
    let deposits = invoice.deposits.map { ($0.number, $0.date) }
    for (number, date) in invoice.precedingInvoices.map({ ($0.number, $0.date) }) + deposits {
      var facts = Facts()
      facts.add(25, number)
      facts.add(26, date?.description)
      add(3, facts)
    }
  }

  private mutating func addDelivery(_ delivery: Delivery?) {
    guard let delivery else { return }
    add(70, delivery.name)
    add(71, delivery.location?.fact)
    add(72, delivery.date?.description)
    add(73, delivery.period?.start?.description)
    add(74, delivery.period?.end?.description)
    add(delivery.address, .delivery)
  }

  private mutating func addTotals(_ invoice: Invoice) {
    let totals = invoice.totals
    func unlessZero(_ amount: Amount) -> String? { amount.isZero ? nil : amount.digits }
    add(106, totals.lineTotal.digits)
    // A sum stands there when something is summed, even to nothing (BR-CO-11, BR-CO-12).
    for (term, kind, sum) in [
      (107 as Term, Adjustment.Kind.allowance, totals.allowanceTotal),
      (108, .charge, totals.chargeTotal),
    ] {
      let isSummed = invoice.adjustments.contains { $0.kind == kind }
      add(term, isSummed ? sum.digits : unlessZero(sum))
    }
    add(109, totals.totalWithoutVat.digits)
    add(110, totals.vatTotal.digits)
    add(111, totals.vatTotalInVatCurrency?.digits)
    add(112, totals.totalWithVat.digits)
    add(113, unlessZero(totals.paid))
    add(114, unlessZero(totals.rounding))
    add(115, totals.due.digits)
  }

  /// A row of the VAT breakdown.
  private init(_ row: VatBreakdown, _ invoice: Invoice, _ texts: DocumentTexts) {
    self.init()
    add(116, row.base.digits)
    add(117, row.vat.digits)
    add(118, row.category.code)
    if row.category != .outOfScope { add(119, row.rate.description) }
    guard row.category.needsReason else { return }
    var reasons = row.exemptionReasons
    for text in texts.exemptions[row.category] ?? [] where !reasons.contains(text) {
      reasons.append(text)
    }
    add(120, reasons.joined(separator: "; "))
    add(121, (row.exemptionCode ?? invoice.usualExemptionCode(of: row.category))?.uppercased())
  }

  private init(_ attachment: Attachment, _ texts: DocumentTexts) {
    self.init()
    add(122, attachment.id)
    add(123, attachment.description)
    add(124, attachment.link)
    guard let file = attachment.file, let bytes = texts.files[file] else { return }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    add(
      125,
      Fact(Base64.text(bytes), scheme: MediaType(fileName: name)?.name, label: name))
  }
}

extension Invoice {
  /// The code that goes with a category when the document gives none: a French small business is
  /// exempt under article 293 B.
  fileprivate func usualExemptionCode(of category: VatCategory) -> String? {
    let isFrench = seller.address?.country == .france
    return isFrench && sellerStatus.vatScheme == .franchise && category == .exempt
      ? "VATEX-FR-FRANCHISE" : nil
  }
}
