package import FacturierCore

/// The files that a document came from, to say where something stands.
package struct DocumentSource: Sendable {
  /// The document itself first, then what fills its gaps: profiles of the seller and the buyer.
  package let trees: [SourceTree]

  /// What stands at `pointer`, in the first file that has it.
  package func node(at pointer: JSONPointer) -> SourceNode? {
    for tree in trees where pointer.tokens.starts(with: tree.mount) {
      if let node = tree.root.descendant(pointer.tokens.dropFirst(tree.mount.count)) {
        return node
      }
    }
    return nil
  }
}

/// Finds where values of a document stand in its files; made once for many.
package struct Locator {
  private let files: [(tree: SourceTree, lines: SourceLines)]

  package init(_ source: DocumentSource) {
    files = source.trees.map { ($0, SourceLines($0)) }
  }

  /// Where the value at `pointer` stands: in the document, in a profile, or among a seller's defaults.
  /// For a value that is missing, where the nearest thing around it stands in the document.
  package func location(of pointer: JSONPointer) -> SourceLocation? {
    let defaults = ["seller", "defaults"] + pointer.tokens
    for tokens in [pointer.tokens, defaults] {
      for file in files where tokens.starts(with: file.tree.mount) {
        let rest = tokens.dropFirst(file.tree.mount.count)
        if let node = file.tree.root.descendant(rest) { return file.lines.location(of: node) }
      }
    }
    return around(pointer)
  }

  private func around(_ pointer: JSONPointer) -> SourceLocation? {
    guard let document = files.first else { return nil }
    for length in stride(from: pointer.tokens.count - 1, through: 0, by: -1) {
      if let node = document.tree.root.descendant(pointer.tokens.prefix(length)) {
        return document.lines.location(of: node)
      }
    }
    return nil
  }
}
