internal import FacturierCore

private enum CreditNoteFields {
  static let number = Field("number", .line, "its number")
  static let date = Field("date", .date, required: true, "its date")
  static let amount = Field("amount", .positiveAmount, required: true, "its amount with VAT")

  static let shape = Shape(
    "openCreditNote", "a credit note for the invoice", [number, date, amount])

  static let codec = Codec<Credit>.object(shape) { object in
    let (number, date, amount) = (object[Self.number], object[Self.date], object[Self.amount])
    guard let date, let amount else { return nil }
    return Credit(.creditNote, amount, on: date, reference: number?.unlessBlank)
  }
}

private enum ReceivedFields {
  static let date = Field("date", .date, required: true, "the day it arrived")
  static let amount = Field("amount", .positiveAmount, required: true, "how much")
  static let means = Field<PaymentMeans>("means", .choice, "how it was paid")
  static let reference = Field("reference", .line, "what the payer quoted")

  static let shape = Shape(
    "receivedPayment", "a payment on the invoice", [date, amount, means, reference])

  static let codec = Codec<Credit>.object(shape) { object in
    let (date, amount) = (object[Self.date], object[Self.amount])
    let (means, reference) = (object[Self.means], object[Self.reference])
    guard let date, let amount else { return nil }
    return Credit(.payment, amount, on: date, reference: reference?.unlessBlank, means: means)
  }
}

enum OpenInvoiceFields {
  static let number = Field("number", .line, required: true, "the invoice's number")
  static let date = Field("date", .date, required: true, "its date")
  static let dueDate = Field("dueDate", .date, "the day by which it was to be paid")
  static let amount = Field(
    "amount", .positiveAmount, required: true, "its amount with VAT, before any payment")
  static let description = Field("description", .line, "what was delivered")
  static let deliveredOn = Field(
    "deliveredOn", .date, "the day the goods were received or the work was done")
  static let announcesInterest = Field(
    "announcesInterest", .boolean,
    "true when the invoice says that interest runs by law (Luxembourg), or that default follows "
      + "after thirty days (Germany); matters for consumers")
  static let purchaseOrder = Field("purchaseOrderReference", .line, "the customer's order")
  static let payments = Field("payments", .list(ReceivedFields.codec), "what was paid on it")
  static let creditNotes = Field(
    "creditNotes", .list(CreditNoteFields.codec), "what was credited")

  static let all: [any AnyField] = [
    number, date, dueDate, amount, description, deliveredOn, announcesInterest, purchaseOrder,
    payments, creditNotes,
  ]

  static let shape = Shape("openInvoice", "an invoice that the letter is about", all)

  static let codec = Codec<OpenInvoice>.object(shape, build)

  static let build: @Sendable (ObjectReader) -> OpenInvoice? = { object in
    let (number, date, due) = (object[Self.number], object[Self.date], object[dueDate])
    let (amount, delivered) = (object[Self.amount], object[deliveredOn])
    let (announces, order) = (object[announcesInterest], object[purchaseOrder])
    let (payments, creditNotes) = (object[Self.payments], object[Self.creditNotes])
    let description = object[Self.description]
    guard let number, let date, let amount else { return nil }
    let invoice = OpenInvoice(
      number: number, date: date, dueDate: due, amount: amount,
      description: description?.unlessBlank, deliveredOn: delivered,
      announcesInterest: announces ?? false, purchaseOrder: order?.unlessBlank,
      credits: (payments ?? []) + (creditNotes ?? []))
    // What is read is small enough to be added up later.
    return object.decoding.computing(at: object.node) { () throws(ArithmeticError) in
      _ = try invoice.credits.sum(\.amount, from: amount)
      return invoice
    }
  }
}

extension Codec where Value == OpenInvoice {
  static var openInvoice: Codec { OpenInvoiceFields.codec }
}
