package import FacturierCore
internal import Yams

extension SourceTree {
  /// Reads YAML with the same care as JSON. Scalars without quotes keep their text: whether `1000` is a
  /// number or a postal code is for the field to say. Throws everything that is wrong with it.
  package static func yaml(_ bytes: [UInt8], file: String, mount: [String] = [])
    throws(InputFailure) -> SourceTree
  {
    func failure(_ code: InputCode, _ message: String, line: Int = 1, column: Int = 1)
      -> InputFailure
    {
      let place = SourceLocation(file: file, line: line, column: column)
      return InputFailure([Diagnostic(code: code.rawValue, location: place, message: message)])
    }
    guard bytes.count <= InputLimits.bytes else {
      throw failure(
        .size, "the file has \(bytes.count) bytes, more than the \(InputLimits.bytes) allowed")
    }
    if let place = SourceText.invalidUTF8(in: bytes) {
      throw failure(.encoding, "the file is not UTF-8 here", line: place.line, column: place.column)
    }
    if let line = YAMLDepth.firstTooDeep(in: bytes) {
      let message = "more than \(InputLimits.depth) levels of lists and mappings"
      throw failure(.depth, message, line: line)
    }
    do {
      guard let root = try compose(yaml: String(decoding: bytes, as: UTF8.self), .basic)
      else { throw failure(.syntax, "the file is empty") }
      var converter = YAMLConverter()
      try converter.add(root, key: nil)
      return converter.builder.tree(file: file, mount: mount)
    } catch let error as InputFailure {
      throw error
    } catch let error as YAMLProblem {
      throw failure(error.code, error.message, line: error.line, column: error.column)
    } catch let error as YamlError {
      let (code, message, mark) = error.told
      throw failure(code, message, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    } catch {
      throw failure(.syntax, "this is not YAML")
    }
  }
}

private struct YAMLProblem: Error {
  let code: InputCode
  let message: String
  let line: Int
  let column: Int
}

/// Turns Yams's nodes into a tree.
private struct YAMLConverter {
  var builder = SourceTree.Builder()
  private var depth = 0

  mutating func add(_ node: Node, key: SourceTree.Builder.Key?) throws {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    depth += 1
    defer { depth -= 1 }
    guard depth <= InputLimits.depth, builder.count < InputLimits.values else {
      throw YAMLProblem(
        code: .depth, message: "too many levels, or too many values by way of aliases",
        line: line, column: column)
    }
    switch node {
    case .scalar(let scalar):
      let kind = scalar.style == .plain ? Self.kind(of: scalar.string) : .string
      _ = builder.add(
        kind, text: scalar.string, isPlain: scalar.style == .plain, line: line, column: column,
        key: key)
    case .sequence(let sequence):
      let index = builder.add(.array, line: line, column: column, key: key)
      for child in sequence { try add(child, key: nil) }
      builder.close(index, count: sequence.count)
    case .mapping(let mapping):
      let index = builder.add(.object, line: line, column: column, key: key)
      for (name, value) in mapping { try add(value, key: try Self.key(name)) }
      builder.close(index, count: mapping.count)
    case .alias:
      throw YAMLProblem(
        code: .syntax, message: "an alias that leads nowhere", line: line, column: column)
    }
  }

  private static func key(_ node: Node) throws -> SourceTree.Builder.Key {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    guard case .scalar(let scalar) = node else {
      throw YAMLProblem(
        code: .syntax, message: "a key is a word, not a list or a mapping", line: line,
        column: column)
    }
    return .init(text: scalar.string, line: line, column: column)
  }

  /// What a scalar without quotes is at first sight: the core schema of YAML 1.2, without its octal
  /// and hexadecimal numbers. `no` and `on` are words.
  private static func kind(of text: String) -> SourceTree.Kind {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "false": .boolean
    default: DecimalNumber(text) == nil ? .string : .number
    }
  }
}

/// Guards the recursion of the YAML parser.
private enum YAMLDepth {
  /// The first line that may stand deeper than the limit: indentations that enclose each other, dashes
  /// in a row and brackets are counted.
  static func firstTooDeep(in bytes: [UInt8]) -> Int? {
    var indents: [Int] = []
    var brackets = 0
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let indent = line.prefix { $0 == 0x20 }.count
      let content = line.dropFirst(indent)
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      while let last = indents.last, last >= indent { indents.removeLast() }
      indents.append(indent)
      var dashes = 0
      var rest = content
      while rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "?"),
        rest.dropFirst().first.map({ $0 == 0x20 }) ?? true
      {
        dashes += 1
        rest = rest.dropFirst().drop { $0 == 0x20 }
      }
      for byte in content {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        default: break
        }
        if indents.count + dashes + brackets > InputLimits.depth { return number }
      }
    }
    return nil
  }
}

extension YamlError {
  /// The code, the message and the place of what the parser found.
  fileprivate var told: (InputCode, String, Mark?) {
    switch self {
    case .reader(let problem, _, _, _): (.control, problem, nil)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem.contains("nesting") ? .depth : .syntax, problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        .duplicate,
        "the key \"\(duplicates.first ?? "")\" stands a second time in the mapping that begins here",
        context.mark
      )
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      (.syntax, "this is not YAML", nil)
    }
  }
}
