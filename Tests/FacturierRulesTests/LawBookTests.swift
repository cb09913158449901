import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct LawBookTests {
  @Test(arguments: RequirementGroup.withLaw)
  func `every page of the law can be read, and every entry has a source`(group: RequirementGroup)
    throws
  {
    let page = try LawPage(tree("law/\(group.rawValue).yaml"))
    for (name, entry) in page.entries { #expect(!entry.source.isBlank, "\(name)") }
  }

  @Test func `periods under the form of a code belong to a requirement`() throws {
    let codes = Set([Requirement].all.map(\.code))
    for group in RequirementGroup.withLaw {
      let names = try LawPage(tree("law/\(group.rawValue).yaml")).periods.keys
      for name in names where name.uppercased() == name { #expect(codes.contains(name)) }
    }
  }

  @Test func `a text changes with the day, and takes the first language where it has to`() throws {
    var book = LawBook()
    book[.belgium] = try page(
      """
      mentions:
        franchise:
          - {text: {fr: ancien}, validTo: 2024-12-31, source: s, confidence: S}
          - {text: {fr: nouveau, nl: nieuw}, validFrom: 2025-01-01, source: s, confidence: S}
      """)
    func text(_ language: Language, _ date: String) throws -> String? {
      let date = try #require(CalendarDate(date))
      return book.mention("franchise", of: .belgium, on: date)?.wording(in: language)?.text
    }
    #expect(try text(.french, "2024-12-31") == "ancien")
    #expect(try text(.french, "2025-01-01") == "nouveau")
    #expect(try text(.dutch, "2025-01-01") == "nieuw")
    #expect(try text(.german, "2025-01-01") == "nouveau")
  }

  @Test(arguments: [
    "mentions: {a: {text: {fr: x}, confidence: S}}",
    "mentions: {a: {text: {xx: x}, source: s, confidence: S}}",
    "mentions: {a: {source: s, confidence: S}}",
    "values: {a: {value: many, source: s, confidence: S}}",
    "values: {a: {value: 1, source: s, confidence: Q}}",
    "values: {a: {value: 1, source: s, confidence: S, sorce: t}}",
    "periods: {a: {validFrom: 2026-02-30, source: s, confidence: S}}",
    "periods: {a: [{source: s, confidence: S}, {validFrom: 2026-01-01, source: s, confidence: S}]}",
    "laws: {}",
  ])
  func `what is wrong with a page is said with its place`(text: String) {
    let failure = #expect(throws: InputFailure.self) { try page(text) }
    #expect(failure?.diagnostics.allSatisfy { $0.location?.line == 1 } == true)
  }

  private func page(_ text: String) throws -> LawPage {
    try LawPage(SourceTree.yaml(Array(text.utf8), file: "law.yaml"))
  }
}
