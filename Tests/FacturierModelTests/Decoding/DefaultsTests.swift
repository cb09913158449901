import FacturierCore
import Testing

@testable import FacturierModel

struct DefaultsTests {
  private func seller(_ country: String, _ postalCode: String = "1000", _ more: String = "")
    -> String
  {
    """
    {"number": "1", "issueDate": "2026-11-21", "vat": 8.1, "buyer": {"name": "B", "address": {"country": "FR"}},
     "seller": {"name": "A", "address": {"postalCode": "\(postalCode)", "country": "\(country)"}},
     "lines": [{"name": "a", "price": 1}]\(more)}
    """
  }

  @Test(arguments: [
    ("BE", "EUR"), ("CH", "CHF"), ("LI", "CHF"), ("GB", "GBP"), ("BG", "EUR"), ("NC", "XPF"),
    ("SE", "SEK"),
  ])
  func `the currency is that of the seller's country`(country: String, currency: String) throws {
    #expect(try read(seller(country)).currency.code == currency)
  }

  @Test(arguments: [
    ("FR", "75001", "fr"), ("LU", "L-1111", "fr"), ("NL", "1031 HD", "nl"), ("DE", "20457", "de"),
    ("AT", "1010", "de"), ("BE", "1000", "fr"), ("BE", "5000", "fr"), ("BE", "1300", "fr"),
    ("BE", "1800", "nl"), ("BE", "9000", "nl"), ("BE", "2000", "nl"), ("BE", "4700", "de"),
    ("BE", "4000", "fr"), ("CH", "1003", "fr"), ("CH", "2000", "fr"), ("CH", "8001", "de"),
    ("IE", "H91", "en"),
    ("BE", "x", "fr"),
  ])
  func `the language is that of the seller's place`(country: String, code: String, language: String)
    throws
  {
    #expect(try read(seller(country, code)).language.code == language)
  }

  @Test(arguments: [
    ("{}", PaymentMeans.sepaCreditTransfer), (#"{"link": "https://p.example/1"}"#, .online),
    (#"{"mandate": {"reference": "M"}}"#, .sepaDirectDebit), (#"{"means": "cash"}"#, .cash),
    (#"{"accounts": [{"iban": "x"}], "link": "https://p.example/1"}"#, .sepaCreditTransfer),
  ])
  func `the means of payment are told by what there is`(payment: String, means: PaymentMeans) throws
  {
    #expect(try read(document(#""payment": \#(payment)"#)).payment.means == means)
  }

  @Test func `a Swiss transfer is not a SEPA one`() throws {
    #expect(try read(seller("CH")).payment.means == .creditTransfer)
  }

  @Test(arguments: [
    ("heure", "HUR"), ("Stunden", "HUR"), ("uur", "HUR"), ("HUR", "HUR"), ("h", "HUR"),
    ("m²", "MTK"),
    ("Stück", "H87"), ("PCE", "H87"), ("KG", "KGM"), ("forfait", "LS"), ("XZZ", "XZZ"), ("%", "P1"),
    ("", "H87"),
  ])
  func `units are codes or words of four languages`(word: String, code: String) throws {
    let json = document(lines: #"[{"name": "a", "price": 1, "unit": "\#(word)"}]"#)
    let unit = try #require(read(json).lines.first { _ in true }).unit
    #expect(unit == Unit(code: code, word: nil))
  }

  @Test func `any other word is kept as a unit`() throws {
    let json = document(lines: #"[{"name": "a", "price": 1, "unit": "Brouette"}]"#)
    #expect(try read(json).lines.map(\.unit) == [Unit(code: "ZZ", word: "Brouette")])
  }

  @Test func `no word stands for two units`() {
    let words = Unit.names.flatMap(\.names)
    #expect(words.count == Set(words).count)
  }

  @Test(
    arguments: [
      ("21", VatCategory.standard, "21", nil), ("\"5.5\"", .standard, "5.5", nil),
      ("0", .exempt, "0", nil),
      ("\"AE\"", .reverseCharge, "0", "VATEX-EU-AE"),
      ("\"K\"", .intraCommunity, "0", "VATEX-EU-IC"),
      ("\"Z\"", .zeroRated, "0", nil), (#"{"rate": 7}"#, .standard, "7", nil),
      (#"{"category": "L", "rate": 0}"#, .canaryIslands, "0", nil),
      (
        #"{"category": "E", "exemptionCode": "VATEX-FR-FRANCHISE"}"#, .exempt, "0",
        "VATEX-FR-FRANCHISE"
      ),
      (#"{"rate": 0, "exemptionReason": "art. 44"}"#, .exempt, "0", nil),
    ] as [(String, VatCategory, String, String?)])
  func `VAT is a rate, a category, or both`(
    text: String, category: VatCategory, rate: String, code: String?
  ) throws {
    let vat = try #require(
      read(document(lines: #"[{"name": "a", "price": 1, "vat": \#(text)}]"#)).lines.first { _ in
        true
      }
    ).vat
    #expect(vat.category == category)
    #expect(vat.rate.description == rate)
    #expect(vat.exemptionCode == code)
  }
}
