import Testing

@testable import FacturierTemplates

struct MustacheTests {
  private static let data: ViewData = {
    var inner = ViewData(["name": "Dupont", "town": "Namur"])
    inner[flag: "isKnown"] = true
    var data = ViewData(["title": "A & B", "name": "outer"])
    data[record: "buyer"] = inner
    data[flag: "isDraft"] = false
    data[texts: "lines"] = ["one", "<two>"]
    data[texts: "none"] = []
    data[list: "rows"] = [ViewData(["label": "a"]), ViewData(["label": "b", "hint": "c"])]
    return data
  }()

  private func filled(_ text: String, partials: [String: String] = [:]) throws -> String {
    let parts = try partials.mapValues { try MustacheParser.parse($0, file: "part") }
    let template = try MustacheParser.parse(text, file: "text")
    return MustacheRenderer(Self.data, partials: parts).markup(of: template)
  }

  @Test(arguments: [
    ("{{title}}", "A &amp; B"), ("{{ title }}!", "A &amp; B!"), ("{{nothing}}", ""),
    ("{{buyer.name}}", "Dupont"), ("{{buyer.title}}", ""),
    ("{{#buyer}}{{name}} {{title}}{{/buyer}}", "Dupont A &amp; B"),
    ("{{#buyer}}{{#isKnown}}{{town}}{{/isKnown}}{{/buyer}}", "Namur"),
    ("{{^buyer}}x{{/buyer}}{{^nobody}}y{{/nobody}}", "y"),
    ("{{#isDraft}}x{{/isDraft}}{{^isDraft}}y{{/isDraft}}", "y"),
    ("{{#lines}}[{{.}}]{{/lines}}", "[one][&lt;two&gt;]"),
    ("{{#none}}x{{/none}}{{^none}}y{{/none}}", "y"),
    ("{{#rows}}{{label}}{{#hint}}({{.}}){{/hint}}{{/rows}}", "ab(c)"),
    ("{{#rows}}{{^hint}}{{label}}{{/hint}}{{/rows}}", "a"), ("{{buyer}}{{isDraft}}", ""),
    ("a{{! nothing }}b", "ab"), ("{ {a} }", "{ {a} }"),
  ])
  func `names, sections and lists are filled in`(template: String, result: String) throws {
    #expect(try filled(template) == result)
  }

  @Test(arguments: [
    ("a\n{{#buyer}}\nb\n{{/buyer}}\nc", "a\nb\nc"), ("a\n  {{! why }}  \nb", "a\nb"),
    ("{{#buyer}}\n{{/buyer}}\n", ""), ("a {{! here }}\nb", "a \nb"), ("{{title}}\n", "A &amp; B\n"),
    ("{{> part}}\nb", "[a]\nb"), ("a\n{{> part}}", "a\n[a]\n"), ("{{#buyer}} {{/buyer}}\n", " \n"),
  ])
  func `a tag alone on its line takes the line with it`(template: String, result: String) throws {
    #expect(try filled(template, partials: ["part": "[a]\n"]) == result)
  }

  @Test func `a partial sees what stands around it`() throws {
    let parts = ["row": "<{{label}}>"]
    #expect(try filled("{{#rows}}{{> row}}{{/rows}}", partials: parts) == "<a><b>")
  }

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"l’été\" 'x'", "&quot;l’été&quot; &#39;x&#39;"),
    ("<\u{301}", "&lt;\u{301}"), ("plain", "plain"), ("", ""), ("&amp;", "&amp;amp;"),
  ])
  func `five characters are written as entities, whatever stands on them`(
    text: String, escaped: String
  ) throws {
    let template = try MustacheParser.parse("{{a}}", file: "text")
    let markup = MustacheRenderer(ViewData(["a": text]), partials: [:]).markup(of: template)
    #expect(Array(markup.utf8) == Array(escaped.utf8))
  }

  @Test func `what a template names is known with its line`() throws {
    let text = "{{words.a.b}}\n{{#x}}\n{{> part}}{{words.c}}\n{{/x}}\n{{! {{words.d}} }}{{wordsy}}"
    let template = try MustacheParser.parse(text, file: "f")
    #expect(template.words.map(\.name) == ["words.a.b", "words.c"])
    #expect(template.words.map(\.line) == [1, 3])
    #expect(template.partials == [.init(name: "part", file: "f", line: 3)])
  }
}
