internal import FacturierCore

/// How wide content would like to be, and how narrow it can be.
struct ContentWidth {
  let context: LayoutContext
  let fields: Fields
  var measure = Measure.natural

  enum Measure {
    /// On lines as long as they like.
    case natural
    /// The narrowest without broken words.
    case least
    /// The narrowest without broken figures: only text that must not break counts.
    case firm
  }

  func width(of block: Block) throws(TypesettingError) -> Length {
    let style = block.style
    if case .length(let width) = style.width { return width + horizontalMargins(of: block) }
    let insets = style.values.insets
    var width = max(try contentWidth(of: block) + insets.left + insets.right, style.minWidth)
    if let limit = style.maxWidth { width = min(width, limit) }
    return width + horizontalMargins(of: block)
  }

  private func horizontalMargins(of block: Block) -> Length {
    block.style.margin.left + block.style.margin.right
  }

  private func contentWidth(of block: Block) throws(TypesettingError) -> Length {
    switch block.content {
    case .paragraph(let paragraph): try width(of: paragraph, style: block.style)
    case .blocks(let blocks)
    where block.style.display == .flex
      && block.style.flexDirection == .row:
      try sum(blocks, gap: block.style.gap)
    case .blocks(let blocks), .listItem(_, let blocks): try widest(blocks)
    case .table(let table): try width(of: table)
    case .image(let name):
      try FlowBuilder(context, fields: fields)
        .imageSize(name, of: block, width: .points(100_000)).width
    case .checkBox: block.style.height ?? block.style.text.values.size
    case .qr: block.style.height ?? .millimetres(25)
    case .signatureLine, .meter, .rule: .zero
    }
  }

  private func width(of paragraph: Paragraph, style: Style) throws(TypesettingError) -> Length {
    switch measure {
    case .natural: try context.naturalLines(paragraph, fields).maximumWidth
    case .least: try context.minimumWidth(paragraph, style: style, fields)
    case .firm where style.whiteSpace == .nowrap:
      try context.naturalLines(paragraph, fields).maximumWidth
    case .firm: .zero
    }
  }

  func widest(_ blocks: [Block]) throws(TypesettingError) -> Length {
    var widest = Length.zero
    for block in blocks where !block.style.isAbsolute {
      widest = max(widest, try width(of: block))
    }
    return widest
  }

  private func sum(_ blocks: [Block], gap: Length) throws(TypesettingError) -> Length {
    var sum = gap * Double(max(0, blocks.count - 1))
    for block in blocks { sum = sum + (try width(of: block)) }
    return sum
  }

  /// The same measured in another way.
  func measuring(_ measure: Measure) -> ContentWidth {
    ContentWidth(context: context, fields: fields, measure: measure)
  }

  private func width(of table: Table) throws(TypesettingError) -> Length {
    var widths = Array(repeating: Length.zero, count: table.columns.count)
    for row in [table.head, table.body].joined() {
      var column = 0
      for cell in row.cells {
        if cell.span == 1, column < widths.count {
          let insets = cell.style.values.insets
          let content = try widest(cell.blocks) + insets.left + insets.right
          widths[column] = max(widths[column], content)
        }
        column += cell.span
      }
    }
    return widths.reduce(.zero, +)
  }
}

extension FlowBuilder {
  /// The width of `block` on lines as long as they like.
  func naturalWidth(of block: Block) throws(TypesettingError) -> Length {
    try ContentWidth(context: context, fields: fields).width(of: block)
  }
}
