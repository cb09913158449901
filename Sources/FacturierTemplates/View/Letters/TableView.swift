/// A table of a letter as its template names it: columns, rows, and rows that add up.
struct TableView {
  /// What a column holds, which says how it is set.
  enum Kind: String {
    /// Takes what room the others leave.
    case text
    /// A short text that may break.
    case note
    /// How an amount is reckoned.
    case calculation
    case number
    case date
    case days
    case amount
  }

  struct Column {
    let kind: Kind
    let label: String

    init(_ kind: Kind, _ label: String) {
      self.kind = kind
      self.label = label
    }
  }

  struct Cell: ExpressibleByStringLiteral {
    let text: String
    /// In small type below it.
    let details: [String]

    init(_ text: String, details: [String] = []) {
      self.text = text
      self.details = details
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  /// How a row differs from the others.
  enum Look: String {
    case plain
    /// What the account stood at before the first row and after the last.
    case balance
    case total
  }

  private let columns: [Column]
  private let isDense: Bool
  private var rows: [ViewData] = []
  private var isCarried = false
  private var widths: TableWidths

  /// `isDense` sets a table of many columns in smaller type.
  init(_ columns: [Column], isDense: Bool = false) {
    precondition(!columns.isEmpty, "a table has at least one column")
    self.columns = columns
    self.isDense = isDense
    widths = TableWidths(columns)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row with a cell for each column; `carry` is the sum so far, for where a page ends.
  mutating func add(_ cells: [Cell], look: Look = .plain, carry: String? = nil) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    let data = zip(cells, columns).map { Self.data($0, $1.kind) }
    for (index, cell) in cells.enumerated() { widths.note(cell.text, at: index) }
    if let carry { widths.note(carry, at: columns.count - 1) }
    add(data, look: look, carry: carry)
  }

  /// Adds a row whose label stands over all columns that `amounts` leave.
  mutating func add(
    _ label: String, _ amounts: [String], look: Look = .total, carry: String? = nil
  ) {
    let span = columns.count - amounts.count
    precondition(span > 0, "a label stands over at least one column")
    var first = Self.data(Cell(label), .text)
    if span > 1 { first[text: "cellSpan"] = String(span) }
    let rest = zip(amounts, columns.suffix(amounts.count)).map { Self.data(Cell($0), $1.kind) }
    for (index, amount) in amounts.enumerated() { widths.note(amount, at: span + index) }
    add([first] + rest, look: look, carry: carry)
  }

  private mutating func add(_ cells: [ViewData], look: Look, carry: String?) {
    var row = ViewData(["rowLook": look.rawValue, "rowCarry": carry])
    row[list: "cells"] = cells
    rows.append(row)
    if carry != nil { isCarried = true }
  }

  private static func data(_ cell: Cell, _ kind: Kind) -> ViewData {
    var data = ViewData(["cellKind": kind.rawValue, "cellText": cell.text])
    data[texts: "cellDetails"] = cell.details
    return data
  }

  var data: ViewData {
    var data = ViewData()
    data[list: "columns"] = columns.map {
      ViewData(["columnKind": $0.kind.rawValue, "columnLabel": $0.label])
    }
    data[list: "tableRows"] = rows
    let size = widths.size(from: isDense ? .dense : .normal)
    data[flag: "isDense"] = size == .dense
    data[flag: "isTight"] = size == .tight
    data[flag: "hasManyRows"] = rows.count > 12
    if isCarried { data[text: "carrySpan"] = String(columns.count - 1) }
    return data
  }
}
