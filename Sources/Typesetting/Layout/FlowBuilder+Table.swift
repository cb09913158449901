internal import FacturierCore

/// Tables: column widths first, then row by row.
extension FlowBuilder {
  mutating func add(
    _ table: Table, of block: Block, x: Length, width: Length
  ) throws(TypesettingError) {
    guard !table.columns.isEmpty else { return }
    let widths = try columnWidths(of: table, in: width)
    for row in table.head {
      try add(row, widths: widths, x: x)
      keepWithPrevious(.torn)
    }
    let start = flow.strips.count
    var carries: [(strip: Int, text: String)] = []
    for (index, row) in table.body.enumerated() {
      keep(row, at: index, of: table, in: block.style)
      try add(row, widths: widths, x: x)
      if let carry = row.carry { carries.append((flow.strips.count - 1, carry)) }
      if row.style.breakAfter == .avoid { keepWithPrevious(.kept) }
    }
    let longest = Fields(carry: carries.map(\.text).max { $0.utf8.count < $1.utf8.count } ?? "")
    let span = TableSpan(
      body: start..<flow.strips.count, carries: carries,
      head: try flattened(table.head, widths: widths, x: x, fields).asArtifact,
      carriedHeight: try flattened(table.carriedForward, widths: widths, x: x, longest).height,
      table: table, x: x, widths: widths)
    add(table: span)
  }

  /// The first and last rows of a table do not stand alone on a page.
  private mutating func keep(_ row: Table.Row, at index: Int, of table: Table, in style: Style) {
    let rest = table.body.count - index
    let isStray = index > 0 && (index < style.orphans || rest < style.widows)
    if isStray { keepWithPrevious(.stray) }
    if row.staysWithPrevious || row.style.breakBefore == .avoid { keepWithPrevious(.kept) }
  }

  private mutating func add(
    _ row: Table.Row, widths: [Length], x: Length
  ) throws(TypesettingError) {
    let columns = try columns(of: row, widths: widths, x: x)
    let minimum = max(row.style.minHeight, row.style.height ?? .zero)
    add(
      SideBySide(columns: columns, minimumHeight: minimum),
      breaksInside: !row.style.avoidsBreakInside, offset: row.offset)
  }

  private func columns(
    of row: Table.Row, widths: [Length], x: Length
  ) throws(TypesettingError) -> [SideBySide.Column] {
    var columns: [SideBySide.Column] = []
    columns.reserveCapacity(row.cells.count + 1)
    let total = widths.reduce(.zero, +)
    if row.style.values.isVisible {
      columns.append(.init(x: x, flow: Flow(), frame: (x, total, row.style)))
    }
    var column = 0
    var left = x
    for cell in row.cells {
      let span = min(column + cell.span, widths.count)
      let width = widths[min(column, span)..<span].reduce(.zero, +)
      columns.append(try self.column(cell, x: left, width: width))
      left = left + width
      column = span
    }
    align(&columns, row.cells, offset: columns.count - row.cells.count)
    return columns
  }

  private func column(
    _ cell: Table.Cell, x: Length, width: Length
  ) throws(TypesettingError) -> SideBySide.Column {
    let insets = cell.style.values.insets
    var flow = try FlowBuilder.flow(
      cell.blocks, width: max(.zero, width - insets.left - insets.right), in: context,
      fields: fields)
    flow.pad(top: insets.top, bottom: insets.bottom)
    if cell.blocks.isEmpty {
      let mark = PageItem(x: .zero, y: .zero, node: cell.node, content: .nothing)
      flow.strips[0].items.append(mark)
    }
    return SideBySide.Column(
      x: x + insets.left, flow: flow, frame: (x, width, cell.style))
  }

  private func align(
    _ columns: inout [SideBySide.Column], _ cells: [Table.Cell], offset: Int
  ) {
    guard cells.contains(where: { $0.style.verticalAlign != .top }) else { return }
    let height = SideBySide(columns: columns).height
    let baselines = columns.map { SideBySide.firstBaseline(of: $0.flow) }
    let deepest = baselines.compactMap { $0 }.max() ?? .zero
    for (index, cell) in cells.enumerated() {
      let rest = height - columns[index + offset].flow.height
      columns[index + offset].shift =
        switch cell.style.verticalAlign {
        case .top: .zero
        case .middle: rest * 0.5
        case .bottom: rest
        case .baseline: baselines[index + offset].map { deepest - $0 } ?? .zero
        }
    }
  }

  // MARK: Widths

  private func columnWidths(
    of table: Table, in width: Length
  ) throws(TypesettingError) -> [Length] {
    let natural = try contentWidths(of: table, .natural)
    var limits = natural.map { ColumnWidths.Limits(least: $0) }
    if requests(of: table, natural, limits, in: width).reduce(.zero, { $0 + $1.wanted }) > width {
      let least = try contentWidths(of: table, .least)
      let firm = try contentWidths(of: table, .firm)
      limits = zip(least, firm).map { ColumnWidths.Limits(least: $0, firm: $1) }
    }
    return ColumnWidths.resolve(
      requests(of: table, natural, limits, in: width), in: width, fills: true)
  }

  private func requests(
    of table: Table, _ natural: [Length], _ limits: [ColumnWidths.Limits], in width: Length
  ) -> [ColumnWidths.Request] {
    table.columns.enumerated().map { index, column in
      var limit = limits[index]
      limit.least = max(limit.least, column.minWidth)
      limit.firm = max(limit.firm, column.minWidth)
      switch column.width {
      case .auto: return .content(max(natural[index], column.minWidth), limit)
      case .fraction(let share): return .share(share, limit)
      case .length(let length): return .fixed(length)
      case .percent(let percent): return .fixed(width * (percent / 100))
      }
    }
  }

  /// The widest content of each column that is sized by its content; nothing for the others.
  private func contentWidths(
    of table: Table, _ kind: ContentWidth.Measure
  ) throws(TypesettingError) -> [Length] {
    let measure = ContentWidth(context: context, fields: fields, measure: kind)
    var widths = Array(repeating: Length.zero, count: table.columns.count)
    guard table.columns.contains(where: { $0.width == .auto }) else { return widths }
    for row in [table.head, table.body].joined() {
      var column = 0
      for cell in row.cells {
        defer { column += cell.span }
        guard cell.span == 1, column < widths.count, table.columns[column].width == .auto else {
          continue
        }
        let insets = cell.style.values.insets
        let content = try measure.widest(cell.blocks) + insets.left + insets.right
        widths[column] = max(widths[column], content)
      }
    }
    return widths
  }

  // MARK: Repeated rows

  /// Rows as one piece, for the head of a following page or the foot of one that is left.
  func flattened(
    _ rows: [Table.Row], widths: [Length], x: Length, _ fields: Fields
  ) throws(TypesettingError) -> Flattened {
    var builder = FlowBuilder(context, fields: fields, edges: edges)
    for row in rows { try builder.add(row, widths: widths, x: x) }
    return builder.finished().flattened()
  }
}

extension Flow {
  /// Adds space inside, above and below; what it had between stays.
  fileprivate mutating func pad(top: Length, bottom: Length) {
    if strips.isEmpty {
      strips.append(
        Strip(before: .zero, height: top + bottom, breakBefore: .free, items: [], offset: 0))
      return
    }
    strips[0].before = .zero
    guard frames.isEmpty else { return padAround(top: top, bottom: bottom) }
    strips[0].height = strips[0].height + top
    strips[0].items = strips[0].items.map { $0.moved(x: .zero, y: top) }
    strips[strips.count - 1].height = strips[strips.count - 1].height + bottom
  }

  /// With strips of their own, so that the space does not become part of a frame inside.
  private mutating func padAround(top: Length, bottom: Length) {
    strips.insert(
      Strip(before: .zero, height: top, breakBefore: .free, items: [], offset: 0), at: 0)
    strips[1].breakBefore = .torn
    strips.append(
      Strip(before: .zero, height: bottom, breakBefore: .torn, items: [], offset: 0))
    for index in frames.indices {
      let range = frames[index].strips
      frames[index].strips = (range.lowerBound + 1)..<(range.upperBound + 1)
    }
  }
}

extension Flattened {
  /// The same, not part of what is read.
  var asArtifact: Flattened {
    var copy = self
    for index in copy.items.indices { copy.items[index].node = .artifact }
    return copy
  }
}
