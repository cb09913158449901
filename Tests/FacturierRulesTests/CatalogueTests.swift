import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// The cases of all groups.
let allCases: [Case] =
  UniversalTests.cases + ReceivablesTests.cases + NumberSeriesTests.cases + PaymentCodeTests.cases
  + EN16931Tests.cases + IdentifierTests.cases
  + EuropeTests.cases
  + FranceTests.cases + BelgiumTests.cases + LuxembourgTests.cases + SwitzerlandTests.cases
  + GermanyTests.cases + NetherlandsTests.cases + NetworkTests.cases

struct CatalogueTests {
  @Test func `codes are unique`() {
    let codes = [Requirement].all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: allCases)
  func `a requirement answers as the document is`(example: Case) throws {
    let subject = try example.subject()
    let requirement = try #require([Requirement].all.first { $0.code == example.code })
    let isAsked = ![requirement].applicable(to: subject).isEmpty
    let outcome = isAsked ? requirement.outcome(for: subject).0 : .notApplicable
    #expect(outcome == example.outcome)
  }

  @Test(arguments: [Requirement].all.map(\.code))
  func `every code was seen to pass and to fail`(code: String) throws {
    let requirement = try #require([Requirement].all.first { $0.code == code })
    let outcomes = Set(allCases.filter { $0.code == code }.map(\.outcome))
    #expect(
      outcomes.isSuperset(of: requirement.asksPerson ? [.notChecked] : [.passed, .failed]))
  }

  /// Whether it is conditional shows on the documents of all cases.
  @Test func `what does not apply to some document was seen not to apply`() throws {
    let codes = Set([Requirement].all.map(\.code))
    var conditional: Set<String> = []
    for example in allCases {
      let subject = try example.subject()
      let applying = [Requirement].all.applicable(to: subject)
        .filter { $0.outcome(for: subject).0 != .notApplicable }
      conditional.formUnion(codes.subtracting(applying.map(\.code)))
    }
    let seen = allCases.filter { $0.outcome == .notApplicable }.map(\.code)
    #expect(conditional.subtracting(seen).sorted() == [])
  }

  @Test func `every requirement names a law or a source that was read`() {
    for requirement in [Requirement].all {
      #expect(!requirement.law.isEmpty, "\(requirement.code)")
      for citation in requirement.law {
        #expect(!citation.place.isEmpty && !citation.text.source.isEmpty)
        #expect(CalendarDate(citation.text.read) != nil)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every code has words, and every word a code`(language: Language) throws {
    let words = try words(in: language)
    #expect(words.codes == Set([Requirement].all.map(\.code)))
  }

  @Test(arguments: Language.allCases)
  func `what can fail has a message and says what to do`(language: Language) throws {
    let words = try words(in: language)
    for requirement in [Requirement].all where !requirement.asksPerson {
      #expect(words[requirement.code]?.message != nil, "\(requirement.code)")
      #expect(words[requirement.code]?.hint != nil, "\(requirement.code)")
    }
  }

  @Test func `the English question is the one that the code asks`() throws {
    let words = try words(in: .english)
    for requirement in [Requirement].all {
      #expect(words.question(of: requirement) == requirement.question)
    }
  }

  @Test(arguments: Language.allCases)
  func `no message is left with an empty brace, and none ends in a full stop`(language: Language)
    throws
  {
    let words = try words(in: language)
    for example in allCases where example.outcome == .failed {
      let checklist = Checklist(checking: try example.subject(), words: words)
      for diagnostic in checklist.diagnostics {
        #expect(!diagnostic.message.contains("{"), "\(diagnostic)")
        #expect(!(diagnostic.hint ?? "").contains("{"), "\(diagnostic)")
        #expect(!diagnostic.message.hasSuffix("."), "\(diagnostic)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `languages fill in the same values`(language: Language) throws {
    let (words, english) = (try words(in: language), try words(in: .english))
    for code in english.codes {
      #expect(names(in: words[code]?.message) == names(in: english[code]?.message))
    }
  }

  private func names(in text: String?) -> Set<Substring> {
    Set((text ?? "").matches(of: /\{[a-z]+\}/).map(\.output))
  }
}
