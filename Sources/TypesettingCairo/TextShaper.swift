internal import CCairo
internal import FacturierCore
internal import Typesetting

/// Text to glyphs with Pango: itemisation, shaping, line breaking, justification.
final class TextShaper {
  private let collection: FontCollection
  private let fonts: FontTable
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private var attributes: [SharedTextStyle: PreparedStyle] = [:]
  private var cache: [CacheKey: [ShapedLine]] = [:]
  /// The style that the layout is set to.
  private var current: SharedTextStyle?

  /// Texts that come again and again in a table: units, rates, labels.
  private struct CacheKey: Hashable {
    var text: String
    var style: SharedTextStyle
  }

  private static let cachedLength = 64
  private static let cacheLimit = 8_192

  init(_ collection: FontCollection, fonts: FontTable) throws(CairoError) {
    guard let context = pango_font_map_create_context(collection.map),
      let layout = pango_layout_new(context)
    else { throw CairoError(outOfMemoryDuring: "pango_layout_new") }
    self.collection = collection
    self.fonts = fonts
    self.context = context
    self.layout = layout
    // Hinting off and positions not rounded, or the spacing of a PDF is visibly uneven.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Forgets what was shaped with fewer fonts.
  func fontsChanged() {
    attributes = [:]
    cache = [:]
    current = nil
    pango_layout_context_changed(layout)
  }

  func metrics(of style: SharedTextStyle) throws(TypesettingError) -> FontMetrics {
    let prepared = try prepare(style)
    if let known = prepared.metrics { return known }
    let measured = extents(of: prepared) ?? sampledMetrics(of: prepared)
    prepared.metrics = measured
    return measured
  }

  /// What the face itself says of its height.
  private func extents(of prepared: PreparedStyle) -> FontMetrics? {
    guard let font = prepared.font(in: context) else { return nil }
    defer { g_object_unref(font) }
    var extents = hb_font_extents_t()
    guard let face = pango_font_get_hb_font(font), hb_font_get_h_extents(face, &extents) != 0
    else { return nil }
    return FontMetrics(
      ascent: Length(pango: extents.ascender), descent: Length(pango: -extents.descender))
  }

  /// What Pango finds by setting a sample text, which takes longer.
  private func sampledMetrics(of prepared: PreparedStyle) -> FontMetrics {
    let metrics = pango_context_get_metrics(context, prepared.description, prepared.language)
    defer { pango_font_metrics_unref(metrics) }
    return FontMetrics(
      ascent: Length(pango: pango_font_metrics_get_ascent(metrics)),
      descent: Length(pango: pango_font_metrics_get_descent(metrics)))
  }

  func shape(_ request: ShapeRequest) throws(TypesettingError) -> [ShapedLine] {
    guard request.width == nil, request.runs.count == 1, !request.isRightToLeft,
      request.runs[0].text.utf8.count <= Self.cachedLength
    else { return try shapeAnew(request) }
    let key = CacheKey(text: request.runs[0].text, style: request.runs[0].style)
    if let known = cache[key] { return known }
    let lines = try shapeAnew(request)
    if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
    cache[key] = lines
    return lines
  }

  private func shapeAnew(_ request: ShapeRequest) throws(TypesettingError) -> [ShapedLine] {
    let request = try withKnownSpaces(request)
    if let line = try straightLine(request) { return [line] }
    var text = request.runs.count == 1 ? request.runs[0].text : request.runs.map(\.text).joined()
    try set(request)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
    var reader = LineReader(request, text: text, fonts: fonts)
    return try reader.lines(of: layout)
  }

  /// The line of a request that needs no layout: one style, one line, from left to right. Spacing
  /// between letters is a layout's work.
  private func straightLine(_ request: ShapeRequest) throws(TypesettingError) -> ShapedLine? {
    guard request.width == nil, !request.isRightToLeft, request.runs.count == 1,
      request.runs[0].style.values.letterSpacing == .zero, request.runs[0].text.isOneLine
    else { return nil }
    let prepared = try prepare(request.runs[0].style)
    var text = request.runs[0].text
    let shaped = text.withUTF8 {
      StraightLine($0, attributes: prepared.allAttributes, context: context)
    }
    guard let shaped else { return nil }
    return try LineReader(request, text: text, fonts: fonts).line(of: shaped)
  }

  /// The request with plain no-break spaces where the face has no narrow one: the shaper would make
  /// a sliver of it, half a plain space wide.
  private func withKnownSpaces(
    _ request: ShapeRequest
  ) throws(TypesettingError) -> ShapeRequest {
    var request = request
    for (index, run) in request.runs.enumerated() where run.text.hasNarrowSpace {
      let prepared = try prepare(run.style)
      if !prepared.hasNarrowSpace(in: context) {
        let scalars = run.text.unicodeScalars.map { $0 == "\u{202F}" ? "\u{A0}" : $0 }
        request.runs[index].text = String(String.UnicodeScalarView(scalars))
      }
    }
    return request
  }

  // MARK: Setting up

  private func set(_ request: ShapeRequest) throws(TypesettingError) {
    try setStyles(request.runs)
    pango_layout_set_width(layout, request.width.map { $0.pango } ?? -1)
    pango_layout_set_wrap(layout, request.breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    pango_layout_set_justify(layout, request.isJustified ? 1 : 0)
    pango_context_set_base_dir(
      context, request.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_layout_set_auto_dir(layout, 0)
  }

  private func setStyles(_ runs: [ShapeRequest.Run]) throws(TypesettingError) {
    if runs.count == 1 {
      let style = runs[0].style
      guard current != style else { return }
      let prepared = try prepare(style)
      pango_layout_set_font_description(layout, prepared.description)
      pango_layout_set_attributes(layout, prepared.attributes)
      current = style
      return
    }
    let list = pango_attr_list_new()
    defer { pango_attr_list_unref(list) }
    var start = 0
    for run in runs {
      let end = start + run.text.utf8.count
      let prepared = try prepare(run.style)
      prepared.insert(into: list, from: UInt32(start), to: UInt32(end))
      start = end
    }
    if let first = runs.first {
      pango_layout_set_font_description(layout, try prepare(first.style).description)
    }
    pango_layout_set_attributes(layout, list)
    current = nil
  }

  private func prepare(_ style: SharedTextStyle) throws(TypesettingError) -> PreparedStyle {
    if let known = attributes[style] { return known }
    let families = style.values.families.filter(collection.families.contains)
    guard !families.isEmpty else {
      throw TypesettingError(fontNotFound: style.values.families.joined(separator: ", "))
    }
    let prepared = PreparedStyle(style.values, families: families)
    attributes[style] = prepared
    return prepared
  }
}

@available(*, unavailable)
extension TextShaper: Sendable {}

/// A text style in Pango's words.
private final class PreparedStyle {
  let description: OpaquePointer
  /// All but the description.
  let attributes: OpaquePointer
  let allAttributes: OpaquePointer
  let language: OpaquePointer?
  var metrics: FontMetrics?
  private let style: TextStyle
  private var narrowSpace: Bool?

  init(_ style: TextStyle, families: [String]) {
    self.style = style
    description = pango_font_description_new()
    pango_font_description_set_family(description, families.joined(separator: ","))
    pango_font_description_set_absolute_size(
      description, style.size.points * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(UInt32(style.weight)))
    pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    language = pango_language_from_string(style.language)
    attributes = pango_attr_list_new()
    allAttributes = pango_attr_list_new()
    insertDetails(into: attributes, from: 0, to: UInt32.max)
    insert(into: allAttributes, from: 0, to: UInt32.max)
  }

  deinit {
    pango_attr_list_unref(attributes)
    pango_attr_list_unref(allAttributes)
    pango_font_description_free(description)
  }

  /// Whether the first face of the style has a narrow no-break space (U+202F) of its own.
  func hasNarrowSpace(in context: OpaquePointer) -> Bool {
    if let narrowSpace { return narrowSpace }
    var found = false
    if let font = font(in: context) {
      found = pango_font_has_char(font, 0x202F) != 0
      g_object_unref(UnsafeMutableRawPointer(font))
    }
    narrowSpace = found
    return found
  }

  /// The first face of the style, which the caller releases. Asked for in the language of the style:
  /// Pango keeps the faces of each language apart, and looks for them in threads of their own.
  func font(in context: OpaquePointer) -> UnsafeMutablePointer<PangoFont>? {
    pango_context_set_language(context, language)
    return pango_context_load_font(context, description)
  }

  /// The whole style over a range of bytes.
  func insert(into list: OpaquePointer?, from start: UInt32, to end: UInt32) {
    insert(pango_attr_font_desc_new(description), into: list, from: start, to: end)
    insertDetails(into: list, from: start, to: end)
  }

  /// What a font description does not say.
  private func insertDetails(into list: OpaquePointer?, from start: UInt32, to end: UInt32) {
    insert(pango_attr_language_new(language), into: list, from: start, to: end)
    if !style.features.isEmpty {
      insert(pango_attr_font_features_new(style.features), into: list, from: start, to: end)
    }
    if style.letterSpacing != .zero {
      insert(
        pango_attr_letter_spacing_new(style.letterSpacing.pango), into: list, from: start, to: end)
    }
  }

  private func insert(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, into list: OpaquePointer?,
    from start: UInt32, to end: UInt32
  ) {
    guard let attribute else { return }
    attribute.pointee.start_index = start
    attribute.pointee.end_index = end
    pango_attr_list_insert(list, attribute)
  }
}

extension String {
  /// Whether a narrow no-break space (U+202F: E2 80 AF) is in it.
  fileprivate var hasNarrowSpace: Bool {
    utf8.contains(0xAF) && unicodeScalars.contains("\u{202F}")
  }
}

extension String {
  /// Whether nothing in it ends a line or a paragraph.
  fileprivate var isOneLine: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: false
      default: true
      }
    }
  }
}

extension Length {
  /// In Pango's units, 1024 to the point.
  fileprivate var pango: Int32 {
    Int32(max(-1e6, min(1e6, points)) * Double(PANGO_SCALE))
  }

  init(pango units: Int32) { self.init(points: Double(units) / Double(PANGO_SCALE)) }
}
