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

/// How wide texts are, near enough to choose what fits beside what. The figures are those of small type
/// in our widest face; nothing is placed by them.
enum RoughWidth {
  /// What a sheet leaves between its margins, in millimetres.
  static let sheet = 165.0
  /// What the first column needs for names.
  static let names = 34.0

  /// The widest of `texts` under `label`, with the space beside it.
  static func column(_ texts: [String], label: String) -> Double {
    let word = label.split(separator: " ").map(\.count).max() ?? 0
    return max(texts.map(text).max() ?? 0, Double(word) * 1.35) + 3.5
  }

  private static func text(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ("0"..."9" ~= $1 ? 1.85 : $1.value > 0x7F ? 0.9 : 1.2) }
  }
}
