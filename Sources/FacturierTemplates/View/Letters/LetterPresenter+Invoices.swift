internal import FacturierCore
internal import FacturierModel

/// The invoices that a letter is about, one a row, with what each comes to.
extension LetterPresenter {
  /// The columns of the table; those that would stand empty are left out.
  private enum Column: String {
    case number, date, due, days, amount, paid, open, interest, indemnity, total

    var kind: TableView.Kind {
      switch self {
      case .number: .text
      case .date, .due: .date
      case .days: .days
      default: .amount
      }
    }
  }

  func invoiceTable() throws(TemplateError) -> TableView {
    let columns = invoiceColumns
    var heads: [TableView.Column] = []
    for column in columns {
      heads.append(
        TableView.Column(column.kind, try words("letter.invoices.\(column.rawValue)")))
    }
    var table = TableView(heads, isDense: columns.count > 6)
    var sum = Amount.zero(letter.currency)
    for claim in account.claims {
      sum = added(sum, claim.total)
      var cells: [TableView.Cell] = []
      for column in columns { cells.append(try cell(column, of: claim, among: columns)) }
      table.add(cells, carry: idiom.figures(sum))
    }
    try addTotals(to: &table, columns)
    return table
  }

  private var invoiceColumns: [Column] {
    let claims = account.claims
    func has(_ amount: (ClaimAccount) -> Amount) -> Bool {
      claims.contains { !amount($0).isZero }
    }
    var columns: [Column] = [.number, .date, .due]
    if claims.contains(where: { $0.daysLate > 0 }) { columns.append(.days) }
    columns.append(.amount)
    if has(credited) { columns += [.paid, .open] }
    if has(\.interest) { columns.append(.interest) }
    if has(\.indemnity) { columns.append(.indemnity) }
    if has(\.interest) || has(\.indemnity) { columns.append(.total) }
    // Ten columns are too many for the sheet: the date then stands below the number.
    if columns.count > 8 { columns.removeAll { $0 == .date } }
    return columns
  }

  private func cell(
    _ column: Column, of claim: ClaimAccount, among columns: [Column]
  ) throws(TemplateError) -> TableView.Cell {
    let invoice = claim.invoice
    switch column {
    case .number:
      var details = [invoice.description].compactMap(\.self)
      if !columns.contains(.date) {
        let values = ["date": idiom.shortDate(invoice.date)]
        details.insert(try words("letter.invoices.dated", values), at: 0)
      }
      return TableView.Cell(invoice.number, details: details)
    case .date: return TableView.Cell(idiom.shortDate(invoice.date))
    case .due: return TableView.Cell(invoice.dueDate.map(idiom.shortDate) ?? "")
    case .days: return TableView.Cell(String(claim.daysLate))
    default: return TableView.Cell(idiom.figures(amount(column, of: claim)))
    }
  }

  private func amount(_ column: Column, of claim: ClaimAccount) -> Amount {
    switch column {
    case .paid: credited(claim)
    case .open: claim.principal
    case .interest: claim.interest
    case .indemnity: claim.indemnity
    case .total: claim.total
    default: claim.invoice.amount
    }
  }

  /// The sums, then costs and all together.
  private func addTotals(
    to table: inout TableView, _ columns: [Column]
  ) throws(TemplateError) {
    let amounts = columns.filter { $0.kind == .amount }
    let sums = amounts.map { column in
      account.claims.reduce(Amount.zero(letter.currency)) { added($0, amount(column, of: $1)) }
    }
    let label = try words(account.costs.isEmpty ? "letter.invoices.sum" : "letter.invoices.claims")
    var figures = sums.map(idiom.figures)
    if account.costs.isEmpty, let last = sums.last { figures[sums.count - 1] = idiom.money(last) }
    if account.claims.count > 1 || account.costs.isEmpty { table.add(label, figures) }
    guard !account.costs.isEmpty else { return }
    for cost in account.costs {
      table.add(cost.description, [idiom.figures(cost.amount)], look: .plain)
    }
    table.add(try words("letter.invoices.all"), [idiom.money(account.total)])
  }

  /// Payments and credit notes up to the day of the account.
  func credited(_ claim: ClaimAccount) -> Amount {
    claim.invoice.credits.filter { $0.date <= claim.asOf }
      .reduce(Amount.zero(letter.currency)) { added($0, $1.amount) }
  }

  /// The account has added up the same amounts, and more, without passing what an amount holds.
  private func added(_ one: Amount, _ other: Amount) -> Amount { (try? one + other) ?? one }
}
