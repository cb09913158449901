import FacturierCore
import Testing

@testable import Typesetting

struct MeterTests {
  @Test(arguments: [
    (#"value="0.25""#, 25.0), (#"value="30" max="120""#, 25), (#"value="2""#, 100),
    (#"value="9" max="4.5""#, 100), (#"value="1933.63" max="3867.26""#, 50),
  ])
  func `a bar is as long as its value is of the most`(attributes: String, width: Double) throws {
    let pages = try pages(
      "<meter \(attributes) alt=\"so much\"/>", css: "meter { width: 100pt; height: 7pt }")
    let bar = try #require(pages.boxes().first)
    #expect(bar.width == width)
    #expect(bar.height == 7)
  }

  @Test func `a bar of nothing keeps its room and its place in the structure`() throws {
    let pages = try pages(
      "<p>a</p><meter value=\"0\" alt=\"nothing\"/><p>b</p>", css: "meter { height: 12pt }")
    #expect(pages.boxes().isEmpty)
    #expect(pages.structure.nodes.contains { $0.alternative == "nothing" })
    let (a, b) = (try #require(pages.place(of: "a")), try #require(pages.place(of: "b")))
    #expect((b.y - a.y).rounded(to: 2) == 22)
  }

  @Test(arguments: [
    ("", "<meter> needs the attribute value"), (#"value="-1""#, "-1"), (#"value="nan""#, "nan"),
    (#"value="1e3""#, "1e3"), (#"value="0x1p3""#, "0x1p3"), (#"value="""#, "value"),
    (#"value="1" max="0""#, "more than 0"), (#"value="1" max="inf""#, "inf"),
    (#"value="\#(String(repeating: "9", count: 400))""#, "a number from 0 on"),
  ])
  func `what is not a plain number is an error`(attributes: String, said: String) {
    let error = #expect(throws: TypesettingError.self) {
      try pages("<meter \(attributes) alt=\"x\"/>")
    }
    #expect(error?.description.contains(said) == true)
  }

  @Test func `a bar needs words, unless it is decoration`() throws {
    #expect(throws: TypesettingError.self) { try pages("<meter value=\"1\"/>") }
    _ = try pages("<meter value=\"1\" role=\"artifact\"/>")
  }
}
