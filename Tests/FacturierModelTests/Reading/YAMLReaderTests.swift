import FacturierCore
import Testing

@testable import FacturierModel

struct YAMLReaderTests {
  private func tree(_ text: String) throws(InputFailure) -> SourceTree {
    try SourceTree.yaml(Array(text.utf8), file: "a.yaml")
  }

  @Test func `values keep their text and their place`() throws {
    let root = try tree("name: Élan\nlist:\n  - 01000\n  - \"2\"\n  - { a: no }\n").root
    #expect(root.children.map(\.key) == ["name", "list"])
    let list = try #require(root["list"])
    #expect(list.children.map(\.text) == ["01000", "2", ""])
    #expect(list.children.map(\.kind) == [.number, .string, .object])
    #expect(root.descendant(["list", "2", "a"])?.kind == .string)
    let lines = SourceLines(root.tree)
    #expect(
      list.children.map { lines.location(of: $0).description } == [
        "a.yaml:3:5", "a.yaml:4:5", "a.yaml:5:5",
      ])
    #expect(lines.locationOfKey(of: list).description == "a.yaml:2:1")
  }

  @Test func `JSON is YAML too`() throws {
    #expect(try tree(#"{"a": [1, "x"]}"#).root.descendant(["a", "1"])?.text == "x")
  }

  @Test(arguments: [
    ("a: [1", "INPUT-SYNTAX"), ("a: 1\n b: 2", "INPUT-SYNTAX"), ("", "INPUT-SYNTAX"),
    ("# nothing\n", "INPUT-SYNTAX"),
    ("a: 1\na: 2", "INPUT-DUPLICATE"), ("a: *b", "INPUT-SYNTAX"), ("? [a]\n: 1", "INPUT-SYNTAX"),
    ("a: 1\n---\nb: 2", "INPUT-SYNTAX"), ("a: \"\u{7}\"", "INPUT-CONTROL"),
    ("a: !!binary x\n\tb", "INPUT-SYNTAX"), ("a: \"\\a\"", "INPUT-CONTROL"),
    ("a: &a [*a]", "INPUT-SYNTAX"), ("&a a: b\n*a : c", "INPUT-SYNTAX"),
  ])
  func `what is not YAML is told with its place`(text: String, code: String) throws {
    let failure = try #require(#expect(throws: InputFailure.self) { try tree(text) })
    #expect(failure.diagnostics.map(\.code) == [code])
    #expect(failure.diagnostics.allSatisfy { $0.location != nil && !$0.message.isEmpty })
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), String(repeating: "- ", count: 50_000),
    (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    String(repeating: "{a: ", count: 50_000),
  ])
  func `deep nesting is refused, never a trap`(text: String) throws {
    let failure = try #require(#expect(throws: InputFailure.self) { try tree(text) })
    #expect(failure.diagnostics.map(\.code) == ["INPUT-DEPTH"])
  }

  @Test func `aliases do not make a small file large`() throws {
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<9 {
      let names = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(names)]\n"
    }
    #expect(throws: InputFailure.self) { try tree(text) }
  }

  @Test func `an alias repeats what it names, under its own key`() throws {
    let root = try tree("a: &x { b: [1, 2], c: d }\ne: *x\nf: [*x, *x]\ng: h\n").root
    #expect(root.children.map(\.key) == ["a", "e", "f", "g"])
    #expect(root.descendant(["e", "b", "1"])?.text == "2")
    #expect(root.descendant(["f", "1", "c"])?.text == "d")
    #expect(root.descendant(["f", "0"])?.keyBytes.isEmpty == true)
    #expect(root["g"]?.text == "h")
  }

  @Test func `aliases inside aliases do not go deeper than the limit`() throws {
    var text = "l0: &l0 [x]\n"
    for level in 1..<200 { text += "l\(level): &l\(level) [*l\(level - 1)]\n" }
    let failure = try #require(#expect(throws: InputFailure.self) { try tree(text) })
    #expect(failure.diagnostics.map(\.code) == ["INPUT-DEPTH"])
  }

  @Test func `an invoice in YAML is the invoice in JSON`() throws {
    let yaml = """
      number: "7"
      issueDate: 2026-11-21
      vat: 21
      seller: { name: A, address: { postalCode: 5000, country: BE } }
      buyer: { name: B, address: { country: BE } }
      lines:
        - { name: 12, quantity: 1.50, price: 10 }
      """
    let invoice = try Invoice.read(
      Input(name: "a.yaml", bytes: Array(yaml.utf8)), readFile: { _ in [] })
    #expect(invoice.totals.totalWithVat.digits == "18.15")
    #expect(invoice.lines.map(\.name) == ["12"])
    #expect(invoice.seller.address?.postalCode == "5000")
  }
}
