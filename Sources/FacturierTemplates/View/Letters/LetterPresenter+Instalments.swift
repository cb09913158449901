internal import FacturierCore
internal import FacturierModel

/// A sum in parts: the table of a payment plan and of a settlement.
extension LetterPresenter {
  /// Each part with what is left after it; the last row is the whole.
  func instalmentTable(
    _ instalments: [Instalment], of total: Amount
  ) throws(TemplateError) -> TableView {
    let hasShares = instalments.contains { $0.percent != nil }
    var columns: [TableView.Column] = [
      .init(.number, try words("letter.instalments.number")),
      .init(.text, try words("letter.instalments.date")),
    ]
    if hasShares { columns.append(.init(.amount, try words("letter.instalments.share"))) }
    columns.append(.init(.amount, try words("letter.instalments.amount")))
    columns.append(.init(.amount, try words("letter.instalments.rest")))
    var table = TableView(columns)
    var rest = total
    for (index, part) in instalments.enumerated() {
      // Reading made sure that the parts make the whole.
      rest = (try? rest - part.amount) ?? rest
      var cells: [TableView.Cell] = [
        .init(String(index + 1)), .init(idiom.longDate(part.date)),
      ]
      if hasShares { cells.append(.init(part.percent.map(idiom.percent) ?? "")) }
      cells += [.init(idiom.figures(part.amount)), .init(idiom.figures(rest))]
      table.add(cells)
    }
    table.add(try words("letter.instalments.total"), [idiom.money(total), ""])
    return table
  }
}
