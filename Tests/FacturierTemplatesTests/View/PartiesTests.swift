import FacturierCore
import FacturierModel
import Testing

@testable import FacturierTemplates

struct PartiesTests {
  private func party(_ name: String, form: String) throws -> Party {
    try invoice(seller: "{\"name\": \"\(name)\", \"legalForm\": \"\(form)\"}").seller
  }

  @Test(arguments: [
    ("Atelier", "SRL", "Atelier SRL", "Atelier SRL"),
    ("Atelier SRL", "SRL", "Atelier SRL", "Atelier SRL"),
    ("Studio Weiler S.à r.l.", "Sàrl", "Studio Weiler S.à r.l.", "Studio Weiler S.à r.l."),
    (
      "Studio Weiler S.à r.l.", "société à responsabilité limitée", "Studio Weiler S.à r.l.",
      "Studio Weiler S.à r.l., société à responsabilité limitée"
    ),
    ("Nord GmbH & Co. KG", "GmbH", "Nord GmbH & Co. KG", "Nord GmbH & Co. KG"),
    ("Sabine Ollivier", "EI", "Sabine Ollivier EI", "Sabine Ollivier EI"),
  ])
  func `the legal form is said once`(
    name: String, form: String, legal: String, formal: String
  ) throws {
    let party = try party(name, form: form)
    #expect(party.legalName == legal)
    #expect(party.formalName == formal)
  }

  @Test(arguments: [
    (
      #"{"registers": [{"name": "RPM", "place": "Liège"}]}"#,
      ["Atelier SRL · Rue Haute 1, 1000 Bruxelles · RPM Liège · TVA BE 0712.345.927"]
    ),
    (
      #"{"legalForm": "SAS", "shareCapital": {"amount": 8000, "currency": "EUR"}, "vatNumber": "FR01482193075", "companyNumber": "482193075", "registers": [{"name": "RCS", "place": "Orléans", "number": "482 193 075"}], "address": {"lines": ["Zone artisanale des Forges", "52 rue de Bourgogne"], "postalCode": "45000", "city": "Orléans", "country": "FR"}}"#,
      [
        "Atelier SAS au capital de 8'000 € · Zone artisanale des Forges, 52 rue de Bourgogne, 45000 Orléans",
        "RCS Orléans 482 193 075 · TVA FR 01 482 193 075",
      ]
    ),
    (
      #"{"vatNumber": null, "companyNumber": "482193075", "legalForm": "EI", "address": {"city": "Tours", "country": "FR"}}"#,
      ["Atelier EI · Tours · SIREN 482 193 075"]
    ),
    (
      #"{"vatNumber": "DE284639152", "legalForm": "GmbH", "registers": [{"name": "HRB", "place": "Amtsgericht Köln", "number": "104418"}], "address": {"city": "Köln", "country": "DE"}}"#,
      ["Atelier GmbH · Köln · Amtsgericht Köln HRB 104418 · TVA DE284639152"]
    ),
    (
      #"{"vatNumber": "CHE-108.637.420 TVA", "companyNumber": "CHE-108.637.420", "legalForm": "Sàrl", "address": {"city": "Chexbres", "country": "CH"}}"#,
      ["Atelier Sàrl · Chexbres · CHE-108.637.420 TVA"]
    ),
  ])
  func `the foot says who the seller is, each number once`(
    seller: String, lines: [String]
  ) throws {
    let identity = try data(invoice(seller: seller))[record: "seller"]?[texts: "identity"] ?? []
    #expect(identity.map { $0.replacing("\u{A0}", with: " ") }.map(visible) == lines)
  }

  @Test(arguments: [
    ("FR", "69001", "Lyon", ["69001 LYON"], "69001 Lyon"),
    ("BE", "1000", "Bruxelles", ["1000 Bruxelles"], "1000 Bruxelles"),
    ("LU", "1536", "Luxembourg", ["L-1536 Luxembourg"], "L-1536 Luxembourg"),
    ("LU", "L-1536", "Luxembourg", ["L-1536 Luxembourg"], "L-1536 Luxembourg"),
    ("NL", "1012 AB", "Amsterdam", ["1012 AB__AMSTERDAM"], "1012 AB Amsterdam"),
    ("GB", "BS1 4DB", "Bristol", ["Bristol", "BS1 4DB"], "Bristol BS1 4DB"),
    ("DE", "50668", "Köln", ["50668 Köln"], "50668 Köln"),
    ("FR", "", "Saint-Étienne", ["SAINT-ÉTIENNE"], "Saint-Étienne"),
  ])
  func `an address follows its country, in capitals only on an envelope`(
    country: String, code: String, city: String, posted: [String], read: String
  ) throws {
    let address = """
      {"address": {"postalCode": "\(code)", "city": "\(city)", "country": "\(country)"}}
      """
    let buyer = try #require(try invoice(buyer: address).buyer.address)
    let idiom = Idiom(.french)
    #expect(idiom.lines(of: buyer, countryName: nil).map(visible) == posted)
    #expect(idiom.town(of: buyer) == read)
  }

  @Test func `the country stands last on what goes abroad`() throws {
    let buyer =
      #"{"address": {"lines": ["Hauptstr. 5"], "postalCode": "54290", "city": "Trier", "country": "DE"}}"#
    let text = try library().markup(for: invoice(buyer: buyer))
    #expect(text.contains("<p>54290 Trier</p>\n<p>ALLEMAGNE</p>"))
    #expect(text.contains("<p>Belgique</p>"))
  }

  @Test func `a long sender is shortened to fit the window`() throws {
    let seller =
      #"{"name": "Établissements Vandenberghe et Fils", "address": {"lines": ["Boulevard du Souverain 100"], "postalCode": "1000", "city": "Bruxelles", "country": "BE"}}"#
    #expect(
      try data(invoice(seller: seller))[text: "returnAddress"]
        == "Établissements Vandenberghe et Fils, 1000 Bruxelles")
  }
}

struct AddressWindowTests {
  @Test(arguments: [
    ("FR", "110.0mm", "37.0mm", "80.0mm"), ("BE", "110.0mm", "29.0mm", "80.0mm"),
    ("CH", "115.0mm", "30.0mm", "75.0mm"), ("DE", "25.0mm", "39.2mm", "80.0mm"),
    ("NL", "25.0mm", "39.2mm", "80.0mm"),
  ])
  func `the window is where the seller's country has it`(
    country: String, x: String, letterhead: String, width: String
  ) throws {
    let seller = "{\"address\": {\"city\": \"X\", \"country\": \"\(country)\"}}"
    let values = StyleValues(for: try invoice(seller: seller)).list
    #expect(values["--letterhead-height"] == letterhead)
    #expect(values["--recipient-width"] == width)
    let isLeft = x == "25.0mm"
    #expect(values["--page-left"] == (isLeft ? x : "20.0mm"))
  }

  @Test func `the document may ask for another one, and for Letter`() throws {
    let keys = #"{"page": {"addressWindow": "din-a", "size": "letter", "foldMarks": true}}"#
    let invoice = try invoice(keys)
    let values = StyleValues(for: invoice).list
    #expect(values["--fold-upper"] == "87.0mm")
    #expect(values["--page-size"] == "letter")
    #expect(try data(invoice)[flag: "foldMarks"])
  }

  @Test func `a seller changes colour, faces and logo`() throws {
    let seller = """
      {"theme": {"accent": "#14532d", "face": "Source Serif Pro", "logo": "l.png",
       "logoHeight": 12.5}}
      """
    let values = StyleValues(for: try invoice(seller: seller)).list
    #expect(values["--accent"] == "#14532d")
    #expect(values["--text-face"] == "\"Source Serif Pro\"")
    #expect(values["--logo-height"] == "12.5mm")
  }
}
