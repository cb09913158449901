internal import CCairo
internal import FacturierCore
internal import Typesetting

/// Draws the items of pages on a surface.
final class PageCanvas {
  private let context: OpaquePointer
  private let toolkit: CairoToolkit
  private let filter: cairo_filter_t
  private(set) var tags: TagWriter?
  private var color: Color?
  private var font: Int?

  /// Draws on `surface`, scaled by `scale` device units to the point. `structure` is written as
  /// tags on surfaces that have them.
  init(
    on surface: Surface, toolkit: CairoToolkit, scale: Double = 1,
    structure: StructureTree? = nil
  ) throws(CairoError) {
    guard let context = cairo_create(surface.pointer) else {
      throw CairoError(outOfMemoryDuring: "cairo_create")
    }
    self.context = context
    self.toolkit = toolkit
    if scale != 1 { cairo_scale(context, scale, scale) }
    // PDF/A forbids interpolated images; on a raster they are to be smooth.
    filter = structure == nil ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST
    tags = structure.map(TagWriter.init)
  }

  deinit { cairo_destroy(context) }

  /// Draws one page. Cairo remembers the first failure: it is thrown here at the latest.
  func draw(_ page: Page) throws {
    color = nil
    font = nil
    tags?.beginPage()
    for item in page.items {
      if case .nothing = item.content {
        tags?.note(item.node)
      } else {
        tags?.move(to: item.node, on: context)
        tags?.place(item, on: page)
        try draw(item)
      }
    }
    tags?.close(on: context)
    try check("drawing")
  }

  /// Ends the page; what follows goes on the next.
  func showPage() throws(CairoError) {
    cairo_show_page(context)
    try check("cairo_show_page")
  }

  func fill(_ page: Page, with color: Color) {
    set(color)
    cairo_rectangle(context, 0, 0, page.width.points, page.height.points)
    cairo_fill(context)
  }

  private func check(_ call: String) throws(CairoError) {
    if let error = CairoError(status: cairo_status(context), during: call) { throw error }
  }

  // MARK: Items

  private func draw(_ item: PageItem) throws {
    let x = item.x.points
    let y = item.y.points
    precondition(x.isFinite && y.isFinite, "layout gives finite places")
    switch item.content {
    case .text(let run): draw(run, x, y)
    case .nothing: break
    case .box(let box): draw(box, x, y)
    case .qr(let symbol, let size): draw(symbol, x, y, size: size.points)
    case .checkBox(let isChecked, let size, let color):
      drawCheckBox(isChecked, x, y, size: size.points, color)
    case .image(let name, let width, let height):
      try drawImage(name, x, y, width: width.points, height: height.points)
    }
  }

  private func draw(_ run: GlyphRun, _ x: Double, _ y: Double) {
    set(run.style.values.color)
    if font != run.font, let scaled = toolkit.fonts.scaledFont(run.font) {
      cairo_set_scaled_font(context, scaled)
      font = run.font
    }
    let glyphs = run.glyphs.map {
      cairo_glyph_t(index: UInt($0.index), x: x + Double($0.x), y: y + Double($0.y))
    }
    let clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    let flags = run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
    var text = run.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cairo_show_text_glyphs(
          context, $0.baseAddress, Int32($0.count), glyphs, Int32(glyphs.count), clusters,
          Int32(clusters.count), flags)
      }
    }
  }

  private func draw(_ symbol: QRSymbol, _ x: Double, _ y: Double, size: Double) {
    let module = size / Double(symbol.size)
    drawGround(of: size, quiet: 4 * module, x, y)
    set(.black)
    for rectangle in symbol.rectangles {
      cairo_rectangle(
        context, x + Double(rectangle.x) * module, y + Double(rectangle.y) * module,
        Double(rectangle.width) * module, Double(rectangle.height) * module)
    }
    cairo_fill(context)
  }

  /// White under a code and four modules around it, whatever the theme has there (ISO/IEC 18004, 9.1).
  private func drawGround(of size: Double, quiet: Double, _ x: Double, _ y: Double) {
    set(.white)
    cairo_rectangle(context, x - quiet, y - quiet, size + 2 * quiet, size + 2 * quiet)
    cairo_fill(context)
  }

  private func drawCheckBox(
    _ isChecked: Bool, _ x: Double, _ y: Double, size: Double, _ color: Color
  ) {
    set(color)
    let line = max(0.5, size * 0.07)
    cairo_set_line_width(context, line)
    cairo_rectangle(context, x + line / 2, y + line / 2, size - line, size - line)
    cairo_stroke(context)
    guard isChecked else { return }
    let inset = size * 0.28
    cairo_set_line_width(context, size * 0.12)
    cairo_move_to(context, x + inset, y + inset)
    cairo_line_to(context, x + size - inset, y + size - inset)
    cairo_move_to(context, x + size - inset, y + inset)
    cairo_line_to(context, x + inset, y + size - inset)
    cairo_stroke(context)
  }

  private func drawImage(
    _ name: String, _ x: Double, _ y: Double, width: Double, height: Double
  ) throws {
    let image = try toolkit.images.image(name)
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, x, y)
    cairo_scale(context, width / Double(image.width), height / Double(image.height))
    cairo_set_source_surface(context, image.surface.pointer, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), filter)
    // Not cairo_paint: Cairo 1.16 takes an opaque image for one that covers the page, and forgets
    // what was drawn before, tags included.
    cairo_rectangle(context, 0, 0, Double(image.width), Double(image.height))
    cairo_fill(context)
    color = nil
  }

  private func set(_ next: Color) {
    guard color != next else { return }
    color = next
    cairo_set_source_rgb(
      context, Double(next.red) / 255, Double(next.green) / 255, Double(next.blue) / 255)
  }
}

@available(*, unavailable)
extension PageCanvas: Sendable {}

/// Boxes: background, then border.
extension PageCanvas {
  fileprivate func draw(_ box: Box, _ x: Double, _ y: Double) {
    let width = box.width.points
    let height = box.height.points
    if let background = box.background {
      set(background)
      trace(x, y, width, height, radius: box.radius.points)
      cairo_fill(context)
    }
    let edges = [box.top, box.right, box.bottom, box.left]
    guard edges.contains(where: { $0.line != .none }) else { return }
    if edges.allSatisfy({ $0 == box.top }), box.radius > .zero {
      strokeRound(box, x, y)
      return
    }
    let top = box.top.width.points
    let bottom = box.bottom.width.points
    stroke(box.top, from: (x, y + top / 2), to: (x + width, y + top / 2))
    stroke(
      box.bottom, from: (x, y + height - bottom / 2), to: (x + width, y + height - bottom / 2))
    let left = box.left.width.points / 2
    let right = box.right.width.points / 2
    stroke(box.left, from: (x + left, y), to: (x + left, y + height))
    stroke(box.right, from: (x + width - right, y), to: (x + width - right, y + height))
  }

  private func strokeRound(_ box: Box, _ x: Double, _ y: Double) {
    let line = box.top.width.points
    set(box.top.color)
    setDash(box.top)
    trace(
      x + line / 2, y + line / 2, box.width.points - line, box.height.points - line,
      radius: max(0, box.radius.points - line / 2))
    cairo_stroke(context)
  }

  private func stroke(
    _ edge: BorderEdge, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    guard edge.line != .none, edge.width > .zero else { return }
    set(edge.color)
    setDash(edge)
    cairo_move_to(context, start.x, start.y)
    cairo_line_to(context, end.x, end.y)
    cairo_stroke(context)
  }

  private func setDash(_ edge: BorderEdge) {
    let width = edge.width.points
    cairo_set_line_width(context, width)
    switch edge.line {
    case .dashed: cairo_set_dash(context, [width * 3, width * 2], 2, 0)
    case .dotted: cairo_set_dash(context, [width, width * 1.5], 2, 0)
    case .solid, .none: cairo_set_dash(context, nil, 0, 0)
    }
  }

  private func trace(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double
  ) {
    let r = min(radius, min(width, height) / 2)
    guard r > 0 else { return cairo_rectangle(context, x, y, width, height) }
    cairo_new_sub_path(context)
    cairo_arc(context, x + width - r, y + r, r, -.pi / 2, 0)
    cairo_arc(context, x + width - r, y + height - r, r, 0, .pi / 2)
    cairo_arc(context, x + r, y + height - r, r, .pi / 2, .pi)
    cairo_arc(context, x + r, y + r, r, .pi, .pi * 1.5)
    cairo_close_path(context)
  }
}
