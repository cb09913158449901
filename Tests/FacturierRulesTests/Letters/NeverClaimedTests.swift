import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct NeverClaimedTests {
  /// A letter, and how a requirement comes out for it.
  struct Example: Sendable {
    let code: String
    let outcome: Outcome
    let json: String

    /// A letter from and to a country; `more` are further fields, `bill` those of its invoice.
    init(
      _ code: String, _ outcome: Outcome, _ country: String, _ kind: String,
      type: String =
        "formalNotice", bill: String = #""description": "x""#, _ more: String = ""
    ) {
      self.code = code
      self.outcome = outcome
      let currency = country == "CH" ? "CHF" : "EUR"
      json = """
        {
          "type": "\(type)", "date": "2026-06-22", "currency": "\(currency)", "language": "en",
          "invoices": [{"number": "1", "date": "2026-02-01", "dueDate": "2026-02-28",
            "amount": 1000\(bill.isEmpty ? "" : ", ")\(bill)}],
          "sender": {"name": "A", "companyNumber": "0652.038.453",
            "address": {"city": "X", "country": "\(country)"}},
          "recipient": {"name": "B", "kind": "\(kind)", "address": {"country": "\(country)"}}
          \(more.isEmpty ? "" : ", ")\(more)
        }
        """
    }

    func subject() throws -> LetterSubject {
      let letter = try Letter.read(Input(name: "letter.json", bytes: Array(json.utf8))) { _ in [] }
      return LetterSubject(letter, account: try letter.account(letter.lawCountry.map(recoveryLaw)))
    }
  }

  private static let reminded =
    #""earlierLetters": [{"type": "reminder", "level": 1, "date": "2026-03-10"}]"#
  /// Asks for nothing whose rate the tables lack.
  private static let free = #""claim": {"interest": false}"#
  private static let cost = #""claim": {"costs": [{"description": "x", "amount": 20}]}"#
  private static let agreed =
    #""claim": {"costs": [{"description": "x", "amount": 20, "agreed": true}]}"#

  static let examples: [Example] = [
    Example("LET-NOTICE-01", .failed, "FR", "business"),
    Example("LET-NOTICE-01", .passed, "FR", "business", #""signature": {"name": "A. B."}"#),
    Example("LET-NOTICE-01", .notApplicable, "FR", "business", type: "preDueNotice"),
    Example("LET-NOTICE-02", .failed, "BE", "business"),
    Example("LET-NOTICE-02", .passed, "BE", "business", #""dispatch": {"channel": "registered"}"#),
    Example("LET-NOTICE-03", .passed, "BE", "business"),
    Example("LET-NOTICE-04", .failed, "BE", "business"),
    Example("LET-NOTICE-05", .failed, "CH", "business"),
    Example(
      "LET-NOTICE-05", .passed, "BE", "business",
      #""payment": {"accounts": [{"iban": "BE68539007547034"}]}"#),
    Example("LET-NOTICE-06", .failed, "BE", "business", #""deadline": "2026-06-25""#),
    Example("LET-NOTICE-06", .passed, "BE", "business", #""deadline": "2026-06-30""#),
    Example("LET-NOTICE-06", .passed, "BE", "business", #""deadline": "2026-06-29""#),
    Example("LET-NOTICE-06", .failed, "BE", "business", #""deadline": "2026-06-28""#),
    Example(
      "LET-NOTICE-07", .failed, "BE", "business", #""signature": {"name": "Lise Verhaegen"}"#),
    Example(
      "LET-NOTICE-07", .passed, "BE", "business",
      #""signature": {"name": "Lise Verhaegen", "capacity": "gérante"}"#),
    Example("LET-NOTICE-07", .notApplicable, "BE", "business", #""signature": {"name": "A"}"#),
    Example("LET-NOTICE-07", .notApplicable, "BE", "business"),
    Example("LET-RATE-01", .passed, "BE", "business"),
    Example("LET-SUM-01", .passed, "FR", "consumer"),
    Example("LET-SUM-01", .failed, "FR", "consumer", #""terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-01", .notApplicable, "FR", "business", #""terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-01", .failed, "LU", "consumer", #""terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-01", .failed, "DE", "consumer", #""terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-01", .failed, "NL", "consumer", free + #", "terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-01", .notApplicable, "BE", "consumer", #""terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-01", .notApplicable, "CH", "consumer", #""terms": {"fixedIndemnity": 40}"#),
    Example("LET-SUM-02", .notApplicable, "FR", "consumer"),
    Example("LET-SUM-02", .failed, "BE", "consumer", cost),
    Example("LET-SUM-02", .failed, "LU", "consumer", cost),
    Example("LET-SUM-02", .failed, "DE", "consumer", agreed),
    Example("LET-SUM-02", .failed, "NL", "consumer", cost),
    Example("LET-SUM-02", .notApplicable, "BE", "business", cost),
    Example("LET-SUM-02", .failed, "FR", "consumer", cost),
    Example("LET-SUM-03", .passed, "CH", "business", agreed),
    Example("LET-SUM-03", .failed, "CH", "business", cost),
    Example("LET-SUM-03", .failed, "CH", "consumer", cost),
    Example("LET-SUM-04", .passed, "FR", "business", #""terms": {"lateRate": 12}"#),
    Example("LET-SUM-04", .failed, "FR", "business", #""terms": {"lateRate": 5}"#),
    Example("LET-SUM-04", .passed, "FR", "business", #""claim": {"lateMargin": 6}"#),
    Example("LET-SUM-04", .failed, "FR", "business", #""claim": {"lateMargin": 5}"#),
    Example(
      "LET-SUM-05", .passed, "LU", "consumer",
      bill: #""deliveredOn": "2026-01-20", "announcesInterest": true"#),
    Example("LET-SUM-05", .failed, "LU", "consumer"),
    Example("LET-TERM-01", .passed, "BE", "business"),
    Example(
      "LET-TERM-01", .failed, "BE", "business", type: "statement",
      bill: #""dueDate": "2026-04-03""#,
      #""statement": {"from": "2026-01-01", "movements": []}"#),
    Example("LET-BE-01", .passed, "BE", "consumer", reminded),
    Example("LET-BE-01", .failed, "BE", "consumer"),
    Example(
      "LET-BE-01", .failed, "BE", "consumer", #""claim": {"interest": false, "indemnity": true}"#),
    Example(
      "LET-BE-01", .notApplicable, "BE", "consumer",
      #""claim": {"interest": false, "indemnity": false}"#),
    Example("LET-BE-02", .passed, "BE", "consumer", reminded + #", "terms": {"lateRate": 8}"#),
    Example("LET-BE-02", .failed, "BE", "consumer", reminded + #", "terms": {"lateRate": 18}"#),
    Example(
      "LET-BE-02", .failed, "BE", "consumer", reminded + #", "terms": {"fixedIndemnity": 91}"#),
    Example("LET-BE-03", .passed, "BE", "consumer", #""deadlineDays": 20"#),
    Example("LET-BE-03", .failed, "BE", "consumer", #""deadlineDays": 8"#),
    Example("LET-BE-04", .passed, "BE", "consumer"),
    Example("LET-BE-04", .failed, "BE", "consumer", bill: ""),
    Example("LET-BE-05", .passed, "BE", "consumer"),
    Example("LET-TEXT-01", .passed, "FR", "business", #""subject": "Facture 1""#),
    Example("LET-TEXT-01", .failed, "FR", "business", #""subject": "Avis du Tribunal""#),
    Example("LET-TEXT-01", .failed, "BE", "business", #""subject": "Gerechtsdeurwaarder""#),
    Example("LET-TEXT-01", .failed, "CH", "business", #""subject": "Amtsgericht Bern""#),
    Example("LET-TEXT-02", .passed, "FR", "business", #""text": "Nous saisirons le tribunal.""#),
    Example("LET-TEXT-02", .failed, "FR", "business", #""text": "Vous serez sur liste noire.""#),
    Example("LET-TEXT-02", .failed, "BE", "business", #""remark": "U komt op sociale media.""#),
    Example("LET-TEXT-03", .passed, "FR", "business", #""remark": "Merci.""#),
    Example(
      "LET-TEXT-03", .failed, "FR", "business",
      #""text": "La présente est interruptive de prescription.""#),
    Example(
      "LET-TEXT-03", .failed, "FR", "business", #""text": "Deze brief stuit de verjaring.""#),
    Example(
      "LET-TEXT-03", .failed, "FR", "business",
      #""remark": "Cette lettre interrompt la prescription.""#),
  ]

  @Test(arguments: examples)
  func `a requirement answers as the letter is`(example: Example) throws {
    let json = example.json
    // A statement's invoice has its own due date.
    let cleaned =
      example.code == "LET-TERM-01" && example.outcome == .failed
      ? json.replacing(#""dueDate": "2026-02-28","#, with: "") : json
    let letter = try Letter.read(Input(name: "letter.json", bytes: Array(cleaned.utf8))) { _ in [] }
    let subject = LetterSubject(
      letter, account: try letter.account(letter.lawCountry.map(recoveryLaw)))
    let requirement = try #require(
      [LetterRequirement].all.first { $0.code == example.code })
    #expect(requirement.outcome(for: subject).0 == example.outcome)
  }

  @Test func `a sender without a number is found`() throws {
    let example = Example("LET-BE-05", .failed, "BE", "consumer")
    let json = example.json.replacing(#""companyNumber": "0652.038.453","#, with: "")
    let letter = try Letter.read(Input(name: "letter.json", bytes: Array(json.utf8))) { _ in [] }
    let requirement = try #require([LetterRequirement].all.first { $0.code == "LET-BE-05" })
    #expect(requirement.outcome(for: LetterSubject(letter, account: nil)).0 == .failed)
  }

  @Test func `codes are unique, and each is tried`() {
    let codes = [LetterRequirement].all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes) == Set(Self.examples.map(\.code)))
    for requirement in [LetterRequirement].all { #expect(!requirement.law.isEmpty) }
  }

  @Test(arguments: Language.allCases)
  func `every code has words, and no brace is left in a message`(language: Language) throws {
    var words = ChecklistWords()
    try words.add(tree("templates/checklist/\(language.code)/letters.yaml"))
    #expect(words.codes == Set([LetterRequirement].all.map(\.code)))
    for example in Self.examples where example.outcome == .failed && example.code != "LET-TERM-01" {
      let checklist = Checklist(checking: try example.subject(), words: words)
      #expect(checklist.entries.contains { $0.code == example.code && $0.outcome == .failed })
      for diagnostic in checklist.diagnostics {
        #expect(!diagnostic.message.contains("{") && !diagnostic.message.hasSuffix("."))
        #expect(!(diagnostic.hint ?? "").contains("{"))
      }
    }
  }

  @Test(arguments: LetterAccountTests.names)
  func `no example claims what it must not`(name: String) throws {
    let path = "\(root)/examples/letters/\(name)"
    let letter = try Letter.read(Input(name: path, bytes: bytes(of: path)), readFile: bytes)
    let subject = LetterSubject(
      letter, account: try letter.account(letter.lawCountry.map(recoveryLaw)))
    // Advice is about rates of the law, not about the letter.
    for requirement in [LetterRequirement].all where requirement.severity != .advice {
      #expect(requirement.outcome(for: subject).0 != .failed, "\(requirement.code)")
    }
  }
}
