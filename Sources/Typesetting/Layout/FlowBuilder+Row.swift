internal import FacturierCore

/// Flex rows: blocks beside each other.
extension FlowBuilder {
  mutating func addRow(
    of block: Block, _ blocks: [Block], x: Length, width: Length
  ) throws(TypesettingError) {
    let style = block.style
    let children = blocks.filter { !$0.style.isAbsolute }
    for child in blocks where child.style.isAbsolute { try add(child, x: x, width: width) }
    guard !children.isEmpty else { return }
    let widths = try rowWidths(children, gap: style.gap, in: width)
    var columns: [SideBySide.Column] = []
    for (child, width) in zip(children, widths) {
      columns.append(try column(child, width: width))
    }
    distribute(&columns, widths, style: style, x: x, width: width)
    align(&columns, children, style: style)
    add(
      SideBySide(columns: columns), breaksInside: !style.avoidsBreakInside, offset: block.offset)
  }

  /// A child set in its own flow, margins and all.
  private func column(
    _ child: Block, width: Length
  ) throws(TypesettingError) -> SideBySide.Column {
    var child = child
    // The row has already worked the width out.
    var values = child.style.values
    values.width = .auto
    values.minWidth = .zero
    values.maxWidth = nil
    if case .qr = child.content { values.width = .length(width) }
    child.style = Style(values, text: child.style.text)
    var builder = FlowBuilder(context, fields: fields, edges: edges)
    try builder.add(child, x: .zero, width: width)
    return SideBySide.Column(x: .zero, flow: builder.finished())
  }

  /// Set widths first, then content, then what is left by `flex`; too much is taken back from
  /// content down to its longest words.
  private func rowWidths(
    _ children: [Block], gap: Length, in width: Length
  ) throws(TypesettingError) -> [Length] {
    let available = width - gap * Double(children.count - 1)
    let measure = ContentWidth(context: context, fields: fields)
    var natural: [Length] = []
    for child in children { natural.append(try measure.width(of: child)) }
    let generous = requests(children, natural: natural, limits: nil, in: available)
    let widths = ColumnWidths.resolve(generous, in: available, fills: false)
    // Only where something has to give way does it matter how far it can.
    let isTight = zip(widths, natural).contains { $0 < $1 - .points(0.001) }
    guard isTight else { return widths }
    var limits: [ColumnWidths.Limits] = []
    for child in children {
      limits.append(
        .init(
          least: try measure.measuring(.least).width(of: child),
          firm: try measure.measuring(.firm).width(of: child)))
    }
    let strict = requests(children, natural: natural, limits: limits, in: available)
    return ColumnWidths.resolve(strict, in: available, fills: false)
  }

  private func requests(
    _ children: [Block], natural: [Length], limits: [ColumnWidths.Limits]?,
    in available: Length
  ) -> [ColumnWidths.Request] {
    children.enumerated().map { index, child in
      let style = child.style
      if let set = style.width.resolved(in: available) {
        return .fixed(set + style.margin.left + style.margin.right)
      }
      guard style.flex > 0 else {
        return .content(natural[index], limits?[index] ?? .init(least: natural[index]))
      }
      var limit = limits?[index] ?? .init(least: .zero)
      limit.least = max(limit.least, style.minWidth)
      limit.firm = max(limit.firm, style.minWidth)
      return .share(style.flex, limit)
    }
  }

  /// Puts the columns at their x, with the gap and what `justify-content` adds to it.
  private func distribute(
    _ columns: inout [SideBySide.Column], _ widths: [Length], style: Style, x: Length,
    width: Length
  ) {
    let used = widths.reduce(style.gap * Double(widths.count - 1), +)
    let rest = max(.zero, width - used)
    var gap = style.gap
    var left = x
    switch style.justifyContent {
    case .start: break
    case .center: left = left + rest * 0.5
    case .end: left = left + rest
    case .spaceBetween where widths.count > 1: gap = gap + rest / Double(widths.count - 1)
    case .spaceBetween: break
    }
    for index in columns.indices {
      columns[index].x = left
      left = left + widths[index] + gap
    }
  }

  private func align(
    _ columns: inout [SideBySide.Column], _ children: [Block], style: Style
  ) {
    let height = SideBySide(columns: columns).height
    let baselines = columns.map { SideBySide.firstBaseline(of: $0.flow) }
    let deepest = baselines.compactMap { $0 }.max() ?? .zero
    for index in columns.indices {
      let rest = height - columns[index].flow.height
      switch style.alignItems {
      case .start: break
      case .center: columns[index].shift = rest * 0.5
      case .end: columns[index].shift = rest
      case .baseline: columns[index].shift = baselines[index].map { deepest - $0 } ?? .zero
      case .stretch: columns[index].flow.stretchFrame(to: height)
      }
    }
  }

  /// Appends the strips of `row`. A row that may break does so freely; one that should not still
  /// can when it is taller than half a page, where moving it would leave a hole.
  mutating func add(_ row: SideBySide, breaksInside: Bool, offset: Int) {
    let isTall = row.height > context.page.height * 0.4
    let strips = row.strips(isWhole: !breaksInside && !isTall, offset: offset)
    for (index, strip) in strips.enumerated() {
      if index > 0, !breaksInside, !isTall { keepWithPrevious(.kept) }
      append(
        height: strip.height, items: strip.items, offset: strip.offset,
        absolutes: strip.absolutes)
    }
  }
}

extension Flow {
  /// Makes the box around everything as tall as its row.
  fileprivate mutating func stretchFrame(to height: Length) {
    let rest = height - self.height
    guard rest > .points(0.01),
      let frame = frames.firstIndex(where: { $0.strips == strips.indices })
    else { return }
    strips.append(
      Strip(before: .zero, height: rest, breakBefore: .torn, items: [], offset: 0))
    frames[frame].strips = strips.indices
  }
}
