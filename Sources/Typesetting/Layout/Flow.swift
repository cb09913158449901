internal import FacturierCore

/// Content cut into strips one below the other, between which pages may break.
struct Flow {
  var strips: [Strip] = []
  var frames: [Frame] = []
  var tables: [TableSpan] = []
  /// Space that the last block asks for after it.
  var trailing: Length = .zero

  /// From the top of the first strip to the bottom of the last.
  var height: Length {
    strips.reduce(-(strips.first?.before ?? .zero)) { $0 + $1.before + $1.height }
  }
}

/// A horizontal slice that no page break divides.
struct Strip {
  /// White space above, which vanishes at the head of a page.
  var before: Length
  var height: Length
  var breakBefore: BreakCost
  var isForced = false
  /// Measured from the top of the strip and the left edge of the page area.
  var items: [PageItem]
  /// Measured from the corner of the page that the strip comes to stand on.
  var absolutes: [PageItem] = []
  var offset: Int
}

/// How unwelcome a page break is, from welcome to senseless.
enum BreakCost: Int, Comparable {
  case free
  /// Would leave a widow or an orphan.
  case stray
  /// Would part what the style keeps together.
  case kept
  /// Would part a box from its own padding or a table from its head.
  case torn

  static func < (a: BreakCost, b: BreakCost) -> Bool { a.rawValue < b.rawValue }
}

/// A visible box around strips.
struct Frame {
  var x: Length
  var width: Length
  var style: Style
  var strips: Range<Int>
}

/// The body rows of a table in a flow, and what it repeats where it breaks.
struct TableSpan {
  var body: Range<Int>
  /// The running amount after the row that ends with a strip, by the strip's index.
  var carries: [(strip: Int, text: String)]
  var head: Flattened
  /// How tall the foot is that a page is left with.
  var carriedHeight: Length
  /// Laid out with the amount that is carried.
  var table: Table
  var x: Length
  var widths: [Length]

  /// The amount after the rows that are complete before `strip`.
  func carry(before strip: Int) -> String? {
    var low = 0
    var high = carries.count
    while low < high {
      let middle = (low + high) / 2
      if carries[middle].strip < strip { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? carries[low - 1].text : nil
  }
}

/// A flow as one piece that no longer breaks.
struct Flattened {
  var items: [PageItem] = []
  var absolutes: [PageItem] = []
  var height: Length = .zero
}

extension Flow {
  /// Everything as one piece, measured from the top of the first strip.
  func flattened() -> Flattened {
    var result = Flattened()
    var tops: [Length] = []
    var y = -(strips.first?.before ?? .zero)
    for strip in strips {
      y = y + strip.before
      tops.append(y)
      y = y + strip.height
    }
    for frame in frames {
      let box = frame.box(strips, tops: tops, within: strips.indices)
      if let box { result.items.append(box) }
    }
    for (strip, top) in zip(strips, tops) {
      result.items += strip.items.map { $0.moved(x: .zero, y: top) }
      result.absolutes += strip.absolutes
    }
    result.height = y
    return result
  }
}

extension Frame {
  /// The part of the frame around the strips of `range`, whose tops are `tops`; the edges at which
  /// a break cuts it are open.
  func box(_ all: [Strip], tops: [Length], within range: Range<Int>) -> PageItem? {
    let shown = strips.clamped(to: range)
    guard !shown.isEmpty else { return nil }
    let first = tops[shown.lowerBound - range.lowerBound]
    let last = shown.upperBound - 1
    let bottom = tops[last - range.lowerBound] + all[last].height
    var box = Box(width: width, height: bottom - first, style: style.values)
    if shown.lowerBound > strips.lowerBound { box.top = BorderEdge() }
    if shown.upperBound < strips.upperBound { box.bottom = BorderEdge() }
    if shown != strips { box.radius = .zero }
    return PageItem(x: x, y: first, node: .artifact, content: .box(box))
  }
}
