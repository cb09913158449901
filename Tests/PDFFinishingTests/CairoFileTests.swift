import Testing

@testable import PDFFinishing
@testable import Typesetting

struct CairoFileTests {
  /// What Cairo writes, with the places filled in.
  private var file: [UInt8] {
    let objects = [
      "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
      "2 0 obj\n<< /Kids [ 3 0 R ] /Count 1 >>\nendobj\n",
      "3 0 obj\n<< /Type /Page % 1\n /Contents 4 0 R /Title (a \\) 9 0 R) >>\nendobj\n",
      "4 0 obj\n<< /Length 5 0 R >>\nstream\nq 6 0 R Q\nendstream\nendobj\n",
      "5 0 obj\n   9\nendobj\n",
    ]
    var text = "%PDF-1.4\n"
    var table = "xref\n0 6\n0000000000 65535 f \n"
    for object in objects {
      let place = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += object
    }
    let start = text.utf8.count
    text += table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test func `objects are found by the table`() throws {
    let file = try CairoFile(file)
    #expect(file.root == 1)
    #expect(try file.reference(file.dictionary(1)["Pages"]) == 2)
    #expect(file.references(try #require(try file.dictionary(2)["Kids"])) == [3])
    #expect(try file.dictionary(3).entries.map(\.key) == ["Type", "Contents", "Title"])
  }

  @Test func `a stream is as long as it says elsewhere`() throws {
    #expect(try Array(CairoFile(file).stream(4)) == Array("q 6 0 R Q".utf8))
  }

  @Test func `what is reached is followed, except into streams`() throws {
    #expect(try CairoFile(file).reachable(from: [2]) == [2, 3, 4, 5])
  }

  @Test func `a file cut anywhere is refused, never a trap`() throws {
    for length in 0..<file.count - 8 {
      #expect(throws: PDFFinishError.self, "\(length)") { try CairoFile(Array(file[..<length])) }
    }
  }

  @Test func `a file with any byte changed is no trap`() {
    var structure = StructureTree()
    _ = structure.add(.init(role: .document, parent: nil, language: "fr"))
    for index in file.indices {
      for byte in [0, UInt8(ascii: "9"), UInt8(ascii: "<"), 0xFF] {
        var wrong = file
        wrong[index] = byte
        let drawn = DrawnPDF(
          bytes: wrong, producer: "", structure: structure, marks: [[]], empty: [])
        _ = try? drawn.finished(
          PDFFinish(
            PDFDescription(
              title: "", author: "", language: "fr", date: "2026-11-21T00:00:00Z", creator: "")))
      }
    }
  }
}
