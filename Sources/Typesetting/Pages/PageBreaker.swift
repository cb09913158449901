internal import FacturierCore

/// Divides a flow among pages.
struct PageBreaker {
  /// The room for the flow on a page, from the top of the paper.
  typealias Area = (top: Length, bottom: Length)

  private let flow: Flow
  private let context: LayoutContext
  private let x: Length
  private let area: (Int) -> Area
  /// Frames that reach the page being filled, in the order of their first strip.
  private var openFrames: [Frame] = []
  private var nextFrame = 0
  /// Where the flow ends on the last page.
  private(set) var lastBottom: Length = .zero

  init(
    _ flow: Flow, x: Length, in context: LayoutContext, area: @escaping (Int) -> Area
  ) {
    self.flow = flow
    self.context = context
    self.x = x
    self.area = area
    sortedFrames = flow.frames.sorted {
      ($0.strips.lowerBound, -$0.strips.upperBound) < ($1.strips.lowerBound, -$1.strips.upperBound)
    }
  }

  private let sortedFrames: [Frame]

  /// The items of each page; at least one page.
  mutating func pages() throws(TypesettingError) -> [[PageItem]] {
    var pages: [[PageItem]] = []
    var start = 0
    repeat {
      let room = area(pages.count + 1)
      guard room.bottom - room.top > .millimetres(10) else {
        throw TypesettingError(.pageWithoutRoom("margins, headers and footers leave too little"))
      }
      let table = brokenTable(at: start)
      let head = try table.map { table throws(TypesettingError) in
        try repeated(of: table, at: start)
      }
      let end = try self.end(of: start, top: room.top + (head?.height ?? .zero), room)
      pages.append(try items(start..<end, head: head, room))
      start = end
    } while start < flow.strips.count
    return pages
  }

  // MARK: Where to break

  /// A place where the page can end.
  private struct Candidate {
    var strip: Int
    var cost: BreakCost
    /// Where the page's content then ends.
    var bottom: Length
  }

  /// The first strip of the next page.
  private func end(
    of start: Int, top: Length, _ room: Area
  ) throws(TypesettingError) -> Int {
    var y = top
    var best: Candidate?
    var stray: Candidate?
    for index in start..<flow.strips.count {
      let strip = flow.strips[index]
      if index > start {
        if strip.isForced { return index }
        let candidate = Candidate(strip: index, cost: strip.breakBefore, bottom: y)
        if best.map({ strip.breakBefore <= $0.cost }) ?? true, fits(break: index, y, room) {
          best = candidate
        }
        if strip.breakBefore == .stray, fits(break: index, y, room) { stray = candidate }
      }
      y = y + (index == start ? .zero : strip.before) + strip.height
      guard y > room.bottom + .points(0.01) else { continue }
      if let best {
        let isHollow = stray.map { Self.isHollow(best, beside: $0, top, room) } ?? false
        return isHollow ? stray?.strip ?? best.strip : best.strip
      }
      if strip.height > room.bottom - top + .points(0.01) { throw tooTall(strip, room) }
      return max(index, start + 1)
    }
    return flow.strips.count
  }

  /// Whether a page that ends with `best` is so empty that one row or line by itself is the lesser
  /// evil: two fifths are left, and `stray` fills at least a tenth.
  private static func isHollow(
    _ best: Candidate, beside stray: Candidate, _ top: Length, _ room: Area
  ) -> Bool {
    let height = room.bottom - top
    return best.cost == .free && room.bottom - best.bottom > height * 0.4
      && stray.bottom - best.bottom > height * 0.1
  }

  /// Whether a page that ends at `y` before the strip `index` has room for what the break adds.
  private func fits(break index: Int, _ y: Length, _ room: Area) -> Bool {
    let carried = brokenTable(at: index)?.carriedHeight ?? .zero
    return y + carried <= room.bottom + .points(0.01)
  }

  private func tooTall(_ strip: Strip, _ room: Area) -> TypesettingError {
    context.source.error(
      at: strip.offset,
      .tooTall(
        what: "a piece that cannot be divided", height: strip.height.points,
        page: (room.bottom - room.top).points))
  }

  // MARK: Tables

  /// The table whose body a break before `index` divides.
  private func brokenTable(at index: Int) -> TableSpan? {
    flow.tables.first { $0.body.contains(index) && index > $0.body.lowerBound }
  }

  /// The head of a following page: the table's own head and the amount brought forward.
  private func repeated(
    of table: TableSpan, at index: Int
  ) throws(TypesettingError) -> Flattened {
    var head = table.head
    guard let carry = table.carry(before: index) else { return head }
    let brought = try builder(carry).flattened(
      table.table.broughtForward, widths: table.widths, x: table.x, Fields(carry: carry))
    head.items += brought.items.map { $0.moved(x: .zero, y: head.height) }
    head.height = head.height + brought.height
    return head
  }

  /// The amount carried forward at the foot of the page.
  private func carried(
    of table: TableSpan, at index: Int
  ) throws(TypesettingError) -> Flattened? {
    guard let carry = table.carry(before: index), !table.table.carriedForward.isEmpty else {
      return nil
    }
    return try builder(carry).flattened(
      table.table.carriedForward, widths: table.widths, x: table.x, Fields(carry: carry))
  }

  private func builder(_ carry: String) -> FlowBuilder {
    FlowBuilder(context, fields: Fields(carry: carry))
  }

  // MARK: Items

  private mutating func items(
    _ range: Range<Int>, head: Flattened?, _ room: Area
  ) throws(TypesettingError) -> [PageItem] {
    var tops: [Length] = []
    var y = room.top + (head?.height ?? .zero)
    for index in range {
      let strip = flow.strips[index]
      if index > range.lowerBound { y = y + strip.before }
      tops.append(y)
      y = y + strip.height
    }
    var items = frames(in: range).compactMap { $0.box(flow.strips, tops: tops, within: range) }
    if let head { items += head.items.map { $0.moved(x: .zero, y: room.top) } }
    for (index, top) in zip(range, tops) {
      items += flow.strips[index].items.map { $0.moved(x: .zero, y: top) }
    }
    if let table = brokenTable(at: range.upperBound),
      let foot = try carried(of: table, at: range.upperBound)
    {
      items += foot.items.map { $0.moved(x: .zero, y: y) }
    }
    lastBottom = y
    let placed = items.map { $0.moved(x: x, y: .zero) }
    return range.reduce(into: placed) { $0 += flow.strips[$1].absolutes }
  }

  /// The frames around any strip of `range`, outer ones first. Ranges come in order.
  private mutating func frames(in range: Range<Int>) -> [Frame] {
    openFrames.removeAll { $0.strips.upperBound <= range.lowerBound }
    while nextFrame < sortedFrames.count,
      sortedFrames[nextFrame].strips.lowerBound < range.upperBound
    {
      openFrames.append(sortedFrames[nextFrame])
      nextFrame += 1
    }
    return openFrames
  }
}
