internal import FacturierCore

/// Lines of text, one strip each.
extension FlowBuilder {
  mutating func add(
    _ paragraph: Paragraph, of block: Block, x: Length, width: Length
  ) throws(TypesettingError) {
    guard !paragraph.runs.isEmpty else { return }
    let style = block.style
    let lines = try context.lines(paragraph, style: style, width: width, fields)
    for (index, line) in lines.enumerated() {
      let isStray = index < style.orphans || lines.count - index < style.widows
      if index > 0, isStray { keepWithPrevious(.stray) }
      let (height, baseline) = try lineBox(of: line, paragraph, strut: style.text)
      let start = x + style.indent(of: line.width, in: width, paragraph.isRightToLeft)
      append(
        height: height, items: line.items(x: start, baseline: baseline, nodes: paragraph.runs),
        offset: block.offset)
    }
  }

  /// Height and baseline of a line: CSS 2.2, 10.8, with the paragraph's own style as the strut.
  private func lineBox(
    of line: ShapedLine, _ paragraph: Paragraph, strut: SharedTextStyle
  ) throws(TypesettingError) -> (height: Length, baseline: Length) {
    var (above, below) = try inlineBox(of: strut)
    for run in line.runs where run.style != strut {
      let box = try inlineBox(of: run.style)
      above = max(above, box.above)
      below = max(below, box.below)
    }
    return (above + below, above)
  }

  private func inlineBox(
    of style: SharedTextStyle
  ) throws(TypesettingError) -> (above: Length, below: Length) {
    let metrics = try context.metrics(of: style)
    let values = style.values
    let leading = values.leading - metrics.ascent - metrics.descent
    // Raised figures do not push lines apart.
    let rise = values.rise == .zero ? .zero : min(values.rise, .zero)
    if values.rise > .zero { return (.zero, .zero) }
    return (metrics.ascent + leading * 0.5 + rise, metrics.descent + leading * 0.5 - rise)
  }
}

extension ShapedLine {
  /// The line's glyphs as items of a strip; `nodes` are the runs that they came from.
  func items(x: Length, baseline: Length, nodes: [Paragraph.Run]) -> [PageItem] {
    runs.map { run in
      PageItem(
        x: x + run.x, y: baseline - run.style.values.rise, node: nodes[run.source].node,
        content: .text(run))
    }
  }
}

extension Style {
  /// The space left of a line of `line` width in `width`.
  fileprivate func indent(of line: Length, in width: Length, _ isRightToLeft: Bool) -> Length {
    let rest = max(.zero, width - line)
    return switch self.textAlign {
    case .left: .zero
    case .right: rest
    case .center: rest * 0.5
    case .start, .justify: isRightToLeft ? rest : .zero
    case .end: isRightToLeft ? .zero : rest
    }
  }
}
