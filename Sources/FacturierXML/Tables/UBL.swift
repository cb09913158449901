/// OASIS UBL 2.1 as EN 16931-3-2 and Peppol BIS Billing 3 bind it, which spells invoices and credit
/// notes with two roots.
extension Syntax {
  static let ublInvoice = Syntax(
    root: .group("Invoice", UBL(isCredit: false).elements), namespaces: namespaces("Invoice"))
  static let ublCreditNote = Syntax(
    root: .group("CreditNote", UBL(isCredit: true).elements),
    namespaces: namespaces("CreditNote"))

  private static func namespaces(_ root: String) -> [(String, String)] {
    let start = "urn:oasis:names:specification:ubl:schema:xsd:"
    return [
      ("", "\(start)\(root)-2"), ("cac", "\(start)CommonAggregateComponents-2"),
      ("cbc", "\(start)CommonBasicComponents-2"),
    ]
  }
}

/// The parts of the message, each in the order of its schema.
struct UBL {
  let isCredit: Bool

  var elements: [Element] {
    (start + [
      .term("cbc:DocumentCurrencyCode", 5), .term("cbc:TaxCurrencyCode", 6),
      .text("cbc:AccountingCost", 19), .text("cbc:BuyerReference", 10),
      .group(
        "cac:InvoicePeriod",
        [
          .term("cbc:StartDate", 73, .isoDate), .term("cbc:EndDate", 74, .isoDate),
          .term("cbc:DescriptionCode", 8),
        ]),
      .group(
        "cac:OrderReference",
        [Element.term("cbc:ID", 13).orElse("NA"), .term("cbc:SalesOrderID", 14)]),
      .group(
        "cac:BillingReference", of: 3,
        [
          .group(
            "cac:InvoiceDocumentReference",
            [.term("cbc:ID", 25), .term("cbc:IssueDate", 26, .isoDate)])
        ]),
      reference("cac:DespatchDocumentReference", 16), reference("cac:ReceiptDocumentReference", 15),
    ] + documents + [
      .group("cac:AccountingSupplierParty", [Self.party(.seller)]),
      .group("cac:AccountingCustomerParty", [Self.party(.buyer)]),
      Self.payee, Self.representative, Self.delivery, means,
      .group("cac:PaymentTerms", [.text("cbc:Note", 20)]),
    ] + Self.adjustments(20, .documentAllowance, 21, .documentCharge) + Self.taxTotals + [
      Self.total, line,
    ])
  }

  /// What stands before the currency.
  private var start: [Element] {
    let head: [Element] = [
      .term("cbc:CustomizationID", 24), .term("cbc:ProfileID", 23), .term("cbc:ID", 1),
      .term("cbc:IssueDate", 2, .isoDate),
    ]
    let note = Element(
      name: "cbc:Note", content: .term(22, .codedNote, .group), group: 1)
    let taxPoint: Element = .term("cbc:TaxPointDate", 7, .isoDate)
    return head
      + (isCredit
        ? [taxPoint, .term("cbc:CreditNoteTypeCode", 3), note]
        : [.term("cbc:DueDate", 9, .isoDate), .term("cbc:InvoiceTypeCode", 3), note, taxPoint])
  }

  /// Other papers, which credit notes order in another way and of which they lack one.
  private var documents: [Element] {
    let tender = reference("cac:OriginatorDocumentReference", 17)
    let contract = reference("cac:ContractDocumentReference", 12)
    let project =
      isCredit
      ? typed(11, code: "50", .term("cbc:ID", 11)) : reference("cac:ProjectReference", 11)
    let object = typed(18, code: "130", .term("cbc:ID", 18, .code, .scheme("schemeID")))
    let attachment: Element = .group(
      "cac:AdditionalDocumentReference", of: 24,
      [
        .term("cbc:ID", 122), .text("cbc:DocumentDescription", 123),
        .group(
          "cac:Attachment",
          [
            .term(
              "cbc:EmbeddedDocumentBinaryObject", 125, .code, .scheme("mimeCode"),
              .label("filename")),
            .group("cac:ExternalReference", [.term("cbc:URI", 124)]),
          ]),
      ])
    return isCredit
      ? [contract, project, object, attachment, tender]
      : [tender, contract, object, attachment, project]
  }

  private func reference(_ name: String, _ term: Term) -> Element {
    .group(name, [.term("cbc:ID", term)])
  }

  private func typed(_ term: Term, code: String, _ id: Element) -> Element {
    .group("cac:AdditionalDocumentReference", [id, .fixed("cbc:DocumentTypeCode", code)])
  }

  private var means: Element {
    .group(
      "cac:PaymentMeans", of: 16,
      [
        .term("cbc:PaymentMeansCode", 81, .code, .term("name", 82)),
        isCredit ? .term("cbc:PaymentDueDate", 9, .isoDate, of: .first) : nil,
        .text("cbc:PaymentID", 83, of: .document),
        .group(
          "cac:CardAccount",
          [
            .term("cbc:PrimaryAccountNumberID", 87), .filler("cbc:NetworkID", "NA"),
            .text("cbc:HolderName", 88),
          ]),
        .group(
          "cac:PayeeFinancialAccount",
          [
            .term("cbc:ID", 84), .text("cbc:Name", 85),
            .group("cac:FinancialInstitutionBranch", [.term("cbc:ID", 86)]),
          ]),
        .group(
          "cac:PaymentMandate",
          [
            .term("cbc:ID", 89, of: .first),
            .group("cac:PayerFinancialAccount", [.term("cbc:ID", 91)]),
          ]),
      ])
  }
}
