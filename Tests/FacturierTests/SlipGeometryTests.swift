import Testing

@testable import Facturier

/// Where things lie on a Swiss payment part, in millimetres from its corner, to 0.1 mm
/// (implementation guidelines 2.3, chapter 3).
struct SlipGeometryTests {
  static let plain = #"{"accounts": [{"iban": "CH4431999123000889012"}]}"#
  static let open = #"""
    {"accounts": [{"iban": "CH9300762011623852957"}],
     "code": {"amountOpen": true, "language": "it", "message": "Auftrag vom 15.06.2026",
              "alternativeSchemes": ["Name AV1: UV;UltraPay005;12345", "Name AV2: XY;XYService;54321"]}}
    """#

  private func invoice(
    _ payment: String, name: String = "Robert Schneider AG", street: String = "Rue du Lac 1268",
    buyer: String = #", "postalCode": "9400""#
  ) throws -> Invoice {
    let text = """
      {"number": "3139", "issueDate": "2026-11-19", "language": "de", "payment": \(payment),
       "seller": {"name": "\(name)", "companyNumber": "CHE-108.637.420",
        "address": {"lines": ["\(street)"], "postalCode": "2501", "city": "Biel", "country": "CH"}},
       "buyer": {"name": "\(name)", "address": {"lines": ["\(street)"], "city": "Rorschach",
        "country": "CH"\(buyer)}},
       "lines": [{"name": "Arbeit", "price": 1949.75, "vat": {"category": "O"}}]}
      """
    return try engine().read(Input(name: "a.json", bytes: Array(text.utf8)))
  }

  /// What lies on the lower edge of the last page, measured from the corner of the slip.
  private func items(_ invoice: Invoice, theme: String = "classic") throws -> [DumpItem] {
    let items = DumpItem.all(
      in: try engine().dump(.invoice(invoice), options: RenderOptions(theme: theme)))
    return items.filter { $0.page == items.last?.page && $0.y > 191.9 }.map {
      DumpItem(page: $0.page, x: $0.x, y: $0.y - 192, content: $0.content)
    }
  }

  private func item(_ items: [DumpItem], _ content: String) throws -> DumpItem {
    try #require(items.first { $0.content.contains(content) }, "\(content)")
  }

  private func expect(
    _ item: DumpItem, x: Double, y: ClosedRange<Double>,
    location: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(abs(item.x - x) < 0.1, "x of \(item.content)", sourceLocation: location)
    #expect(y.contains(item.y), "y \(item.y) of \(item.content)", sourceLocation: location)
  }

  @Test(arguments: ["classic", "register"])
  func `code, cross, titles and sections have their places`(theme: String) throws {
    let items = try items(invoice(Self.plain), theme: theme)
    let code = try item(items, "modules 46.00")
    #expect(abs(code.x - 67) < 0.1 && abs(code.y - 17) < 0.1)
    let cross = try item(items, "box 7.00 × 7.00")
    #expect(abs(cross.x - 86.5) < 0.1 && abs(cross.y - 36.5) < 0.1)
    // Lines of text lie on their baselines.
    expect(try item(items, "\"Empfangsschein\""), x: 5, y: 7...12)
    expect(try item(items, "\"Zahlteil\""), x: 67, y: 7...12)
    let accounts = items.filter { $0.content.contains("\"Konto / Zahlbar an\"") }
    #expect(accounts.map { $0.x.rounded() } == [5, 118])
    #expect(abs((accounts.first?.y ?? 0) - 14.3) < 0.5)
    let acceptance = try item(items, "\"Annahmestelle\"")
    expect(acceptance, x: 57 - acceptance.width, y: 82...85.5)
    let currency = items.filter { $0.content.contains("\"Währung\"") }
    #expect(currency.map { $0.x.rounded() } == [5, 67])
    #expect(currency.allSatisfy { 68...72 ~= $0.y })
    #expect(items.count { $0.content.contains("\"1 949.75\"") } == 2)
    expect(try item(items, "box 210.00 × 105.00"), x: 0, y: -0.1...0.1)
  }

  @Test(arguments: ["classic", "register"])
  func `faces have their sizes whatever the theme`(theme: String) throws {
    let items = try items(invoice(Self.plain), theme: theme)
    func sizes(_ text: String) -> [String] {
      items.filter { $0.content.hasSuffix(" \"\(text)\"") }.compactMap {
        $0.content.split(separator: " ").first { $0.contains("/") }.map(String.init)
      }
    }
    // Sizes are printed in millimetres: 11 pt = 3.88, 10 = 3.53, 8 = 2.82, 6 = 2.12.
    #expect(sizes("Zahlteil") == ["3.88/700"])
    #expect(sizes("Konto / Zahlbar an") == ["2.12/700", "2.82/700"])
    #expect(sizes("Robert Schneider AG") == ["2.82/400", "2.82/400", "3.53/400", "3.53/400"])
    #expect(sizes("Annahmestelle") == ["2.12/700"])
  }

  @Test func `blank fields have their corners`() throws {
    let items = try items(invoice(Self.open, buyer: ""))
    let corners = items.filter { $0.content.hasPrefix("box 3.00 × ") }
    let fields: [(left: Double, width: Double, height: Double)] = [
      (5, 52, 20), (27, 30, 10), (118, 65, 25), (78, 40, 15),
    ]
    for field in fields {
      for left in [field.left, field.left + field.width - 3] {
        // Both fields of the receipt end on one edge, that of the amount below the other.
        let isAmount = field.height < 20
        let edge = corners.filter {
          abs($0.x - left) < 0.05 && (left > 60 || ($0.y > 70) == isAmount)
        }
        let ends = edge.map(\.y) + edge.map { $0.y + $0.height }
        let height = (ends.max() ?? 0) - (ends.min() ?? 0)
        #expect(abs(height - field.height) < 0.1, "\(field)")
      }
    }
    expect(try item(items, "\"Name AV1:\""), x: 67, y: 90...100)
    expect(try item(items, "\"Name AV2:\""), x: 67, y: 90...100)
    expect(try item(items, "\"Ricevuta\""), x: 5, y: 7...12)
  }

  @Test(arguments: [
    "Wwwmmmwwwm Wwwmmmwwwm Wwwmmmwwwm Wwwmmmwwwm Wwwmmmwwwm Wwwmmmwwwm Ww70",
    "Iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
    "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM",
    "Ÿvonne Łódź-Ñandú Œuvre, Ångström & Žižek Ĳsbrand Þórður Ğüneş Ħaġar",
  ])
  func `long names stay inside their sections`(name: String) throws {
    let payment = #"""
      {"accounts": [{"iban": "CH4431999123000889012"}],
       "code": {"message": "Réglement de la facture du mois de novembre, avec nos remerciements"}}
      """#
    let items = try items(invoice(payment, name: name, street: name))
    let texts = items.filter { $0.content.hasPrefix("text") && $0.y > 0 }
    for text in texts {
      let isReceipt = text.x < 62
      #expect(text.x + text.width <= (isReceipt ? 57.1 : 205.1), "\(text.content)")
      let isInformation = isReceipt ? text.y < 82 : text.x > 117
      let isAmount =
        text.content.contains("CHF") || text.content.contains("Betrag")
        || text.content.contains("Währung") || text.content.contains("949.75")
      if isInformation, !isAmount { #expect(text.y <= (isReceipt ? 68 : 90), "\(text.content)") }
    }
  }

  @Test func `no module is smaller than the 0.4 mm that readers want, for a bill of usual length`()
    throws
  {
    let code = try item(items(invoice(Self.plain)), "modules 46.00")
    let modules = try #require(Int(code.content.split(separator: " ")[1]))
    #expect(46 / Double(modules) >= 0.4)
  }
}
