import FacturierCore
import Testing
import Typesetting

@testable import TypesettingCairo

struct SpaceTests {
  private let serif = ["\(fontFolder)/source-serif-pro/SourceSerifPro-Regular.otf"]

  @Test func `a face without a narrow no-break space keeps groups of figures apart`() throws {
    let kit = try toolkit(fonts: serif)
    let css = "html { font-family: \"Source Serif Pro\"; font-size: 10pt }"
    func width(_ text: String) throws -> Length {
      try pages("<p>\(text)</p>", css: css, with: kit).runs.reduce(.zero) { $0 + $1.width }
    }
    let gap = try width("1\u{202F}180") - width("1180")
    #expect(gap.points > 1.8)
    #expect(gap.points < 3)
  }

  @Test func `a face that has one uses it`() throws {
    let kit = try toolkit()
    let runs = try pages("<p>1\u{202F}180</p>", with: kit).runs
    #expect(runs.map(\.text).joined() == "1\u{202F}180")
  }
}
