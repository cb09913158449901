internal import FacturierCore

/// Text and inline elements into the runs of a paragraph.
extension BlockBuilder {
  mutating func paragraph(
    of element: Element, in position: Position
  ) throws(TypesettingError) -> Paragraph {
    let count = element.elements.count
    var nodes: [(Element.Node, Int, Int)] = []
    var index = 0
    for child in element.children {
      nodes.append((child, index, count))
      if case .element = child { index += 1 }
    }
    var paragraph = try paragraph(nodes, in: position)
    paragraph.isRightToLeft = element[.dir] == "rtl"
    return paragraph
  }

  mutating func paragraph(
    _ nodes: [(Element.Node, Int, Int)], in position: Position
  ) throws(TypesettingError) -> Paragraph {
    var collector = RunCollector()
    for (node, index, count) in nodes {
      try collect(node, index: index, of: count, in: position, into: &collector)
    }
    return paragraph(separatingText(collector.finished(), in: position))
  }

  /// Beside a link or another language, text needs an element of its own: PDF marks content of leaves only.
  private mutating func separatingText(
    _ runs: [Paragraph.Run], in position: Position
  ) -> [Paragraph.Run] {
    guard position.node.index != nil, runs.contains(where: { $0.node != position.node }) else {
      return runs
    }
    var runs = runs
    var span: NodeID?
    for index in runs.indices {
      guard runs[index].node == position.node else {
        span = nil
        continue
      }
      let node = span ?? add(.span, in: position)
      runs[index].node = node
      span = node
    }
    return runs
  }

  private mutating func collect(
    _ node: Element.Node, index: Int, of count: Int, in position: Position,
    into collector: inout RunCollector
  ) throws(TypesettingError) {
    let element: Element
    switch node {
    case .text(let text):
      collector.add(text, style: position.place.style, node: position.node)
      return
    case .element(let child): element = child
    }
    switch element.name {
    case .br: collector.breakLine(style: position.place.style.text, node: position.node)
    case .pageNumber, .pageCount, .carry:
      try checkField(element)
      collector.add(
        field: element.name.field, style: position.place.style.text, node: position.node)
    default:
      var role: StructureTree.Role?
      if element.name == .a { role = .link(target: try require(.href, of: element)) }
      if role == nil, let language = element[.lang], language != position.language { role = .span }
      let inner = enter(element, in: position, index: index, of: count, role: role)
      let innerCount = element.elements.count
      var innerIndex = 0
      for child in element.children {
        try collect(child, index: innerIndex, of: innerCount, in: inner, into: &collector)
        if case .element = child { innerIndex += 1 }
      }
    }
  }
}

extension ElementName {
  fileprivate var field: Paragraph.Field {
    switch self {
    case .pageNumber: .pageNumber
    case .pageCount: .pageCount
    default: .carry
    }
  }
}

/// Collects runs, folding white space across them.
private struct RunCollector {
  private var runs: [Paragraph.Run] = []
  /// At the start of a line, where a space would be dropped.
  private var isAtLineStart = true
  private var endsWithSpace = false

  mutating func add(
    _ text: String, style: Style, node: NodeID
  ) {
    var folded = folding(text, keepsLines: style.whiteSpace == .preLine)
    guard !folded.isEmpty else { return }
    if style.textTransform == .uppercase { folded = folded.uppercased() }
    if style.text.values.language.hasPrefix("fr") { folded = frenchSpacing(folded) }
    append(folded, style.text, node, field: nil)
  }

  mutating func add(field: Paragraph.Field, style: SharedTextStyle, node: NodeID) {
    append("", style, node, field: field)
    isAtLineStart = false
    endsWithSpace = false
  }

  mutating func breakLine(style: SharedTextStyle, node: NodeID) {
    dropTrailingSpace()
    append("\n", style, node, field: nil)
    isAtLineStart = true
    endsWithSpace = false
  }

  mutating func finished() -> [Paragraph.Run] {
    dropTrailingSpace()
    return runs
  }

  private mutating func append(
    _ text: String, _ style: SharedTextStyle, _ node: NodeID, field: Paragraph.Field?
  ) {
    if field == nil, let last = runs.last, last.field == nil, last.style == style,
      last.node == node
    {
      runs[runs.count - 1].text += text
    } else {
      runs.append(.init(text: text, style: style, node: node, field: field))
    }
  }

  private mutating func dropTrailingSpace() {
    guard endsWithSpace, !runs.isEmpty, runs[runs.count - 1].text.hasSuffix(" ") else { return }
    runs[runs.count - 1].text.removeLast()
    endsWithSpace = false
  }

  /// White space folded to one space; line ends kept as such when asked.
  private mutating func folding(_ text: String, keepsLines: Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if keepsLines, byte == UInt8(ascii: "\n") {
        if endsWithSpace, result.last == 0x20 { result.removeLast() }
        result.append(byte)
        isAtLineStart = true
        endsWithSpace = false
      } else if byte.isMarkupSpace {
        guard !isAtLineStart, !endsWithSpace else { continue }
        result.append(0x20)
        endsWithSpace = true
      } else {
        result.append(byte)
        isAtLineStart = false
        endsWithSpace = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
