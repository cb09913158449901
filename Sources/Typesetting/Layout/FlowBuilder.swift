internal import FacturierCore

/// Lays blocks one below the other.
struct FlowBuilder {
  let context: LayoutContext
  var fields: Fields
  /// What absolute places are measured in.
  let edges: (width: Length, height: Length)
  private(set) var flow = Flow()
  /// Collapsed margins that wait for the next strip.
  private var margin: Length = .zero
  private var nextBreak = BreakCost.free
  private var isNextForced = false
  private var absolutes: [PageItem] = []

  init(
    _ context: LayoutContext, fields: Fields = Fields(),
    edges: (width: Length, height: Length)? = nil
  ) {
    self.context = context
    self.fields = fields
    self.edges = edges ?? (context.page.width, context.page.height)
  }

  /// The flow of `blocks` in `width`, from x = 0.
  static func flow(
    _ blocks: [Block], width: Length, in context: LayoutContext, fields: Fields
  ) throws(TypesettingError) -> Flow {
    var builder = FlowBuilder(context, fields: fields)
    for block in blocks { try builder.add(block, x: .zero, width: width) }
    return builder.finished()
  }

  mutating func finished() -> Flow {
    if !absolutes.isEmpty { append(height: .zero, items: [], offset: 0) }
    flow.trailing = margin
    return flow
  }

  // MARK: Blocks

  /// Adds `block` at `x` in the `width` that its container offers.
  mutating func add(_ block: Block, x: Length, width: Length) throws(TypesettingError) {
    let style = block.style
    if style.isAbsolute { return try addAbsolute(block) }
    if style.breakBefore == .page { isNextForced = true }
    if style.breakBefore == .avoid { keepWithPrevious(.kept) }
    push(margin: style.margin.top)
    let start = flow.strips.count
    try addBox(
      block, x: x + style.margin.left,
      width: style.outerWidth(in: width - style.margin.left - style.margin.right))
    if style.avoidsBreakInside { keepTogether(from: start + 1) }
    push(margin: style.margin.bottom)
    if style.breakAfter == .page { isNextForced = true }
    if style.breakAfter == .avoid { keepWithPrevious(.kept) }
  }

  /// The box inside the margins: frame, padding and content.
  private mutating func addBox(
    _ block: Block, x: Length, width: Length
  ) throws(TypesettingError) {
    let style = block.style
    let insets = style.values.insets
    let start = flow.strips.count
    if insets.top > .zero {
      append(height: insets.top, items: [], offset: block.offset)
      keepWithPrevious(.torn)
    }
    try addContent(
      of: block, x: x + insets.left, width: max(.zero, width - insets.left - insets.right))
    try fill(block, from: start, insets: insets)
    if style.values.isVisible, flow.strips.count > start {
      flow.frames.append(
        Frame(x: x, width: width, style: style, strips: start..<flow.strips.count))
    }
  }

  /// Bottom padding, and the room that a set height leaves.
  private mutating func fill(
    _ block: Block, from start: Int, insets: Edges<Length>
  ) throws(TypesettingError) {
    let style = block.style
    let wanted = max(style.minHeight, style.height ?? .zero)
    let hasContent = flow.strips.count > start
    if hasContent, insets.bottom > .zero || wanted > .zero {
      // The last child's margin stays inside a box that has an edge or a height.
      if margin > .zero { appendSpace(takeMargin(), offset: block.offset) }
    }
    var used = Length.zero
    for (index, strip) in flow.strips[start...].enumerated() {
      used = used + strip.height + (index == 0 ? .zero : strip.before)
    }
    let rest = max(insets.bottom, wanted - used)
    guard rest > .zero else { return }
    if hasContent {
      appendSpace(rest, offset: block.offset)
    } else {
      append(height: rest, items: [], offset: block.offset)
    }
  }

  /// White space that stays with what is above it.
  private mutating func appendSpace(_ height: Length, offset: Int) {
    keepWithPrevious(.torn)
    append(height: height, items: [], offset: offset)
  }

  private mutating func takeMargin() -> Length {
    defer { margin = .zero }
    return margin
  }

  private mutating func addContent(
    of block: Block, x: Length, width: Length
  ) throws(TypesettingError) {
    let style = block.style
    switch block.content {
    case .blocks(let blocks) where style.display == .flex && style.flexDirection == .row:
      try addRow(of: block, blocks, x: x, width: width)
    case .blocks(let blocks): try addColumn(of: block, blocks, x: x, width: width)
    case .listItem(let marker, let blocks):
      try addListItem(marker, blocks, of: block, x: x, width: width)
    case .paragraph(let paragraph): try add(paragraph, of: block, x: x, width: width)
    case .table(let table): try add(table, of: block, x: x, width: width)
    default: try addAtom(block, x: x, width: width)
    }
  }

  private mutating func addColumn(
    of block: Block, _ blocks: [Block], x: Length, width: Length
  ) throws(TypesettingError) {
    for (index, child) in blocks.enumerated() {
      if index > 0, block.style.display == .flex { push(margin: block.style.gap) }
      try add(child, x: x, width: width)
    }
  }

  private mutating func addListItem(
    _ marker: Paragraph, _ blocks: [Block], of block: Block, x: Length, width: Length
  ) throws(TypesettingError) {
    let start = flow.strips.count
    try addColumn(of: block, blocks, x: x, width: width)
    guard flow.strips.count > start, let line = try context.naturalLines(marker, fields).first
    else { return }
    let strip = flow.strips[start]
    let baseline = strip.items.first { if case .text = $0.content { true } else { false } }?.y
    let left = x - line.width - block.style.text.values.size * 0.45
    let items = line.items(x: left, baseline: baseline ?? strip.height, nodes: marker.runs)
    flow.strips[start].items.insert(contentsOf: items, at: 0)
  }

  /// Out of the flow, at a place of the page that the next strip comes to stand on.
  private mutating func addAbsolute(_ block: Block) throws(TypesettingError) {
    let style = block.style
    let left = style.offsets.left ?? .zero
    let right = style.offsets.right ?? .zero
    let outer = edges.width - left - right
    let isAnchoredRight = style.offsets.left == nil && style.offsets.right != nil
    var width = style.outerWidth(in: outer)
    if isAnchoredRight, style.width == .auto {
      width = min(outer, try naturalWidth(of: block))
    }
    var builder = FlowBuilder(context, fields: fields, edges: edges)
    let x = isAnchoredRight ? edges.width - right - width : left
    try builder.addBox(block, x: x, width: width)
    let piece = builder.finished().flattened()
    let y =
      style.offsets.top ?? style.offsets.bottom.map { edges.height - $0 - piece.height } ?? .zero
    absolutes += piece.items.map { $0.moved(x: .zero, y: y) } + piece.absolutes
  }

  // MARK: Strips

  mutating func append(
    height: Length, items: [PageItem], offset: Int, absolutes own: [PageItem] = []
  ) {
    flow.strips.append(
      Strip(
        before: margin, height: height, breakBefore: nextBreak, isForced: isNextForced,
        items: items, absolutes: absolutes + own, offset: offset))
    margin = .zero
    nextBreak = .free
    isNextForced = false
    absolutes = []
  }

  /// Makes a break before the next strip at least as unwelcome as `cost`.
  mutating func keepWithPrevious(_ cost: BreakCost) { nextBreak = max(nextBreak, cost) }

  /// Keeps the strips from `index` on with those before them.
  mutating func keepTogether(from index: Int) {
    for strip in flow.strips.indices.dropFirst(index) {
      flow.strips[strip].breakBefore = max(flow.strips[strip].breakBefore, .kept)
    }
  }

  mutating func add(table span: TableSpan) { flow.tables.append(span) }

  /// Margins of neighbours overlap; negative ones pull.
  mutating func push(margin next: Length) {
    margin = next < .zero ? margin + next : max(margin, next)
  }
}

extension Style {
  /// The width of the border box where `available` is offered.
  func outerWidth(in available: Length) -> Length {
    var width = self.width.resolved(in: available) ?? available
    if let limit = self.maxWidth { width = min(width, limit) }
    return max(.zero, max(width, self.minWidth))
  }
}
