internal import Yams

extension Outline {
  /// Reads YAML that holds nothing but texts under names; every scalar is a text, `no` and `1` too.
  init(yaml: String, file: String) throws(TemplateError) {
    let root: Node?
    do {
      // Without the resolver that tells numbers and dates from texts: it is all regular expressions.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      throw error.located(in: file)
    } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
    guard let root, case .mapping = root else {
      throw .syntax(file: file, line: 1, message: "expected names with texts")
    }
    try self.init(root, file: file)
  }

  private init(_ node: Node, file: String) throws(TemplateError) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .mapping(let mapping):
      var entries: [String: Outline] = [:]
      for (key, value) in mapping {
        guard let name = key.scalar?.string else { throw Self.misshapen(key, file) }
        entries[name] = try Outline(value, file: file)
      }
      self = .branch(entries)
    case .sequence, .alias: throw Self.misshapen(node, file)
    }
  }

  private static func misshapen(_ node: Node, _ file: String) -> TemplateError {
    .syntax(file: file, line: node.mark?.line ?? 1, message: "expected a text or names with texts")
  }
}

extension YamlError {
  /// The first line of what Yams has to say, with the place it names.
  fileprivate func located(in file: String) -> TemplateError {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .syntax(file: file, line: mark.line, message: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      .syntax(
        file: file, line: context.mark.line,
        message: "the name \(duplicates.map { "\($0)" }.joined(separator: ", ")) is there twice")
    default: .unreadable(file: file, reason: "this is not YAML")
    }
  }
}
