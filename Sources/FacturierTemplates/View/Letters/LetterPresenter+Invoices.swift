internal import FacturierCore
internal import FacturierModel

/// The invoices that a letter is about, one a row, with what each comes to.
extension LetterPresenter {
  func invoiceTable() throws(TemplateError) -> TableView {
    let columns = try invoiceColumns()
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

  /// Those that would stand empty are left out; those that do not fit the sheet stand below the number.
  private func invoiceColumns() throws(TemplateError) -> [InvoiceColumn] {
    let claims = account.claims
    func has(_ amount: (ClaimAccount) -> Amount) -> Bool {
      claims.contains { !amount($0).isZero }
    }
    var columns: [InvoiceColumn] = [.number, .date, .due]
    if claims.contains(where: { $0.daysLate > 0 }) { columns.append(.days) }
    columns.append(.amount)
    if has(credited) { columns += [.paid, .open] }
    if has(\.interest) { columns.append(.interest) }
    if has(\.indemnity) { columns.append(.indemnity) }
    if has(\.interest) || has(\.indemnity) { columns.append(.total) }
    let isSummed = columns.contains(.open) || columns.contains(.total)
    var steps: [Set<InvoiceColumn>] = [[.date], [.due, .days]]
    if isSummed { steps.insert([.amount, .paid], at: 1) }
    let width = AddressWindow(for: letter).textWidth
    while try !widths(of: columns).fit(in: width), !steps.isEmpty {
      let step = steps.removeFirst()
      columns.removeAll { step.contains($0) }
    }
    return columns
  }

  private func widths(of columns: [InvoiceColumn]) throws(TemplateError) -> TableWidths {
    var heads: [TableView.Column] = []
    for column in columns {
      heads.append(.init(column.kind, try words("letter.invoices.\(column.rawValue)")))
    }
    var widths = TableWidths(heads)
    for (index, column) in columns.enumerated() {
      switch column.kind {
      case .date: widths.note(idiom.shortDate(letter.date), at: index)
      case .amount:
        for claim in account.claims {
          widths.note(idiom.figures(amount(column, of: claim)), at: index)
        }
        let sum = sum(of: column)
        widths.note(column == columns.last ? idiom.money(sum) : idiom.figures(sum), at: index)
      default: break
      }
    }
    return widths
  }

  private func cell(
    _ column: InvoiceColumn, of claim: ClaimAccount, among columns: [InvoiceColumn]
  ) throws(TemplateError) -> TableView.Cell {
    let invoice = claim.invoice
    switch column {
    case .number:
      let details = try details(of: claim, without: columns)
      return TableView.Cell(invoice.number, details: details)
    case .date: return TableView.Cell(idiom.shortDate(invoice.date))
    case .due: return TableView.Cell(invoice.dueDate.map(idiom.shortDate) ?? "")
    case .days: return TableView.Cell(String(claim.daysLate))
    default: return TableView.Cell(idiom.figures(amount(column, of: claim)))
    }
  }

  /// What has no column of its own.
  private func details(
    of claim: ClaimAccount, without columns: [InvoiceColumn]
  ) throws(TemplateError) -> [String] {
    let invoice = claim.invoice
    var details: [String] = []
    var facts: [String] = []
    if !columns.contains(.date) {
      let values = ["date": idiom.shortDate(invoice.date)]
      facts.append(try words("letter.invoices.dated", values))
    }
    if !columns.contains(.due), let due = invoice.dueDate {
      facts.append(
        try words("letter.invoices.dueOn", ["date": idiom.shortDate(due)]).unbroken)
      if claim.daysLate > 0 {
        let values = ["days": String(claim.daysLate)]
        facts.append(
          try words("letter.account.late", count: DecimalNumber(claim.daysLate), values))
      }
    }
    if !columns.contains(.amount) {
      let values = [
        "amount": idiom.figures(invoice.amount), "paid": idiom.figures(credited(claim)),
      ]
      let word = credited(claim).isZero ? "amountOnly" : "amountAndPaid"
      facts.append(try words("letter.invoices.\(word)", values).unbroken)
    }
    if let description = invoice.description { details.append(description) }
    if !facts.isEmpty { details.append(facts.joined(separator: ", ")) }
    return details
  }

  private func amount(_ column: InvoiceColumn, of claim: ClaimAccount) -> Amount {
    column.amount(of: claim, credited: credited(claim))
  }

  private func sum(of column: InvoiceColumn) -> Amount {
    account.claims.reduce(Amount.zero(letter.currency)) { added($0, amount(column, of: $1)) }
  }

  /// The sums, then costs and all together.
  private func addTotals(
    to table: inout TableView, _ columns: [InvoiceColumn]
  ) throws(TemplateError) {
    let amounts = columns.filter { $0.kind == .amount }
    let sums = amounts.map(sum)
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
