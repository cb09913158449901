internal import CCairo
internal import FacturierCore
internal import Typesetting

/// Copies the lines of a Pango layout into plain values.
struct LineReader {
  private let text: [UInt8]
  private let fonts: FontTable
  private let styles: [SharedTextStyle]
  /// The byte at which each run of the request ends.
  private let ends: [Int]

  /// Glyph numbers with this bit stand for a character that no font has.
  private static let unknownFlag: UInt32 = 0x1000_0000
  /// A glyph that draws nothing, for instance for a joiner.
  private static let emptyGlyph: UInt32 = 0x0FFF_FFFF

  init(_ request: ShapeRequest, text: String, fonts: FontTable) {
    self.text = Array(text.utf8)
    self.fonts = fonts
    styles = request.runs.map(\.style)
    var end = 0
    ends = request.runs.map { run in
      end += run.text.utf8.count
      return end
    }
  }

  mutating func lines(of layout: OpaquePointer) throws(TypesettingError) -> [ShapedLine] {
    var lines: [ShapedLine] = []
    var entry = pango_layout_get_lines_readonly(layout)
    while let list = entry {
      let line = list.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
      entry = list.pointee.next
      lines.append(try self.line(line, isLast: entry == nil))
    }
    return lines
  }

  private func line(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, isLast: Bool
  ) throws(TypesettingError) -> ShapedLine {
    var runs: [GlyphRun] = []
    var x = Length.zero
    var entry = line.pointee.runs
    while let list = entry {
      let item = list.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
      let run = try self.run(item.pointee.item.pointee, item.pointee.glyphs.pointee, at: x)
      x = x + run.width
      if !run.glyphs.isEmpty { runs.append(run) }
      entry = list.pointee.next
    }
    if !isLast, !runs.isEmpty { runs[runs.count - 1].endWithSpace(fonts) }
    return ShapedLine(width: x, runs: runs)
  }

  func line(of shaped: StraightLine) throws(TypesettingError) -> ShapedLine {
    var runs: [GlyphRun] = []
    var x = Length.zero
    for piece in shaped.pieces {
      let run = try self.run(piece.item.pointee, piece.glyphs.pointee, at: x)
      x = x + run.width
      if !run.glyphs.isEmpty { runs.append(run) }
    }
    return ShapedLine(width: x, runs: runs)
  }

  private func run(
    _ item: PangoItem, _ string: PangoGlyphString, at x: Length
  ) throws(TypesettingError) -> GlyphRun {
    let bytes = text[Int(item.offset)..<Int(item.offset + item.length)]
    let count = Int(string.num_glyphs)
    var glyphs: [GlyphRun.Glyph] = []
    glyphs.reserveCapacity(count)
    var clusters = ClusterCounter(length: bytes.count, isBackward: item.analysis.level % 2 == 1)
    var left: Int32 = 0
    for index in 0..<count {
      let info = string.glyphs[index]
      clusters.start(at: Int(string.log_clusters[index]))
      if info.glyph & Self.unknownFlag != 0 { throw missing(info.glyph, in: bytes) }
      if info.glyph != Self.emptyGlyph {
        glyphs.append(
          GlyphRun.Glyph(
            index: info.glyph, x: Self.points(left + info.geometry.x_offset),
            y: Self.points(info.geometry.y_offset)))
        clusters.addGlyph()
      }
      left += info.geometry.width
    }
    let source = ends.firstIndex { $0 > Int(item.offset) } ?? max(0, ends.count - 1)
    return GlyphRun(
      font: item.analysis.font.map(fonts.number) ?? 0, style: styles[source], source: source,
      text: String(decoding: bytes, as: UTF8.self), x: x, width: Length(pango: left),
      glyphs: glyphs, clusters: clusters.finished(), isBackward: clusters.isBackward)
  }

  private func missing(_ glyph: UInt32, in bytes: ArraySlice<UInt8>) -> TypesettingError {
    let scalar = Unicode.Scalar(glyph & ~Self.unknownFlag) ?? "\u{FFFD}"
    return TypesettingError(
      missingGlyph: scalar, in: String(String(decoding: bytes, as: UTF8.self).prefix(60)))
  }

  private static func points(_ units: Int32) -> Float { Float(units) / Float(PANGO_SCALE) }
}

extension GlyphRun {
  /// Makes the run end with a space, which takes no room: without one, readers of the text would
  /// join the last word of a line with the first of the next.
  fileprivate mutating func endWithSpace(_ fonts: FontTable) {
    guard !isBackward, let space = fonts.spaceGlyph(of: font) else { return }
    // Pango draws nothing for the space at which it broke the line.
    while let last = clusters.last, last.glyphs == 0, text.utf8.last == 0x20 {
      clusters.removeLast()
      text.removeLast()
    }
    guard text.utf8.last != 0x20 else { return }
    text += " "
    clusters.append(.init(bytes: 1, glyphs: 1))
    glyphs.append(.init(index: space, x: Float(width.points), y: 0))
  }
}

/// Counts bytes and glyphs that belong together. Glyphs come in visual order, so for right-to-left
/// text the clusters come from the end of the text and are turned round at the end.
private struct ClusterCounter {
  let isBackward: Bool
  private let length: Int
  private var starts: [(byte: Int, glyphs: UInt16)] = []

  init(length: Int, isBackward: Bool) {
    self.length = length
    self.isBackward = isBackward
    starts.reserveCapacity(length)
  }

  mutating func start(at byte: Int) {
    if starts.last?.byte != byte { starts.append((byte, 0)) }
  }

  mutating func addGlyph() { starts[starts.count - 1].glyphs += 1 }

  func finished() -> [GlyphRun.Cluster] {
    let ordered = isBackward ? starts.reversed() : starts
    return ordered.enumerated().map { index, entry in
      let end = index + 1 < ordered.count ? ordered[index + 1].byte : length
      return GlyphRun.Cluster(bytes: UInt16(clamping: end - entry.byte), glyphs: entry.glyphs)
    }
  }
}
