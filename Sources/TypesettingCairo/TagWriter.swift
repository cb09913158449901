internal import CCairo
internal import Typesetting

/// Opens and closes Cairo's tags so that each item is drawn inside the elements that it belongs to.
struct TagWriter {
  private let structure: StructureTree
  /// The open elements, the outermost first.
  private var open: [Int] = []

  init(_ structure: StructureTree) { self.structure = structure }

  /// Closes what `node` is not part of and opens what it is.
  mutating func move(to node: NodeID, on context: OpaquePointer) {
    // Decoration is drawn between elements, inside those that hold other elements only.
    guard node.index != nil else { return closeLeaves(on: context) }
    let path = structure.path(to: node)
    if path == open { return }
    let shared = zip(path, open).prefix { $0 == $1 }.count
    close(downTo: shared, on: context)
    for index in path[shared...] {
      let role = structure.nodes[index].role
      cairo_tag_begin(context, role.printed, role.attributes)
      open.append(index)
    }
  }

  /// Closes what cannot go on over the page: marked content belongs to one page.
  mutating func closeLeaves(on context: OpaquePointer) {
    let containers = open.prefix { !structure.nodes[$0].role.isLeaf }.count
    close(downTo: containers, on: context)
  }

  mutating func end(on context: OpaquePointer) { close(downTo: 0, on: context) }

  private mutating func close(downTo count: Int, on context: OpaquePointer) {
    while open.count > count {
      let index = open.removeLast()
      cairo_tag_end(context, structure.nodes[index].role.printed)
    }
  }
}

extension StructureTree.Role {
  /// What Cairo wants to know with the tag.
  fileprivate var attributes: String {
    guard case .link(let target) = self else { return "" }
    let escaped = target.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "uri='\(String(escaped))'"
  }
}
