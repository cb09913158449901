internal import FacturierCore

/// A small chart: amounts with bars, the longest of which fills the room.
struct BarsView {
  private let idiom: Idiom
  private let total: Amount
  private var bars: [(label: String, amount: Amount)] = []

  init(total: Amount, _ idiom: Idiom) {
    self.total = total
    self.idiom = idiom
  }

  /// Adds a bar; what is below zero has none.
  mutating func add(_ label: String, _ amount: Amount) { bars.append((label, amount)) }

  var data: ViewData {
    var data = ViewData()
    data[list: "bars"] = zip(bars, shares).map { bar, share in
      ViewData([
        "barLabel": bar.label, "barLength": length(of: bar.amount),
        "barAmount": idiom.figures(bar.amount),
        "barShare": share.map { idiom.percent(DecimalNumber($0)) },
      ])
    }
    return data
  }

  /// A part of the longest bar, in thousandths: a picture needs no exact division.
  private func length(of amount: Amount) -> String {
    let largest = bars.map(\.amount.minorUnits).max() ?? 0
    guard amount.minorUnits > 0 else { return "0" }
    let thousandths = Int((Double(amount.minorUnits) / Double(largest) * 1000).rounded())
    guard thousandths < 1000 else { return "1" }
    return "0." + String(1000 + thousandths).dropFirst()
  }

  /// Whole percent that make 100: each sum of the first bars is rounded, and the shares are the
  /// differences. None where some amount is below zero.
  private var shares: [Int?] {
    guard bars.allSatisfy({ $0.amount.minorUnits >= 0 }) else { return bars.map { _ in nil } }
    var reached = Amount.zero(total.currency)
    var percent = 0
    return bars.map { bar in
      guard let next = try? reached + bar.amount, let sum = Self.share(next, of: total) else {
        return nil
      }
      defer { (reached, percent) = (next, sum) }
      return sum - percent
    }
  }

  /// `part` in whole percent of `whole`; nil where it is not a part of it.
  static func share(_ part: Amount, of whole: Amount) -> Int? {
    guard part.minorUnits >= 0, whole.minorUnits > 0, part.minorUnits <= whole.minorUnits else {
      return nil
    }
    return Int((Double(part.minorUnits) / Double(whole.minorUnits) * 100).rounded())
  }
}
