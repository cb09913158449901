internal import FacturierCore
package import FacturierModel
package import FacturierPayment

extension Letter {
  /// What the reader is asked to pay, and until when; nil when nothing is asked, or nothing is left.
  package func paymentRequest(_ account: LetterAccount) -> PaymentRequest? {
    let (amount, day) = asked(account)
    guard let amount, amount.minorUnits > 0 else { return nil }
    return paymentRequest(for: amount, until: day)
  }

  /// How much is to be paid by when.
  private func asked(_ account: LetterAccount) -> (amount: Amount?, until: CalendarDate?) {
    switch content {
    case .statement(let statement): (statement.due, deadline)
    case .plan(let plan): (plan.instalments.first?.amount, plan.instalments.first?.date)
    case .settlement(let settlement):
      (
        settlement.instalments.first?.amount ?? settlement.amount,
        settlement.instalments.first?.date ?? settlement.validUntil
      )
    case .dispute(let dispute): (dispute.rest(of: account.principal), deadline)
    default: type.asksForPayment ? (account.total, deadline ?? firstDueDate) : (nil, nil)
    }
  }

  /// The day on which the first of the invoices falls due.
  var firstDueDate: CalendarDate? { invoices.compactMap(\.dueDate).min() }
}
