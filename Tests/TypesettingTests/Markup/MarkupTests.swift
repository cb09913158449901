import Testing

@testable import Typesetting

struct MarkupTests {
  @Test func `elements, attributes and text are read`() throws {
    let markup = try Markup(
      parsing: "<html lang='fr'><body><p class=\"a b\">x<br/>y<br>z</p></body></html>", file: "m")
    let paragraph = try #require(markup.root.elements.first?.elements.first)
    #expect(markup.root[.lang] == "fr")
    #expect(paragraph.name == .p)
    #expect(paragraph[.class] == "a b")
    #expect(paragraph.elements.map(\.name) == [.br, .br])
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&quot;&apos;", "\"'"), ("&#39;", "'"),
    ("&#x20AC;", "€"), ("a&nbsp;b", "a\u{A0}b"),
  ])
  func `entities stand for characters`(written: String, meant: String) throws {
    let markup = try Markup(parsing: "<html><body><p>\(written)</p></body></html>", file: "m")
    guard case .text(let text)? = markup.root.elements[0].elements[0].children.first else {
      Issue.record("no text")
      return
    }
    #expect(text == meant)
  }

  @Test(arguments: [
    ("<html><body><spam/></body></html>", "m:1:13: unknown element <spam>; did you mean <span>"),
    ("<html>\n <body><p>x</body></html>", "m:2:12: expected </p>, found </body>"),
    ("<html><body><p>x", "m:1:13: <p> is not closed"),
    ("<html><body><p colour=\"x\">x</p></body></html>", "m:1:16: <p> has no attribute colour"),
    ("<html><body><p>&euro;</p></body></html>", "m:1:16: unknown entity &euro;"),
    ("<html><body><li>x</li></body></html>", "m:1:13: <li> cannot stand inside <body>"),
    ("<html><body><p><div>x</div></p></body></html>", "m:1:16: <div> cannot stand inside <p>"),
    ("<html><body><p id='a' id='b'>x</p></body></html>", "m:1:23: the attribute id is given twice"),
    ("<html><body><p id=a>x</p></body></html>", "m:1:19: expected a quoted value for id"),
    ("<div>x</div>", "m:1:1: <div> cannot stand inside <the document>"),
    ("<html></html>x", "m:1:14: text after the end of </html>"),
    ("", "m:1:1: the markup starts with <html>"),
  ])
  func `what is outside the subset is an error with its place`(text: String, message: String) {
    let error = #expect(throws: TypesettingError.self) { try Markup(parsing: text, file: "m") }
    #expect(error?.description == message)
  }

  @Test func `deep nesting is an error, not a trap`() {
    let text = "<html><body>" + String(repeating: "<div>", count: 5000)
    let error = #expect(throws: TypesettingError.self) { try Markup(parsing: text, file: "m") }
    #expect(error?.description.contains("100 levels") == true)
  }

  @Test(arguments: [
    "<", "<html", "<html a", "<html a=", "<html a='", "<html><!--", "&", "<html>&#x;",
    "<html>&#xFFFFFFFFF;</html>", "<html></", "\u{0}", "<html><body><p>\u{0}</p></body></html>",
  ])
  func `junk never traps`(text: String) {
    _ = try? Markup(parsing: text, file: "m")
  }

  @Test func `columns count characters, not bytes`() {
    let error = #expect(throws: TypesettingError.self) {
      try Markup(parsing: "<html><body><p>éàü</x></p></body></html>", file: "m")
    }
    #expect(error?.column == 19)
  }
}
