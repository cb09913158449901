internal import CCairo
internal import FacturierCore
internal import PDFFinishing
internal import Typesetting

/// Tells Cairo which element each item belongs to, and remembers in which order: Cairo numbers the
/// content, and the structure itself is written when the PDF is finished.
struct TagWriter {
  /// For each page the elements of its marked content.
  private(set) var marks: [[Int]] = []
  /// Elements that have a place and no content.
  private(set) var empty: [Int] = []
  /// Where each figure is that is whole on one page.
  private(set) var frames: [Int: DrawnPDF.Frame] = [:]
  /// The page of each figure; -1 for one on several.
  private var homes: [Int: Int] = [:]
  private let structure: StructureTree
  /// The element that is open.
  private var open: Int?

  init(_ structure: StructureTree) { self.structure = structure }

  mutating func beginPage() { marks.append([]) }

  /// Closes the open element unless it is `node`, and opens that. Decoration is drawn outside all,
  /// and so is what an element draws that only holds others: a line to sign on, for instance.
  mutating func move(to node: NodeID, on context: OpaquePointer) {
    let holder = node.index.flatMap { structure.nodes[$0].role.holdsContent ? $0 : nil }
    guard holder != open else { return }
    close(on: context)
    guard let index = holder else { return }
    let role = structure.nodes[index].role
    cairo_tag_begin(context, role.printed, role.isLink ? "uri='\(index)'" : "")
    marks[marks.count - 1].append(index)
    open = index
  }

  /// Notes an element that has nothing to draw.
  mutating func note(_ node: NodeID) {
    if let index = node.index { empty.append(index) }
  }

  /// Notes where a figure is.
  mutating func place(_ item: PageItem, on page: Page) {
    guard let index = item.node.index, structure.nodes[index].role == .figure,
      let extent = item.extent
    else { return }
    let here = marks.count - 1
    guard homes[index, default: here] == here else {
      homes[index] = -1
      frames[index] = nil
      return
    }
    homes[index] = here
    let top = (page.height - item.y).points
    let frame = DrawnPDF.Frame(
      left: item.x.points, bottom: top - extent.height.points,
      right: item.x.points + extent.width.points, top: top)
    frames[index] = frames[index]?.union(frame) ?? frame
  }

  /// Closes what is open: marked content belongs to one page.
  mutating func close(on context: OpaquePointer) {
    guard let index = open else { return }
    cairo_tag_end(context, structure.nodes[index].role.printed)
    open = nil
  }
}

extension StructureTree.Role {
  fileprivate var isLink: Bool { if case .link = self { true } else { false } }
}
