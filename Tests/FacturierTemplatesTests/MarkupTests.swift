import FacturierCore
import FacturierModel
import Testing
import Typesetting

@testable import FacturierTemplates

struct MarkupTests {
  @Test(arguments: examples, Language.allCases)
  func `every example is strict markup in every language`(name: String, language: Language) throws {
    let library = try library()
    let invoice = try example(name)
    for isDraft in [false, true] {
      let text = try library.markup(for: invoice, isDraft: isDraft, language: language)
      _ = try Markup(parsing: text, file: name)
    }
  }

  @Test(arguments: ["classic", "register"], examples)
  func `every theme fits every example`(theme: String, name: String) throws {
    let style = try library(theme: theme).styleSheets(for: example(name))
    _ = try StyleSheet(parsing: style.sheets, overriding: style.values)
  }

  @Test func `a table line is as short as it can be`() throws {
    let text = try library().markup(for: invoice())
    let row = try #require(text.split(separator: "\n").first { $0.contains("Conseil") })
    #expect(
      visible(String(row)) == """
        <tr carry="200,00"><td class="item"><p class="name">Conseil</p></td>\
        <td class="quantity">2_h</td><td class="price">100,00</td><td class="vat">21'%</td>\
        <td class="amount">200,00</td></tr>
        """)
  }

  @Test(arguments: [
    "<b>gras</b> & \"cité\" 'ici'", "{{title}} {{{title}}} {{&title}}", "</p><script>", "&lt;",
    "<\u{301}b>", "a<\u{200D}", "]]>", "<!-- -->",
  ])
  func `data never becomes markup`(hostile: String) throws {
    let plain = try elements(of: invoice())
    var escaped = hostile.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    escaped = "\"\(escaped)\""
    let keys = """
      {"number": \(escaped), "lines": [{"name": \(escaped), "quantity": 2, "unit": \(escaped),
       "price": 100}]}
      """
    let found = try elements(
      of: invoice(keys, seller: "{\"name\": \(escaped)}", buyer: "{\"name\": \(escaped)}"))
    // Fewer is fine: a name that no bank can read leaves the code out.
    #expect(found.names.difference(from: plain.names).insertions.isEmpty)
    #expect(found.text.contains(hostile))
  }

  /// The names of all elements in order, and all text.
  private func elements(of invoice: Invoice) throws -> (names: [String], text: String) {
    let markup = try Markup(parsing: library().markup(for: invoice), file: "t")
    var names: [String] = []
    var text = ""
    func visit(_ element: Element) {
      names.append(element.name.rawValue)
      for child in element.children {
        switch child {
        case .element(let element): visit(element)
        case .text(let piece): text += piece
        }
      }
    }
    visit(markup.root)
    return (names, text)
  }
}

struct MarkupContentTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"l’été\" 'x'", "&quot;l’été&quot; &#39;x&#39;"),
    ("<\u{301}", "&lt;\u{301}"), ("plain", "plain"), ("", ""), ("&amp;", "&amp;amp;"),
  ])
  func `five characters are written as entities, whatever stands on them`(
    text: String, escaped: String
  ) {
    #expect(Array(MarkupContent().escapeText(text).utf8) == Array(escaped.utf8))
  }
}
