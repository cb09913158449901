/// What a piece of a page is, for readers that do not see it: the logical structure of PDF
/// (ISO 32000-1, 14.8), built while blocks are made and carried by every item of a page.
package struct StructureTree: Sendable {
  package struct Node: Sendable {
    package var role: Role
    /// The index of the parent; nil for the document.
    package var parent: Int?
    /// BCP 47.
    package var language: String
    package var alternative: String?
  }

  package enum Role: Sendable, Hashable {
    case document, section, paragraph, listItem, listLabel, listBody
    case list(isNumbered: Bool)
    case heading(level: Int)
    case table, tableRow
    case headerCell(scope: Scope, columnSpan: Int)
    case dataCell(columnSpan: Int)
    case figure
    /// Text in another language, or beside a link, in the same paragraph.
    case span
    case link(target: String)
  }

  package enum Scope: String, Sendable { case row, column }

  package private(set) var nodes: [Node] = []

  mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(index: nodes.count - 1)
  }

  /// The node and its ancestors, the document first.
  package func path(to id: NodeID) -> [Int] {
    guard var index = id.index else { return [] }
    var path = [index]
    while let parent = nodes[index].parent {
      path.append(parent)
      index = parent
    }
    return path.reversed()
  }
}

extension StructureTree.Role {
  /// Whether the element holds text or a picture itself, rather than other elements.
  package var isLeaf: Bool {
    switch self {
    case .document, .section, .list, .listItem, .listBody, .table, .tableRow, .headerCell,
      .dataCell:
      false
    case .paragraph, .listLabel, .heading, .figure, .span, .link: true
    }
  }

  /// Whether what is drawn for the element belongs to it: to leaves, and to cells that hold nothing
  /// but text. What others draw is decoration.
  package var holdsContent: Bool {
    switch self {
    case .headerCell, .dataCell: true
    default: isLeaf
    }
  }
}

/// A place in the structure, or none for decoration that is not to be read (an artifact).
package struct NodeID: Sendable, Hashable {
  private let raw: Int32

  init(index: Int) { raw = Int32(index) }

  private init() { raw = -1 }

  package static let artifact = NodeID()

  package var index: Int? { raw < 0 ? nil : Int(raw) }
}
