import FacturierCore
import Testing

struct JSONReaderTests {
  private func tree(_ text: String) throws(InputFailure) -> SourceTree {
    try SourceTree.json(Array(text.utf8), file: "a.json")
  }

  @Test func `values keep their text, their order and their place`() throws {
    let root = try tree(
      "{\n  \"é\": [1, -2.50e3, \"x\\n\\u00e9\\ud83d\\ude00\"],\n  \"b\": true, \"c\": null\n}"
    ).root
    #expect(root.children.map(\.key) == ["é", "b", "c"])
    #expect(root.children.map(\.kind) == [.array, .boolean, .null])
    let list = try #require(root["é"])
    #expect(list.children.map(\.text) == ["1", "-2.50e3", "x\né😀"])
    #expect(list.count == 3)
    let lines = SourceLines(root.tree)
    let places = list.children.map { lines.location(of: $0).description }
    #expect(places == ["a.json:2:9", "a.json:2:12", "a.json:2:21"])
    #expect(lines.locationOfKey(of: list).description == "a.json:2:3")
    #expect(root.descendant(["é", "2"])?.pointer.description == "/é/2")
  }

  @Test(arguments: [
    (
      #"{"a": 1,}"#,
      "a.json:1:9: error [INPUT-SYNTAX]: a key in double quotes was expected instead of “}”"
    ),
    (
      "{\n\"a\" 1}",
      "a.json:2:5: error [INPUT-SYNTAX]: a colon was expected after the key instead of “1”"
    ),
    ("[1 2]", "a.json:1:4: error [INPUT-SYNTAX]: a comma or “]” was expected instead of “2”"),
    ("[1", "a.json:1:3: error [INPUT-SYNTAX]: the file ends in the middle of a value"),
    ("[\"é\", \"a]", "a.json:1:7: error [INPUT-SYNTAX]: this text has no closing quote"),
    ("[tru]", "a.json:1:2: error [INPUT-SYNTAX]: tru is not a value"),
    ("[é]", "a.json:1:2: error [INPUT-SYNTAX]: é is not a value"),
    ("[01]", "a.json:1:2: error [INPUT-SYNTAX]: 01 is not a number as JSON writes them"),
    ("[-]", "a.json:1:2: error [INPUT-SYNTAX]: - is not a number as JSON writes them"),
    ("[1.]", "a.json:1:2: error [INPUT-SYNTAX]: 1. is not a number as JSON writes them"),
    ("[1e]", "a.json:1:2: error [INPUT-SYNTAX]: 1e is not a number as JSON writes them"),
    ("[NaN]", "a.json:1:2: error [INPUT-NUMBER]: NaN is not a number that can be printed"),
    ("1 2", "a.json:1:3: error [INPUT-SYNTAX]: nothing may follow the document's value"),
    ("", "a.json:1:1: error [INPUT-SYNTAX]: the file ends in the middle of a value"),
    (
      #"["\q"]"#,
      #"a.json:1:3: error [INPUT-SYNTAX]: \ is not followed by one of " \ / b f n r t u"#
    ),
    (#"["\u12"]"#, #"a.json:1:3: error [INPUT-SYNTAX]: \u is not followed by four hex digits"#),
    (
      #"["\ud800"]"#,
      "a.json:1:3: error [INPUT-ENCODING]: half of a surrogate pair is not a character"
    ),
    (
      #"["\ud800\u0041"]"#,
      "a.json:1:3: error [INPUT-ENCODING]: half of a surrogate pair is not a character"
    ),
    (
      "[\"a\u{1}\"]",
      "a.json:1:4: error [INPUT-CONTROL]: the control character U+0001 cannot stand in a text"
    ),
    (
      #"["\u009f"]"#,
      "a.json:1:3: error [INPUT-CONTROL]: the control character U+009F cannot stand in a text"
    ),
    (
      #"{"a": 1, "a": 2}"#,
      "a.json:1:10: error [INPUT-DUPLICATE]: the key \"a\" stands here a second time"
    ),
  ])
  func `what is wrong is told with its place`(text: String, told: String) throws {
    let failure = try #require(#expect(throws: InputFailure.self) { try tree(text) })
    let diagnostic = try #require(failure.diagnostics.first)
    #expect("\(diagnostic)".split(separator: "\n").first.map(String.init) == told)
  }

  @Test func `all control characters and duplicates are told in one run`() throws {
    let text = "{\"a\": \"\u{1}\", \"a\": 1, \"b\": \"\u{2}\", \"b\": [{\"c\": 1, \"c\": 2}]}"
    let failure = try #require(#expect(throws: InputFailure.self) { try tree(text) })
    #expect(failure.diagnostics.count == 5)
  }

  @Test func `many keys are compared as well`() throws {
    let keys = (0..<100).map { "\"k\($0)\": 0" }.joined(separator: ", ")
    #expect(try tree("{\(keys)}").root.count == 100)
    let failure = try #require(
      #expect(throws: InputFailure.self) { try tree("{\(keys), \"k7\": 1}") })
    #expect(failure.diagnostics.map(\.code) == ["INPUT-DUPLICATE"])
  }

  @Test(arguments: [100, 101])
  func `a hundred levels are enough`(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(((try? tree(text)) != nil) == (depth == 100))
  }

  @Test func `a hundred thousand levels are no trap`() {
    #expect(throws: InputFailure.self) { try tree(String(repeating: "[", count: 100_000)) }
  }

  @Test func `a file above twenty megabytes is not read`() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: InputLimits.bytes + 1)
    let failure = try #require(
      #expect(throws: InputFailure.self) { try SourceTree.json(bytes, file: "large.json") })
    #expect(failure.diagnostics.map(\.code) == ["INPUT-SIZE"])
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0xAF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are told with their place`(bytes: [UInt8]) throws {
    let file = Array("[\n\"é".utf8) + bytes + Array("\"]".utf8)
    let failure = try #require(
      #expect(throws: InputFailure.self) { try SourceTree.json(file, file: "a.json") })
    #expect(failure.diagnostics.map(\.code) == ["INPUT-ENCODING"])
    #expect(failure.diagnostics.first?.location?.description == "a.json:2:3")
  }

  @Test func `a byte order mark is passed over`() throws {
    #expect(try tree("\u{FEFF}[1]").root.count == 1)
  }

  @Test(arguments: 0..<200)
  func `no cut of a file is a trap`(seed: Int) {
    let whole = Array(#"{"a": [1, "\u00e9\n", {"b": null, "c": -1.5e-3}], "d": "é"}"#.utf8)
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = whole
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
      default: bytes.insert(whole[Int.random(in: 0..<whole.count, using: &random)], at: index)
      }
    }
    if let tree = try? SourceTree.json(bytes, file: "a.json") {
      #expect(tree.root.tree === tree)
    }
  }
}
