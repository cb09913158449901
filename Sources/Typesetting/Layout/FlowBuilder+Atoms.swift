internal import FacturierCore

/// Things of one piece: images, codes, boxes to tick, lines to sign on, bars, rules.
extension FlowBuilder {
  mutating func addAtom(_ block: Block, x: Length, width: Length) throws(TypesettingError) {
    let content: PageItem.Content
    let height: Length
    switch block.content {
    case .image(let name):
      let size = try imageSize(name, of: block, width: width)
      content = .image(name: name, width: size.width, height: size.height)
      height = size.height
    case .qr(let data, let level):
      let symbol = try context.toolkit.qrSymbol(data, level: level)
      let size = block.style.width.resolved(in: width) ?? block.style.height ?? width
      content = .qr(symbol, size: min(size, width))
      height = min(size, width)
    case .checkBox(let isChecked):
      let style = block.style.text.values
      height = block.style.height ?? style.size
      content = .checkBox(isChecked: isChecked, size: height, color: style.color)
    case .signatureLine:
      let line = Length.points(0.6)
      height = block.style.height ?? .millimetres(18)
      let box = Box(width: width, height: line, color: block.style.text.values.color)
      let item = PageItem(x: x, y: height - line, node: block.node, content: .box(box))
      return append(height: height, items: [item], offset: block.offset)
    case .meter(let share):
      height = block.style.height ?? .millimetres(2.5)
      let bar = Box(width: width * share, height: height, color: block.style.text.values.color)
      content = share > 0 ? .box(bar) : .nothing
    default:
      // A rule shows its border; without one, a hairline.
      guard !block.style.values.isVisible else {
        return append(height: .zero, items: [], offset: block.offset)
      }
      let box = Box(width: width, height: .points(0.5), color: block.style.text.values.color)
      let item = PageItem(x: x, y: .zero, node: .artifact, content: .box(box))
      return append(height: .points(0.5), items: [item], offset: block.offset)
    }
    let item = PageItem(x: x, y: .zero, node: block.node, content: content)
    append(height: height, items: [item], offset: block.offset)
  }

  /// The size of an image inside what style and column allow, its shape kept. Without any
  /// instruction a pixel is 1/96 inch.
  func imageSize(
    _ name: String, of block: Block, width available: Length
  ) throws(TypesettingError) -> (width: Length, height: Length) {
    let pixels = try context.toolkit.imageSize(name)
    let ratio = Double(pixels.height) / Double(max(1, pixels.width))
    let style = block.style
    var width = style.width.resolved(in: available)
    let height = style.height
    if width == nil, let height { width = height / ratio }
    var size = (
      width: width ?? .points(Double(pixels.width) * 0.75),
      height: height ?? (width ?? .points(Double(pixels.width) * 0.75)) * ratio
    )
    let widest = min(available, style.maxWidth ?? available)
    let tallest = style.maxHeight ?? size.height
    let scale = min(
      1, widest.points / max(size.width.points, 0.001),
      tallest.points / max(size.height.points, 0.001))
    size.width = size.width * scale
    size.height = size.height * scale
    return size
  }
}
