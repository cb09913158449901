import Testing

@testable import FacturierTemplates

func outline(_ text: String) throws -> Outline {
  try Outline(yaml: text, file: "words.yaml")
}

struct OutlineTests {
  @Test func `names nest, and every scalar is a text`() throws {
    let read = try outline(
      """
      # A comment.
      totals:
        net: Total HT   # another
        due: {FR: "Net : à payer", NO: no, else: 12}
      page: Page
      """)
    #expect(read.at("totals.net") == .text("Total HT"))
    #expect(read.at("totals.due.FR") == .text("Net : à payer"))
    #expect(read.at("totals.due.NO") == .text("no"))
    #expect(read.at("totals.due.else") == .text("12"))
    #expect(read.at("page") == .text("Page"))
    #expect(read.at("page.deeper") == nil)
  }

  @Test(arguments: [
    ("a: b\na: c", 2), ("a:\n\tb: c", 2), ("a: b\nc: [b, c]", 2), ("a: {b: c", 2), ("a: b: c", 1),
    ("- a", 1), ("", 1), ("text", 1), ("a: b\nb:\n- c", 3),
  ])
  func `whatever is not names with texts is an error with its line`(text: String, line: Int) throws
  {
    let error = #expect(throws: TemplateError.self) { try outline(text) }
    guard case .syntax("words.yaml", line, _) = error else {
      Issue.record("\(String(describing: error)) should be in line \(line)")
      return
    }
  }
}
