import FacturierCore
import Testing

@testable import Typesetting

struct LayoutTests {
  @Test func `blocks follow each other, margins overlap`() throws {
    let pages = try pages(
      "<p class=\"a\">a</p><p class=\"b\">b</p>",
      css: ".a { margin-bottom: 20pt } .b { margin-top: 30pt }")
    let a = try #require(pages.place(of: "a"))
    let b = try #require(pages.place(of: "b"))
    #expect(a.x == margin)
    #expect(a.y == inside(8))
    #expect((b.y - a.y).rounded(to: 2) == 40)
  }

  @Test func `padding and border push content in, the frame is around all of it`() throws {
    let pages = try pages(
      "<div class=\"f\"><p>a</p><p>b</p></div><p>c</p>",
      css: ".f { padding: 5pt; border: 2pt solid #000; margin-bottom: 3pt }")
    let a = try #require(pages.place(of: "a"))
    #expect(a.x == inside(7))
    let frame = try #require(pages.boxes().first)
    #expect(frame.y == margin)
    #expect(frame.height == 34)
    let c = try #require(pages.place(of: "c"))
    #expect(c.y == inside(45))
  }

  @Test(arguments: [("left", 0.0), ("right", 90), ("center", 45), ("start", 0), ("end", 90)])
  func `lines are aligned in their column`(alignment: String, shift: Double) throws {
    let pages = try pages(
      "<p>ab</p>", css: "p { width: 100pt; text-align: \(alignment) }")
    #expect(try #require(pages.place(of: "ab")).x == inside(shift))
  }

  @Test func `text breaks at the width of its column`() throws {
    let pages = try pages("<p>aaa bbb ccc</p>", css: "p { width: 40pt }")
    #expect(pages.texts().map(\.text) == ["aaa bbb", "ccc"])
  }

  @Test func `a row shares its width by flex, with gaps`() throws {
    let pages = try pages(
      "<div class=\"r\"><p class=\"a\">a</p><p class=\"b\">b</p><p class=\"b\">c</p></div>",
      css: ".r { display: flex; gap: 10pt; width: 220pt } .a { width: 100pt } .b { flex: 1 }")
    #expect(
      pages.texts().map(\.x) == [0, 110, 170].map { inside($0) })
  }

  @Test(arguments: [
    ("start", [0.0, 10]), ("end", [80, 90]), ("center", [40, 50]), ("space-between", [0, 90]),
  ])
  func `a row places what does not fill it`(justify: String, places: [Double]) throws {
    let pages = try pages(
      "<div class=\"r\"><p>ab</p><p>cd</p></div>",
      css: ".r { display: flex; width: 100pt; justify-content: \(justify) }")
    #expect(pages.texts().map(\.x) == places.map { inside($0) })
  }

  @Test(arguments: [("start", 0.0), ("end", 20), ("center", 10)])
  func `a row aligns what is less tall`(align: String, shift: Double) throws {
    let pages = try pages(
      "<div class=\"r\"><p>a<br/>b<br/>c</p><p>x</p></div>",
      css: ".r { display: flex; align-items: \(align) }")
    #expect(
      try #require(pages.place(of: "x")).y == inside(8 + shift))
  }

  @Test func `baselines of a row meet`() throws {
    let pages = try pages(
      "<div class=\"r\"><p class=\"big\">a</p><p>x</p></div>",
      css: ".r { display: flex; align-items: baseline } .big { font-size: 30pt }")
    #expect(pages.place(of: "a")?.y == pages.place(of: "x")?.y)
  }

  @Test func `absolute boxes stand where they are told, from any edge`() throws {
    let pages = try pages(
      """
      <div class="a"><p>a</p></div><div class="b"><p>b</p></div><p>flow</p>
      """,
      css: """
        .a { position: absolute; left: 50mm; top: 60mm }
        .b { position: absolute; right: 20mm; bottom: 30mm; }
        """)
    let a = try #require(pages.place(of: "a"))
    #expect(a.x == Length.millimetres(50).points.rounded(to: 2))
    #expect(a.y == (Length.millimetres(60).points + 8).rounded(to: 2))
    let b = try #require(pages.place(of: "b"))
    #expect(b.x == (Length.millimetres(180).points - 5).rounded(to: 2))
    #expect(b.y == (Length.millimetres(170).points - 2).rounded(to: 2))
    #expect(try #require(pages.place(of: "flow")).y == inside(8))
  }

  @Test func `list marks hang before their items`() throws {
    let pages = try pages("<ol><li>one</li><li>two</li></ol>")
    let mark = try #require(pages.place(of: "2."))
    let item = try #require(pages.place(of: "two"))
    #expect(mark.y == item.y)
    #expect(mark.x + 10 < item.x)
    #expect(item.x == inside(13))
  }

  @Test func `raised figures do not push lines apart`() throws {
    let pages = try pages("<p>a</p><p>1<sup>er</sup></p><p>b</p>")
    let a = try #require(pages.place(of: "a"))
    let b = try #require(pages.place(of: "b"))
    #expect((b.y - a.y).rounded(to: 2) == 20)
    #expect(try #require(pages.place(of: "er")).y < b.y - 10)
  }

  @Test func `images keep their shape inside what is allowed`() throws {
    let pages = try pages(
      "<img src=\"logo\" alt=\"logo\"/>", css: "img { max-width: 100pt; max-height: 40pt }")
    guard case .image(_, let width, let height)? = pages.pages[0].items.first?.content else {
      Issue.record("no image")
      return
    }
    #expect(abs(width.points - 80) < 0.01)
    #expect(abs(height.points - 40) < 0.01)
  }

  @Test func `a height is kept even when there is less in it`() throws {
    let pages = try pages(
      "<div class=\"h\"><p>a</p></div><p>b</p>", css: ".h { height: 50pt }")
    #expect(try #require(pages.place(of: "b")).y == inside(58))
  }
}
