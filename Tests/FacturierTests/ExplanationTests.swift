import Testing

@testable import Facturier

struct ExplanationTests {
  @Test(arguments: Language.allCases)
  func `every requirement can be explained`(language: Language) throws {
    let engine = engine()
    for requirement in [Requirement].all {
      let found = try #require(try engine.explain(requirement.code, language: language))
      #expect(!found.question.isEmpty)
      #expect(!found.law.isEmpty)
      #expect(
        requirement.asksPerson || !found.bad.isEmpty, "\(requirement.code) has no bad example")
    }
  }

  @Test(arguments: ["", "GEN", "XX-01", "é", "\u{0}"])
  func `what is no code explains nothing`(code: String) throws {
    let found = try engine().explain(code)
    #expect(found == nil)
  }
}
