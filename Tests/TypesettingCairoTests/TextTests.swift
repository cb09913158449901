import FacturierCore
import Foundation
import Testing
import Typesetting

@testable import TypesettingCairo

struct TextTests {
  @Test func `tabular figures are all of one width`() throws {
    let kit = try toolkit()
    let css = "p { font-feature-settings: \"tnum\" 1; white-space: nowrap }"
    let widths = try ["1111", "7777", "0000", "4444"].map {
      try pages("<p>\($0)</p>", css: css, with: kit).runs[0].width
    }
    #expect(Set(widths).count == 1)
  }

  @Test func `proportional figures are not`() throws {
    let kit = try toolkit()
    let one = try pages("<p>1111</p>", with: kit).runs[0].width
    let zero = try pages("<p>0000</p>", with: kit).runs[0].width
    #expect(one < zero)
  }

  @Test func `letters are kerned`() throws {
    let kit = try toolkit()
    let pair = try pages("<p>To</p>", with: kit).runs[0].width
    let letters = try ["T", "o"].map { try pages("<p>\($0)</p>", with: kit).runs[0].width }
    #expect(pair < letters.reduce(.zero, +) - .points(0.1))
  }

  @Test func `clusters account for every byte and glyph`() throws {
    let text = "Père Noël, fin 1 234,56 €\u{202F}! e\u{301}"
    for run in try pages("<p>\(text)</p>", with: toolkit()).runs {
      #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count)
    }
  }

  @Test func `right-to-left names are set from the right`() throws {
    let kit = try toolkit(fonts: interFiles + liberationFiles)
    let runs = try pages("<p dir=\"rtl\">שלום עולם</p>", with: kit).runs
    #expect(runs.allSatisfy { $0.isBackward })
    #expect(runs.map(\.text).joined().contains("שלום"))
  }

  @Test func `a right-to-left name inside a line keeps the line's direction`() throws {
    let kit = try toolkit(fonts: interFiles + liberationFiles)
    let runs = try pages("<p>Client שלום SA</p>", with: kit).runs
    #expect(runs.filter { $0.isBackward }.map(\.text) == ["שלום"])
    #expect(runs.first?.text.hasPrefix("Client") == true)
    #expect(runs.last?.text.hasSuffix("SA") == true)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: asianFont),
      "skipped: needs the face DroidSansFallbackFull"))
  func `Chinese and Japanese names are set when a face for them is given`() throws {
    let kit = try toolkit(fonts: interFiles + [asianFont])
    let runs = try pages("<p>株式会社 日本 · 有限公司 ひらがな</p>", with: kit).runs
    #expect(runs.map(\.text).joined().contains("株式会社"))
    #expect(runs.allSatisfy { !$0.glyphs.isEmpty })
  }

  @Test func `a character that no font has is an error that names it`() throws {
    let error = #expect(throws: TypesettingError.self) {
      try pages("<p>Société 株式</p>", with: toolkit())
    }
    #expect(
      error?.description == "t.html: no font has the character U+682A «株» in «株式»")
  }

  @Test func `the reserve is opened when a character is missing`() throws {
    let text = "<p>שלום</p>"
    #expect(throws: TypesettingError.self) { try pages(text, with: toolkit()) }
    let runs = try pages(text, with: toolkit(reserve: liberationFiles)).runs
    #expect(runs.count == 1)
  }

  @Test func `a control character is an error, not an empty box`() throws {
    #expect(throws: TypesettingError.self) { try pages("<p>a\u{1}b</p>", with: toolkit()) }
  }

  @Test func `a family that is not there is an error`() throws {
    let error = #expect(throws: TypesettingError.self) {
      try pages("<p>x</p>", css: "p { font-family: Helvetica }", with: toolkit())
    }
    #expect(error?.description == "t.html: no font of the family Helvetica")
  }

  @Test func `a file that is no font is an error`() {
    #expect(throws: FontFileError.self) { try toolkit(fonts: ["\(fontFolder)/README.md"]) }
  }

  @Test func `justified lines end at the edge, the last does not`() throws {
    let text = String(repeating: "quelques mots pour faire une ligne ", count: 8)
    let pages = try pages(
      "<p>\(text)</p>", css: "p { text-align: justify; width: 80mm }", with: toolkit())
    let ends = pages.runs.map { ($0.x + $0.width).millimetres }
    #expect(ends.count > 3)
    #expect(ends.dropLast().allSatisfy { abs($0 - 80) < 0.05 })
    #expect(try #require(ends.last) < 79)
  }

  @Test func `a word too long for its column is broken rather than drawn over the next`() throws {
    let pages = try pages(
      "<p>\(String(repeating: "anticonstitutionnellement", count: 4))</p>",
      css: "p { width: 40mm }", with: toolkit())
    #expect(pages.runs.count > 2)
    #expect(pages.runs.allSatisfy { $0.width.millimetres <= 40.01 })
  }
}
