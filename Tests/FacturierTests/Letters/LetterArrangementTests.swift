import FacturierCore
import FacturierModel
import Foundation
import Testing

@testable import Facturier

/// How letters stand on their pages: on one if that is possible, else with signature and payment on the
/// first and what is reckoned behind it.
struct LetterArrangementTests {
  private func items(_ letter: Letter, theme: String = "classic") throws -> [DumpItem] {
    DumpItem.all(in: try engine().dump(.letter(letter), options: RenderOptions(theme: theme)))
  }

  private func items(_ name: String, theme: String = "classic") throws -> [DumpItem] {
    try items(letter(name, engine()), theme: theme)
  }

  /// The example with some of its fields changed.
  private func changed(
    _ name: String, _ change: (inout [String: Any]) -> Void
  ) throws -> Letter {
    let path = "\(checkout)/examples/letters/\(name)"
    let json = try JSONSerialization.jsonObject(with: Data(SystemFiles.read(path)))
    var fields = try #require(json as? [String: Any])
    change(&fields)
    let bytes = try JSONSerialization.data(withJSONObject: fields)
    return try engine().readLetter(Input(name: path, bytes: Array(bytes)))
  }

  @Test(
    arguments: [
      "formal-notice-french.json", "formal-notice-german.json", "formal-notice-public.json",
      "formal-notice-consumer.json", "reminder-2.json",
    ], ["classic", "register"])
  func `a letter that can have one page has one`(name: String, theme: String) throws {
    #expect(try items(name, theme: theme).last?.page == 1)
  }

  @Test(arguments: [
    "formal-notice.json", "formal-notice-luxembourg.json", "formal-notice-public-french.json",
    "formal-notice-dutch.json",
  ])
  func `the calculation of several invoices has a page of its own`(name: String) throws {
    let items = try items(name)
    #expect(items.last?.page == 2)
    let first = items.filter { $0.page == 1 }
    #expect(first.contains { $0.content.hasPrefix("qr ") })
    let signature = try #require(letter(name, engine()).signature?.name)
    #expect(first.contains { $0.text == signature })
    let titles = ["Calcul des intérêts", "Berekening van de rente"]
    #expect(items.contains { $0.page == 2 && $0.y < 30 && titles.contains($0.text) })
    #expect(!first.contains { titles.contains($0.text) })
  }

  @Test func `a payment slip shares its page with the account`() throws {
    let items = try items("formal-notice-swiss.json")
    #expect(items.last?.page == 2)
    let slip = try #require(items.first { $0.content.contains("modules 46.00") })
    #expect(slip.page == 2)
    #expect(items.contains { $0.page == 2 && $0.text.hasPrefix("Décompte au") && $0.y < slip.y })
    #expect(items.contains { $0.page == 1 && $0.text.hasPrefix("Le décompte de cette somme") })
  }

  @Test func `thirty invoices follow a letter that is whole on its first page`() throws {
    let letter = try changed("formal-notice.json") { fields in
      fields["invoices"] = (1...30).map { number -> [String: Any] in
        [
          "number": "2026-\(1000 + number)", "date": "2026-09-01", "dueDate": "2026-10-01",
          "amount": 1000 + 37 * number,
        ]
      }
    }
    let items = try items(letter)
    let first = items.filter { $0.page == 1 }
    #expect(first.contains { $0.content.hasPrefix("qr ") })
    #expect(first.contains { $0.text == "Lise Verhaegen" })
    #expect(!first.contains { $0.text == "2026-1001" })
    for number in 1...30 {
      #expect(items.contains { $0.page > 1 && $0.text == "2026-\(1000 + number)" })
    }
    for head in ["Date", "Échéance", "Montant", "Intérêts", "Indemnité", "Total"] {
      #expect(items.contains { $0.page == 2 && $0.text == head }, "\(head)")
    }
  }

  @Test func `a table has all its columns in the smallest type before one is left out`() throws {
    let heads = try items("formal-notice-luxembourg.json").map(\.text)
    for head in [
      "Facture", "Date", "Échéance", "Montant", "Payé", "Reste dû", "Intérêts", "Indemnité",
      "Total",
    ] {
      #expect(heads.contains(head), "\(head)")
    }
  }

  // MARK: Signatures

  @Test func `a sole trader signs with one name`() throws {
    let items = try items("formal-notice-french.json").filter { $0.y > 150 && $0.y < 275 }
    let names = items.filter { $0.text.contains("Sabine Ollivier") && $0.x < 30 }
    #expect(names.map(\.text) == ["Sabine Ollivier EI"])
  }

  @Test(arguments: [
    ("Sabine Ollivier EI", "Sabine Ollivier", true), ("Jonas Weber e.K.", "Jonas Weber", true),
    ("Ollivier Sabine EI", "Sabine Ollivier", true),
    ("Sabine Ollivier", "Sabine Ollivier", true), ("Dupont SARL", "Jean Dupont", false),
    ("Jean Dupont SARL", "Jean Dupont", false), ("Atelier Verhaegen SRL", "Lise Verhaegen", false),
  ])
  func `who signs for a company is named beside it`(
    party: String, person: String, isOneself: Bool
  ) throws {
    let letter = try changed("formal-notice-french.json") { fields in
      var sender = fields["sender"] as? [String: Any] ?? [:]
      sender["name"] = party
      sender["legalForm"] = nil
      fields["sender"] = sender
      fields["signature"] = ["name": person]
    }
    let close = try items(letter).filter { $0.y > 150 && $0.x < 30 }.map(\.text)
    #expect(close.contains(person) == (!isOneself || party == person))
    #expect(close.contains(party))
  }

  @Test func `a consumer who signs needs no line for a name`() throws {
    func labels(_ kind: String) throws -> [String] {
      try items(
        changed("receipt-acknowledgement.json") { fields in
          var recipient = fields["recipient"] as? [String: Any] ?? [:]
          recipient["kind"] = kind
          fields["recipient"] = recipient
        }
      ).map(\.text)
    }
    #expect(try labels("business").contains("Nom et qualité"))
    #expect(try !labels("consumer").contains("Nom et qualité"))
  }

  @Test func `one enclosure has no number`() throws {
    let lines = try items("formal-notice-consumer.json").map(\.text)
    let enclosure = try #require(lines.first { $0.hasPrefix("Annexe") })
    #expect(enclosure.hasSuffix(": Facture F-2026-014"))
  }
}
