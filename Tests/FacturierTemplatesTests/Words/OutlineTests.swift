import Testing
import Yams

@testable import FacturierTemplates

func outline(_ text: String) throws -> Outline {
  try OutlineReader.read(Array(text.utf8), file: "words.yaml")
}

struct OutlineTests {
  @Test func `names nest by two spaces or in braces`() throws {
    let read = try outline(
      """
      # A comment.
      totals:
        net: Total HT   # another
        due: {FR: "Net : à payer", else: À payer}

      page: Page
      """)
    #expect(read.at("totals.net") == .text("Total HT"))
    #expect(read.at("totals.due.FR") == .text("Net : à payer"))
    #expect(read.at("totals.due.else") == .text("À payer"))
    #expect(read.at("page") == .text("Page"))
    #expect(read.at("page.deeper") == nil)
  }

  @Test(arguments: [
    ("a: b\na: c", 2), ("a:\n\tb: c", 2), ("a:\n   b: c", 2), ("a:", 1), ("a: [b, c]", 1),
    ("a: {b: c", 1), ("a: {b: c} d", 1), ("a: \"b", 1), ("a: b: c", 1), ("a:b", 1), ("- a", 1),
    ("a: &b c", 1), ("a: 'b'", 1), ("a: |\n  text", 1), ("    a: b", 1), ("\na: b\n      c: d", 3),
    ("", 1), ("a: \"\\n\"", 1), ("a: {b: c, b: d}", 1),
  ])
  func `whatever is not a plain outline is an error with its line`(text: String, line: Int) throws {
    let error = #expect(throws: TemplateError.self) { try outline(text) }
    guard case .syntax("words.yaml", line, _) = error else {
      Issue.record("\(String(describing: error)) should be in line \(line)")
      return
    }
  }

  @Test(arguments: ["fr", "nl", "de", "en"])
  func `words are read as YAML reads them`(language: String) throws {
    let text = try template("words/\(language).yaml")
    let node = try #require(try Yams.compose(yaml: text))
    #expect(try outline(text) == Outline(node))
  }
}

extension Outline {
  fileprivate init(_ node: Node) throws {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .mapping(let mapping):
      var entries: [String: Outline] = [:]
      for (key, value) in mapping {
        entries[try #require(key.scalar?.string)] = try Outline(value)
      }
      self = .branch(entries)
    default: self = .text("not an outline")
    }
  }
}
