internal import CCairo

/// A text of one style on one line, shaped piece by piece. A layout of Pango's would also look for
/// line breaks and measure the ink of every glyph, which nobody asks for.
final class StraightLine {
  /// Pieces of one font and script, in the order of the text.
  private let items: UnsafeMutablePointer<GList>?
  private(set) var pieces:
    [(item: UnsafeMutablePointer<PangoItem>, glyphs: UnsafeMutablePointer<PangoGlyphString>)] = []

  /// Nil for what needs a layout: text that runs in two directions.
  init?(_ text: UnsafeBufferPointer<UInt8>, attributes: OpaquePointer?, context: OpaquePointer) {
    let count = Int32(text.count)
    items = text.withMemoryRebound(to: CChar.self) {
      pango_itemize_with_base_dir(
        context, PANGO_DIRECTION_LTR, $0.baseAddress, 0, count, attributes, nil)
    }
    var entry = items
    while let list = entry {
      let item = list.pointee.data.assumingMemoryBound(to: PangoItem.self)
      guard item.pointee.analysis.level == 0, let glyphs = pango_glyph_string_new() else {
        return nil
      }
      pieces.append((item, glyphs))
      text.withMemoryRebound(to: CChar.self) {
        pango_shape_item(item, $0.baseAddress, count, nil, glyphs, PANGO_SHAPE_NONE)
      }
      entry = list.pointee.next
    }
  }

  deinit {
    for piece in pieces { pango_glyph_string_free(piece.glyphs) }
    g_list_free_full(items) { item in
      pango_item_free(item?.assumingMemoryBound(to: PangoItem.self))
    }
  }
}

@available(*, unavailable)
extension StraightLine: Sendable {}
