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
  /// Where each figure is that is whole on one page.
  package var frames: [Int: Frame]

  /// A part of a page, in points from its lower left corner.
  package struct Frame: Sendable, Equatable {
    package var left: Double
    package var bottom: Double
    package var right: Double
    package var top: Double

    package init(left: Double, bottom: Double, right: Double, top: Double) {
      (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }

    /// The smallest that holds both.
    package func union(_ other: Frame) -> Frame {
      Frame(
        left: min(left, other.left), bottom: min(bottom, other.bottom),
        right: max(right, other.right), top: max(top, other.top))
    }
  }

  package init(
    bytes: [UInt8], producer: String, structure: StructureTree, marks: [[Int]], empty: [Int],
    frames: [Int: Frame] = [:]
  ) {
    self.bytes = bytes
    self.producer = producer
    self.structure = structure
    self.marks = marks
    self.empty = empty
    self.frames = frames
  }
}
