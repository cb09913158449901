import FacturierCore
import Typesetting

/// A toolkit whose every letter is half as wide as the text is tall, so that a test can say where
/// things must be. Lines break at spaces; a word too long for a line is broken anywhere.
final class FixedToolkit: Toolkit {
  func metrics(of style: SharedTextStyle) -> FontMetrics {
    FontMetrics(ascent: style.values.size * 0.8, descent: style.values.size * 0.2)
  }

  func imageSize(_ name: String) -> (width: Int, height: Int) { (400, 200) }

  func qrSymbol(_ data: String, level: QRLevel) -> QRSymbol {
    QRSymbol(size: 21, modules: Array(repeating: true, count: 441))
  }

  func shape(_ request: ShapeRequest) -> [ShapedLine] {
    var letters: [Letter] = []
    for (index, run) in request.runs.enumerated() {
      letters += run.text.map { Letter(character: $0, run: index) }
    }
    return broken(letters, request).map { line($0, request) }
  }

  private struct Letter {
    var character: Character
    var run: Int
  }

  private func width(_ letter: Letter, _ request: ShapeRequest) -> Double {
    request.runs[letter.run].style.values.size.points * 0.5
  }

  private func broken(_ letters: [Letter], _ request: ShapeRequest) -> [[Letter]] {
    let limit = request.width?.points ?? .infinity
    var lines: [[Letter]] = []
    for paragraph in letters.split(
      omittingEmptySubsequences: false, whereSeparator: { $0.character == "\n" })
    {
      var line: [Letter] = []
      var used = 0.0
      for letter in paragraph {
        line.append(letter)
        used += width(letter, request)
        guard used > limit + 0.001, letter.character != " " else { continue }
        let rest: [Letter]
        if let space = line.lastIndex(where: { $0.character == " " }) {
          rest = Array(line[(space + 1)...])
          line = Array(line[..<space])
        } else if request.breaksWords, line.count > 1 {
          rest = [line.removeLast()]
        } else {
          continue
        }
        lines.append(line)
        line = rest
        used = rest.reduce(0) { $0 + width($1, request) }
      }
      lines.append(line)
    }
    return lines
  }

  private func line(_ letters: [Letter], _ request: ShapeRequest) -> ShapedLine {
    var runs: [GlyphRun] = []
    var x = 0.0
    for index in request.runs.indices {
      let text = String(letters.filter { $0.run == index }.map(\.character))
      guard !text.isEmpty else { continue }
      let style = request.runs[index].style
      let width = Double(text.count) * style.values.size.points * 0.5
      runs.append(
        GlyphRun(
          font: 0, style: style, source: index, text: text, x: .points(x), width: .points(width),
          glyphs: [], clusters: [], isBackward: false))
      x += width
    }
    return ShapedLine(width: .points(x), runs: runs)
  }
}

/// The pages of a body, with `css` behind a plain 10 pt base on a 200 × 200 mm sheet, 10 mm margin.
func pages(_ body: String, css: String = "") throws -> Pages {
  let markup = try Markup(
    parsing: "<html><head><title>T</title></head><body>\(body)</body></html>", file: "t.html")
  let base = """
    @page { size: 200mm 200mm; margin: 10mm }
    html { font-size: 10pt; line-height: 1 }
    """
  let sheet = try StyleSheet(parsing: base + css, file: "t.css")
  return try Typesetter(FixedToolkit(), sheet).pages(markup)
}

/// The blocks of a body in a language.
func blocks(_ body: String, css: String = "", language: String = "en") throws -> String {
  let markup = try Markup(
    parsing: "<html lang=\"\(language)\"><body>\(body)</body></html>", file: "t.html")
  let sheet = try StyleSheet(parsing: css, file: "t.css")
  return try Typesetter(FixedToolkit(), sheet).blocks(markup).dump
}

extension Pages {
  /// Texts of one page with their places in points, rounded to hundredths.
  func texts(onPage number: Int = 1) -> [(text: String, x: Double, y: Double)] {
    pages[number - 1].items.compactMap { item in
      guard case .text(let run) = item.content else { return nil }
      return (run.text, item.x.points.rounded(to: 2), item.y.points.rounded(to: 2))
    }
  }

  /// The words of one page.
  func words(onPage number: Int) -> String {
    texts(onPage: number).map(\.text).joined(separator: " ")
  }

  /// The place of the item that says `text`.
  func place(of text: String) -> (x: Double, y: Double)? {
    for number in pages.indices {
      if let found = texts(onPage: number + 1).first(where: { $0.text == text }) {
        return (found.x, found.y)
      }
    }
    return nil
  }

  /// The boxes of one page: x, y, width, height in points.
  func boxes(onPage number: Int = 1) -> [(x: Double, y: Double, width: Double, height: Double)] {
    pages[number - 1].items.compactMap { item in
      guard case .box(let box) = item.content else { return nil }
      return (
        item.x.points.rounded(to: 2), item.y.points.rounded(to: 2),
        box.width.points.rounded(to: 2), box.height.points.rounded(to: 2)
      )
    }
  }
}

extension Double {
  func rounded(to digits: Int) -> Double {
    let factor = digits == 2 ? 100.0 : 1
    return (self * factor).rounded() / factor
  }
}

/// 10 mm in points: the margin of the test page.
let margin = 28.35

/// `points` inside the margin.
func inside(_ points: Double) -> Double { (28.3464 + points).rounded(to: 2) }
