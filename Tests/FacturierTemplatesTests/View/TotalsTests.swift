import FacturierModel
import Testing

@testable import FacturierTemplates

struct TotalsTests {
  @Test func `one rate stands in the totals`() throws {
    #expect(
      try data(invoice()).totalRows
        == ["Total hors TVA: 200,00_€", "TVA 21'%: 42,00_€", "À payer: 242,00_€"])
  }

  @Test func `several rates stand in their own table`() throws {
    let keys = #"{"lines": [{"name": "a", "price": 10}, {"name": "b", "price": 10, "vat": 6}]}"#
    let data = try data(invoice(keys))
    #expect(
      data.totalRows == ["Total hors TVA: 20,00_€", "TVA: 2,70_€", "À payer: 22,70_€"])
    let rows = data[record: "taxes"]?[record: "table"]?[list: "rows"] ?? []
    #expect(rows.map { visible($0[text: "rate"] ?? "") } == ["21'%", "6'%"])
  }

  @Test func `without VAT there is only what is due and why`() throws {
    let data = try data(
      invoice(#"{"vat": {"category": "AE", "exemptionCode": "VATEX-EU-AE"}}"#))
    #expect(data.totalRows == ["À payer: 200,00_€"])
    #expect(data[record: "taxes"]?[record: "table"] == nil)
    #expect(data[record: "taxes"]?[texts: "notes"] == ["Autoliquidation"])
  }

  @Test(arguments: [
    ("E", "VATEX-EU-132-1I", "Exonération de TVA, directive 2006/112/CE, art._132_(1)_i"),
    ("K", "VATEX-EU-IC", "Livraison intracommunautaire exonérée de TVA"),
    ("O", "VATEX-EU-O", "Hors du champ de la TVA"),
  ])
  func `a code of exemption has its words`(category: String, code: String, text: String) throws {
    let keys = "{\"vat\": {\"category\": \"\(category)\", \"exemptionCode\": \"\(code)\"}}"
    let notes = try data(invoice(keys))[record: "taxes"]?[texts: "notes"] ?? []
    #expect(notes.map(visible) == [text])
  }

  @Test(arguments: [
    (#""AE""#, ["loi"]), (#"{"category": "AE", "exemptionReason": "ici"}"#, ["ici", "loi"]),
  ])
  func `the law's word for missing VAT stands after the document's own`(
    vat: String, texts: [String]
  ) throws {
    var legal = LegalTexts()
    legal.exemptions[.reverseCharge] = ["loi"]
    legal.taxes = ["débits"]
    let data = try data(invoice("{\"vat\": \(vat)}"), legal: legal)
    #expect(data[record: "taxes"]?[texts: "notes"] == texts + ["débits"])
  }

  @Test func `discounts, deposits and payments lead to what is left`() throws {
    let keys = #"""
      {"allowances": [{"reason": "Remise de volume", "percent": 10}],
       "deposits": [{"number": "A-1", "date": "2026-10-02", "amount": 50}],
       "alreadyPaid": [{"amount": 20}]}
      """#
    #expect(
      try data(invoice(keys)).totalRows == [
        "Total des lignes: 200,00_€", "Remise de volume 10'%: −20,00_€",
        "Total hors TVA: 180,00_€", "TVA 21'%: 37,80_€", "Total TVAC: 217,80_€",
        "Acompte A-1 du 02/10/2026: −50,00_€", "Déjà payé: −20,00_€", "À payer: 147,80_€",
      ])
  }

  @Test(arguments: [
    (#"{"type": "creditNote"}"#, "Total crédité: 242,00_€"),
    (#"{"type": "quote"}"#, "Total: 242,00_€"), (#"{"type": "proForma"}"#, "Total: 242,00_€"),
    (#"{"alreadyPaid": [{"amount": 242}]}"#, "Reste à payer: 0,00_€"),
    (#"{"alreadyPaid": [{"amount": 250}]}"#, "En votre faveur: 8,00_€"),
  ])
  func `the last row fits the document`(keys: String, row: String) throws {
    #expect(try data(invoice(keys)).totalRows.last == row)
  }

  @Test func `VAT in the currency of the country comes after`() throws {
    let keys = #"{"currency": "USD", "vatCurrency": {"currency": "EUR", "rate": 0.5}}"#
    let data = try data(invoice(keys))
    #expect(data.totalRows.last == "TVA en EUR: 21,00_€")
    #expect(data[list: "totals"].last?[text: "hint"].map(visible) == "au cours de 1_USD_=_0,5_EUR")
  }
}
