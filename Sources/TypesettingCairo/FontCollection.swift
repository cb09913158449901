internal import CCairo

/// The faces that may be used, and nothing else: a private fontconfig configuration over our own
/// folders, never the fonts of the machine.
final class FontCollection {
  private let config: OpaquePointer
  let map: UnsafeMutablePointer<PangoFontMap>
  private(set) var families: Set<String> = []
  private var loaded: Set<String> = []

  init() throws(CairoError) {
    guard let config = FcConfigCreate() else {
      throw CairoError(outOfMemoryDuring: "FcConfigCreate")
    }
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      FcConfigDestroy(config)
      throw CairoError(outOfMemoryDuring: "pango_cairo_font_map_new")
    }
    self.config = config
    self.map = map
    // One unit of the layout is one point.
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    pango_fc_font_map_set_config(fontconfigMap, config)
  }

  deinit {
    g_object_unref(map)
    FcConfigDestroy(config)
  }

  /// Adds the font files at `paths`; those that are no fonts are returned.
  func add(_ paths: [String]) -> [String] {
    var refused: [String] = []
    for path in paths where loaded.insert(path).inserted {
      if FcConfigAppFontAddFile(config, path) == FcFalse { refused.append(path) }
    }
    families = readFamilies()
    pango_fc_font_map_config_changed(fontconfigMap)
    return refused
  }

  private func readFamilies() -> Set<String> {
    guard let set = FcConfigGetFonts(config, FcSetApplication) else { return [] }
    var names: Set<String> = []
    for index in 0..<Int(set.pointee.nfont) {
      var value: UnsafeMutablePointer<FcChar8>?
      var number: Int32 = 0
      while FcPatternGetString(set.pointee.fonts[index], FC_FAMILY, number, &value)
        == FcResultMatch, let name = value
      {
        names.insert(String(cString: name))
        number += 1
      }
    }
    return names
  }

  private var fontconfigMap: OpaquePointer { OpaquePointer(map) }
}

@available(*, unavailable)
extension FontCollection: Sendable {}
