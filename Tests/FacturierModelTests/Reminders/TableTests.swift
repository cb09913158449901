import FacturierCore
import Testing

@testable import FacturierModel

struct TableTests {
  private func read(_ csv: String, book: String = "{}") throws -> OpenItems {
    let sender = "name: A\naddress: {country: FR}"
    return try OpenItems.read(
      Input(name: "b.json", bytes: Array(book.utf8)),
      behind: [try .table(Array(csv.utf8), name: "t.csv")],
      sender: Input(name: "s.yaml", bytes: Array(sender.utf8))
    ) { _ in throw NoSuchFile() }
  }

  @Test(arguments: [
    "number;date;dueDate;amount;customer;country;paid;paidOn\r\nF1;01/05/2026;31/05/2026;2 400,50;B;FR;400,50;02.06.2026\r\n",
    "\u{FEFF}Facture;Date;Échéance;Montant TTC;Client;Pays;Payé;Payé le\nF1;2026-05-01;31.05.2026;\"2.400,50 €\";B;fr;400,5;2-6-2026",
    "sep=,\nnumber,date,due date,amount,customer,country,paid,paid on\nF1,2026-05-01,2026-05-31,\"2,400.50\",B,FR,400.50,2026-06-02\n\n",
    "number\tdate\tdueDate\tamount\tcustomer\tcountry\tpaid\tpaidOn\nF1\t2026-05-01\t2026-05-31\t2400.5\tB\tFR\t400.5\t2026-06-02",
  ])
  func `tables as spreadsheets export them are read`(csv: String) throws {
    let items = try read(csv)
    let invoice = try #require(items.items.first).invoice
    #expect(invoice.amount == Amount(minorUnits: 240_050, .euro))
    #expect(invoice.dueDate == day("2026-05-31"))
    #expect(try invoice.balance(on: day("2026-06-02")) == Amount(minorUnits: 200_000, .euro))
    #expect(items.customers.map(\.recipient.party.name) == ["B"])
  }

  @Test(arguments: [
    ("number;amout\n1;2", "INPUT-UNKNOWN t.csv:1:8"),
    ("number;number\n1;2", "INPUT-DUPLICATE t.csv:1:8"),
    ("amount\n1", "INPUT-MISSING t.csv:1:1"),
    ("number;amount\n1", "INPUT-SYNTAX t.csv:2:1"),
    ("number;amount\n\"1;2", "INPUT-SYNTAX t.csv:2:1"),
    ("number;amount\n\"1\"x;2", "INPUT-SYNTAX t.csv:2:4"),
    ("number;amount\n1;a\"b\"", "INPUT-SYNTAX t.csv:2:4"),
    ("", "INPUT-SYNTAX t.csv:1:1"),
    (
      "number;date;dueDate;amount;customer;country\n1;2026-01-01;2026-01-31;1,234;B;FR",
      "INPUT-VALUE t.csv:2:25"
    ),
    (
      "number;date;dueDate;amount;customer;country\n1;31/02/2026;2026-01-31;1;B;FR",
      "INPUT-DATE t.csv:2:3"
    ),
    (
      "number;date;dueDate;amount;customer;country\n1;2026-01-01 12:30:00;2026-01-31;1;B;FR",
      "INPUT-DATE t.csv:2:3"
    ),
    (
      "number;date;dueDate;amount;customer;country\n1;2026-01-01;2026-01-31;1;B;Atlantide",
      "INPUT-VALUE t.csv:2:29"
    ),
    (
      "number;date;dueDate;amount;customer;country\n1;2026-01-01;2026-01-31;-1;B;FR",
      "INPUT-RANGE t.csv:2:25"
    ),
  ])
  func `a bad table is refused with its place`(csv: String, problem: String) {
    do {
      _ = try read(csv)
      Issue.record("no problem")
    } catch {
      let found = (error as? InputFailure)?.diagnostics.map {
        "\($0.code) \($0.location?.description ?? "")"
      }
      #expect(found?.first == problem)
    }
  }

  @Test func `cells of several lines, names of countries and midnights are read`() throws {
    let csv =
      "Facture;Date;Échéance;Montant TTC;Client;Adresse;Code postal;Ville;Pays\n"
      + "F1;2026-05-01 00:00:00;2026-05-31T00:00:00;10;\"Été\nSA\";\"Bâtiment 3\r\n\r\n3, quai \"\"X\"\"\";1000;Bruxelles;Belgique\n"
    let items = try read(csv)
    let party = try #require(items.customers.first).recipient.party
    #expect(party.name == "Été SA")
    #expect(party.address?.lines == ["Bâtiment 3", "3, quai \"X\""])
    #expect(party.address?.country == .belgium)
    #expect(items.items.map(\.invoice.dueDate) == [day("2026-05-31")])
  }

  @Test(arguments: [
    ("France", "FR"), ("België", "BE"), ("LUXEMBOURG", "LU"), ("Schweiz", "CH"),
    ("Allemagne", "DE"), ("Pays-Bas", "NL"), ("it", "IT"),
  ])
  func `a country is a name or two letters`(text: String, code: String) throws {
    let items = try read(
      "number;date;dueDate;amount;customer;country\n1;2026-01-01;2026-01-31;1;B;\(text)")
    #expect(items.customers[0].recipient.party.address?.country.code == code)
  }

  @Test func `credits, disputes, holds and kinds of customers have their columns`() throws {
    let items = try read(
      """
      number;date;dueDate;amount;customer;country;credited;creditedOn;disputed;hold;type client
      1;2026-01-01;2026-01-31;100;B;FR;40;2026-02-01;non;non;particulier
      2;2026-01-01;2026-01-31;100;B;FR;;;oui;;particulier
      3;2026-01-01;2026-01-31;100;C;FR;;;cassé;oui;administration
      """)
    #expect(try items.items[0].invoice.balance(on: day("2026-02-01")).minorUnits == 60_00)
    #expect(items.items.map(\.dispute) == [nil, "", "cassé"])
    #expect(items.items.map { $0.hold != nil } == [false, false, true])
    #expect(items.customers.map(\.recipient.kind) == [.consumer, .publicBody])
  }

  @Test func `a column with a hash is left out`() throws {
    let items = try read(
      "number;#compte;date;dueDate;amount;customer;country\n1;411;2026-01-01;2026-01-31;1;B;FR")
    #expect(items.items.count == 1)
  }

  @Test func `the book goes before the table and adds to it`() throws {
    let csv =
      "number;date;dueDate;amount;customerNumber\nF1;2026-05-01;2026-05-31;100;C1\nF2;2026-05-01;2026-05-31;50;C1"
    let book = #"""
      {"customers": [{"name": "B", "customerNumber": "C1", "address": {"country": "FR"}, "kind": "consumer"}],
       "invoices": [{"number": "F1", "disputed": "broken"}]}
      """#
    let items = try read(csv, book: book)
    #expect(items.items.map(\.invoice.number) == ["F1", "F2"])
    #expect(items.items.map(\.dispute) == ["broken", nil])
    #expect(items.customers.map(\.recipient.kind) == [.consumer])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `chance makes tables or messages, never a trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "number", ";", ",", "\"", "\n", "\r", "é", "1", "amount", "\t", "sep=", " ", "\u{0}",
    ]
    let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    _ = try? read(text)
  }
}
