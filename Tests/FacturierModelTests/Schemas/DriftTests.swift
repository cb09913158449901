import FacturierCore
import Testing

@testable import FacturierModel

/// The decoder and the schema judge alike, whatever is done to a sound document.
struct DriftTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a document that is changed somewhere is wrong for both or for neither`(seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    let whole = try fixture()
    var text = ""
    var changes = 1
    write(whole.root, to: &text, changes: &changes, chance: 1.0 / 200, using: &random)
    let tree = try SourceTree.json(Array(text.utf8), file: "a.json")
    let bySchema = SchemaValidator(try schema(for: tree, "a.json")).problems(of: tree.root)
    let byDecoder = structuralProblems(of: text)
    #expect(bySchema.isEmpty == byDecoder.isEmpty, "\(bySchema) \(byDecoder)")
  }

  /// Every key that a schema knows is written by the fixture, so that the changes reach them all.
  @Test func `the fixture has every field`() throws {
    let fixture = try SourceTree.json(
      bytes(of: "\(root)/Tests/Fixtures/ugly/every-field.json"), file: "a")
    let schema = try SourceTree.json(Array(DocumentSchema.text(for: .invoice).utf8), file: "schema")
    let known = Set(
      keys(of: schema.root["properties"])
        + (schema.root["$defs"].map(Array.init(children:)) ?? [])
        .flatMap { keys(of: $0["properties"]) })
    #expect(known.subtracting(allKeys(of: fixture.root)) == ["profile", "logo"])
  }

  private func keys(of node: SourceNode?) -> [String] { node?.children.map(\.key) ?? [] }

  private func allKeys(of node: SourceNode) -> Set<String> {
    node.children.reduce(into: []) { keys, child in
      if node.kind == .object { keys.insert(child.key) }
      keys.formUnion(allKeys(of: child))
    }
  }

  /// Problems of the kinds that a schema can judge.
  private func structuralProblems(of text: String) -> [String] {
    let codes: [InputCode] = [.missing, .unknown, .type, .value, .range, .date, .conflict]
    do throws(InputFailure) {
      _ = try read(text)
      return []
    } catch {
      return error.diagnostics.filter { diagnostic in
        codes.contains { $0.rawValue == diagnostic.code } && !isBeyondSchemas(diagnostic)
      }.map(\.description)
    }
  }

  /// A seller may be described in a file beside the document; how a line or a discount is taxed may be
  /// said elsewhere; a discount may be negative only where somebody else wrote the document. A schema
  /// sees none of that.
  private func isBeyondSchemas(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.pointer == ["seller"] && diagnostic.code == InputCode.missing.rawValue
      || diagnostic.message == "\"vat\" is missing" || isNegativeAdjustment(diagnostic)
  }

  private func isNegativeAdjustment(_ diagnostic: Diagnostic) -> Bool {
    let tokens = diagnostic.pointer.tokens
    return diagnostic.code == InputCode.range.rawValue && tokens.count >= 3
      && ["amount", "base"].contains(tokens[tokens.count - 1])
      && ["allowances", "charges"].contains(tokens[tokens.count - 3])
  }

  /// The document with every field, without the seller's defaults: the decoder passes over those that
  /// the document itself overrules, and the schema does not.
  private func fixture() throws -> SourceTree {
    let name = "\(root)/Tests/Fixtures/ugly/every-field.json"
    let whole = try SourceTree.json(bytes(of: name), file: "a")
    let defaults = try #require(whole.root.descendant(["seller", "defaults"]))
    var text = ""
    write(whole.root, without: defaults.index, to: &text)
    return try SourceTree.json(Array(text.utf8), file: "a")
  }

  private func write(_ node: SourceNode, without index: Int, to text: inout String) {
    switch node.kind {
    case .object, .array:
      let isObject = node.kind == .object
      text += isObject ? "{" : "["
      for (position, child) in node.children.filter({ $0.index != index }).enumerated() {
        text += position == 0 ? "" : ","
        if isObject { text += JSONValue.quoted(child.key) + ":" }
        write(child, without: index, to: &text)
      }
      text += isObject ? "}" : "]"
    case .string: text += JSONValue.quoted(node.text)
    default: text += node.text
    }
  }

  /// Writes a value as JSON; once, by chance, something else in its place, or nothing.
  private func write(
    _ node: SourceNode, to text: inout String, changes: inout Int, chance: Double,
    using random: inout SeededGenerator
  ) {
    let isHit = changes > 0 && Double.random(in: 0..<1, using: &random) < chance && node.index > 0
    if isHit {
      changes -= 1
      text +=
        ["7", "-7", "\"x\"", "true", "[]", "{}", "\"2026-11-21\"", "null"].randomElement(
          using: &random) ?? ""
      return
    }
    switch node.kind {
    case .object, .array:
      let isObject = node.kind == .object
      text += isObject ? "{" : "["
      var isFirst = true
      for child in node.children {
        if isObject, changes > 0, Double.random(in: 0..<1, using: &random) < chance {
          changes -= 1
          continue
        }
        text += isFirst ? "" : ","
        isFirst = false
        if isObject { text += JSONValue.quoted(child.key) + ":" }
        write(child, to: &text, changes: &changes, chance: chance, using: &random)
      }
      text += isObject ? "}" : "]"
    case .string: text += JSONValue.quoted(node.text)
    default: text += node.text
    }
  }
}

extension [SourceNode] {
  fileprivate init(children node: SourceNode) { self = node.children.map { $0 } }
}
