import FacturierCore
import Foundation
import Testing

@testable import FacturierTemplates

struct WordsTests {
  @Test(arguments: [
    ("fr-BE", "totals.net", "Total hors TVA"), ("fr-FR", "totals.net", "Total HT"),
    ("fr-BE", "totals.gross", "Total TVAC"), ("fr-CH", "totals.gross", "Total TVA incluse"),
    ("fr", "lines.amount", "Montant HTVA"), ("nl-BE", "payment.reference", "Mededeling"),
    ("nl-NL", "payment.reference", "Betalingskenmerk"), ("de-CH", "lines.vat", "MWST"),
    ("de-DE", "lines.vat", "USt"), ("de-CH", "documents.creditNote.title", "Gutschrift"),
    ("de-DE", "documents.creditNote.title", "Rechnungskorrektur"),
  ])
  func `a word follows the seller's country`(tag: String, path: String, text: String) throws {
    #expect(try words(tag)(path) == text)
  }

  @Test(arguments: [
    ("fr", "1", "forfait"), ("fr", "1.5", "forfait"), ("fr", "0", "forfait"),
    ("fr", "2", "forfaits"),
    ("en", "1", "lump sum"), ("en", "1.5", "lump sums"), ("en", "0", "lump sums"),
    ("en", "-1", "lump sum"), ("de", "3", "Pauschalen"), ("nl", "3", "forfaits"),
  ])
  func `a word follows its number`(tag: String, number: String, text: String) throws {
    #expect(try words(tag)("units.LS", count: #require(DecimalNumber(number))) == text)
  }

  @Test func `values take the place of their names`() throws {
    let text = try words("fr")("facts.attention", ["name": "Mme {name} & fils"])
    #expect(text == "À l’attention de\u{A0}: Mme {name} & fils")
  }

  @Test func `an unknown name in a word is an error`() throws {
    #expect(
      throws: TemplateError.unknownPlaceholder(
        "name", word: "facts.attention", file: "words/fr.yaml")
    ) { try words("fr")("facts.attention") }
  }

  @Test func `a missing word is an error, not a blank`() throws {
    #expect(throws: TemplateError.unknownWord("totals.nett", file: "words/fr.yaml", line: nil)) {
      try words("fr")("totals.nett")
    }
  }

  @Test(arguments: ["nl", "de", "en"])
  func `all languages have the same words with the same names in them`(language: String) throws {
    let french = try words("fr").outline.signature
    let other = try words(language).outline.signature
    for (path, names) in french { #expect(other[path] == names, "\(path)") }
    for path in other.keys { #expect(french[path] != nil, "\(path)") }
  }

  @Test(arguments: ["fr", "nl", "de", "en"])
  func `every choice has an answer for countries nobody thought of`(language: String) throws {
    for (path, choice) in try words(language).outline.choices {
      #expect(choice["else"] != nil || choice["one"] != nil && choice["many"] != nil, "\(path)")
    }
  }
}

struct LetterWordsTests {
  private static let files = names(in: "fr")

  private static func names(in language: String) -> [String] {
    let folder = "\(checkout)/templates/words/letters/\(language)"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func outline(_ language: String, _ file: String) throws -> Outline {
    let name = "words/letters/\(language)/\(file)"
    return try Outline(yaml: template(name), file: name)
  }

  @Test(arguments: ["nl", "de", "en"])
  func `all languages have the same files`(language: String) {
    #expect(!Self.files.isEmpty)
    #expect(Self.names(in: language) == Self.files)
  }

  @Test(arguments: ["nl", "de", "en"], files)
  func `all languages have the same words with the same names in them`(
    language: String, file: String
  ) throws {
    let french = try outline("fr", file).signature
    let other = try outline(language, file).signature
    for (path, names) in french where !Self.isManners(path) {
      #expect(other[path] == names, "\(file) \(path)")
    }
    #expect(Set(other.keys) == Set(french.keys), "\(file)")
  }

  /// French repeats the salutation when it closes and leaves out the name; the others do not.
  private static func isManners(_ path: String) -> Bool {
    path.hasPrefix("salutation.") || path.hasPrefix("closing.")
  }
}

extension Outline {
  /// The paths of all words, each with the names in braces that its forms have.
  fileprivate var signature: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    visit { path, forms in
      found[path] = forms.reduce(into: []) { names, text in
        for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
          names.insert(String(piece.prefix { $0 != "}" }))
        }
      }
    }
    return found
  }

  private func visit(_ path: String = "", _ body: (String, [String]) -> Void) {
    switch self {
    case .text(let text): body(path, [text])
    case .branch(let entries) where isChoice: body(path, entries.values.compactMap(\.text))
    case .branch(let entries):
      for (name, entry) in entries { entry.visit(path.isEmpty ? name : "\(path).\(name)", body) }
    }
  }

  fileprivate var choices: [(String, [String: Outline])] {
    guard case .branch(let entries) = self else { return [] }
    if isChoice { return [("", entries)] }
    return entries.flatMap { name, entry in entry.choices.map { ("\(name).\($0.0)", $0.1) } }
  }

  /// Whether the names are countries or numbers rather than words.
  private var isChoice: Bool {
    guard case .branch(let entries) = self else { return false }
    return entries["else"] != nil || entries["many"] != nil || entries["one"] != nil
  }
}
