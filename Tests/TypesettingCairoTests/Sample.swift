import FacturierCore
import Foundation
import PDFFinishing
import Testing
import Typesetting

@testable import TypesettingCairo

/// The checkout's own fonts.
let fontFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../fonts").standardized.path

let interFiles = ["Regular", "Bold", "SemiBold", "Italic"].map {
  "\(fontFolder)/inter/Inter-\($0).otf"
}

let liberationFiles = ["\(fontFolder)/liberation-sans/LiberationSans-Regular.ttf"]

/// A face with Chinese, Japanese and Korean letters, when the machine has one.
let asianFont = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"

enum NoImage: Error { case given }

func toolkit(
  fonts: [String] = interFiles, reserve: [String] = [],
  images: @escaping (String) throws -> [UInt8] = { _ in throw NoImage.given }
) throws -> CairoToolkit {
  try CairoToolkit(fonts: fonts, reserve: reserve, readImage: images)
}

func pages(
  _ body: String, css: String = "", language: String = "fr", with toolkit: CairoToolkit
) throws -> Pages {
  let markup = try Markup(
    parsing: "<html lang=\"\(language)\"><head><title>T</title></head><body>\(body)</body></html>",
    file: "t.html")
  let sheet = try StyleSheet(
    parsing: "html { font-family: Inter, \"Liberation Sans\" }" + css, file: "t.css")
  return try Typesetter(toolkit, sheet).pages(markup)
}

let finish = PDFFinish(
  PDFDescription(
    title: "T", author: "A", language: "fr", date: "2026-11-21T00:00:00Z", creator: "Facturier"))

extension Pages {
  var runs: [GlyphRun] {
    pages.flatMap(\.items).compactMap {
      if case .text(let run) = $0.content { run } else { nil }
    }
  }
}

/// Bytes as text for searching; what is no ASCII becomes a dot.
func searchable(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: ".") }, as: UTF8.self)
}
