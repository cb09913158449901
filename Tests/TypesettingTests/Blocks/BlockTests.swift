import Testing

@testable import Typesetting

struct BlockTests {
  @Test func `white space folds as in HTML`() throws {
    #expect(try blocks("<p>  a \n b <b> c</b> </p>") == "P \"a b c\"\n")
  }

  @Test func `no-break spaces do not fold`() throws {
    #expect(try blocks("<p>a\u{A0}\u{A0}b</p>") == "P \"a\u{A0}\u{A0}b\"\n")
  }

  @Test func `lines are kept where the style says so`() throws {
    let css = "p { white-space: pre-line }"
    #expect(try blocks("<p>a  b \n  c</p>", css: css) == "P \"a b\\nc\"\n")
  }

  @Test func `text beside blocks becomes a paragraph`() throws {
    let dump = try blocks("<div>a<p>b</p> c <b>d</b></div>")
    #expect(dump == "blocks Document\n  P \"a\"\n  P \"b\"\n  P \"c d\"\n")
  }

  @Test func `upper case is a matter of style`() throws {
    #expect(
      try blocks("<p>été</p>", css: "p { text-transform: uppercase }") == "P \"ÉTÉ\"\n")
  }

  @Test(arguments: [
    ("Attention !", "Attention\u{202F}!"), ("3,5 %", "3,5\u{202F}%"), ("12 €", "12\u{202F}€"),
    ("suit :", "suit\u{A0}:"), ("« mot »", "«\u{A0}mot\u{A0}»"), ("10:30", "10:30"),
    ("non; oui", "non; oui"),
    ("total 6 850,00 €", "total 6\u{202F}850,00\u{202F}€"),
    ("1 234 567", "1\u{202F}234\u{202F}567"),
    ("le 7 2026", "le 7 2026"), ("lot 3 12", "lot 3 12"), ("a ; b ?", "a\u{202F}; b\u{202F}?"),
  ])
  func `French spaces do not break`(written: String, set: String) throws {
    #expect(frenchSpacing(written) == set)
    #expect(try blocks("<p>\(written)</p>", language: "fr-BE") == "P \(set.debugDescription)\n")
    #expect(try blocks("<p>\(written)</p>", language: "nl") == "P \(written.debugDescription)\n")
  }

  @Test func `French spacing done twice is done once`() {
    let text = "« Oui : 5 % ! »"
    #expect(frenchSpacing(frenchSpacing(text)) == frenchSpacing(text))
  }

  @Test func `a picture needs words for those who do not see it`() {
    let error = #expect(throws: TypesettingError.self) { try blocks("<img src=\"logo\"/>") }
    #expect(error?.description == "t.html:1:23: <img> needs the attribute alt")
  }

  @Test func `page numbers stand in running parts only`() {
    let error = #expect(throws: TypesettingError.self) { try blocks("<p><page-number/></p>") }
    #expect(error?.description.contains("page-number") == true)
  }

  @Test func `tables keep their groups apart`() throws {
    let dump = try blocks(
      """
      <table><colgroup><col/><col/></colgroup>
      <thead><tr><th>A</th><th>B</th></tr></thead>
      <thead page="continued"><tr><td>Report</td><td><carry/></td></tr></thead>
      <tbody><tr carry="1"><td colspan="2">x</td></tr></tbody>
      <tfoot page="break"><tr><td>À reporter</td><td><carry/></td></tr></tfoot></table>
      """)
    #expect(
      dump == """
        table of 2 columns
          head
            cell
              TH "A"
            cell
              TH "B"
          brought
            cell
              artifact "Report"
            cell
              artifact "‹carry›"
          body carry 1
            cell × 2
              TD "x"
          carried
            cell
              artifact "À reporter"
            cell
              artifact "‹carry›"

        """)
  }

  @Test func `hidden elements leave nothing`() throws {
    #expect(try blocks("<p class=\"h\">x</p><p>y</p>", css: ".h { display: none }") == "P \"y\"\n")
  }

  @Test func `text beside a link has an element of its own`() throws {
    let pages = try pages("<p>a <a href=\"https://x.example\">b</a> c</p>")
    let roles = pages.pages[0].items.map { item in
      item.node.index.map { pages.structure.nodes[$0].role.printed }
    }
    #expect(roles == ["Span", "Link", "Span"])
  }

  @Test func `a first header is read, what repeats is not`() throws {
    let pages = try pages(
      "<header page=\"first\"><p>head</p></header><footer><p>foot</p></footer><p>body</p>")
    let read = pages.pages[0].items.map { $0.node.index != nil }
    #expect(read == [true, true, false])
  }
}
