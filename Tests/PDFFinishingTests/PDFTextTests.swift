import Testing

@testable import PDFFinishing

struct PDFTextTests {
  private func written(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Facture", "(Facture)"), ("a(b)\\", "(a\\(b\\)\\\\)"), ("é", "<FEFF00E9>"),
    ("😀", "<FEFFD83DDE00>"), ("", "()"),
  ])
  func `texts are ASCII or UTF-16`(text: String, expected: String) {
    #expect(written { $0.add(text: text) } == expected)
  }

  @Test(arguments: [
    ("text/xml", "/text#2Fxml"), ("a b", "/a#20b"), ("é#", "/#C3#A9#23"),
  ])
  func `names escape what they cannot hold`(text: String, expected: String) {
    #expect(written { $0.add(name: text) } == expected)
  }

  @Test func `a time is written in both ways`() throws {
    let date = try PDFDate("2026-11-21T08:09:10Z")
    #expect(date.pdf == "D:20261121080910Z")
    #expect(date.iso == "2026-11-21T08:09:10Z")
  }

  @Test(arguments: ["", "2026-11-21", "2026-11-21T08:09:10+01:00", "2026-11-21 08:09:10Z", "é"])
  func `another form of time is refused`(text: String) {
    #expect(throws: PDFFinishError.date(text)) { try PDFDate(text) }
  }

  @Test func `control characters go and markup is escaped`() {
    #expect("a\u{0}b\u{1F}c\u{FFFE}".printable == "abc")
    #expect("<a & \"b\">".escapedForXML == "&lt;a &amp; &quot;b&quot;&gt;")
  }

  @Test func `compression gives back what it took`() throws {
    for size in [0, 1, 5_000, 2_000_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 1000) }
      #expect(try Deflate.decompress(Deflate.compress(bytes)[...]) == bytes)
    }
    #expect(throws: PDFFinishError.compression) { try Deflate.decompress([1, 2, 3][...]) }
  }

  @Test func `the profile is as long as it says and names its parts inside itself`() {
    let profile = ColorProfile.sRGB
    func number(_ place: Int) -> Int { profile[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(0) == profile.count)
    #expect(profile.count < 600)
    for tag in 0..<number(128) {
      let entry = 132 + tag * 12
      #expect(number(entry + 4) % 4 == 0)
      #expect(number(entry + 4) + number(entry + 8) <= profile.count)
    }
  }
}
