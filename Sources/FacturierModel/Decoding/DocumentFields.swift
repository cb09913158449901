internal import FacturierCore

/// The keys of a document.
enum DocumentFields {
  static let schema = Field("$schema", .line, "where the schema lies, for editors")
  static let type = Field<DocumentType>(
    "type", .choice, "what kind of document it is; an invoice when left out (BT-3)")
  static let typeCode = Field(
    "typeCode",
    .form("^[0-9]{2,3}$", "a code of UNTDID 1001") { text in
      2...3 ~= text.utf8.count && text.utf8.allSatisfy { 48...57 ~= $0 }
    }, "the code of UNTDID 1001, where it is not the usual one of the type (BT-3)")
  static let received = Field(
    "received", .boolean,
    "true for a document that somebody else wrote: nothing is added to it, and its amounts are those "
      + "that it states")
  static let businessProcess = Field(
    "businessProcess", .line,
    "how the network deals with it; told by the rest when left out (BT-23)")
  static let number = Field("number", .line, required: true, "the document's number (BT-1)")
  static let issueDate = Field("issueDate", .date, required: true, "day of issue (BT-2)")
  static let dueDate = Field(
    "dueDate", .date, "day by which to pay; reckoned from the terms when left out (BT-9)")
  static let validUntil = Field("validUntil", .date, "last day on which a quote can be accepted")
  static let taxPointDate = Field(
    "taxPointDate", .date, "day VAT falls due, if not the day of issue (BT-7)")
  static let vatDueOn = Field<VatDueEvent>(
    "vatDueOn", .choice, "what makes VAT fall due, in place of a day (BT-8)")
  static let language = Field<Language>(
    "language", .choice, "language of the document; told by the seller's place when left out")
  static let subject = Field("subject", .line, "what the document is about, on one line")
  static let introduction = Field("introduction", .paragraphs, "a text above the lines")

  static let currency = Field(
    "currency", .currency, "ISO 4217; that of the seller's country when left out (BT-5)")
  static let vatCurrency = Field(
    "vatCurrency", .vatCurrency, "second currency for the VAT, where the law wants it (BT-6)")
  static let pricesIncludeVat = Field(
    "pricesIncludeVat", .boolean, "true when prices, discounts and surcharges contain VAT")
  static let vat = Field("vat", .vat, "how lines are taxed that do not say it themselves")

  static let seller = Field(
    "seller", .seller, "who sells, or the name of a file that says it (BG-4)")
  static let buyer = Field("buyer", .buyer, required: true, "who buys (BG-7)")
  static let payee = Field("payee", .agent, "who is to be paid, if not the seller (BG-10)")
  static let taxRepresentative = Field(
    "taxRepresentative", .agent, "the seller's tax representative (BG-11)")
  static let delivery = Field(
    "delivery", .delivery, "where and when it was delivered (BG-13)")

  static let operations = Field<Operations>(
    "operations", .choice, "whether goods, services or both are sold")
  static let works = Field<Works>(
    "works", .choice,
    "work on buildings: immovable; renovation of an old dwelling at a reduced rate; energyRenovation"
  )
  static let automaticMentions = Field(
    "automaticMentions", .boolean,
    "false when the document brings all mentions that the law fixes itself; true when left out")

  static let buyerReference = Field(
    "buyerReference", .line, "the buyer's own reference, or its Leitweg-ID (BT-10)")
  static let customerNumber = Field(
    "customerNumber", .line, "the number under which the seller knows the buyer")
  static let purchaseOrderReference = Field(
    "purchaseOrderReference", .line, "the buyer's order number (BT-13)")
  static let salesOrderReference = Field(
    "salesOrderReference", .line, "the seller's order number (BT-14)")
  static let contractReference = Field("contractReference", .line, "BT-12")
  static let projectReference = Field("projectReference", .line, "BT-11")
  static let receivingAdviceReference = Field(
    "receivingAdviceReference", .line, "the buyer's note of receipt (BT-15)")
  static let tenderReference = Field(
    "tenderReference", .line, "the call for tenders or its lot (BT-17)")
  static let invoicedObject = Field(
    "invoicedObject", .identifierOrNumber,
    "what it is about by number, such as a meter or a subscriber (BT-18)")
  static let despatchAdviceReference = Field(
    "despatchAdviceReference", .line, "the delivery note (BT-16)")
  static let buyerAccountingReference = Field(
    "buyerAccountingReference", .line, "where the buyer books it (BT-19)")
  static let precedingInvoices = Field(
    "precedingInvoices", .list(.precedingInvoice),
    "invoices that this one corrects, credits or follows (BG-3)")

  static let lines = Field(
    "lines", .list(.entry), required: true, "lines, headings and subtotals, in order (BG-25)")
  static let allowances = Field(
    "allowances", .list(.documentAdjustment), "discounts on the whole document (BG-20)")
  static let charges = Field(
    "charges", .list(.documentAdjustment), "surcharges on the whole document (BG-21)")
  static let deposits = Field(
    "deposits", .list(.deposit), "deposit invoices that are deducted")
  static let alreadyPaid = Field("alreadyPaid", .list(.paidAmount), "what was already paid")
  static let rounding = Field(
    "rounding", .amount, "added to what is due, to make it round (BT-114)")
  static let roundDueTo = Field(
    "roundDueTo", .decimal(above: 0), "or the step to which it is rounded, such as 0.05")

  static let payment = Field("payment", .payment, "how to pay (BG-16)")
  static let terms = Field("terms", .terms, "when to pay, and what happens otherwise (BT-20)")
  static let notes = Field("notes", .list(.note), "texts below the totals (BG-1)")
  static let legalNotes = Field("legalNotes", .list(.paragraphs), "mentions in small print")
  static let attachments = Field(
    "attachments", .list(.attachment), "files that go with the document (BG-24)")
  static let enclosures = Field(
    "enclosures", .list(.enclosure), "documents whose pages come after the document's own")
  static let page = Field("page", .page, "the sheet it is printed on")
  static let totals = Field(
    "totals", .statedTotals, "totals as you know them, to be compared (BG-22)")

  static let constraints: [Shape.Constraint] = [.atMostOne(["rounding", "roundDueTo"])]

  static let shape = Shape(
    "document", "a document",
    [
      schema, type, typeCode, received, businessProcess, number, issueDate, dueDate, validUntil,
      taxPointDate, vatDueOn, language, subject,
      introduction,
      currency, vatCurrency, pricesIncludeVat, vat, seller, buyer, payee, taxRepresentative,
      delivery, operations, works, automaticMentions, buyerReference, customerNumber,
      purchaseOrderReference, salesOrderReference, contractReference,
      projectReference, receivingAdviceReference, despatchAdviceReference, tenderReference,
      invoicedObject, buyerAccountingReference, precedingInvoices,
      lines, allowances, charges, deposits, alreadyPaid, rounding, roundDueTo, payment, terms,
      notes, legalNotes, attachments, enclosures, page, totals,
    ], constraints)

  /// What a seller may say once for all documents.
  static let defaultsShape = Shape(
    "defaults", "what a seller's documents have in common",
    [
      language, introduction, currency, pricesIncludeVat, vat, payee, taxRepresentative,
      operations, works, automaticMentions, contractReference, roundDueTo, payment, terms, notes,
      legalNotes, page,
    ])

  /// Only for its schema: defaults are read together with the document that they complete.
  static let defaultsCodec = Codec<Never>(schema: .shape(defaultsShape)) { _, _ in nil }
}
