internal import FacturierCore
internal import FacturierModel

extension Outline {
  /// Reads YAML that holds nothing but texts under names; every scalar is a text, `no` and `1` too.
  init(yaml: String, file: String) throws(TemplateError) {
    let tree: SourceTree
    do throws(InputFailure) { tree = try SourceTree.yaml(Array(yaml.utf8), file: file) } catch {
      let first = error.diagnostics[0]
      throw .syntax(file: file, line: first.location?.line ?? 1, message: first.message)
    }
    guard tree.root.kind == .object else { throw Self.misshapen(tree.root) }
    try self.init(tree.root)
  }

  private init(_ node: SourceNode) throws(TemplateError) {
    switch node.kind {
    case .object:
      var entries: [String: Outline] = [:]
      for child in node.children { entries[child.key] = try Outline(child) }
      self = .branch(entries)
    case .array: throw Self.misshapen(node)
    case .null, .boolean, .number, .string: self = .text(node.text)
    }
  }

  private static func misshapen(_ node: SourceNode) -> TemplateError {
    let place = SourceLines(node.tree).location(of: node)
    return .syntax(
      file: place.file, line: place.line, message: "expected a text or names with texts")
  }
}
