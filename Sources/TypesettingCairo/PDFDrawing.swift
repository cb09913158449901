internal import CCairo
internal import FacturierCore
package import Typesetting

/// What a PDF says of itself.
package struct PDFMetadata: Sendable {
  package var title: String
  package var author: String
  /// ISO 8601, for instance `2026-11-21T00:00:00Z`.
  package var date: String
  /// The program that made it.
  package var creator: String

  package init(title: String, author: String, date: String, creator: String) {
    self.title = title
    self.author = author
    self.date = date
    self.creator = creator
  }
}

extension Pages {
  /// The pages as a PDF, tagged. The same pages and metadata give the same bytes.
  package func pdf(_ metadata: PDFMetadata, toolkit: CairoToolkit) throws -> [UInt8] {
    let sink = ByteSink()
    let first = pages[0]
    let surface = try Surface(
      owning: cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, first.width.points, first.height.points),
      from: "cairo_pdf_surface_create")
    surface.describe(metadata)
    let canvas = try PageCanvas(on: surface, toolkit: toolkit, structure: structure)
    for page in pages {
      cairo_pdf_surface_set_size(surface.pointer, page.width.points, page.height.points)
      try canvas.draw(page)
      try canvas.showPage()
    }
    try canvas.end()
    try surface.finish()
    return withExtendedLifetime(sink) { sink.bytes }
  }

  /// Each page as an SVG of its own.
  package func svg(toolkit: CairoToolkit) throws -> [[UInt8]] {
    try pages.map { page in
      let sink = ByteSink()
      let surface = try Surface(
        owning: cairo_svg_surface_create_for_stream(
          ByteSink.write, sink.closure, page.width.points, page.height.points),
        from: "cairo_svg_surface_create")
      try PageCanvas(on: surface, toolkit: toolkit).draw(page)
      try surface.finish()
      return withExtendedLifetime(sink) { sink.bytes.renumberingSurface() }
    }
  }

  /// Each page as a PNG on white, at `resolution` pixels to the inch.
  package func png(resolution: Double, toolkit: CairoToolkit) throws -> [[UInt8]] {
    try pages.map { page in
      let scale = resolution / 72
      let surface = try Surface(
        owning: cairo_image_surface_create(
          CAIRO_FORMAT_RGB24, Int32((page.width.points * scale).rounded()),
          Int32((page.height.points * scale).rounded())),
        from: "cairo_image_surface_create")
      let canvas = try PageCanvas(on: surface, toolkit: toolkit, scale: scale)
      canvas.fill(page, with: .white)
      try canvas.draw(page)
      let sink = ByteSink()
      let status = cairo_surface_write_to_png_stream(
        surface.pointer, ByteSink.write, sink.closure)
      if let error = CairoError(status: status, during: "cairo_surface_write_to_png") {
        throw error
      }
      return withExtendedLifetime(sink) { sink.bytes }
    }
  }
}

extension Surface {
  fileprivate func describe(_ metadata: PDFMetadata) {
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
    ]
    for (key, value) in entries { cairo_pdf_surface_set_metadata(pointer, key, value) }
  }
}

extension [UInt8] {
  /// Cairo 1.16 names the outermost group of an SVG after a number that grows with every surface of
  /// the process; the same page is to be the same bytes.
  fileprivate func renumberingSurface() -> [UInt8] {
    let mark = Array("<g id=\"surface".utf8)
    guard
      let start = indices.dropLast(mark.count).first(where: {
        self[$0] == mark[0] && self[$0...].starts(with: mark)
      }), let end = self[(start + mark.count)...].firstIndex(of: UInt8(ascii: "\""))
    else { return self }
    return self[..<(start + mark.count)] + [UInt8(ascii: "1")] + self[end...]
  }
}
