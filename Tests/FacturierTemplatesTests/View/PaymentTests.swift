import FacturierModel
import Testing

@testable import FacturierTemplates

struct PaymentTests {
  private func payment(_ keys: String, buyer: String = "{}") throws -> ViewData? {
    try data(invoice(keys))[record: "payment"]
  }

  @Test func `a transfer in euro has a code to scan`() throws {
    let keys =
      #"{"payment": {"accounts": [{"iban": "BE68539007547034", "bic": "TRIOBEBB"}], "reference": "+++090/9337/55493+++"}, "terms": {"days": 30}}"#
    let payment = try #require(try payment(keys))
    #expect(
      payment[record: "qr"]?[text: "data"]
        == "BCD\n002\n1\nSCT\nTRIOBEBB\nAtelier SRL\nBE68539007547034\nEUR242.00\n\n090933755493")
    #expect(
      payment[record: "table"]?.pairs == [
        "Bénéficiaire: Atelier SRL", "IBAN: BE68_5390_0754_7034",
        "Communication: +++090/9337/55493+++", "Échéance: 1er_décembre 2026", "Montant: 242,00_€",
      ])
  }

  @Test(arguments: [
    #"{"currency": "CHF"}"#,
    #"{"payment": {"accounts": [{"iban": "BE00539007547034"}]}}"#,
    #"{"type": "selfBilledInvoice"}"#,
  ])
  func `no code without euro and a valid account, and none for oneself`(keys: String) throws {
    let payment = try #require(try payment(keys))
    #expect(payment[record: "qr"] == nil)
    #expect(payment[text: "heading"] == "Paiement")
  }

  @Test(arguments: [
    #"{"type": "creditNote"}"#, #"{"type": "quote"}"#, #"{"payment": {}}"#,
    #"{"type": "proForma", "payment": {}}"#,
    #"{"payment": {"means": "clearing"}}"#,
  ])
  func `nothing is said where there is nothing to pay or no way to say how`(keys: String) throws {
    #expect(try payment(keys) == nil)
  }

  @Test(arguments: [(-1, "Rien à payer : il vous revient 6,05_€."), (0, "Rien à payer.")])
  func `an amount of zero or below shows why nothing is asked`(quantity: Int, text: String) throws {
    let keys = #"{"lines": [{"name": "Reprise", "quantity": \#(quantity), "price": 5, "vat": 21}]}"#
    let payment = try #require(try payment(keys))
    #expect(payment[text: "heading"].map(visible) == text)
    #expect(payment[record: "table"] == nil)
  }

  @Test func `what is paid is acknowledged`() throws {
    let payment = try #require(try payment(#"{"alreadyPaid": [{"amount": 242}]}"#))
    #expect(payment[text: "heading"] == "Tout est payé, merci.")
    #expect(payment[record: "table"] == nil)
  }

  @Test func `a direct debit says when and from which account`() throws {
    let keys = #"""
      {"dueDate": "2026-12-15", "payment": {"means": "sepaDirectDebit",
       "mandate": {"reference": "M-1", "debtorIban": "BE68539007547034"}}}
      """#
    let payment = try #require(try payment(keys))
    #expect(
      payment[text: "sentence"].map(visible)
        == "Nous prélèverons 242,00_€ le 15_décembre 2026. Vous n’avez rien à faire.")
    #expect(
      payment[record: "table"]?.pairs == ["Mandat: M-1", "IBAN: BE68_5390_0754_7034"])
  }

  @Test func `the account in the document's currency goes first`() throws {
    let keys = #"""
      {"currency": "USD", "payment": {"accounts": [
       {"iban": "BE68539007547034", "currency": "EUR"},
       {"iban": "LU280019400644750000", "currency": "USD"}]}}
      """#
    let pairs = try #require(try payment(keys)?[record: "table"]).pairs
    #expect(pairs.contains("IBAN: LU28_0019_4006_4475_0000"))
    #expect(pairs.last == "Autres comptes: BE68_5390_0754_7034 (EUR)")
  }

  @Test(arguments: [(60, false), (100, true)])
  func `a code with much in it is wide enough for its modules`(length: Int, isWide: Bool) throws {
    let reference = String(repeating: "à", count: length)
    let keys =
      #"{"payment": {"accounts": [{"iban": "BE68539007547034"}], "reference": ""# + reference
      + "\"}}"
    let qr = try #require(try payment(keys)?[record: "qr"])
    #expect(qr[flag: "isWide"] == isWide)
  }
}
