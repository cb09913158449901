import FacturierCore
import FacturierModel
import FacturierTemplates
import Foundation
import Testing

@testable import Facturier

let letters: [String] =
  ((try? SystemFiles.names(in: "\(checkout)/examples/letters")) ?? [])
  .filter { $0.hasSuffix(".json") }

/// Those that ask for what is open, and the receipt.
let claimLetters = letters.filter { name in
  ["pre-due", "reminder", "formal", "suspension", "payment-receipt"].contains(where: name.hasPrefix)
}

/// What the templates make of a letter.
func markup(
  of letter: Letter, _ engine: DocumentEngine, language: Language? = nil, letterhead: Bool = true
) throws -> String {
  let library = try TemplateLibrary(
    folder: "\(checkout)/templates", theme: "classic", readFile: SystemFiles.read)
  return try library.markup(
    for: letter, account: engine.account(of: letter), law: engine.recoveryLaw(of: letter),
    language: language, hasLetterhead: letterhead)
}

func letter(_ name: String, _ engine: DocumentEngine) throws -> Letter {
  try engine.readLetter(example("letters/\(name)"))
}

struct LetterTests {
  @Test(arguments: letters, Language.allCases)
  func `every letter is drawn in every language, twice with the same bytes`(
    name: String, language: Language
  ) throws {
    let engine = engine()
    let letter = try letter(name, engine)
    let options = RenderOptions(language: language)
    let pdf = try engine.render(letter, options: options)[0].bytes
    #expect(try engine.render(letter, options: options)[0].bytes == pdf)
  }

  @Test(arguments: [
    (Language.french, "a réglé d’abord", "d’intérêts, puis", "indemnité, puis"),
    (.dutch, "voldeed eerst", "aan interest, daarna", "aan vergoeding"),
    (.german, "wurde zuerst auf", "Zinsen angerechnet, dann", "Pauschale angerechnet"),
    (.english, "was applied first to", "of interest, then", "of the fixed sum"),
  ])
  func `a payment that went to interest says nothing of an indemnity`(
    language: Language, start: String, interest: String, indemnity: String
  ) throws {
    let engine = engine()
    let source = String(
      decoding: try example("letters/formal-notice-swiss.json").bytes, as: UTF8.self)
    let paid = source.replacing(
      #""amount": 5640,"#,
      with: #""amount": 5640, "payments": [{ "date": "2026-10-15", "amount": 1000 }],"#)
    let letter = try engine.readLetter(Input(name: "notice.json", bytes: Array(paid.utf8)))
    let text = try markup(of: letter, engine, language: language)
    #expect(text.contains(start))
    #expect(text.contains(interest))
    #expect(!text.contains(indemnity))
  }

  @Test(arguments: letters)
  func `examples have no errors, and the other theme draws them`(name: String) throws {
    let engine = engine()
    let letter = try letter(name, engine)
    let errors = try engine.findings(in: letter).filter { $0.severity == .error }
    #expect(errors.map(\.description) == [])
    #expect(!(try engine.render(letter, options: RenderOptions(theme: "register"))).isEmpty)
  }

  @Test(arguments: claimLetters, Language.allCases)
  func `the rows of every table add up to its total`(name: String, language: Language) throws {
    let engine = engine()
    let text = try markup(of: letter(name, engine), engine, language: language)
    for table in text.split(separator: "<table class=\"figures").dropFirst() {
      let rows = table.split(separator: "</table>")[0].split(separator: "<tr class=\"").dropFirst()
      let total = rows.filter { $0.hasPrefix("total") }.compactMap(Self.amount).last
      let parts = rows.filter { $0.hasPrefix("plain") }.compactMap(Self.amount)
      guard let total else { continue }
      #expect(parts.reduce(0, +) == total, "\(name)")
    }
  }

  @Test(arguments: claimLetters)
  func `the code asks for what the letter asks for`(name: String) throws {
    let engine = engine()
    let letter = try letter(name, engine)
    let account = try engine.account(of: letter)
    guard letter.type.asksForPayment else {
      #expect(throws: CodeFailure.self) { try engine.codeText(of: letter) }
      return
    }
    let digits = account.total.digits
    let code = try engine.codeText(of: letter)
    #expect(code.contains(letter.currency == .euro ? "EUR\(digits)\n" : "\n\(digits)\n"))
    #expect(account.claims.map(\.total.minorUnits).reduce(0, +) == account.total.minorUnits)
  }

  /// The last amount of a row in minor units.
  private static func amount(_ row: Substring) -> Int? {
    guard let cell = row.components(separatedBy: "<td class=\"amount\">").last,
      cell.count < row.count
    else { return nil }
    let text = cell.split(separator: "</")[0]
    let digits = text.filter { "0"..."9" ~= $0 }
    return Int(digits).map { text.contains("\u{2212}") ? -$0 : $0 }
  }
}

struct FormalNoticeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let language: Language
    let says: [String]
    var testDescription: String { "\(file) \(language)" }
  }

  static let cases: [Case] = [
    Case(
      file: "formal-notice.json", language: .french,
      says: [
        "Mise en demeure de payer", "mettons en demeure", "Bruxelles, le 21_novembre 2026",
        "Recommandé avec accusé de réception", "010541288500000123456789", "0652.038.453",
        "2026-0142", "21/10/2026", "800,00", "1_498,03", "16,12", "2_081,21",
        "30_novembre 2026", "article 5 de la loi du 2 août 2002",
        "article 6 de la loi du 2 août 2002", "Chaque jour de retard ajoute 0,57",
        "demanderons en justice", "BE87 5193 2048 1594", "26_octobre, 5 et 13_novembre 2026",
        "Si vous contestez", "a croisé cette lettre", "Lise Verhaegen",
      ]),
    Case(
      file: "formal-notice.json", language: .dutch,
      says: [
        "Ingebrekestelling", "stellen wij u in gebreke", "wet van 2 augustus 2002", "in rechte",
      ]),
    Case(
      file: "formal-notice.json", language: .german,
      says: ["setzen Sie in Verzug", "Gesetzes vom 2. August 2002", "gerichtlich geltend"]),
    Case(
      file: "formal-notice.json", language: .english,
      says: ["Formal notice to pay", "give you formal notice", "Act of 2 August 2002", "in court"]),
    Case(
      file: "formal-notice-french.json", language: .french,
      says: ["L441-10", "D441-5", "12,4", "133,12", "2_991,82", "517_382_644"]),
    Case(
      file: "formal-notice-consumer.json", language: .french,
      says: [
        "Monsieur,", "360,00", "porte intérêt au taux légal", "1231-6",
        "Aucune indemnité forfaitaire", "pièces justificatives",
      ]),
    Case(
      file: "formal-notice-swiss.json", language: .german,
      says: ["Sehr geehrte Damen und Herren<", "Betreibung", "Obligationenrecht", "CHF_5’714.17"]),
    Case(
      file: "formal-notice-public.json", language: .french,
      says: ["article 6 de la loi du 2 août 2002", "de plein droit, sans formalité", "180,92"]),
    Case(
      file: "formal-notice-public-french.json", language: .french,
      says: [
        "R2192-31 et R2192-32 du Code de la commande publique", "article D2192-35", "R2192-36",
        "10,15", "482,33", "Le taux du semestre où les intérêts ont commencé",
      ]),
    Case(
      file: "formal-notice-luxembourg.json", language: .french,
      says: ["article 3 de la loi modifiée du 18 avril 2004", "article 5 de la loi", "85,71"]),
    Case(
      file: "formal-notice-german.json", language: .german,
      says: [
        "§§ 286, 288 Abs. 2 BGB", "§ 288 Abs. 5 BGB", "Basiszinssatz von 1,52", "Verzugspauschale",
        "Unser Zeichen", "Sendungsnummer", "Einschreiben mit Rückschein",
      ]),
    Case(
      file: "formal-notice-dutch.json", language: .dutch,
      says: ["artikel 6:119a BW", "artikel 6:96 lid 4 BW", "Ons kenmerk", "extra rente"]),
    Case(
      file: "reminder-dutch-consumer.json", language: .dutch,
      says: ["veertien dagen vanaf de dag na de ontvangst", "72,93", "artikel 6:96 lid 6"]),
    Case(
      file: "reminder-consumer.json", language: .french,
      says: [
        "sans frais ni intérêts jusqu’au 23_mars 2026", "14 jours calendrier",
        "troisième jour ouvrable", "5_mars 2026", "77,13", "numéro d’entreprise 0652.038.453",
      ]),
    Case(
      file: "reminder-consumer.json", language: .dutch,
      says: ["14 kalenderdagen", "derde werkdag", "ondernemingsnummer 0652.038.453"]),
  ]

  @Test(arguments: cases)
  func `a demand says what the law of its country asks`(demand: Case) throws {
    let engine = engine()
    let text = try markup(of: letter(demand.file, engine), engine, language: demand.language)
    let plain = text.replacing("<b>", with: "").replacing("</b>", with: "")
    for phrase in demand.says {
      let wanted = [phrase.replacing("_", with: "\u{A0}"), phrase.replacing("_", with: "\u{202F}")]
      #expect(wanted.contains(where: plain.contains), "\(phrase)")
    }
  }

  @Test(arguments: claimLetters, Language.allCases)
  func `no letter says what must never be said`(name: String, language: Language) throws {
    let engine = engine()
    let text = try markup(of: letter(name, engine), engine, language: language).lowercased()
    for word in [
      "huissier", "tribunal", "prescription", "liste noire", "gerichtsvollzieher", "deurwaarder",
      "bailiff", "verjährung", "limitation",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}

struct LetterheadTests {
  @Test func `paper with a letterhead leaves its room free`() throws {
    let engine = engine()
    let letter = try letter("formal-notice.json", engine)
    for document in [
      Document.letter(letter), .invoice(try engine.read(example("belgian-srl.json"))),
    ] {
      let printed = DumpItem.all(in: try engine.dump(document))
      let bare = DumpItem.all(
        in: try engine.dump(document, options: RenderOptions(letterhead: .none)))
      #expect(printed.contains { $0.page == 1 && $0.isText && $0.y < 35 })
      #expect(!bare.contains { $0.page == 1 && $0.isText && $0.y < 35 })
      func name(_ items: [DumpItem]) -> Double? {
        items.first { $0.content.contains("Clinique vétérinaire") }?.y
      }
      #expect(name(printed) == name(bare))
    }
  }
}

struct BadLetterTests {
  private static let folder = "Tests/Fixtures/bad/letters"
  static let files = ((try? SystemFiles.names(in: "\(checkout)/\(folder)")) ?? []).sorted()

  @Test(arguments: files)
  func `a bad letter is refused under the code of its name, with its place`(name: String) throws {
    let engine = engine()
    let path = "\(checkout)/\(Self.folder)/\(name)"
    let input = Input(name: path, bytes: try SystemFiles.read(path))
    var found: [Diagnostic] = []
    do throws(InputFailure) {
      found = try engine.findings(in: engine.readDocument(input))
    } catch {
      found = error.diagnostics
    }
    let code = name.prefix { $0 != "." }
    let finding = try #require(found.first { $0.code == code }, "\(found)")
    #expect(finding.severity == .error)
    #expect(finding.location?.file == path)
    #expect(!finding.message.hasSuffix("."))
  }
}
