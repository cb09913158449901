import Testing

@testable import Facturier

/// What pages say about paying, in both themes: what applies, and nothing else.
struct PaymentPageTests {
  struct Page: Sendable {
    let name: String
    /// Lines of the block, in their order.
    let says: [String]
    /// Pieces that would be wrong here.
    var lacks: [String] = []
    /// How many codes are drawn.
    var codes = 0
    let location: Testing.SourceLocation
  }

  private static func page(
    _ name: String, _ says: [String], lacks: [String] = [], codes: Int = 0,
    location: Testing.SourceLocation = #_sourceLocation
  ) -> Page {
    Page(name: name, says: says, lacks: lacks, codes: codes, location: location)
  }

  static let pages: [Page] = [
    page(
      "side-by-side",
      [
        "Payer en un scan avec l’application de votre banque", "Bénéficiaire Atelier Corbion SRL",
        "IBAN BE87 5193 2048 1594", "BIC TSTBBEBB", "Communication +++002/0260/31118+++",
        "Échéance 21 décembre 2026", "Montant 1 493,75 €",
        "Autres comptes CH45 0999 0016 0754 7300 7", "LU82 9951 8302 9475 6120",
        "Ou payez En espèces · Par chèque à l’ordre",
      ], codes: 2),
    page(
      "direct-debit",
      [
        "Par prélèvement",
        "Nous prélèverons 1 493,75 € le 21 décembre 2026. Vous n’avez rien à faire.",
        "Mandat M-0311 signé le 15 janvier 2026", "Identifiant créancier BE69ZZZ050D000000008",
        "IBAN BE36 5302 1984 6481",
      ], lacks: ["Bénéficiaire", "scan"]),
    page(
      "card-charged",
      [
        "Payé le 21/11/2026", "−1 493,75 €", "Reste à payer 0,00 €", "Tout est payé, merci.",
        "Débité le 21 novembre 2026 sur la carte qui finit par 4929.",
      ], lacks: ["Échéance", "Bénéficiaire"]),
    page(
      "card-to-charge",
      [
        "Par carte", "Nous débiterons la carte qui finit par 4929.", "Échéance 21 décembre 2026",
        "Montant 1 493,75 €",
      ], lacks: ["Bénéficiaire"]),
    page(
      "cash", ["En espèces", "Échéance 21 décembre 2026", "Montant 1 493,75 €"],
      lacks: ["Bénéficiaire", "Communication"]),
    page(
      "cheque",
      [
        "Par chèque à l’ordre de Corbion Participations SA", "Échéance 21 décembre 2026",
        "Montant 1 493,75 €",
      ], lacks: ["Bénéficiaire"]),
    page(
      "link-only",
      ["En ligne", "Échéance 21 décembre 2026", "Montant 1 493,75 €", "Payer en ligne"],
      lacks: ["Bénéficiaire"], codes: 1),
    page(
      "credit-note", ["Note de crédit 2026-0311", "Total crédité TVAC 1 493,75 €"],
      lacks: ["payer", "Payer", "Échéance", "Bénéficiaire"]),
    page("nothing-due", ["À payer TVAC 0,00 €", "Rien à payer."], lacks: ["Bénéficiaire"]),
    page(
      "in-credit",
      ["En votre faveur TVAC 321,26 €", "Rien à payer : il vous revient 321,26 €."],
      lacks: ["Bénéficiaire", "Échéance"]),
    page(
      "rest-after-deposit",
      [
        "Total TVAC 1 493,75 €", "Acompte 2026-0290 du 01/10/2026", "−448,13 €",
        "Payé le 10/11/2026", "−200,00 €", "À payer 845,62 €", "Montant 845,62 €",
      ], codes: 1),
    page(
      "paid-in-parts",
      [
        "Payé le 10/11/2026", "−500,00 €", "Payé le 12/11/2026", "−993,74 €", "À payer 0,01 €",
        "Montant 0,01 €",
      ], codes: 1),
    page("clearing", ["À payer TVAC 1 493,75 €"], lacks: ["Bénéficiaire", "scan"]),
    page(
      "swiss-side-by-side",
      [
        "Autres comptes BE87 5193 2048 1594", "Ou payez En espèces", "Payer en ligne",
        "A détacher avant le versement", "Récépissé", "Section paiement",
      ], codes: 2),
    page(
      "swiss-italian",
      ["Da staccare prima del versamento", "Ricevuta", "Sezione pagamento"],
      lacks: ["Zahlteil", "Payer"], codes: 1),
    page(
      "swiss-english-euro", ["Separate before paying in", "Receipt", "Payment part"],
      codes: 1),
  ]

  @Test(arguments: pages, ["classic", "register"])
  func `a page says how to pay, or why not`(page: Page, theme: String) throws {
    let engine = engine()
    let path = "\(checkout)/Tests/Fixtures/payment/\(page.name).json"
    let invoice = try engine.read(Input(name: path, bytes: SystemFiles.read(path)))
    #expect(try engine.check(invoice).diagnostics.filter { $0.severity == .error }.isEmpty)
    let dump = try engine.dump(invoice, options: RenderOptions(theme: theme))
    var lines = Self.lines(of: dump)[...]
    for text in page.says {
      let index = lines.firstIndex { $0.hasPrefix(text) || $0.hasSuffix(text) }
      #expect(index != nil, "\(text) in \(lines)", sourceLocation: page.location)
      lines = lines[(index.map { $0 + 1 } ?? lines.startIndex)...]
    }
    for text in page.lacks {
      #expect(!dump.contains(text), "\(text)", sourceLocation: page.location)
    }
    #expect(dump.split(separator: "\n").count { $0.contains(" modules ") } == page.codes)
  }

  @Test func `every fixture has its page`() throws {
    let files = try SystemFiles.names(in: "\(checkout)/Tests/Fixtures/payment")
    let known = Set(Self.pages.map { "\($0.name).json" })
    // Their places, not their words, are looked at with the geometry of the slip.
    let geometry: Set = ["swiss-blank-fields.json", "swiss-long-names.json"]
    #expect(Set(files.filter { $0.hasSuffix(".json") }) == known.union(geometry))
  }

  /// The texts on one baseline, from left to right, with plain spaces.
  private static func lines(of dump: String) -> [String] {
    var lines: [(y: Substring, text: String)] = []
    for row in dump.split(separator: "\n") {
      let parts = row.split(separator: " ", maxSplits: 3)
      guard parts.count == 4, parts[3].hasPrefix("text"), let start = row.firstIndex(of: "\"")
      else { continue }
      let text = row[row.index(after: start)...].dropLast().map { $0.isWhitespace ? " " : $0 }
      if lines.last?.y == parts[1] {
        lines[lines.count - 1].text += " " + String(text)
      } else {
        lines.append((parts[1], String(text)))
      }
    }
    return lines.map { $0.text.split(separator: " ").joined(separator: " ") }
  }
}
