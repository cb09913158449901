import Foundation
import Testing
import Typesetting

@testable import TypesettingCairo

/// The examples of `docs/markup.md`: each `html` block, with the `css` block that follows it.
struct ManualTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var html: String
    var css: String

    var testDescription: String { String((html.isEmpty ? css : html).prefix(40)) }
  }

  static let examples: [Example] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/markup.md")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    let blocks = text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
    for block in blocks.map(\.element) {
      if block.hasPrefix("html\n") {
        examples.append(Example(html: String(block.dropFirst(5)), css: ""))
      } else if let last = examples.indices.last, examples[last].css.isEmpty {
        examples[last].css = String(block.dropFirst(4))
      } else {
        examples.append(Example(html: "", css: String(block.dropFirst(4))))
      }
    }
    return examples
  }()

  @Test func `the manual has its examples`() { #expect(Self.examples.count >= 5) }

  @Test(arguments: examples)
  func `every example of the manual can be typeset`(example: Example) throws {
    let kit = try toolkit(fonts: interFiles + liberationFiles)
    let body = example.html.isEmpty ? "<p>x</p>" : example.html
    let whole = body.hasPrefix("<html") ? body : "<html><body>\(body)</body></html>"
    let markup = try Markup(parsing: whole, file: "docs/markup.md")
    let sheet = try StyleSheet(
      parsing: "html { font-family: Inter }" + example.css, file: "docs/markup.md")
    let pages = try Typesetter(kit, sheet).pages(markup)
    #expect(!pages.runs.isEmpty)
    #expect(try !pages.pdf(finish, toolkit: kit).isEmpty)
  }
}
