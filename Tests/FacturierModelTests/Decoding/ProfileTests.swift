import FacturierCore
import Testing

@testable import FacturierModel

struct ProfileTests {
  private static let profile = """
    name: Atelier
    vatNumber: BE0652038453
    address: { lines: [Rue 1], postalCode: 5000, city: Namur, country: BE }
    contact: { phone: "1", email: a@a.example }
    theme: { accent: "#14532d", logo: logo.png }
    defaults:
      vat: 6
      language: nl
      payment: { accounts: [{ iban: BE87 5193 2048 1594 }] }
      terms: { days: 10, fixedIndemnity: 40, lateRateText: loi }
    """

  private func json(_ fields: String) -> String {
    """
    {"number": "1", "issueDate": "2026-11-21", "buyer": {"name": "B", "address": {"country": "BE"}},
     "lines": [{"name": "a", "price": 100}]\(fields.isEmpty ? "" : ", ")\(fields)}
    """
  }

  @Test func `a document names a profile in its folder`() throws {
    let input = Input(
      name: "in/a.json", bytes: Array(json(#""seller": "own/seller.yaml""#).utf8))
    let invoice = try Invoice.read(input) { name in
      #expect(name == "in/own/seller.yaml")
      return Array(Self.profile.utf8)
    }
    #expect(invoice.seller.name == "Atelier")
    #expect(invoice.seller.address?.postalCode == "5000")
    #expect(invoice.theme.accent == "#14532d")
    #expect(
      invoice.theme.logo == Logo(file: "logo.png", namedBy: "in/own/seller.yaml", height: nil))
    #expect(invoice.language == .dutch)
    #expect(invoice.lines.map(\.vat.rate) == [6])
    #expect(invoice.payment.accounts.map(\.iban) == ["BE87 5193 2048 1594"])
    #expect(invoice.dueDate == CalendarDate("2026-12-01"))
  }

  @Test func `a profile can be given beside the document`() throws {
    #expect(try read(json(""), seller: Self.profile).seller.name == "Atelier")
  }

  @Test func `what the document says goes before the profile, key by key`() throws {
    let fields = #"""
      "seller": {"name": "Autre", "contact": {"phone": "2"}}, "vat": 21, "language": "fr",
      "terms": {"days": 5}, "payment": {"reference": "R"}
      """#
    let invoice = try read(json(fields), seller: Self.profile)
    #expect(invoice.seller.name == "Autre")
    #expect(invoice.seller.vatNumber == "BE0652038453")
    #expect(invoice.seller.contact == Contact(name: nil, phone: "2", email: "a@a.example"))
    #expect(invoice.lines.map(\.vat.rate) == [21])
    #expect(invoice.language == .french)
    #expect(invoice.terms.days == 5)
    #expect(invoice.terms.lateRateText == "loi")
    #expect(invoice.payment.reference == "R")
    #expect(invoice.payment.accounts.count == 1)
  }

  @Test(arguments: [
    #""customers/b.yaml""#, #"{"profile": "customers/b.yaml", "name": "Nommé ici"}"#,
  ])
  func `a customer file says who buys and what it wants`(buyer: String) throws {
    let json = json("").replacing(
      #"{"name": "B", "address": {"country": "BE"}}"#, with: buyer)
    let files = [
      "in/customers/b.yaml": """
      name: Clinique
      kind: publicBody
      address: { lines: [Rue 2], postalCode: 5000, city: Namur, country: BE }
      wishes: [purchaseOrderReference, byEmail]
      """,
      "in/s.yaml": Self.profile,
    ]
    let document = json.replacing(#"{"number""#, with: #"{"seller": "s.yaml", "number""#)
    let invoice = try Invoice.read(Input(name: "in/a.json", bytes: Array(document.utf8))) {
      Array((files[$0] ?? "").utf8)
    }
    #expect(invoice.buyer.name == (buyer.contains("ici") ? "Nommé ici" : "Clinique"))
    #expect(invoice.buyer.address?.postalCode == "5000")
    #expect(invoice.customerKind == .publicBody)
    #expect(invoice.customerWishes == [.purchaseOrderReference, .byEmail])
    #expect(invoice.seller.name == "Atelier")
    let place = Locator(invoice.source).location(of: ["buyer", "wishes", "1"])
    #expect(place?.file == "in/customers/b.yaml")
  }

  @Test func `a customer file that is none is told once, with its place`() throws {
    let json = json("").replacing(
      #"{"name": "B", "address": {"country": "BE"}}"#, with: #""b.yaml""#)
    let failure = try #require(throws: InputFailure.self) {
      try Invoice.read(
        Input(name: "a.json", bytes: Array(json.utf8)),
        seller: Input(name: "s.yaml", bytes: Array(Self.profile.utf8))
      ) { _ in Array("- a list".utf8) }
    }
    #expect(failure.diagnostics.map(\.code) == ["INPUT-TYPE"])
    #expect(failure.diagnostics.first?.location?.file == "b.yaml")
  }

  @Test func `an empty text or a zero takes away what the profile says`() throws {
    let fields = #""terms": {"lateRateText": "", "fixedIndemnity": 0}"#
    let invoice = try read(json(fields), seller: Self.profile)
    #expect(invoice.terms.lateRateText == nil)
    #expect(invoice.terms.fixedIndemnity == nil)
  }

  @Test func `a named profile goes before a given one`() throws {
    let fields = #""seller": {"profile": "b.yaml", "website": "w.example"}"#
    let invoice = try Invoice.read(
      Input(name: "a.json", bytes: Array(json(fields).utf8)),
      seller: Input(name: "s.yaml", bytes: Array(Self.profile.utf8))
    ) { _ in Array("name: Nommé".utf8) }
    #expect(invoice.seller.name == "Nommé")
    #expect(invoice.seller.website == "w.example")
    #expect(invoice.seller.vatNumber == "BE0652038453")
  }

  @Test func `a problem in a profile is told with the profile's place`() {
    let text = "name: A\nadress: { country: BE }\ndefaults:\n  lines: []\n  vat: many\n"
    let failure = #expect(throws: InputFailure.self) { try read(json(""), seller: text) }
    let told = failure?.diagnostics.map { "\($0)".split(separator: "\n")[0] } ?? []
    #expect(
      told == [
        "invoice.json:2:12: error [INPUT-MISSING] /lines/0/vat: \"vat\" is missing",
        "seller.yaml:1:1: error [INPUT-MISSING] /seller/address: \"address\" is missing",
        "seller.yaml:2:1: error [INPUT-UNKNOWN] /seller/adress: nobody knows the key \"adress\" here",
        "seller.yaml:4:3: error [INPUT-UNKNOWN] /seller/defaults/lines: nobody knows the key \"lines\" here",
        "seller.yaml:5:8: error [INPUT-VALUE] /seller/defaults/vat: \"many\" is none of S, Z, E, AE, K, G, O, L, M",
      ])
  }

  @Test func `a finding points into the profile`() throws {
    let invoice = try read(json(""), seller: Self.profile)
    let locator = Locator(invoice.source)
    #expect(locator.location(of: ["seller", "vatNumber"])?.description == "seller.yaml:2:12")
    #expect(
      locator.location(of: ["payment", "accounts", "0", "iban"])?.description == "seller.yaml:9:33")
    #expect(locator.location(of: ["lines", "0", "price"])?.description == "invoice.json:2:35")
    #expect(locator.location(of: ["lines", "0", "unit"])?.description == "invoice.json:2:12")
    #expect(locator.location(of: ["delivery", "date"])?.description == "invoice.json:1:1")
  }

  @Test(arguments: [
    "logo.png", "a/b c/logo.png", "été.png", "...png",
  ])
  func `a path below the folder is taken`(path: String) { #expect(path.isPathBelow) }

  @Test(arguments: [
    "", "..", "../a", "a/../b", "a/..", "/a", "a//b", "a/", "C:a", "a\\b", "a\0", "\\\\host\\a",
  ])
  func `a path that may lead elsewhere is refused`(path: String) { #expect(!path.isPathBelow) }
}
