internal import FacturierCore

/// Joins markup and style sheet: gives every element its style and its place in the structure.
struct BlockBuilder {
  private let markup: Markup
  private let styles: StyleCache
  private var structure = StructureTree()
  private var paragraphCount = 0
  private var isInRunningPart = false

  /// Where an element stands: among elements for its style, in the structure for its role.
  struct Position {
    var place: ElementPlace
    var node: NodeID
    var language: String
  }

  init(_ markup: Markup, _ styles: StyleCache) {
    self.markup = markup
    self.styles = styles
  }

  mutating func document() throws(TypesettingError) -> BlockDocument {
    let root = markup.root
    let language = root[.lang] ?? "en"
    let node = structure.add(.init(role: .document, parent: nil, language: language))
    var document = BlockDocument(
      title: "", language: language, page: styles.sheet.page, structure: structure,
      source: markup.source)
    let key = Self.key(root, language: language, isFirst: true, isLast: true)
    let position = Position(
      place: styles.root(key), node: node, language: language)
    for child in root.elements {
      switch child.name {
      case .head: document.title = child.elements.first { $0.name == .title }?.plainText ?? ""
      default: try body(child, in: position, into: &document)
      }
    }
    document.structure = structure
    document.paragraphCount = paragraphCount
    return document
  }

  private mutating func body(
    _ body: Element, in root: Position, into document: inout BlockDocument
  ) throws(TypesettingError) {
    let position = enter(body, in: root, index: 0, of: 1, role: nil)
    var flow = body
    flow.children = []
    let children = body.elements
    for (index, child) in children.enumerated() where child.name.isRunning {
      document.running.append(
        try runningPart(child, in: position, index: index, of: children.count))
    }
    flow.children = body.children.filter {
      if case .element(let child) = $0 { !child.name.isRunning && !child.isSlip } else { true }
    }
    document.flow = try blocks(of: flow, in: position)
    for (index, child) in children.enumerated() where child.isSlip {
      guard document.slip == nil else {
        throw fail(child, .syntax("only one section can stand on the last page"))
      }
      document.slip = try block(child, in: position, index: index, of: children.count)
    }
  }

  private mutating func runningPart(
    _ element: Element, in body: Position, index: Int, of count: Int
  ) throws(TypesettingError) -> RunningPart {
    let pages = try self.pages(of: element)
    var body = body
    // What repeats is decoration to a reader; the letterhead of the first page is said once.
    if !(element.name == .header && pages == .first) { body.node = .artifact }
    isInRunningPart = true
    defer { isInRunningPart = false }
    let position = enter(element, in: body, index: index, of: count, role: nil)
    let block = Block(
      style: position.place.style, node: position.node,
      content: .blocks(try blocks(of: element, in: position)), offset: element.offset)
    return RunningPart(isHeader: element.name == .header, pages: pages, block: block)
  }

  private func pages(of element: Element) throws(TypesettingError) -> RunningPart.Pages {
    guard let value = element[.page] else { return .every }
    guard let pages = RunningPart.Pages(rawValue: value), pages != .every else {
      throw fail(element, .invalidValue(value, of: "page", expected: "first or rest"))
    }
    return pages
  }

  /// Only a section of the body itself can stand on the last page.
  private func checkPage(of element: Element) throws(TypesettingError) {
    guard element.name == .section, let value = element[.page] else { return }
    guard value == "last" else {
      throw fail(element, .invalidValue(value, of: "page", expected: "last"))
    }
    throw fail(element, .misplaced("section page=\"last\"", inside: "another element of the body"))
  }

  // MARK: Blocks

  /// The content of `element` as blocks; text and inline elements become paragraphs.
  mutating func blocks(
    of element: Element, in position: Position
  ) throws(TypesettingError) -> [Block] {
    let count = element.children.count { if case .element = $0 { true } else { false } }
    var blocks: [Block] = []
    var index = 0
    var inline = InlineContent()
    for child in element.children {
      switch child {
      case .text(let text):
        inline.nodes.append((child, index, count))
        if !text.isBlank { inline.isBlank = false }
      case .element(let element) where element.name.isInline:
        inline.nodes.append((child, index, count))
        inline.isBlank = false
        index += 1
      case .element(let element):
        try checkPage(of: element)
        try flush(&inline, of: position, offset: element.offset, into: &blocks)
        if let block = try block(element, in: position, index: index, of: count) {
          blocks.append(block)
        }
        index += 1
      }
    }
    try flush(&inline, of: position, offset: element.offset, into: &blocks)
    return blocks
  }

  private struct InlineContent {
    var nodes: [(node: Element.Node, index: Int, count: Int)] = []
    var isBlank = true
  }

  /// Turns text that stands directly in a container into an anonymous paragraph.
  private mutating func flush(
    _ inline: inout InlineContent, of position: Position, offset: Int, into blocks: inout [Block]
  ) throws(TypesettingError) {
    defer { inline = InlineContent() }
    guard !inline.isBlank else { return }
    var paragraphPosition = position
    paragraphPosition.node = add(.paragraph, in: position)
    let paragraph = try paragraph(inline.nodes, in: paragraphPosition)
    blocks.append(
      Block(
        style: position.place.anonymousStyle, node: paragraphPosition.node,
        content: .paragraph(paragraph), offset: offset))
  }

  private mutating func block(
    _ element: Element, in parent: Position, index: Int, of count: Int
  ) throws(TypesettingError) -> Block? {
    let role = try role(of: element)
    var position = enter(element, in: parent, index: index, of: count, role: role)
    // A line to sign on that nobody describes is decoration.
    if element.name == .signature, role == nil { position.node = .artifact }
    guard position.place.style.display != .none else { return nil }
    return Block(
      style: position.place.style, node: position.node,
      content: try content(of: element, in: position, index: index), offset: element.offset)
  }

  private mutating func content(
    of element: Element, in position: Position, index: Int
  ) throws(TypesettingError) -> Block.Content {
    switch element.name {
    case .p, .h1, .h2, .h3, .h4:
      return .paragraph(try paragraph(of: element, in: position))
    case .ul, .ol: return .blocks(try listItems(of: element, in: position))
    case .table: return .table(try table(element, in: position))
    case .hr: return .rule
    case .img: return .image(name: try require(.src, of: element))
    case .check: return .checkBox(isChecked: element[.checked] != nil)
    case .signature: return .signatureLine
    case .meter: return .meter(share: try share(of: element))
    case .qr:
      let level = element[.level] ?? QRLevel.medium.rawValue
      guard let level = QRLevel(rawValue: level) else {
        throw fail(element, .invalidValue(level, of: "level", expected: "L, M, Q or H"))
      }
      return .qr(data: try require(.data, of: element), level: level)
    default: return .blocks(try blocks(of: element, in: position))
    }
  }

  /// What part of `max` the `value` is; `max` is 1 when left out, as in HTML.
  private func share(of meter: Element) throws(TypesettingError) -> Double {
    let value = try number(.value, of: meter, try require(.value, of: meter))
    let most = try meter[.max].map { text throws(TypesettingError) in
      try number(.max, of: meter, text)
    }
    guard let most else { return min(1, value) }
    guard most > 0 else {
      throw fail(meter, .invalidValue(meter[.max] ?? "", of: "max", expected: "more than 0"))
    }
    return min(1, value / most)
  }

  /// A number without sign and exponent.
  private func number(
    _ attribute: AttributeName, of element: Element, _ text: String
  ) throws(TypesettingError) -> Double {
    let isPlain = text.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".")
    }
    guard isPlain, let number = Double(text), number.isFinite else {
      throw fail(
        element, .invalidValue(text, of: attribute.rawValue, expected: "a number from 0 on"))
    }
    return number
  }

  private mutating func listItems(
    of list: Element, in position: Position
  ) throws(TypesettingError) -> [Block] {
    var items: [Block] = []
    let elements = list.elements
    for (index, element) in elements.enumerated() {
      let item = enter(element, in: position, index: index, of: elements.count, role: .listItem)
      let label = add(.listLabel, in: item)
      var body = item
      body.node = add(.listBody, in: item)
      let mark = list.name == .ol ? "\(index + 1)." : "•"
      let marker = self.paragraph([
        .init(text: mark, style: item.place.style.text, node: label, field: nil)
      ])
      items.append(
        Block(
          style: item.place.style, node: item.node,
          content: .listItem(marker: marker, try blocks(of: element, in: body)),
          offset: element.offset))
    }
    return items
  }

  // MARK: Structure and style

  /// The position of a child element with `role` in the structure; nil adds no node of its own.
  mutating func enter(
    _ element: Element, in parent: Position, index: Int, of count: Int,
    role: StructureTree.Role?
  ) -> Position {
    let language = element[.lang] ?? parent.language
    let key = Self.key(
      element, language: language, isFirst: index == 0, isLast: index == count - 1)
    var position = Position(
      place: parent.place.child(key), node: parent.node, language: language)
    if element[.role] == "artifact" { position.node = .artifact }
    if let role {
      position.node = add(role, in: position, alternative: element[.alt])
    }
    return position
  }

  mutating func add(
    _ role: StructureTree.Role, in position: Position, alternative: String? = nil
  ) -> NodeID {
    guard let parent = position.node.index else { return .artifact }
    return structure.add(
      .init(
        role: role, parent: parent, language: position.language, alternative: alternative))
  }

  mutating func paragraph(_ runs: [Paragraph.Run]) -> Paragraph {
    paragraphCount += 1
    return Paragraph(runs: runs, id: paragraphCount - 1)
  }

  private func role(of element: Element) throws(TypesettingError) -> StructureTree.Role? {
    switch element.name {
    case .section: return .section
    case .p: return .paragraph
    case .h1: return .heading(level: 1)
    case .h2: return .heading(level: 2)
    case .h3: return .heading(level: 3)
    case .h4: return .heading(level: 4)
    case .ul: return .list(isNumbered: false)
    case .ol: return .list(isNumbered: true)
    case .table: return .table
    case .img, .qr, .check, .meter:
      if element[.role] != "artifact" { _ = try require(.alt, of: element) }
      return .figure
    case .signature: return element[.alt] == nil ? nil : .figure
    default: return nil
    }
  }

  /// Fields that only running parts can fill.
  func checkField(_ element: Element) throws(TypesettingError) {
    guard !isInRunningPart, element.name != .carry else { return }
    throw fail(element, .misplaced(element.name.rawValue, inside: "the flow of pages"))
  }

  func require(_ attribute: AttributeName, of element: Element) throws(TypesettingError) -> String {
    guard let value = element[attribute] else {
      throw fail(element, .missingAttribute(attribute.rawValue, on: element.name.rawValue))
    }
    return value
  }

  func fail(_ element: Element, _ reason: TypesettingError.Reason) -> TypesettingError {
    markup.source.error(at: element.offset, reason)
  }

  private static func key(
    _ element: Element, language: String, isFirst: Bool, isLast: Bool
  ) -> ElementPlace.Key {
    .init(
      name: element.name, classNames: element[.class] ?? "", id: element[.id] ?? "",
      language: language, isFirst: isFirst, isLast: isLast)
  }
}

extension Element {
  /// The child elements, without the text between them.
  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, white space collapsed.
  var plainText: String {
    let pieces = children.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.plainText
      }
    }
    return pieces.joined().split(whereSeparator: \.isCollapsible).joined(separator: " ")
  }
}

extension Element {
  /// Whether it stands on the lower edge of the last page.
  fileprivate var isSlip: Bool { name == .section && self[.page] == "last" }
}

extension ElementName {
  var isRunning: Bool { self == .header || self == .footer }
}

extension Character {
  /// White space that HTML folds into one space; no-break spaces are not.
  var isCollapsible: Bool {
    self == " " || self == "\n" || self == "\t" || self == "\r\n" || self == "\r"
  }
}

extension String {
  /// Nothing but white space that may be folded away.
  var isBlank: Bool { utf8.allSatisfy(\.isMarkupSpace) }
}
