import Testing

@testable import Facturier

struct RenderFailureTests {
  private func invoice(
    _ extra: String = "", name: String = "Conception", engine: DocumentEngine
  ) throws -> Invoice {
    let text = """
      {"type": "invoice", "number": "1", "issueDate": "2026-11-21",
       "seller": {"name": "A"\(extra), "address": {"city": "Tours", "country": "FR"}},
       "buyer": {"name": "B", "address": {"city": "Tours", "country": "FR"}},
       "lines": [{"name": "\(name)", "price": 10, "vat": 20}]}
      """
    return try engine.read(Input(name: "\(checkout)/examples/t.json", bytes: Array(text.utf8)))
  }

  /// The checkout with some files replaced.
  private func engine(replacing files: [String: String]) -> DocumentEngine {
    DocumentEngine(
      Environment(
        shareFolder: checkout,
        readFile: { path in
          for (name, text) in files where path.hasSuffix(name) { return Array(text.utf8) }
          return try SystemFiles.read(path)
        }, listFolder: SystemFiles.names))
  }

  private func failure(_ invoice: Invoice, _ engine: DocumentEngine) -> RenderFailure? {
    do throws(RenderFailure) {
      _ = try engine.render(invoice)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a character that no font has is placed in the document`() throws {
    let engine = engine(replacing: [:])
    let found = try #require(failure(invoice(name: "Nom 株", engine: engine), engine))
    #expect(found.cause == .document)
    #expect(found.diagnostic.code == "RENDER-GLYPH")
    #expect("\(found.diagnostic.pointer)" == "/lines/0/name")
    #expect(found.diagnostic.location?.line == 4)
    #expect(found.diagnostic.message.contains("U+682A"))
  }

  @Test func `a logo that is missing is placed in the document`() throws {
    let engine = engine(replacing: [:])
    let extra = ", \"theme\": {\"logo\": \"nowhere.png\"}"
    let found = try #require(failure(invoice(extra, engine: engine), engine))
    #expect(found.cause == .document)
    #expect(found.diagnostic.code == "RENDER-IMAGE")
    #expect("\(found.diagnostic.pointer)" == "/seller/theme/logo")
    #expect(found.diagnostic.message.contains("no such file"))
  }

  @Test func `a logo that is no picture is placed in the document`() throws {
    let engine = engine(replacing: ["logo.png": "no picture"])
    let extra = ", \"theme\": {\"logo\": \"logo.png\"}"
    let found = try #require(failure(invoice(extra, engine: engine), engine))
    #expect(found.diagnostic.code == "RENDER-IMAGE")
  }

  @Test func `an unknown element is placed in its template`() throws {
    let engine = engine(replacing: [
      "partials/notes.mustache": "<div>\n  <paragraph>x</paragraph>\n</div>"
    ])
    let found = try #require(failure(invoice(engine: engine), engine))
    #expect(found.cause == .theme)
    #expect(
      found.diagnostic.message.hasSuffix(
        "partials/notes.mustache:2:3: unknown element <paragraph>"))
  }

  @Test func `an unknown property is placed in its style sheet`() throws {
    let engine = engine(replacing: ["classic/style.css": "p {\n  colour: #000000;\n}"])
    let found = try #require(failure(invoice(engine: engine), engine))
    #expect(found.cause == .theme)
    #expect(
      found.diagnostic.message.hasSuffix(
        "classic/style.css:2:3: unknown property colour; did you mean color"))
  }

  @Test func `a family that is not there is an error`() throws {
    let engine = engine(replacing: [:])
    let extra = ", \"theme\": {\"face\": \"Garamond\"}"
    let found = try #require(failure(invoice(extra, engine: engine), engine))
    #expect(found.diagnostic.code == "RENDER-FONT")
    #expect("\(found.diagnostic.pointer)" == "/seller/theme")
  }
}
