import FacturierCore
import Testing

@testable import Typesetting

/// The test page has room for 51 lines of 10 pt (180 mm = 510.2 pt).
struct PaginationTests {
  private func lines(_ range: ClosedRange<Int>) -> String {
    range.map { "<p>l\($0)</p>" }.joined()
  }

  @Test func `pages fill one after the other`() throws {
    let pages = try pages(lines(1...120))
    #expect(pages.pages.count == 3)
    #expect(pages.texts(onPage: 1).count == 51)
    #expect(pages.texts(onPage: 2).first?.text == "l52")
    #expect(pages.texts(onPage: 3).last?.text == "l120")
  }

  @Test func `no line of a paragraph stands alone`() throws {
    let text = (1...6).map { "w\($0)" }.joined(separator: "<br/>")
    // Room for one line of the paragraph: it goes over whole. For five of six: only four stay.
    let orphan = try pages(lines(1...50) + "<p>\(text)</p>")
    #expect(orphan.texts(onPage: 2).first?.text == "w1")
    let widow = try pages(lines(1...46) + "<p>\(text)</p>")
    #expect(widow.texts(onPage: 2).first?.text == "w5")
  }

  @Test func `a heading stays with what follows`() throws {
    let pages = try pages(lines(1...50) + "<h2>title</h2><p>text</p>")
    #expect(pages.words(onPage: 2) == "title text")
  }

  @Test func `what is kept together moves together`() throws {
    let pages = try pages(
      lines(1...49) + "<div class=\"k\">\(lines(101...105))</div>",
      css: ".k { break-inside: avoid }")
    #expect(pages.words(onPage: 2) == "l101 l102 l103 l104 l105")
  }

  /// Lines, a table of two rows of that many lines each, and ten lines kept with its last row.
  private func shortTable(after before: Int, rows: Int) throws -> Pages {
    let row = (1...rows).map { "r\($0)" }.joined(separator: "<br/>")
    return try pages(
      lines(1...before)
        + "<table><tbody><tr><td>one<br/>\(row)</td></tr><tr><td>two<br/>\(row)</td></tr></tbody></table>"
        + "<div class=\"k\">\(lines(101...110))</div>",
      css: ".k { break-inside: avoid; break-before: avoid }")
  }

  @Test func `a row goes over alone rather than leave a page hollow`() throws {
    let pages = try shortTable(after: 10, rows: 16)
    #expect(pages.pages.count == 2)
    #expect(pages.texts(onPage: 1).last?.text == "r16")
    #expect(pages.texts(onPage: 2).first?.text == "two")
  }

  @Test func `a page that is full enough ends before the table`() throws {
    let pages = try shortTable(after: 32, rows: 5)
    #expect(pages.texts(onPage: 1).last?.text == "l32")
    #expect(pages.texts(onPage: 2).first?.text == "one")
  }

  @Test func `one line more does not fill a hollow page`() throws {
    let pages = try pages(
      lines(1...10) + "<p>w1<br/>w2</p><div class=\"k\">\(lines(101...145))</div>",
      css: ".k { break-inside: avoid; break-before: avoid }")
    #expect(pages.texts(onPage: 1).last?.text == "l10")
    #expect(pages.texts(onPage: 2).first?.text == "w1")
  }

  @Test func `what is kept together but taller than a page breaks all the same`() throws {
    let pages = try pages(
      "<div class=\"k\">\(lines(1...80))</div>", css: ".k { break-inside: avoid }")
    #expect(pages.pages.count == 2)
    #expect(pages.texts(onPage: 1).count == 51)
  }

  @Test func `breaks can be asked for`() throws {
    let pages = try pages("<p>a</p><p class=\"b\">b</p>", css: ".b { break-before: page }")
    #expect(pages.pages.count == 2)
    #expect(pages.words(onPage: 2) == "b")
  }

  @Test func `space between blocks vanishes at the head of a page`() throws {
    let pages = try pages(
      lines(1...51) + "<p class=\"m\">x</p>", css: ".m { margin-top: 30pt }")
    #expect(pages.texts(onPage: 2).first?.y == inside(8))
  }

  @Test func `headers and footers take their room and know the page`() throws {
    let pages = try pages(
      """
      <header page="first"><p>first</p></header><header page="rest"><p>rest</p></header>
      <footer><p>page <page-number/> of <page-count/></p></footer>\(lines(1...60))
      """)
    #expect(pages.pages.count == 2)
    #expect(pages.words(onPage: 1).hasPrefix("first l1 "))
    #expect(pages.words(onPage: 1).hasSuffix("l49 page  1  of  2"))
    #expect(pages.words(onPage: 2).hasPrefix("rest l50 "))
    let foot = try #require(pages.texts(onPage: 1).last)
    #expect(foot.y == (Length.millimetres(190).points - 2).rounded(to: 2))
  }

  @Test func `a frame that is cut is open at the cut`() throws {
    let pages = try pages(
      lines(1...49) + "<div class=\"f\">\(lines(101...104))</div>",
      css: ".f { border: 1pt solid #000; }")
    let boxes = pages.pages.flatMap(\.items).compactMap { item in
      if case .box(let box) = item.content { box } else { nil }
    }
    #expect(boxes.count == 2)
    #expect(boxes.first?.bottom.line == BorderEdge.Line.none)
    #expect(boxes.first?.top.line == .solid)
    #expect(boxes.last?.top.line == BorderEdge.Line.none)
    #expect(boxes.last?.bottom.line == .solid)
  }

  @Test func `something that cannot be divided and does not fit is an error`() {
    let error = #expect(throws: TypesettingError.self) {
      try pages(
        "<div class=\"x\"><img src=\"a\" alt=\"a\"/></div>",
        css: "img { width: 500pt; height: 600pt }")
    }
    #expect(error?.description.contains("the page has room for 180 mm") == true)
  }

  @Test func `margins that leave nothing are an error`() {
    #expect(throws: TypesettingError.self) {
      try pages("<p>x</p>", css: "@page { margin: 99mm }")
    }
  }
}

/// Tables that go over pages.
struct TablePaginationTests {
  private func table(_ rows: Int, before: Int = 0, after: String = "") throws -> Pages {
    let body = (1...rows).map { "<tr carry=\"c\($0)\"><td>r\($0)</td><td>x</td></tr>" }.joined()
    let above = (0..<before).map { "<p>l\($0)</p>" }.joined()
    return try pages(
      """
      \(above)<table><thead><tr><th>head</th><th>h</th></tr></thead>
      <thead page="continued"><tr><td>brought</td><td><carry/></td></tr></thead>
      <tbody>\(body)</tbody>
      <tfoot page="break"><tr><td>carried</td><td><carry/></td></tr></tfoot></table>\(after)
      """)
  }

  @Test func `the head repeats and the running amount is carried over`() throws {
    let pages = try table(100)
    #expect(pages.pages.count == 3)
    // Head, 49 rows, carried: 51 lines.
    #expect(pages.words(onPage: 1).hasPrefix("head h r1 x"))
    #expect(pages.words(onPage: 1).hasSuffix("r49 x carried c49"))
    #expect(pages.words(onPage: 2).hasPrefix("head h brought c49 r50 x"))
    #expect(pages.words(onPage: 2).hasSuffix("r97 x carried c97"))
    #expect(pages.words(onPage: 3) == "head h brought c97 r98 x r99 x r100 x")
  }

  @Test func `what repeats is not read twice`() throws {
    let pages = try table(60)
    let read = pages.pages[1].items.compactMap { item in
      if case .text(let run) = item.content { (run.text, item.node.index != nil) } else { nil }
    }
    #expect(read.prefix(4).map(\.1) == [false, false, false, false])
    #expect(read.dropFirst(4).first?.1 == true)
  }

  @Test func `a table on one page carries nothing`() throws {
    let pages = try table(20)
    #expect(!pages.words(onPage: 1).contains("carried"))
  }

  @Test func `a head does not stand at a page's foot without rows`() throws {
    let pages = try table(5, before: 50)
    #expect(!pages.words(onPage: 1).contains("head"))
    #expect(pages.words(onPage: 2).hasPrefix("head h r1"))
  }

  @Test func `what must not stand alone takes the last rows along`() throws {
    let css = ".totals { break-before: avoid; break-inside: avoid }"
    let body = (1...49).map { "<tr carry=\"c\($0)\"><td>r\($0)</td></tr>" }.joined()
    let pages = try pages(
      "<table><tbody>\(body)</tbody></table><div class=\"totals\"><p>a</p><p>b</p><p>c</p></div>",
      css: css)
    #expect(pages.words(onPage: 2) == "r48 r49 a b c")
  }

  @Test func `a row of ordinary height is not divided`() throws {
    let lines = (1...10).map { "w\($0)" }.joined(separator: "<br/>")
    let pages = try pages(
      (1...45).map { "<p>l\($0)</p>" }.joined()
        + "<table><tbody><tr><td>\(lines)</td><td>x</td></tr></tbody></table>")
    #expect(pages.words(onPage: 2).hasPrefix("w1 "))
  }

  @Test func `a row taller than most of a page is divided between lines`() throws {
    let lines = (1...70).map { "w\($0)" }.joined(separator: "<br/>")
    let pages = try pages(
      "<table><tbody><tr><td>\(lines)</td><td>x</td></tr></tbody></table>",
      css: "td { border-bottom: 1pt solid #000 }")
    #expect(pages.pages.count == 2)
    #expect(pages.words(onPage: 1).hasSuffix("w51"))
    #expect(pages.words(onPage: 2).hasPrefix("w52"))
  }

  @Test(arguments: 1...20)
  func `every word appears once, inside its page`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let rows = Int.random(in: 1...150, using: &random)
    var expected: [String] = []
    var markup = ""
    for row in 1...rows {
      let words = (0..<Int.random(in: 1...40, using: &random)).map { "r\(row)w\($0)" }
      expected += words
      markup += "<tr carry=\"c\"><td>\(words.joined(separator: " "))</td><td>k\(row)</td></tr>"
      expected.append("k\(row)")
    }
    let pages = try pages(
      "<table><colgroup><col class=\"w\"/><col/></colgroup><tbody>\(markup)</tbody></table>",
      css: ".w { width: \(Int.random(in: 60...400, using: &random))pt } td { padding: 2pt }")
    let found = pages.text.split(separator: " ").map(String.init)
    #expect(found.sorted() == expected.sorted())
    for page in pages.pages {
      for item in page.items {
        guard case .text(let run) = item.content else { continue }
        #expect(item.x >= .zero && item.x + run.width <= page.width)
        #expect(item.y >= .millimetres(10) && item.y <= page.height - .millimetres(10))
      }
    }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
