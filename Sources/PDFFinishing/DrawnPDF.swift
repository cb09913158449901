package import Typesetting

/// What Cairo drew: a PDF whose marked content is numbered, and what each number belongs to.
///
/// Links carry the index of their element in place of a target: `/URI (12)`.
package struct DrawnPDF: Sendable {
  package var bytes: [UInt8]
  /// The program that drew it.
  package var producer: String
  package var structure: StructureTree
  /// For each page the elements of its marked content, in the order in which it is numbered.
  package var marks: [[Int]]
  /// The elements without content that have their place all the same: empty cells.
  package var empty: [Int]

  package init(
    bytes: [UInt8], producer: String, structure: StructureTree, marks: [[Int]], empty: [Int]
  ) {
    self.bytes = bytes
    self.producer = producer
    self.structure = structure
    self.marks = marks
    self.empty = empty
  }
}
