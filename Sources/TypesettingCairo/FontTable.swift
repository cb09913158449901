internal import CCairo

/// The fonts that glyphs refer to by number, each held for as long as the table.
final class FontTable {
  private var numbers: [UnsafeMutablePointer<PangoFont>: Int] = [:]
  private var fonts: [UnsafeMutablePointer<PangoFont>] = []

  /// The number of `font`, a new one on first sight.
  func number(of font: UnsafeMutablePointer<PangoFont>) -> Int {
    if let known = numbers[font] { return known }
    g_object_ref(font)
    fonts.append(font)
    numbers[font] = fonts.count - 1
    return fonts.count - 1
  }

  /// Cairo's form of the font, which the font keeps.
  func scaledFont(_ number: Int) -> OpaquePointer? {
    pango_cairo_font_get_scaled_font(OpaquePointer(fonts[number]))
  }

  /// The glyph of a space; nil when the font has none.
  func spaceGlyph(of number: Int) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    guard let font = pango_font_get_hb_font(fonts[number]),
      hb_font_get_nominal_glyph(font, 0x20, &glyph) != 0
    else { return nil }
    return glyph
  }

  deinit { for font in fonts { g_object_unref(font) } }
}

@available(*, unavailable)
extension FontTable: Sendable {}
