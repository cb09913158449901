internal import FacturierCore

/// Table elements into columns and rows.
extension BlockBuilder {
  mutating func table(
    _ element: Element, in position: Position
  ) throws(TypesettingError) -> Table {
    var table = Table(columns: [])
    let groups = element.elements
    for (index, group) in groups.enumerated() {
      let inner = enter(group, in: position, index: index, of: groups.count, role: nil)
      switch (group.name, group[.page]) {
      case (.colgroup, _): table.columns += columns(of: group, in: inner)
      case (.thead, nil): table.head += try rows(of: group, in: inner)
      case (.tbody, _): table.body += try rows(of: group, in: inner)
      case (.tfoot, nil): table.body += try rows(of: group, in: inner)
      case (.thead, "continued"):
        table.broughtForward += try rows(of: group, in: inner.asArtifact)
      case (.tfoot, "break"):
        table.carriedForward += try rows(of: group, in: inner.asArtifact)
      case (.thead, let page?):
        throw fail(group, .invalidValue(page, of: "page", expected: "continued"))
      case (.tfoot, let page?):
        throw fail(group, .invalidValue(page, of: "page", expected: "break"))
      default: throw fail(group, .misplaced(group.name.rawValue, inside: "table"))
      }
    }
    let widest =
      [table.head, table.body, table.broughtForward, table.carriedForward].joined()
      .map { $0.cells.reduce(0) { $0 + $1.span } }.max() ?? 0
    while table.columns.count < widest {
      table.columns.append(.init(width: .auto, minWidth: .zero))
    }
    return table
  }

  private mutating func columns(of group: Element, in position: Position) -> [Table.Column] {
    let elements = group.elements
    return elements.enumerated().map { index, element in
      let style = enter(element, in: position, index: index, of: elements.count, role: nil)
        .place.style
      return .init(width: style.width, minWidth: style.minWidth)
    }
  }

  private mutating func rows(
    of group: Element, in position: Position
  ) throws(TypesettingError) -> [Table.Row] {
    let elements = group.elements
    var rows: [Table.Row] = []
    rows.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      let row = enter(element, in: position, index: index, of: elements.count, role: .tableRow)
      guard row.place.style.display != .none else { continue }
      var cells: [Table.Cell] = []
      let children = element.elements
      for (column, cell) in children.enumerated() {
        cells.append(try self.cell(cell, in: row, index: column, of: children.count))
      }
      rows.append(
        Table.Row(
          style: row.place.style, node: row.node, cells: cells, carry: element[.carry],
          offset: element.offset,
          staysWithPrevious: index > 0 && position.place.style.avoidsBreakInside))
    }
    return rows
  }

  private mutating func cell(
    _ element: Element, in row: Position, index: Int, of count: Int
  ) throws(TypesettingError) -> Table.Cell {
    let span = try self.span(of: element)
    let isRow = element[.scope] == "row"
    let role: StructureTree.Role =
      element.name == .th
      ? .headerCell(scope: isRow ? .row : .column, columnSpan: span) : .dataCell(columnSpan: span)
    let position = enter(element, in: row, index: index, of: count, role: role)
    return Table.Cell(
      style: position.place.style, node: position.node, span: span,
      blocks: try element.isPlainText
        ? text(of: element, in: position) : blocks(of: element, in: position))
  }

  /// The content of a cell that holds nothing but text. Such a cell is itself the element that the
  /// text belongs to: thousands of paragraphs would say nothing more.
  private mutating func text(
    of element: Element, in position: Position
  ) throws(TypesettingError) -> [Block] {
    guard case .text(let text)? = element.children.first, !text.isBlank else { return [] }
    let paragraph = try paragraph([(.text(text), 0, 0)], in: position)
    return [
      Block(
        style: position.place.anonymousStyle, node: position.node,
        content: .paragraph(paragraph), offset: element.offset)
    ]
  }

  private func span(of element: Element) throws(TypesettingError) -> Int {
    guard let text = element[.colspan] else { return 1 }
    guard let span = Int(text), (1...100).contains(span) else {
      throw fail(element, .invalidValue(text, of: "colspan", expected: "a number from 1 to 100"))
    }
    return span
  }
}

extension Element {
  /// Whether one piece of text is all that it holds.
  fileprivate var isPlainText: Bool {
    if children.count == 1, case .text = children[0] { true } else { false }
  }
}

extension BlockBuilder.Position {
  /// The same place among elements, but not part of what is read.
  fileprivate var asArtifact: Self {
    var position = self
    position.node = .artifact
    return position
  }
}
