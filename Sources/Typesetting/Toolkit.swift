package import FacturierCore

/// What layout needs from the world of fonts, images and codes. One conformer draws with Cairo;
/// tests may use their own.
package protocol Toolkit: AnyObject {
  /// Ascent and descent of the first face of `style`, both positive.
  func metrics(of style: SharedTextStyle) throws(TypesettingError) -> FontMetrics

  /// Sets `request` in lines.
  func shape(_ request: ShapeRequest) throws(TypesettingError) -> [ShapedLine]

  /// The width and height of an image in pixels.
  func imageSize(_ name: String) throws(TypesettingError) -> (width: Int, height: Int)

  func qrSymbol(_ data: String, level: QRLevel) throws(TypesettingError) -> QRSymbol
}

package struct FontMetrics: Sendable {
  package var ascent: Length
  package var descent: Length

  package init(ascent: Length, descent: Length) {
    self.ascent = ascent
    self.descent = descent
  }
}

/// Text to be cut into lines and turned into glyphs.
package struct ShapeRequest {
  package struct Run {
    package var text: String
    package var style: SharedTextStyle
  }

  package var runs: [Run]
  /// The width to break lines at; nil breaks only where the text says so.
  package var width: Length?
  package var isJustified = false
  package var isRightToLeft = false
  /// Whether a word too long for a line may be broken anywhere.
  package var breaksWords = true
}

/// One line of glyphs.
package struct ShapedLine: Sendable {
  package var width: Length
  package var runs: [GlyphRun]

  package init(width: Length, runs: [GlyphRun]) {
    self.width = width
    self.runs = runs
  }
}

/// Glyphs of one font and style, in drawing order, with the text that they stand for.
package struct GlyphRun: Sendable {
  package struct Glyph: Sendable {
    package var index: UInt32
    /// From the start of the run and its baseline, in points.
    package var x: Float
    package var y: Float

    package init(index: UInt32, x: Float, y: Float) {
      self.index = index
      self.x = x
      self.y = y
    }
  }

  /// How many bytes of text (UTF-8) how many glyphs stand for.
  package struct Cluster: Sendable {
    package var bytes: UInt16
    package var glyphs: UInt16

    package init(bytes: UInt16, glyphs: UInt16) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// The toolkit's own number for the font.
  package var font: Int
  package var style: SharedTextStyle
  /// Which run of the request it came from.
  package var source: Int
  package var text: String
  /// From the start of the line.
  package var x: Length
  package var width: Length
  package var glyphs: [Glyph]
  package var clusters: [Cluster]
  /// Clusters are in text order, glyphs in visual order: right-to-left text.
  package var isBackward: Bool

  package init(
    font: Int, style: SharedTextStyle, source: Int, text: String, x: Length, width: Length,
    glyphs: [Glyph], clusters: [Cluster], isBackward: Bool
  ) {
    self.font = font
    self.style = style
    self.source = source
    self.text = text
    self.x = x
    self.width = width
    self.glyphs = glyphs
    self.clusters = clusters
    self.isBackward = isBackward
  }
}

/// The modules of a QR code, row by row, without the quiet zone.
package struct QRSymbol: Sendable, Hashable {
  /// Modules along one edge.
  package var size: Int
  /// `size` × `size` modules; true is dark.
  package var modules: [Bool]

  package init(size: Int, modules: [Bool]) {
    precondition(modules.count == size * size, "a QR symbol is a square")
    self.size = size
    self.modules = modules
  }

  /// The dark modules as few rectangles (column, row, width, height): equal runs of neighbouring
  /// rows are one.
  package var rectangles: [(x: Int, y: Int, width: Int, height: Int)] {
    var done: [(x: Int, y: Int, width: Int, height: Int)] = []
    var open: [Range<Int>: Int] = [:]
    for row in 0..<size {
      var next: [Range<Int>: Int] = [:]
      for run in darkRuns(inRow: row) { next[run] = open.removeValue(forKey: run) ?? row }
      done += open.map { ($0.key.lowerBound, $0.value, $0.key.count, row - $0.value) }
      open = next
    }
    done += open.map { ($0.key.lowerBound, $0.value, $0.key.count, size - $0.value) }
    return done.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  private func darkRuns(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...size {
      let isDark = column < size && modules[row * size + column]
      if isDark, start == nil { start = column }
      if !isDark, let first = start {
        runs.append(first..<column)
        start = nil
      }
    }
    return runs
  }
}
