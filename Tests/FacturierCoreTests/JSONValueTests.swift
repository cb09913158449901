import FacturierCore
import Testing

struct JSONValueTests {
  @Test func `what is written reads back`() throws {
    let value: JSONValue = [
      "a": ["x", 1, true, .null], "é\"\\\n\t": "é\"\\\n\t", "deep": ["list": [["k": "v"]]],
      "none": [:],
      "n": .number(try #require(DecimalNumber("-12.50"))),
    ]
    let root = try SourceTree.json(Array(value.text.utf8), file: "a").root
    #expect(root.children.map(\.key) == ["a", "é\"\\\n\t", "deep", "none", "n"])
    #expect(root["é\"\\\n\t"]?.text == "é\"\\\n\t")
    #expect(root.descendant(["deep", "list", "0", "k"])?.text == "v")
    #expect(root["n"]?.text == "-12.5")
    #expect(root["a"]?.children.map(\.kind) == [.string, .number, .boolean, .null])
  }

  @Test func `control characters are escaped`() {
    #expect(JSONValue.quoted("\u{1}\u{1F}") == #""\u0001\u001f""#)
  }
}
