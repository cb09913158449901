/// Finds lines and columns in a file; made once for many places.
package struct SourceLines {
  private let tree: SourceTree
  /// Offsets at which lines begin.
  private let starts: [Int]

  package init(_ tree: SourceTree) {
    self.tree = tree
    starts = tree.marks.isEmpty ? Self.starts(of: tree.text[..<tree.sourceLength]) : []
  }

  package func location(of node: SourceNode) -> SourceLocation {
    location(at: Int(node.entry.position))
  }

  /// Where the key of a value in an object stands.
  package func locationOfKey(of node: SourceNode) -> SourceLocation {
    location(at: Int(node.entry.keyPosition))
  }

  private func location(at position: Int) -> SourceLocation {
    if !tree.marks.isEmpty {
      let mark = tree.marks[position]
      return SourceLocation(file: tree.file, line: Int(mark.line), column: Int(mark.column))
    }
    return Self.location(of: position, in: tree.text, starts: starts, file: tree.file)
  }

  static func starts(of text: ArraySlice<UInt8>) -> [Int] {
    var starts = [0]
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    return starts
  }

  static func location(of offset: Int, in text: [UInt8], starts: [Int], file: String)
    -> SourceLocation
  {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = String(decoding: text[starts[low]..<offset], as: UTF8.self)
    return SourceLocation(file: file, line: low + 1, column: before.count + 1)
  }
}
