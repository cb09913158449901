import FacturierCore
import Testing

struct JSONPointerTests {
  /// RFC 6901, section 5.
  @Test(
    arguments: [
      ("", []), ("/foo/0", ["foo", "0"]), ("/", [""]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]),
      ("/~01", ["~1"]),
      ("/ ", [" "]), ("//", ["", ""]), ("/é", ["é"]),
    ] as [(String, [String])])
  func `a pointer reads and prints`(text: String, tokens: [String]) throws {
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.tokens == tokens)
    #expect(pointer.description == text)
  }

  @Test(arguments: ["foo", "/a~", "/a~2", "#/foo"])
  func `what is not a pointer is refused`(text: String) {
    #expect(JSONPointer(text) == nil)
  }
}
