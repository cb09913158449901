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
    page("epc-331-bytes", ["Payer en un scan avec l’application de votre banque"], codes: 1),
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

  static let files = ((try? SystemFiles.names(in: "\(checkout)/Tests/Fixtures/payment")) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  private func invoice(_ file: String, _ engine: DocumentEngine) throws -> Invoice {
    let path = "\(checkout)/Tests/Fixtures/payment/\(file)"
    return try engine.read(Input(name: path, bytes: SystemFiles.read(path)))
  }

  @Test(arguments: pages, ["classic", "register"])
  func `a page says how to pay, or why not`(page: Page, theme: String) throws {
    let engine = engine()
    let invoice = try invoice("\(page.name).json", engine)
    #expect(try engine.check(invoice).diagnostics.filter { $0.severity == .error }.isEmpty)
    let dump = try engine.dump(.invoice(invoice), options: RenderOptions(theme: theme))
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

  @Test(arguments: files, ["classic", "register"])
  func `a code has modules of 0.4 mm and four of white around it`(file: String, theme: String)
    throws
  {
    let items = try items(of: invoice(file, engine()), theme)
    for code in items {
      guard let (modules, module) = code.code else { continue }
      #expect(module >= 0.4, "\(modules) modules")
      let zone = (low: -4 * module, high: (modules + 4) * module)
      for text in items where text.isText && text.page == code.page {
        let (x, y) = (text.x - code.x, text.y - code.y)
        let isBeside = x >= zone.high || x + text.width <= zone.low
        let isAboveOrBelow = y <= zone.low || y - 0.7 * text.size >= zone.high
        #expect(isBeside || isAboveOrBelow, "\(text.content) in the quiet zone")
      }
    }
  }

  @Test(arguments: [20, 26, 213, 214, 331, 332, 997])
  func `a link of any length has modules of 0.4 mm`(length: Int) throws {
    let link = "https://pay.example/" + String(repeating: "x", count: length - 20)
    let text = """
      {"number": "1", "issueDate": "2026-11-21", "vat": 21, "payment": {"link": "\(link)"},
       "seller": {"name": "A", "address": {"city": "Namur", "postalCode": "5000", "country": "BE"}},
       "buyer": {"name": "B", "address": {"country": "BE"}}, "lines": [{"name": "C", "price": 1}]}
      """
    let invoice = try engine().read(Input(name: "a.json", bytes: Array(text.utf8)))
    for theme in ["classic", "register"] {
      let code = try #require(items(of: invoice, theme).compactMap(\.code).first)
      #expect(code.module >= 0.4, "\(code.modules) modules")
    }
  }

  private func items(of invoice: Invoice, _ theme: String) throws -> [DumpItem] {
    DumpItem.all(in: try engine().dump(.invoice(invoice), options: RenderOptions(theme: theme)))
  }

  @Test func `every fixture has its page`() throws {
    let known = Set(Self.pages.map { "\($0.name).json" })
    // Their places, not their words, are looked at with the geometry of the slip.
    let geometry: Set = ["swiss-blank-fields.json", "swiss-long-names.json"]
    #expect(Set(Self.files) == known.union(geometry))
  }

  /// The texts on one baseline, from left to right, with plain spaces.
  private static func lines(of dump: String) -> [String] {
    var lines: [(y: Double, text: String)] = []
    for item in DumpItem.all(in: dump) where item.isText {
      guard let start = item.content.firstIndex(of: "\"") else { continue }
      let text = item.content[item.content.index(after: start)...].dropLast()
        .map { $0.isWhitespace ? " " : $0 }
      if lines.last?.y == item.y {
        lines[lines.count - 1].text += " " + String(text)
      } else {
        lines.append((item.y, String(text)))
      }
    }
    return lines.map { $0.text.split(separator: " ").joined(separator: " ") }
  }
}
