import FacturierCore
import Foundation
import Testing
import Typesetting

@testable import TypesettingCairo

struct DrawingTests {
  private let body = """
    <h1>Titre</h1><p>Un <a href="https://pay.example/it's">lien</a> et 1<sup>er</sup></p>
    <qr class="q" data="abc" alt="code"/><check checked="checked" alt="oui"/><signature/><hr/>
    <table><tbody><tr><td>a</td><td></td></tr></tbody></table>
    """
  private let css =
    ".q { width: 20mm } td { border: 1pt dashed #888; } p { background: #eee; border-radius: 2mm }"

  @Test func `the same pages are the same bytes, in every format`() throws {
    let kit = try toolkit()
    let first = try pages(body, css: css, with: kit)
    let other = try toolkit()
    let second = try pages(body, css: css, with: other)
    let pdfs = try [first.pdf(finish, toolkit: kit), second.pdf(finish, toolkit: other)]
    #expect(pdfs[0] == pdfs[1])
    let svgs = try [first.svg(toolkit: kit), second.svg(toolkit: other)]
    #expect(searchable(svgs[0][0]) == searchable(svgs[1][0]))
    let pngs = try [
      first.png(resolution: 72, toolkit: kit), second.png(resolution: 72, toolkit: other),
    ]
    #expect(pngs[0] == pngs[1])
  }

  @Test func `each format is what it says`() throws {
    let kit = try toolkit()
    let pages = try pages(body, css: css, with: kit)
    #expect(try pages.pdf(finish, toolkit: kit).starts(with: Array("%PDF-1.".utf8)))
    #expect(try searchable(pages.svg(toolkit: kit)[0]).contains("<svg"))
    let png = try pages.png(resolution: 144, toolkit: kit)[0]
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 1191)
  }

  @Test func `elements that span pages are opened once`() throws {
    let kit = try toolkit()
    let rows = (1...120).map { "<tr><td>r\($0)</td></tr>" }.joined()
    let pages = try pages("<table><tbody>\(rows)</tbody></table>", with: kit)
    #expect(pages.pages.count > 1)
    let text = searchable(try pages.pdf(finish, toolkit: kit))
    #expect(text.components(separatedBy: "/S /Table").count == 2)
    #expect(text.components(separatedBy: "/S /Document").count == 2)
    #expect(text.components(separatedBy: "/S /TR").count == 121)
  }

  @Test func `a link keeps its target, quotes and all`() throws {
    let kit = try toolkit()
    let text = searchable(try pages(body, css: css, with: kit).pdf(finish, toolkit: kit))
    #expect(text.contains("/URI (https://pay.example/it's)"))
  }

  @Test func `the date inside is the one given`() throws {
    let kit = try toolkit()
    let text = searchable(try pages("<p>x</p>", with: kit).pdf(finish, toolkit: kit))
    #expect(text.contains("/CreationDate (D:20261121000000Z)"))
  }
}

struct QREncoderTests {
  @Test func `more bytes than a symbol holds is an error`() {
    #expect(throws: TypesettingError.self) {
      try QREncoder.symbol(String(repeating: "a", count: 3000), level: .medium)
    }
    #expect(throws: TypesettingError.self) { try QREncoder.symbol("", level: .medium) }
  }

  @Test func `finder patterns stand in three corners`() throws {
    let symbol = try QREncoder.symbol("BCD", level: .medium)
    #expect(symbol.size == 21)
    let corners = [(0, 0), (14, 0), (0, 14)]
    for (x, y) in corners {
      let row = (0..<7).map { symbol.modules[y * 21 + x + $0] }
      #expect(row.allSatisfy { $0 })
    }
  }

  @Test func `text is encoded as the bytes that it is`() throws {
    // Version 1-M holds 14 bytes: digits packed as digits would be smaller.
    #expect(try QREncoder.symbol(String(repeating: "1", count: 14), level: .medium).size == 21)
    #expect(try QREncoder.symbol(String(repeating: "1", count: 15), level: .medium).size == 25)
  }
}
