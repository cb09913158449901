import FacturierCore
import Testing

@testable import Typesetting

struct StyleSheetTests {
  @Test(arguments: [
    ("p { colr: #000 }", "s:1:5: unknown property colr; did you mean color"),
    (
      "p { color: red }",
      "s:1:5: color cannot be red; expected a colour such as #14532d, black or white"
    ),
    (
      "p {\n  width: 3px\n}",
      "s:2:3: width cannot be 3px; expected a length, a percentage, auto, or for columns a number of fr"
    ),
    ("pp { color: #000 }", "s:1:1: unknown element <pp>; did you mean <p>"),
    ("p:hover { color: #000 }", "s:1:1: unknown pseudo-class :hover"),
    ("p { color: var(--x) }", "s:1:5: the custom property --x has no value"),
    ("p { --x: 1 }", "s:1:5: custom properties stand in :root only"),
    ("@media print { color: #000 }", "s:1:1: unknown at-rule @media print; expected @page"),
    (
      "@page { size: A9 }",
      "s:1:9: size cannot be A9; expected A4, A5, letter, or a width and a height between 5 and 5000 mm"
    ),
    ("p { color: #000", "s:1:16: a rule is not closed by }"),
    ("p { padding: -1mm }", "s:1:5: padding cannot be -1mm; expected one to four lengths"),
    (
      "p { font-size: 0 }",
      "s:1:5: font-size cannot be 0; expected a length above 0, at most 500 pt"
    ),
    (
      ":root { --a: var(--a) } p { color: var(--a) }",
      "s:1:29: var() is not closed or refers to itself"
    ),
  ])
  func `what is outside the subset is an error with its place`(text: String, message: String) {
    let error = #expect(throws: TypesettingError.self) { try StyleSheet(parsing: text, file: "s") }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("p { color: #111111 } p { color: #222222 }", 0x22),
    (".c { color: #111111 } p { color: #222222 }", 0x11),
    ("#i { color: #111111 } .c { color: #222222 }", 0x11),
    ("div p { color: #111111 } p { color: #222222 }", 0x11),
    ("div > p { color: #111111 }", 0x11),
    ("section > p { color: #111111 } p { color: #222222 }", 0x22),
    ("p:first-child { color: #111111 }", 0x11),
    ("p:last-child { color: #111111 } p { color: #222222 }", 0x22),
    ("html { color: #333333 }", 0x33),
    ("td, p { color: #444444 }", 0x44),
    (":root { --a: #555555 } p { color: var(--a) }", 0x55),
    ("p { color: var(--b, #666666) }", 0x66),
    ("/* p { color: #000000 } */ p { color: #777777 }", 0x77),
  ])
  func `the cascade is that of CSS`(css: String, red: Int) throws {
    let pages = try pages("<div><p class=\"c\" id=\"i\">x</p><p>y</p></div>", css: css)
    guard case .text(let run)? = pages.pages[0].items.first?.content else {
      Issue.record("no text")
      return
    }
    #expect(Int(run.style.values.color.red) == red)
  }

  @Test func `custom properties can be overridden from outside`() throws {
    let sheet = try StyleSheet(
      parsing: ":root { --accent: #111111 } p { color: var(--accent) }", file: "s")
    let changed = try sheet.overriding(["--accent": "#abcdef"])
    let markup = try Markup(parsing: "<html><body><p>x</p></body></html>", file: "m")
    let pages = try Typesetter(FixedToolkit(), changed).pages(markup)
    guard case .text(let run)? = pages.pages[0].items.first?.content else {
      Issue.record("no text")
      return
    }
    #expect(run.style.values.color == Color(red: 0xAB, green: 0xCD, blue: 0xEF))
  }

  @Test func `an override that is no colour is an error`() throws {
    let sheet = try StyleSheet(
      parsing: ":root { --accent: #111111 } p { color: var(--accent) }", file: "s")
    #expect(throws: TypesettingError.self) { try sheet.overriding(["--accent": "blue; x"]) }
  }

  @Test func `em is the element's own size, and its parent's for the size itself`() throws {
    let pages = try pages(
      "<div class=\"a\"><p>x</p></div>",
      css: ".a { font-size: 2em; } p { font-size: 0.5em; margin-left: 3em }")
    let place = try #require(pages.place(of: "x"))
    #expect(place.x == inside(30))
  }

  @Test(arguments: [
    "", "p", "p{", "p{}", "p{;}", "p{a}", "{}", "p{a:}", "*/", "/*", "p{color:\"}",
    ">{}", ".{}", "#{}", ":{}", "p{width:1e999mm}", "p{width:nanmm}", "p{font-weight:99999999999}",
  ])
  func `junk never traps`(text: String) {
    _ = try? StyleSheet(parsing: text, file: "s")
  }
}
