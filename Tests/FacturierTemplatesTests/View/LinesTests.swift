import FacturierModel
import Testing

@testable import FacturierTemplates

struct LinesTests {
  private func columns(_ keys: String) throws -> [String] {
    try data(invoice(keys))[list: "columns"].compactMap { $0[text: "label"] }
  }

  private func line(_ line: String) throws -> ViewData {
    let keys = "{\"lines\": [\(line)]}"
    return try #require(data(invoice(keys))[list: "entries"][0][record: "line"])
  }

  @Test func `rates have a column when VAT is charged`() throws {
    #expect(
      try columns("{}") == ["Désignation", "Quantité", "Prix unitaire", "TVA", "Montant HTVA"])
  }

  @Test func `rates have none when no VAT is charged`() throws {
    #expect(
      try columns("{\"vat\": {\"category\": \"E\", \"exemptionReason\": \"x\"}}")
        == ["Désignation", "Quantité", "Prix unitaire", "Montant"])
  }

  @Test func `article numbers have a column when a line has one`() throws {
    let lines =
      "[{\"name\": \"a\", \"articleNumber\": \"A-1\", \"price\": 1}, {\"name\": \"b\", \"price\": 1}]"
    #expect(try columns("{\"lines\": \(lines)}").first == "Réf.")
    let entries = try data(invoice("{\"lines\": \(lines)}"))[list: "entries"]
    #expect(entries[1][record: "line"]?[text: "articleNumber"] == "")
  }

  @Test func `prices with VAT say so`() throws {
    #expect(try columns("{\"pricesIncludeVat\": true}").contains("Montant TVAC"))
  }

  @Test(arguments: [
    (#"{"name": "a", "quantity": 3, "unit": "H87", "price": 1}"#, "3_pces", "1,00"),
    (#"{"name": "a", "quantity": 1.5, "unit": "H87", "price": 1}"#, "1,5_pce", "1,00"),
    (#"{"name": "a", "quantity": 2, "unit": "C62", "price": 1}"#, "2", "1,00"),
    (#"{"name": "a", "quantity": 2, "unit": "séance", "price": 0.125}"#, "2_séance", "0,125"),
    (
      #"{"name": "a", "quantity": 5000, "unit": "KGM", "price": 47.25, "priceBaseQuantity": 100}"#,
      "5'000_kg", "47,25 les 100"
    ),
  ])
  func `quantity and price stand with their units`(
    text: String, quantity: String, price: String
  ) throws {
    let line = try line(text)
    #expect(line[text: "quantity"].map(visible) == quantity)
    #expect(line[text: "price"].map(visible) == price)
  }

  @Test func `what else is known of a line stands below its name`() throws {
    let line = try line(
      #"""
      {"name": "Porte", "details": "Chêne", "quantity": 2, "price": 100, "priceBeforeDiscount": 110,
       "attributes": [{"name": "Sens", "value": "droit"}], "buyerArticleNumber": "X9",
       "period": {"start": "2026-10-01", "end": "2026-10-31"},
       "allowances": [{"percent": 10}, {"reason": "Geste", "amount": 5}],
       "charges": [{"reason": "Finition", "amount": 8}]}
      """#)
    #expect(
      line[texts: "details"].map(visible) == [
        "Chêne", "Sens_: droit", "Période octobre 2026", "Votre réf. X9", "au lieu de 110,00",
        "Remise 10'%_:_−20,00", "Geste_:_−5,00", "Finition_:_8,00",
      ])
  }

  @Test func `a row breaks between pages only when it is long`() throws {
    let lines = String(repeating: "détail\\n", count: 40)
    #expect(try line("{\"name\": \"a\", \"details\": \"\(lines)\", \"price\": 1}")[flag: "isLong"])
    #expect(try !line("{\"name\": \"a\", \"details\": \"court\", \"price\": 1}")[flag: "isLong"])
  }

  @Test func `groups have a heading and a subtotal`() throws {
    let keys = #"""
      {"lines": [{"heading": "Lot 1"}, {"name": "a", "price": 5}, {"subtotal": "Total lot 1"}]}
      """#
    let entries = try data(invoice(keys))[list: "entries"]
    #expect(entries[0][record: "group"]?[text: "name"] == "Lot 1")
    #expect(entries[2][record: "subtotal"]?[text: "label"] == "Total lot 1")
    #expect(entries[2][record: "subtotal"]?[text: "amount"] == "5,00")
  }
}
