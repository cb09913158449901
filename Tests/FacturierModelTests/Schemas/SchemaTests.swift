import FacturierCore
import Foundation
import Testing

@testable import FacturierModel

struct SchemaTests {
  /// Name and text of every published schema.
  static let published: [(name: String, text: String)] =
    DocumentType.allCases.map { (DocumentSchema.fileName(for: $0), DocumentSchema.text(for: $0)) }
    + LetterType.allCases.map { (DocumentSchema.fileName(for: $0), DocumentSchema.text(for: $0)) }
    + [
      (DocumentSchema.sellerFileName, DocumentSchema.sellerText),
      (DocumentSchema.openItemsFileName, DocumentSchema.openItemsText),
      (DocumentSchema.reminderPolicyFileName, DocumentSchema.reminderPolicyText),
      (DocumentSchema.reminderPlanFileName, DocumentSchema.reminderPlanText),
    ]

  /// Set `FACTURIER_RECORD` to write the schemas anew.
  @Test(arguments: published)
  func `the published schema is the one that the decoder describes`(name: String, text: String)
    throws
  {
    let path = "\(root)/schemas/\(name)"
    if ProcessInfo.processInfo.environment["FACTURIER_RECORD"] != nil {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    #expect(try String(decoding: bytes(of: path), as: UTF8.self) == text)
  }

  /// Beside the schemas of inputs there is that of the checklists that come out.
  @Test func `no other schema lies in the folder`() {
    let names = files(in: "schemas", ".json").map { $0.dropFirst("schemas/".count) }
    #expect(
      Set(names) == Set(Self.published.map { Substring($0.name) } + ["checklist.schema.json"]))
  }

  @Test(
    arguments: files(in: "examples", ".json", ".yaml") + files(in: "examples/letters", ".json"))
  func `every example is valid by its schema`(name: String) throws {
    let tree = try SourceTree.read(Input(name: name, bytes: bytes(of: "\(root)/\(name)")))
    #expect(try SchemaValidator(schema(for: tree, name)).problems(of: tree.root) == [])
  }

  /// What a schema cannot say: what needs arithmetic, a calendar, another file or another field.
  static let beyondSchemas: Set<InputCode> = [.amount, .date, .file, .conflict, .path]

  @Test(arguments: files(in: "Tests/Fixtures/bad", ".json"))
  func `a bad input that the schema can judge is invalid`(name: String) throws {
    let code = try #require(InputCode.expected(by: name))
    let document = try bytes(of: "\(root)/\(name)")
    guard !code.isOfText, !Self.beyondSchemas.contains(code), !name.contains("beyond-schema"),
      let tree = try? SourceTree.json(document, file: name)
    else { return }
    #expect(try SchemaValidator(schema(for: tree, name)).problems(of: tree.root) != [], "\(name)")
  }
}

/// The schema that a document names by its type.
func schema(for tree: SourceTree, _ name: String) throws -> SourceTree {
  let type = tree.root["type"]?.text ?? "invoice"
  if let letter = LetterType(rawValue: type) {
    return try SourceTree.json(Array(DocumentSchema.text(for: letter).utf8), file: "schema")
  }
  let isProfile = tree.root["lines"] == nil && name.contains("seller")
  let known = DocumentType(rawValue: type) ?? .invoice
  let text = isProfile ? DocumentSchema.sellerText : DocumentSchema.text(for: known)
  return try SourceTree.json(Array(text.utf8), file: "schema")
}

extension InputCode {
  /// The code that a bad input's name begins with: `INPUT-DATE.thirtieth-of-february.json`.
  static func expected(by name: String) -> InputCode? {
    let file = name.split(separator: "/").last ?? ""
    return InputCode(rawValue: String(file.split(separator: ".").first ?? ""))
  }

  /// Found before there is a value to judge.
  var isOfText: Bool {
    [.syntax, .depth, .size, .encoding, .control, .duplicate, .number].contains(self)
  }
}
