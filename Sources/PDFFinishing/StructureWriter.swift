internal import Typesetting

/// Writes the structure of a document (ISO 32000-1, 14.7): an element for every node that has
/// content or stands around some, each once, however many pages it is on.
struct StructureWriter {
  /// Content of an element: the number that it has on a page.
  struct Mark {
    var page: Int
    var number: Int
  }

  /// A link's place on a page.
  struct LinkPlace {
    var element: Int
    /// The numbers of the objects.
    var annotation: Int
    var page: Int
  }

  private let nodes: [StructureTree.Node]
  /// The numbers of the page objects.
  private let pages: [Int]
  private let links: [LinkPlace]
  private let frames: [Int: DrawnPDF.Frame]
  private var marks: [[Mark]]
  private var children: [[Int]]
  /// How many columns more than it says the last cell of a short row takes.
  private var widening: [Int: Int] = [:]
  /// The object of each node; 0 for those without content.
  private var objects: [Int]

  init(_ drawn: DrawnPDF, pages: [Int], links: [LinkPlace], in file: inout PDFFileWriter) {
    nodes = drawn.structure.nodes
    self.pages = pages
    self.links = links
    frames = drawn.frames
    marks = [[Mark]](repeating: [], count: nodes.count)
    for (page, elements) in drawn.marks.enumerated() {
      for (number, element) in elements.enumerated() {
        marks[element].append(Mark(page: page, number: number))
      }
    }
    var isReached = marks.map { !$0.isEmpty }
    for index in drawn.empty { isReached[index] = true }
    isReached[0] = true
    children = [[Int]](repeating: [], count: nodes.count)
    objects = [Int](repeating: 0, count: nodes.count)
    // Parents come before their children.
    for index in nodes.indices.reversed() where isReached[index] {
      guard let parent = nodes[index].parent else { continue }
      isReached[parent] = true
      children[parent].append(index)
    }
    for index in nodes.indices where isReached[index] {
      objects[index] = file.reserve()
      children[index] = inReadingOrder(children[index].reversed(), of: index)
    }
    for index in nodes.indices where isReached[index] && nodes[index].role == .table {
      widenRows(of: index)
    }
  }

  /// Rows of a table have equally many columns (ISO 14289-1, 7.5): where one leaves the last ones
  /// out, its last cell takes their place.
  private mutating func widenRows(of table: Int) {
    let widths = children[table].map { children[$0].reduce(0) { $0 + nodes[$1].role.columnSpan } }
    let whole = widths.max() ?? 0
    for (row, width) in zip(children[table], widths) where width < whole {
      if let last = children[row].last { widening[last] = whole - width }
    }
  }

  /// Blocks are read in the order of the markup; inside a paragraph, in that of the line.
  private func inReadingOrder(_ children: [Int], of index: Int) -> [Int] {
    guard children.count > 1, nodes[index].role.isLeaf else { return children }
    func place(_ child: Int) -> (Int, Int) {
      marks[child].first.map { ($0.page, $0.number) } ?? (Int.max, child)
    }
    return children.sorted { place($0) < place($1) }
  }

  /// Writes the elements and gives the number of the tree's root.
  func write(to file: inout PDFFileWriter, marks pageMarks: [[Int]]) -> Int {
    let root = file.reserve()
    let parents = file.reserve()
    for index in nodes.indices where objects[index] > 0 {
      file.dictionary(objects[index]) { add(index, root: root, to: &$0) }
    }
    file.dictionary(root) {
      $0.add(" /Type /StructTreeRoot /K")
      $0.add(reference: objects[0])
      $0.add(" /ParentTree")
      $0.add(reference: parents)
      $0.add(" /ParentTreeNextKey ")
      $0.add(pages.count + links.count)
    }
    file.dictionary(parents) { bytes in
      bytes.add(" /Nums [")
      for (page, elements) in pageMarks.enumerated() {
        bytes.append(0x20)
        bytes.add(page)
        bytes.add(" [")
        for element in elements { bytes.add(reference: objects[element]) }
        bytes.add(" ]\n")
      }
      for (index, link) in links.enumerated() {
        bytes.append(0x20)
        bytes.add(pages.count + index)
        bytes.add(reference: objects[link.element])
      }
      bytes.add(" ]")
    }
    return root
  }

  private func add(_ index: Int, root: Int, to bytes: inout [UInt8]) {
    let node = nodes[index]
    bytes.add(" /Type /StructElem /S ")
    bytes.add(name: node.role.printed)
    bytes.add(" /P")
    bytes.add(reference: node.parent.map { objects[$0] } ?? root)
    let page = marks[index].first?.page
    if let page {
      bytes.add(" /Pg")
      bytes.add(reference: pages[page])
    }
    addContent(of: index, page: page, to: &bytes)
    if node.language != node.parent.map({ nodes[$0].language }) {
      bytes.add(" /Lang ")
      bytes.add(text: node.language)
    }
    if let alternative = node.alternative {
      bytes.add(" /Alt ")
      bytes.add(text: alternative.printable)
    }
    node.role.addAttributes(widenedBy: widening[index] ?? 0, frame: frames[index], to: &bytes)
  }

  private func addContent(of index: Int, page: Int?, to bytes: inout [UInt8]) {
    bytes.add(" /K [")
    for mark in marks[index] {
      bytes.append(0x20)
      guard mark.page != page else {
        bytes.add(mark.number)
        continue
      }
      bytes.add("<< /Type /MCR /Pg")
      bytes.add(reference: pages[mark.page])
      bytes.add(" /MCID ")
      bytes.add(mark.number)
      bytes.add(" >>")
    }
    for child in children[index] { bytes.add(reference: objects[child]) }
    for link in links where link.element == index {
      bytes.add(" << /Type /OBJR /Pg")
      bytes.add(reference: pages[link.page])
      bytes.add(" /Obj")
      bytes.add(reference: link.annotation)
      bytes.add(" >>")
    }
    bytes.add(" ]")
  }
}

extension StructureTree.Role {
  /// Attributes of standard owners (ISO 32000-1, 14.8.5).
  fileprivate func addAttributes(
    widenedBy extra: Int, frame: DrawnPDF.Frame?, to bytes: inout [UInt8]
  ) {
    switch self {
    case .headerCell(let scope, let span):
      bytes.add(" /A << /O /Table /Scope ")
      bytes.add(scope == .row ? "/Row" : "/Column")
      addSpan(span + extra, to: &bytes)
      bytes.add(" >>")
    case .dataCell(let span) where span + extra > 1:
      bytes.add(" /A << /O /Table")
      addSpan(span + extra, to: &bytes)
      bytes.add(" >>")
    case .list(let isNumbered):
      bytes.add(" /A << /O /List /ListNumbering ")
      bytes.add(isNumbered ? "/Decimal" : "/Disc")
      bytes.add(" >>")
    case .figure:
      guard let frame else { return }
      bytes.add(" /A << /O /Layout /BBox [")
      for side in [frame.left, frame.bottom, frame.right, frame.top] {
        bytes.append(0x20)
        bytes.add(points: side)
      }
      bytes.add(" ] >>")
    default: break
    }
  }

  fileprivate var columnSpan: Int {
    switch self {
    case .headerCell(_, let span), .dataCell(let span): span
    default: 0
    }
  }

  private func addSpan(_ span: Int, to bytes: inout [UInt8]) {
    guard span > 1 else { return }
    bytes.add(" /ColSpan ")
    bytes.add(span)
  }
}
