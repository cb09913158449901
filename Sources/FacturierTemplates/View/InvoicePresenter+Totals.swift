internal import FacturierCore
internal import FacturierModel

/// What the document adds up to, and the VAT in it.
extension InvoicePresenter {
  func totals() throws(TemplateError) -> [ViewData] {
    var rows = TotalRows(idiom: idiom)
    try addAdjustments(to: &rows)
    try addTaxes(to: &rows)
    let isDeducted = try addDeductions(to: &rows)
    try addResult(to: &rows, afterDeductions: isDeducted)
    try addSecondCurrency(to: &rows)
    return rows.list
  }

  private func addAdjustments(to rows: inout TotalRows) throws(TemplateError) {
    let shown = try adjustments()
    guard !shown.isEmpty else { return }
    rows.add(try words("totals.lines"), invoice.totals.printedLineTotal)
    for adjustment in shown { rows.add(adjustment.label, adjustment.amount) }
  }

  /// What is taken off and added, under its label. One discount on lines of several rates is one row
  /// again, and one of nothing is none.
  private func adjustments() throws(TemplateError) -> [(label: String, amount: Amount)] {
    var shown: [(label: String, amount: Amount)] = []
    for adjustment in invoice.adjustments where !adjustment.amount.isZero {
      let word = try words(adjustment.kind == .allowance ? "totals.discount" : "totals.charge")
      let share = adjustment.percent.map { " \(idiom.percent($0))" } ?? ""
      let label = (adjustment.reason ?? word) + share
      guard let amount = try? adjustment.signed(adjustment.amount) else { continue }
      if let last = shown.last, last.label == label, !share.isEmpty,
        let sum = try? last.amount + amount
      {
        shown[shown.count - 1].amount = sum
      } else {
        shown.append((label, amount))
      }
    }
    return shown
  }

  private func addTaxes(to rows: inout TotalRows) throws(TemplateError) {
    guard isTaxed else { return }
    rows.add(try words("totals.net"), invoice.totals.totalWithoutVat)
    let taxed = invoice.totals.vatBreakdown.filter { $0.category.isTaxed }
    if let only = taxed.first, taxed.count == 1 {
      rows.add(try words("totals.vatAt", ["rate": idiom.percent(only.rate)]), only.vat)
    } else {
      rows.add(try words("totals.vat"), invoice.totals.vatTotal)
    }
  }

  /// Deposits, payments and rounding; true when there are any.
  private func addDeductions(to rows: inout TotalRows) throws(TemplateError) -> Bool {
    let totals = invoice.totals
    let isWhole = totals.paid.isZero && totals.rounding.isZero
    guard !isWhole || totals.due != totals.totalWithVat else { return false }
    if isTaxed {
      rows.add(try words("totals.gross"), totals.totalWithVat, kind: "gross")
    } else {
      rows.add(try words("totals.total"), totals.totalWithVat, kind: "gross")
    }
    for deposit in invoice.deposits {
      let label = try dated("totals.deposit", deposit.date, ["number": deposit.number])
      rows.add(label, try? -deposit.amount, kind: "deduction")
    }
    for payment in invoice.payments {
      let label = try dated("totals.paid", payment.date, [:])
      rows.add(label, try? -payment.amount, kind: "deduction")
    }
    if !totals.rounding.isZero { rows.add(try words("totals.rounding"), totals.rounding) }
    return true
  }

  /// The word at `path`, or the one for when a date is known.
  private func dated(
    _ path: String, _ date: CalendarDate?, _ values: [String: String]
  ) throws(TemplateError) -> String {
    guard let date else { return try words(path, values) }
    return try words(path + "On", values.merging(["date": idiom.shortDate(date)]) { $1 })
  }

  private func addResult(
    to rows: inout TotalRows, afterDeductions: Bool
  ) throws(TemplateError) {
    let due = invoice.totals.due
    let hint = isTaxed && !afterDeductions ? try words("totals.withVat") : nil
    switch invoice.type {
    case .creditNote: rows.add(try words("totals.credited"), due, kind: "due", hint: hint)
    case .quote, .proForma: rows.add(try words("totals.total"), due, kind: "due", hint: hint)
    default:
      if due.isNegative {
        rows.add(try words("totals.owed"), try? -due, kind: "due", hint: hint)
      } else {
        let word = due.isZero && afterDeductions ? "totals.settled" : "totals.due"
        rows.add(try words(word), due, kind: "due", hint: hint)
      }
    }
  }

  /// The VAT in the currency of the seller's country (directive 2006/112/EC, art. 230).
  private func addSecondCurrency(to rows: inout TotalRows) throws(TemplateError) {
    guard let second = invoice.vatCurrency, let vat = invoice.totals.vatTotalInVatCurrency else {
      return
    }
    let label = try words("totals.vatIn", ["currency": second.currency.code])
    let parts = ["1", currency.code, "=", idiom.number(second.rate), second.currency.code]
    let rate = parts.joined(separator: Space.noBreak)
    rows.add(
      label, vat, kind: "second-currency", hint: try words("totals.exchangeRate", ["rate": rate]))
  }
}

/// Rows of the block of totals.
struct TotalRows {
  let idiom: Idiom
  private(set) var list: [ViewData] = []

  init(idiom: Idiom) { self.idiom = idiom }

  /// Adds a row; one whose amount cannot be had is left out.
  mutating func add(_ label: String, _ amount: Amount?, kind: String = "part", hint: String? = nil)
  {
    guard let amount else { return }
    list.append(
      ViewData(["label": label, "value": idiom.money(amount), "kind": kind, "hint": hint]))
  }
}
