import FacturierCore
import Testing

@testable import Typesetting

struct ImageWidthTests {
  @Test func `an image in a row is as wide as its height makes it`() throws {
    let pages = try pages(
      "<div><img src=\"logo\" alt=\"\" role=\"artifact\"/></div>",
      css: "div { display: flex; justify-content: center } img { height: 20mm }")
    let image = try #require(pages.pages[0].items.first)
    // 180 mm of room, an image of 40 × 20: 70 mm at either side, and the margin.
    #expect(image.x.points.rounded(to: 2) == Length.millimetres(80).points.rounded(to: 2))
  }
}
