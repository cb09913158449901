internal import FacturierCore
internal import FacturierModel

/// What stands in a table of invoices about each of them.
enum InvoiceColumn: String {
  case number, date, due, days, amount, paid, open, interest, indemnity, total

  var kind: TableView.Kind {
    switch self {
    case .number: .text
    case .date, .due: .date
    case .days: .days
    default: .amount
    }
  }

  /// The amount that a claim has in the column.
  func amount(of claim: ClaimAccount, credited: Amount) -> Amount {
    switch self {
    case .paid: credited
    case .open: claim.principal
    case .interest: claim.interest
    case .indemnity: claim.indemnity
    case .total: claim.total
    default: claim.invoice.amount
    }
  }
}
