internal import FacturierCore

/// Flows that stand beside each other, cut together where no line of any of them is cut.
struct SideBySide {
  struct Column {
    var x: Length
    var flow: Flow
    /// How far the column is moved down.
    var shift: Length = .zero
    /// The box around the column, as tall as the row.
    var frame: (x: Length, width: Length, style: Style)?
  }

  var columns: [Column]
  var minimumHeight: Length = .zero

  var height: Length {
    columns.reduce(minimumHeight) { max($0, $1.flow.height + $1.shift) }
  }

  /// Baseline of the first line of a column, from the column's top.
  static func firstBaseline(of flow: Flow) -> Length? {
    var top = -(flow.strips.first?.before ?? .zero)
    for strip in flow.strips {
      top = top + strip.before
      for item in strip.items {
        if case .text = item.content { return top + item.y }
      }
      top = top + strip.height
    }
    return nil
  }

  /// The strips of all columns together, in one piece when `isWhole`.
  func strips(isWhole: Bool, offset: Int) -> [Strip] {
    let pieces = columns.map { PlacedColumn($0) }
    let edges = isWhole ? [.zero, height] : cuts(pieces)
    return zip(edges, edges.dropFirst()).map { top, bottom in
      var strip = Strip(
        before: .zero, height: bottom - top, breakBefore: .free, items: [], offset: offset)
      for (column, piece) in zip(columns, pieces) {
        if let frame = column.frame, frame.style.values.isVisible {
          let item = Self.box(frame, from: top, to: bottom, of: height)
          strip.items.append(item)
        }
        piece.add(to: &strip, from: top, to: bottom, isLast: bottom == edges.last)
      }
      return strip
    }
  }

  /// Heights at which every column is between two of its strips, with both ends.
  private func cuts(_ pieces: [PlacedColumn]) -> [Length] {
    let candidates = Set(pieces.flatMap { $0.spans.map(\.bottom) }).sorted()
    let inner = candidates.filter { cut in
      cut > .zero && cut < height - .points(0.01)
        && pieces.allSatisfy { piece in
          !piece.spans.contains {
            $0.top < cut - .points(0.01) && $0.bottom > cut + .points(0.01)
          }
        }
    }
    return [.zero] + inner + [height]
  }

  private static func box(
    _ frame: (x: Length, width: Length, style: Style), from top: Length, to bottom: Length,
    of height: Length
  ) -> PageItem {
    var box = Box(width: frame.width, height: bottom - top, style: frame.style.values)
    if top > .zero { box.top = BorderEdge() }
    if bottom < height { box.bottom = BorderEdge() }
    if top > .zero || bottom < height { box.radius = .zero }
    return PageItem(x: frame.x, y: .zero, node: .artifact, content: .box(box))
  }
}

/// A column with the place of each of its strips worked out.
private struct PlacedColumn {
  let column: SideBySide.Column
  var spans: [(top: Length, bottom: Length)] = []

  init(_ column: SideBySide.Column) {
    self.column = column
    var y = column.shift - (column.flow.strips.first?.before ?? .zero)
    for strip in column.flow.strips {
      let top = y + strip.before
      y = top + strip.height
      spans.append((top, y))
    }
  }

  /// Moves what lies between `top` and `bottom` into `strip`.
  func add(to strip: inout Strip, from top: Length, to bottom: Length, isLast: Bool) {
    let tolerance = Length.points(0.01)
    let inside = spans.indices.filter {
      spans[$0].top >= top - tolerance && (isLast || spans[$0].bottom <= bottom + tolerance)
    }
    guard let first = inside.first, let last = inside.last else { return }
    let range = first..<(last + 1)
    let tops = range.map { spans[$0].top - top }
    for frame in column.flow.frames {
      guard let box = frame.box(column.flow.strips, tops: tops, within: range) else { continue }
      strip.items.append(box.moved(x: column.x, y: .zero))
    }
    for (index, y) in zip(range, tops) {
      strip.items += column.flow.strips[index].items.map { $0.moved(x: column.x, y: y) }
      strip.absolutes += column.flow.strips[index].absolutes
    }
  }
}
