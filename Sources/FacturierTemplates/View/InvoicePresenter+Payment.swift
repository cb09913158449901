internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// How to pay, or why nothing is to be paid.
extension InvoicePresenter {
  func addPayment(to data: inout ViewData) throws(TemplateError) {
    let payment = PaymentPresenter(
      request: invoice.paymentRequest, code: try? invoice.transferCode(), idiom: idiom,
      words: words)
    data[record: "payment"] = asksForMoney ? try payment.block() : try nothingToPay(payment)
    data[record: "slip"] = try payment.slip()
  }

  /// Why nothing is asked for, where a reader could wonder.
  private func nothingToPay(_ payment: PaymentPresenter) throws(TemplateError) -> ViewData? {
    let (due, paid) = (invoice.totals.due, invoice.totals.paid)
    guard invoice.type.isFiscal, invoice.type != .creditNote else { return nil }
    if due.isNegative {
      guard let credit = try? -due else { return nil }
      return ViewData(["heading": try words("payment.inCredit", ["amount": idiom.money(credit)])])
    }
    if paid.isZero { return ViewData(["heading": try words("payment.nothingDue")]) }
    return ViewData(["heading": try words("payment.settled"), "sentence": try payment.card()])
  }
}
