import Testing

@testable import PDFFinishing

struct ContentMarkingTests {
  private func marked(_ content: String) throws -> String {
    String(decoding: try ContentMarking(Array(content.utf8)).marked, as: UTF8.self)
  }

  @Test func `what is painted between elements becomes an artifact`() throws {
    let content = "q\n/P << /MCID 0 >> BDC\nBT (a)Tj ET\nEMC\n0 0 m 1 1 l S\nQ\n"
    #expect(
      try marked(content)
        == "q\n/P << /MCID 0 >> BDC\nBT (a)Tj ET\nEMC\n/Artifact BMC\n0 0 m 1 1 l S\nQ\n\nEMC\n")
  }

  @Test func `what paints nothing stays as it is`() throws {
    let content = "1 0 0 -1 0 842 cm q\n/P << /MCID 0 >> BDC\nEMC\n0 g\n"
    #expect(try marked(content) == content)
  }

  @Test func `the text behind glyphs is left where it is`() throws {
    let span = "/Span << /ActualText <feff00e9> >> BDC <01>Tj EMC"
    let content = "BT \(span) ET\n/P << /MCID 0 >> BDC\nBT \(span) ET\nEMC\n"
    #expect(
      try marked(content)
        == "\n/Artifact BMC\nBT \(span) ET\n\nEMC\n/P << /MCID 0 >> BDC\nBT \(span) ET\nEMC\n")
  }

  @Test func `operators inside texts are no operators`() throws {
    let content = "/P << /MCID 0 >> BDC\nBT (EMC \\) BDC (EMC)) Tj <454D43> Tj ET\nEMC\n"
    #expect(try marked(content) == content)
  }

  @Test(arguments: [
    "/P << /MCID 1 >> BDC EMC", "/P << /MCID 0 >> BDC", "EMC", "(a", "BI ID x EI",
    "/P << /MCID 0 >> BDC /P << /MCID 1 >> BDC EMC EMC",
  ])
  func `content that Cairo does not write is refused`(content: String) {
    #expect(throws: PDFFinishError.self) { try marked(content) }
  }

  @Test func `content is counted`() throws {
    let content = "/P << /MCID 0 >> BDC EMC /H1 << /MCID 1 >> BDC EMC"
    #expect(try ContentMarking(Array(content.utf8)).count == 2)
  }
}
