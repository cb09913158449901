internal import CCairo
internal import FacturierCore
package import PDFFinishing
package import Typesetting

extension Pages {
  /// The pages as a PDF, archival and accessible. The same pages and `finish` give the same bytes.
  package func pdf(_ finish: PDFFinish, toolkit: CairoToolkit) throws -> [UInt8] {
    try drawn(with: toolkit).finished(finish)
  }

  /// What Cairo makes of the pages.
  package func drawn(with toolkit: CairoToolkit) throws -> DrawnPDF {
    let sink = ByteSink()
    let first = pages[0]
    let surface = try Surface(
      owning: cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, first.width.points, first.height.points),
      from: "cairo_pdf_surface_create")
    // From version 1.5 on, newer Cairos pack objects together, which finishing would have to undo.
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_4)
    let canvas = try PageCanvas(on: surface, toolkit: toolkit, structure: structure)
    for page in pages {
      cairo_pdf_surface_set_size(surface.pointer, page.width.points, page.height.points)
      try canvas.draw(page)
      try canvas.showPage()
    }
    try surface.finish()
    return DrawnPDF(
      bytes: withExtendedLifetime(sink) { sink.bytes },
      producer: "cairo \(String(cString: cairo_version_string()))", structure: structure,
      marks: canvas.tags?.marks ?? [], empty: canvas.tags?.empty ?? [],
      frames: canvas.tags?.frames ?? [:])
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
