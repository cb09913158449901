// How deep objects may lie in each other: libqpdf follows pages and what hangs on them by calling itself, and
// a stranger's chain of a hundred thousand objects would use up the stack.

extension QPDFHandle {
  private static let limit = (pages: 64, objects: 2000)

  /// Throws when the tree of pages is deeper than any sound one, or has a loop.
  func checkPageTree() throws(ForeignPDFError) {
    guard let pages = root["Pages"] else { return }
    var seen: Set<Int> = []
    var waiting = [(node: pages, depth: 0)]
    while let (node, depth) = waiting.popLast() {
      guard depth < Self.limit.pages else { throw .broken("a tree of pages without end") }
      guard node.number == 0 || seen.insert(node.number).inserted else { continue }
      waiting += (node["Kids"]?.items ?? []).map { ($0, depth + 1) }
    }
    try check()
  }

  /// Throws when what hangs on pages is nested deeper than it can be copied. Goes where the library goes,
  /// in its order, so that nothing is met here by a shorter way than there.
  func checkNesting() throws(ForeignPDFError) {
    var seen: Set<Int> = []
    var waiting = (0..<pageCount).reversed().map { (object: page($0), depth: 0) }
    while let (object, depth) = waiting.popLast() {
      guard depth < Self.limit.objects else { throw .broken("objects nested without end") }
      // A page that another one names is left out there.
      if depth > 0, let type = object["Type"]?.name, type == "Page" || type == "Pages" { continue }
      let number = object.number
      guard number == 0 || seen.insert(number).inserted else { continue }
      let inside = object.isArray ? object.items : object.entries.map(\.value)
      waiting += inside.reversed().lazy.filter(\.isContainer).map { ($0, depth + 1) }
    }
    try check()
  }
}

extension QPDFHandle.Object {
  fileprivate var isContainer: Bool { isArray || isDictionary || isStream }
}
