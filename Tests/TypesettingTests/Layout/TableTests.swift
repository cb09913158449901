import FacturierCore
import Testing

@testable import Typesetting

struct TableTests {
  /// A table of one row in a 200 pt container whose columns have the classes a, b and c.
  private func columns(_ css: String, cells: [String] = ["a", "b", "c"]) throws -> [Double] {
    let row = cells.map { "<td>\($0)</td>" }.joined()
    let pages = try pages(
      """
      <div class="t"><table><colgroup><col class="a"/><col class="b"/><col class="c"/></colgroup>
      <tbody><tr>\(row)</tr></tbody></table></div>
      """, css: ".t { width: 200pt }" + css)
    return pages.texts().map { ($0.x - 28.3464).rounded(to: 2).rounded() }
  }

  @Test func `fixed columns are as wide as they say, a share takes the rest`() throws {
    #expect(try columns(".a { width: 50pt } .b { width: 1fr } .c { width: 30pt }") == [0, 50, 170])
  }

  @Test func `shares divide in proportion`() throws {
    #expect(try columns(".a { width: 1fr } .b { width: 2fr } .c { width: 1fr }") == [0, 50, 150])
  }

  @Test func `content columns are as wide as their longest cell`() throws {
    #expect(
      try columns(".a { width: 1fr }", cells: ["a", "bbbb", "cc"]) == [0, 170, 190])
  }

  @Test func `without a share, content columns fill the table in proportion`() throws {
    #expect(try columns("", cells: ["a", "aa", "a"]) == [0, 50, 150])
  }

  @Test func `percentages are of the table`() throws {
    #expect(
      try columns(".a { width: 25% } .b { width: 50% } .c { width: 1fr }") == [0, 50, 150])
  }

  @Test func `content columns give way before words break`() throws {
    let pages = try pages(
      """
      <div class="t"><table><tbody><tr><td>aaaa aaaa aaaa</td><td>bbbb</td></tr></tbody></table></div>
      """, css: ".t { width: 70pt }")
    #expect(pages.texts().map(\.text) == ["aaaa aaaa", "aaaa", "bbbb"])
  }

  @Test func `cells span columns`() throws {
    let pages = try pages(
      """
      <div class="t"><table><colgroup><col class="w"/><col class="w"/><col class="w"/></colgroup>
      <tbody><tr><td colspan="2">total</td><td>x</td></tr></tbody></table></div>
      """, css: ".t { width: 150pt } .w { width: 50pt }")
    #expect(try #require(pages.place(of: "x")).x == inside(100))
  }

  @Test(arguments: [("top", 0.0), ("middle", 10), ("bottom", 20)])
  func `cells are aligned in their row`(alignment: String, shift: Double) throws {
    let pages = try pages(
      "<table><tbody><tr><td>a<br/>b<br/>c</td><td class=\"v\">x</td></tr></tbody></table>",
      css: ".v { vertical-align: \(alignment) }")
    #expect(try #require(pages.place(of: "x")).y == inside(8 + shift))
  }

  @Test func `the frame of a cell is as tall as its row`() throws {
    let pages = try pages(
      "<table><tbody><tr><td>a<br/>b</td><td class=\"v\">x</td></tr></tbody></table>",
      css: ".v { background: #eee; padding: 1pt }")
    #expect(try #require(pages.boxes().first).height == 20)
  }

  @Test func `an empty cell has its place in the structure`() throws {
    let pages = try pages("<table><tbody><tr><td></td><td>x</td></tr></tbody></table>")
    let roles = pages.pages[0].items.map { item in
      item.node.index.map { pages.structure.nodes[$0].role.printed }
    }
    #expect(roles == ["TD", "TD"])
  }

  @Test func `figures stay whole where words have to be broken`() throws {
    let pages = try pages(
      """
      <div class="t"><table><colgroup><col/><col class="w"/><col/></colgroup>
      <tbody><tr><td>REFERENCE1234567890</td><td>designation</td><td class="n">1 180,00</td></tr>
      </tbody></table></div>
      """, css: ".t { width: 100pt } .w { width: 1fr; min-width: 20pt } .n { white-space: nowrap }")
    #expect(pages.texts().last?.text == "1 180,00")
    #expect(pages.texts().count > 3)
  }

  @Test func `figures beside a long title stay whole`() throws {
    let pages = try pages(
      """
      <div class="r"><p class="g">FACTURE-DE-REGULARISATION-2026</p><p class="n">21/11/2026</p></div>
      """, css: ".r { display: flex; width: 100pt } .g { flex: 1 } .n { white-space: nowrap }")
    #expect(pages.place(of: "21/11/2026") != nil)
  }

  typealias Limits = ColumnWidths.Limits

  @Test(arguments: [
    (
      [
        ColumnWidths.Request.share(1, Limits(least: .points(80))),
        .share(1, Limits(least: .zero)),
      ], [80.0, 20]
    ),
    ([.fixed(.points(150)), .fixed(.points(50))], [75, 25]),
    (
      [
        .content(.points(100), Limits(least: .points(20))),
        .content(.points(40), Limits(least: .points(40))),
      ], [60, 40]
    ),
    (
      [
        .content(.points(200), Limits(least: .points(140))),
        .content(.points(40), Limits(least: .points(40), firm: .points(40))),
      ], [60, 40]
    ),
  ])
  func `columns that want too much share what there is`(
    requests: [ColumnWidths.Request], widths: [Double]
  ) {
    let resolved = ColumnWidths.resolve(requests, in: .points(100), fills: true)
    #expect(resolved.map { $0.points.rounded(to: 2) } == widths)
  }
}
