import FacturierCore
import Testing

@testable import Typesetting

/// The test page is 200 × 200 mm with 10 mm around; the slip takes 40 mm of it.
struct SlipTests {
  private let css = """
    .slip { height: 40mm; margin-top: 5mm }
    .box { position: absolute; left: 30mm; top: 4mm; width: 20mm }
    .low { position: absolute; right: 10mm; bottom: 0mm; width: 20mm; height: 6mm }
    """

  private func slip(after lines: Int, footer: String = "") throws -> Pages {
    let text = (0..<lines).map { "<p>l\($0)</p>" }.joined()
    return try pages(
      """
      \(footer)\(text)<section page="last" class="slip"><div class="box">x</div>\
      <div class="low">y</div></section>
      """, css: css)
  }

  @Test func `it stands on the lower edge of the paper, its boxes measured from its own edges`()
    throws
  {
    let texts = try slip(after: 1).texts(onPage: 1)
    let box = try #require(texts.first { $0.text == "x" })
    // 160 mm down, 4 mm further, and then the ascent.
    #expect(abs(box.x - Length.millimetres(30).points) < 0.01)
    #expect(abs(box.y - Length.millimetres(164).points - 8) < 0.01)
    let low = try #require(texts.first { $0.text == "y" })
    #expect(abs(low.x - Length.millimetres(170).points) < 0.01)
    #expect(abs(low.y - Length.millimetres(194).points - 8) < 0.01)
  }

  @Test func `it shares the page with a text that leaves it room, to the line`() throws {
    let counts = try (1...51).map { try slip(after: $0).pages.count }
    let most = try #require(counts.lastIndex(of: 1)) + 1
    let pages = try slip(after: most + 1)
    #expect(pages.pages.count == 2)
    #expect(pages.texts(onPage: 1).count == most + 1)
    #expect(pages.words(onPage: 2) == "x y")
  }

  @Test func `a text of several pages has it on the last one only`() throws {
    let pages = try slip(after: 60)
    #expect(pages.pages.count == 2)
    #expect(!pages.words(onPage: 1).contains("x"))
    #expect(pages.words(onPage: 2).hasSuffix("l59 x y"))
  }

  @Test func `the footer stands above it`() throws {
    let pages = try slip(after: 1, footer: "<footer><p>f</p></footer>")
    let foot = try #require(pages.texts(onPage: 1).first { $0.text == "f" })
    #expect(abs(foot.y - Length.millimetres(155).points + 2) < 0.01)
  }

  @Test func `the page count knows the page that it brings`() throws {
    let pages = try slip(after: 51, footer: "<footer><p><page-count/></p></footer>")
    #expect(pages.pages.count == 2)
    #expect(pages.texts(onPage: 1).contains { $0.text == "2" })
  }

  @Test(
    arguments: [
      "<div><section page=\"last\">x</section></div>",
      "<section page=\"first\">x</section>",
      "<section page=\"last\">x</section><section page=\"last\">y</section>",
    ])
  func `it stands once, in the body itself`(markup: String) {
    #expect(throws: TypesettingError.self) { try pages(markup) }
  }

  @Test func `taller than the paper is an error`() {
    #expect(throws: TypesettingError.self) {
      try pages("<section page=\"last\" class=\"s\">x</section>", css: ".s { height: 900mm }")
    }
  }
}
