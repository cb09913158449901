package import FacturierCore

/// What lies where: the finished pages, ready to be drawn.
package struct Pages: Sendable {
  package var title: String
  package var language: String
  package var structure: StructureTree
  package var pages: [Page]
}

/// One sheet and everything on it, in drawing and reading order.
package struct Page: Sendable {
  package var width: Length
  package var height: Length
  package var items: [PageItem]
}

/// Something at a place, measured from the top left corner of the page (or of what it is part of).
package struct PageItem: Sendable {
  /// The left edge.
  package var x: Length
  /// The top edge; the baseline for text.
  package var y: Length
  package var node: NodeID
  package var content: Content

  package enum Content: Sendable {
    case text(GlyphRun)
    case box(Box)
    case image(name: String, width: Length, height: Length)
    case qr(QRSymbol, size: Length)
    /// An element without content, which has its place in the structure all the same: an empty
    /// cell.
    case nothing
    case checkBox(isChecked: Bool, size: Length, color: Color)
  }

  /// How much of the page it takes; nil for text, whose place is its baseline, and for nothing.
  package var extent: (width: Length, height: Length)? {
    switch content {
    case .text, .nothing: nil
    case .box(let box): (box.width, box.height)
    case .image(_, let width, let height): (width, height)
    case .qr(_, let size): (size, size)
    case .checkBox(_, let size, _): (size, size)
    }
  }

  func moved(x dx: Length, y dy: Length) -> PageItem {
    var item = self
    item.x = x + dx
    item.y = y + dy
    return item
  }
}

/// A rectangle with a background and a border, or a part of one that a page break cut.
package struct Box: Sendable {
  package var width: Length
  package var height: Length
  package var background: Color?
  package var top: BorderEdge
  package var right: BorderEdge
  package var bottom: BorderEdge
  package var left: BorderEdge
  package var radius: Length

  /// A solid rule.
  init(width: Length, height: Length, color: Color) {
    self.init(width: width, height: height, style: ComputedStyle())
    background = color
  }

  init(width: Length, height: Length, style: ComputedStyle) {
    self.width = width
    self.height = height
    background = style.background
    top = style.border.top
    right = style.border.right
    bottom = style.border.bottom
    left = style.border.left
    radius = style.borderRadius
  }
}
