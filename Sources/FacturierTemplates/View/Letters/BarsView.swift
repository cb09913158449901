internal import FacturierCore

/// A small chart: amounts with bars, the longest of which fills the room.
struct BarsView {
  private let idiom: Idiom
  private let largest: Int64
  private let total: Int64
  private var rows: [ViewData] = []

  init(of amounts: [Amount], total: Amount, _ idiom: Idiom) {
    self.idiom = idiom
    largest = amounts.map(\.minorUnits).max() ?? 0
    self.total = total.minorUnits
  }

  /// Adds a bar; what is below zero has none.
  mutating func add(_ label: String, _ amount: Amount) {
    rows.append(
      ViewData([
        "barLabel": label, "barLength": thousandths(amount.minorUnits, of: largest),
        "barAmount": idiom.figures(amount), "barShare": share(amount.minorUnits),
      ]))
  }

  var data: ViewData {
    var data = ViewData()
    data[list: "bars"] = rows
    return data
  }

  /// For drawing: a picture needs no exact division.
  private func thousandths(_ part: Int64, of whole: Int64) -> String {
    guard part > 0, whole > 0 else { return "0" }
    let rounded = Int((Double(part) / Double(whole) * 1000).rounded())
    let digits = String(1000 + min(1000, rounded)).dropFirst()
    return rounded >= 1000 ? "1" : "0.\(digits)"
  }

  /// Whole percent of the total.
  private func share(_ part: Int64) -> String? {
    guard part >= 0, total > 0, part <= total else { return nil }
    let percent = Int((Double(part) / Double(total) * 100).rounded())
    return idiom.percent(DecimalNumber(percent))
  }
}
