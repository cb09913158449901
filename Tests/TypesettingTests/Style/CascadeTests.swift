import FacturierCore
import Testing

@testable import Typesetting

struct StyleSheetCascadeTests {
  private let base = (text: ":root { --a: #111111 } p { color: var(--a) }", file: "base.css")

  @Test func `a later sheet wins, and so do its custom properties`() throws {
    let theme = (text: ":root { --a: #222222 } p { letter-spacing: 1pt }", file: "theme.css")
    let style = try style(ofSheet: StyleSheet(parsing: [base, theme]))
    #expect(style.text.color.red == 0x22)
    #expect(style.text.letterSpacing.points == 1)
  }

  @Test func `values given beside the sheets win over both`() throws {
    let sheet = try StyleSheet(parsing: [base], overriding: ["--a": "#333333"])
    #expect(try style(ofSheet: sheet).text.color.red == 0x33)
  }

  @Test func `an error names the sheet it stands in`() throws {
    let theme = (text: "p {\n  colour: #222222 }", file: "theme.css")
    let error = #expect(throws: TypesettingError.self) { try StyleSheet(parsing: [base, theme]) }
    #expect(error?.description == "theme.css:2:3: unknown property colour; did you mean color")
  }

  private func style(ofSheet sheet: StyleSheet) throws -> ComputedStyle {
    let key = ElementPlace.Key(
      name: .p, classNames: "", id: "", language: "en", isFirst: true, isLast: true)
    let cache = StyleCache(sheet)
    return cache.root(key).style.values
  }
}
