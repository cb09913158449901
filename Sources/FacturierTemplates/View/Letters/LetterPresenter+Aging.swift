internal import FacturierCore
internal import FacturierModel

/// The aging report: what all customers owe, by age, with a small chart.
extension LetterPresenter {
  func body(of report: AgingReport) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    body.quote(letter.text)
    let owing = report.customers.count { $0.aging.total.minorUnits > 0 }
    guard !report.customers.isEmpty else {
      try body.say("agingReport.settled")
      body.quote(letter.remark)
      return body
    }
    let values = ["count": String(owing), "total": idiom.money(report.total.total)]
    try body.say([
      Sentence("agingReport.open", count: owing, values), lateness(of: report.total),
    ])
    body.add("bodyBars", try bars(of: report.total).data)
    body.add(try customers(of: report))
    body.quote(letter.remark)
    return body
  }

  private func lateness(of total: AgingBuckets) -> Sentence {
    if total.late.isZero { return Sentence("agingReport.nothingLate") }
    let amount = idiom.money(total.late)
    guard let share = BarsView.share(total.late, of: total.total) else {
      return Sentence("agingReport.lateAmount", ["amount": amount])
    }
    let percent = idiom.percent(DecimalNumber(share))
    return Sentence("agingReport.late", ["amount": amount, "share": percent])
  }

  private func bars(of total: AgingBuckets) throws(TemplateError) -> BarsView {
    var bars = BarsView(total: total.total, idiom)
    for (name, amount) in zip(AgingBuckets.names, total.all) {
      bars.add(try words("letter.ages.\(name)"), amount)
    }
    return bars
  }

  private func customers(of report: AgingReport) throws(TemplateError) -> TableView {
    var columns: [TableView.Column] = [.init(.text, try words("agingReport.customer"))]
    for name in AgingBuckets.names + ["total"] {
      columns.append(.init(.amount, try words("letter.ages.\(name)")))
    }
    var table = TableView(columns, isDense: true)
    for (customer, reached) in zip(report.customers, report.runningTotals) {
      let name = TableView.Cell(
        customer.name, details: customer.number.map { [$0] } ?? [])
      let amounts = customer.aging.all + [customer.aging.total]
      table.add(
        [name] + amounts.map { .init($0.isZero ? "–" : idiom.figures($0)) },
        carry: idiom.figures(reached))
    }
    let sums = report.total.all + [report.total.total]
    table.add(
      try words("agingReport.total"), sums.map(idiom.figures),
      carry: idiom.figures(report.total.total))
    return table
  }
}
