internal import FacturierCore

/// An invoice of the book, before its customer is known.
struct OpenItemInput {
  let invoice: OpenInvoice
  let customer: CustomerReference?
  let paymentReference: String?
  let hold: Hold?
  let dispute: String?
  let node: SourceNode
}

enum OpenItemFields {
  static let customer = Field(
    "customer", .customerReference,
    "number or name of one of the customers, or the customer itself")
  static let currency = Field(
    "currency", .currency, "when it is not the currency of the file")
  static let paymentReference = Field(
    "paymentReference", .line,
    "what the payer quotes, when it is not made from the invoice's number")
  static let hold = Field("hold", .hold, "true or a reason to send nothing for this invoice")
  static let disputed = Field(
    "disputed", .contested, "true, or why the customer contests it; nothing is then sent")

  /// What every invoice must have, here or in the table or folder that it comes from: no schema of one
  /// file can say so.
  private static let needed: [any AnyField] = [
    OpenInvoiceFields.date, OpenInvoiceFields.dueDate, OpenInvoiceFields.amount, customer,
  ]

  static let shape = Shape(
    "openItem", "an invoice that may be open",
    [OpenInvoiceFields.number]
      + (OpenInvoiceFields.all.dropFirst() + [customer]).map { OptionalField($0) }
      + [currency, paymentReference, hold, disputed])

  static let codec = Codec<OpenItemInput>.object(shape) { object in
    let decoding = object.decoding
    let common = decoding.currency
    defer { decoding.currency = common }
    if let own = object[Self.currency] { decoding.currency = own }
    for field in needed where !object.has(field.summary.name) {
      object.reportMissing(field.summary.name)
    }
    let invoice = OpenInvoiceFields.build(object)
    let (hold, disputed) = (object[Self.hold], object[Self.disputed])
    let (customer, reference) = (object[Self.customer], object[Self.paymentReference])
    return invoice.map {
      OpenItemInput(
        invoice: $0, customer: customer, paymentReference: reference?.unlessBlank,
        hold: hold ?? nil, dispute: disputed ?? nil, node: object.node)
    }
  }
}

/// A field that may be left out after all.
private struct OptionalField: AnyField {
  let summary: FieldSummary

  init(_ field: any AnyField) {
    let known = field.summary
    summary = FieldSummary(
      name: known.name, about: known.about, isRequired: false, schema: known.schema)
  }
}

extension Codec where Value == OpenItemInput {
  static var openItem: Codec { OpenItemFields.codec }
}
