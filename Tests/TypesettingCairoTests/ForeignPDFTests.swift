import PDFFinishing
import Testing
import Typesetting

@testable import TypesettingCairo

/// PDFs of others, for which ours stand in.
struct ForeignPDFTests {
  private func pdf(_ finish: PDFFinish = finish) throws -> [UInt8] {
    let kit = try toolkit()
    return try pages("<p>x</p>", with: kit).pdf(finish, toolkit: kit)
  }

  @Test func `files inside are found`() throws {
    var attaching = finish
    attaching.attachments = ["b.xml", "é.xml"].map {
      PDFAttachment(
        name: $0, bytes: Array($0.utf8), mediaType: "text/xml", relationship: .data,
        description: "d", modified: "2026-11-21T00:00:00Z")
    }
    let file = try ForeignPDF(pdf(attaching))
    let found = try file.attachments()
    #expect(Set(found.map(\.name)) == ["b.xml", "é.xml"])
    #expect(found.allSatisfy { $0.bytes == Array($0.name.utf8) && $0.mediaType == "text/xml" })
    #expect(file.hasAttachments)
    #expect(try !ForeignPDF(pdf()).hasAttachments)
  }

  @Test func `what it claims is read from its metadata`() throws {
    for level in [PDFClaims.Archival.a, .u, .b, nil] {
      var claiming = finish
      claiming.claims = PDFClaims(archival: level, isAccessible: true)
      #expect(try ForeignPDF(pdf(claiming)).archival == level)
    }
  }

  @Test func `pages follow, and what all of them claim is left`() throws {
    let annexes = try PDFAnnexes([ForeignPDF(pdf()), ForeignPDF(pdf())], isArchival: true)
    #expect(annexes.claims == .full)
    #expect(try ForeignPDF(annexes.appended(to: pdf())).pageCount == 3)
    var plain = finish
    plain.claims = PDFClaims(archival: .u, isAccessible: false)
    let mixed = try PDFAnnexes([ForeignPDF(pdf()), ForeignPDF(pdf(plain))], isArchival: true)
    #expect(mixed.claims == PDFClaims(archival: .u, isAccessible: false))
    #expect(try PDFAnnexes([], isArchival: true).claims == .full)
  }

  @Test func `a PDF that is not archival is refused for an archival one`() throws {
    var plain = finish
    plain.claims = PDFClaims(archival: nil, isAccessible: true)
    let file = try ForeignPDF(pdf(plain))
    #expect(throws: ForeignPDFError.notArchival) { try PDFAnnexes([file], isArchival: true) }
    #expect(try PDFAnnexes([file], isArchival: false).claims.archival == nil)
  }

  @Test func `a protected PDF is encrypted`() throws {
    let protected = try PDFProtection(user: "a", owner: nil).applied(to: pdf())
    #expect(throws: ForeignPDFError.encrypted) { try ForeignPDF(protected) }
    let open = try PDFProtection(user: nil, owner: "b").applied(to: pdf())
    #expect(throws: ForeignPDFError.encrypted) { try ForeignPDF(open) }
  }

  @Test(arguments: ["", "a\u{0}b", String(repeating: "é", count: 64)])
  func `what is no password is refused`(text: String) {
    #expect(throws: ForeignPDFError.self) { try PDFProtection(user: text, owner: nil) }
  }

  @Test func `junk is refused, never a trap`() throws {
    let whole = try pdf()
    for junk in [[], Array("%PDF-1.7".utf8), Array(whole[..<(whole.count / 2)]), [0, 1, 2]] {
      #expect(throws: ForeignPDFError.self) { try ForeignPDF(junk) }
    }
    for place in stride(from: 0, to: whole.count, by: 997) {
      var wrong = whole
      wrong[place] ^= 0xFF
      _ = try? ForeignPDF(wrong).attachments()
    }
  }
}
