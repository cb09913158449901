internal import FacturierCore
package import FacturierModel
package import FacturierPayment

extension Letter {
  /// What the reader is asked to pay, and until when; nil when nothing is asked, or nothing is left.
  package func paymentRequest(_ account: LetterAccount) -> PaymentRequest? {
    guard type.asksForPayment, account.total.minorUnits > 0 else { return nil }
    return paymentRequest(for: account.total, until: deadline ?? firstDueDate)
  }

  /// The day on which the first of the invoices falls due.
  var firstDueDate: CalendarDate? { invoices.compactMap(\.dueDate).min() }
}
