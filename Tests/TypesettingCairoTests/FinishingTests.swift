import FacturierCore
import Foundation
import PDFFinishing
import Testing
import Typesetting

@testable import TypesettingCairo

/// A drawn PDF, finished.
struct FinishingTests {
  private func pdf(_ body: String, css: String = "", _ finish: PDFFinish = finish) throws -> String
  {
    let kit = try toolkit()
    return searchable(try pages(body, css: css, with: kit).pdf(finish, toolkit: kit))
  }

  @Test func `it says what it is`() throws {
    let text = try pdf("<p>x</p>")
    for said in [
      "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>", "/Lang (fr)", "/DisplayDocTitle true", "/GTS_PDFA1",
      "/ID [<",
      "/Tabs /S", "<xmp:CreateDate>2026-11-21T00:00:00Z</xmp:CreateDate>",
    ] { #expect(text.contains(said)) }
    #expect(!text.contains("/Transparency"))
  }

  @Test func `it claims nothing that it was not asked to`() throws {
    var plain = finish
    plain.claims = PDFClaims(archival: nil, isAccessible: false)
    let text = try pdf("<p>x</p>", plain)
    #expect(!text.contains("pdfaid") && !text.contains("pdfuaid"))
    plain.claims = PDFClaims(archival: .b, isAccessible: false)
    #expect(try pdf("<p>x</p>", plain).contains("<pdfaid:conformance>B</pdfaid:conformance>"))
  }

  @Test func `a passage in another language says so, in a block and inside one`() throws {
    let text = try pdf(
      "<div lang=\"de\"><p>Ja</p></div><p>oui <span lang=\"nl\">nee</span> non</p>")
    #expect(text.contains(" /K [ 0 ] /Lang (de)"))
    #expect(text.components(separatedBy: "/S /Span").count == 4)
    #expect(text.contains("/Lang (nl)"))
  }

  @Test func `the text around a link is read in its place`() throws {
    let text = try pdf("<p>avant <a href=\"https://pay.example/é\">lien</a> après</p>")
    let order = text.components(separatedBy: "/S /").dropFirst().map { $0.prefix(4) }
    #expect(order.contains("Link"))
    #expect(text.contains("/URI (https://pay.example/%C3%A9)"))
    #expect(text.contains("/F 4") && text.contains("/OBJR"))
    let paragraph = try #require(text.components(separatedBy: "/S /P ").dropFirst().first)
    // Numbered in the order of the markup: the link has the lowest number, the text is added later.
    let kids = paragraph.components(separatedBy: "/K [")[1].prefix { $0 != "]" }
    let numbers = kids.split(separator: " ").compactMap { Int($0) }.filter { $0 > 0 }
    #expect(numbers.count == 3 && numbers[1] < numbers[0] && numbers[0] < numbers[2])
  }

  @Test func `pictures have words, headers a direction, spans a width, lists their kind`() throws {
    let text = try pdf(
      """
      <qr data="a" alt="code (1)"/><ol><li>a</li></ol><ul><li>b</li></ul>
      <table><thead><tr><th>a</th><th colspan="2">b</th></tr></thead>
      <tbody><tr><th scope="row">c</th><td colspan="2">d</td></tr></tbody></table>
      """)
    #expect(text.contains("/Alt (code \\(1\\))"))
    #expect(text.contains("/A << /O /Layout /BBox ["))
    #expect(text.contains("/Scope /Column /ColSpan 2"))
    #expect(text.contains("/Scope /Row >>"))
    #expect(text.contains("/O /Table /ColSpan 2"))
    #expect(text.contains("/ListNumbering /Decimal") && text.contains("/ListNumbering /Disc"))
  }

  @Test func `a row that leaves its last columns out is as wide as the others`() throws {
    let text = try pdf(
      "<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr></tbody></table>")
    #expect(text.components(separatedBy: "/ColSpan 3").count == 2)
  }

  @Test func `a paragraph on two pages is one element`() throws {
    let line = "<br/>x"
    let text = try pdf("<p>a\(String(repeating: line, count: 100))</p>")
    #expect(text.components(separatedBy: "/S /P ").count == 2)
    #expect(text.contains("/Type /MCR"))
  }

  @Test func `a line that nobody describes is decoration`() throws {
    let text = try pdf("<p>x</p><signature/><hr/>")
    #expect(text.components(separatedBy: "/StructElem").count == 3)
    let alone = try pdf("<signature alt=\"à signer\"/>")
    #expect(alone.contains("/S /Figure") && alone.contains("/Alt <FEFF00E0"))
  }

  @Test func `an empty cell keeps its place`() throws {
    let text = try pdf("<table><tbody><tr><td></td><td>a</td></tr></tbody></table>")
    #expect(text.components(separatedBy: "/S /TD").count == 3)
  }

  @Test func `files are attached with what they are`() throws {
    var attaching = finish
    attaching.attachments = ["b.xml", "a.xml"].map {
      PDFAttachment(
        name: $0, bytes: Array("<a/>".utf8), mediaType: "text/xml", relationship: .alternative,
        description: "d", modified: "2026-11-21T00:00:00Z")
    }
    let text = try pdf("<p>x</p>", attaching)
    #expect(text.contains("/AFRelationship /Alternative"))
    #expect(text.contains("/Subtype /text#2Fxml /Params << /Size 4"))
    let names = try #require(text.components(separatedBy: "/EmbeddedFiles").last)
    let first = try #require(names.range(of: "(a.xml)"))
    let second = try #require(names.range(of: "(b.xml)"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `properties of a namespace are declared`() throws {
    var said = finish
    said.schemas = [
      XMPSchema(
        title: "S", namespaceURI: "urn:s#", prefix: "s",
        properties: [.init(name: "Level", description: "d", value: "EN <16931>")])
    ]
    let text = try pdf("<p>x</p>", said)
    #expect(text.contains("<s:Level>EN &lt;16931&gt;</s:Level>"))
    #expect(text.contains("<pdfaSchema:namespaceURI>urn:s#</pdfaSchema:namespaceURI>"))
  }

  @Test func `a time that is none is refused`() throws {
    var late = finish
    late.description.date = "tomorrow"
    #expect(throws: PDFFinishError.date("tomorrow")) { try pdf("<p>x</p>", late) }
  }
}
