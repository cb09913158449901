import Foundation
import Testing

struct RemindTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One invoice of 2 400 €, due on Sunday 31 May 2026.
  private static let book = """
    {
      "sender": {
        "name": "Lucie Ferrand EI", "companyNumber": "482193075", "vatNumber": "FR01482193075",
        "address": { "lines": ["14 rue des Halles"], "postalCode": "37000", "city": "Tours", "country": "FR" }
      },
      "payment": { "accounts": [{ "iban": "FR76 2999 1002 0108 0043 2176 515" }] },
      "signature": { "name": "Lucie Ferrand" },
      "customers": [{
        "name": "Imprimerie du Cher SARL", "customerNumber": "C/1", "companyNumber": "392167458",
        "address": { "lines": ["3 quai de la Prée"], "postalCode": "18000", "city": "Bourges", "country": "FR" }
      }],
      "invoices": [{
        "number": "2026-0007", "date": "2026-05-01", "dueDate": "2026-05-31", "amount": 2400, "customer": "C/1",
        "description": "Plaquettes"
      }]
    }

    """

  private func remind(_ arguments: String...) throws -> ToolRun {
    try ToolRun(["remind"] + arguments, in: folder)
  }

  private func letters() throws -> [String] {
    let path = folder.path("letters")
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func `a dossier with a part payment makes five letters, and no more when run again`() throws
  {
    try folder.write(Self.book, to: "book.json")
    for on in ["2026-05-26", "2026-06-05", "2026-06-15", "2026-06-30", "2026-07-15"] {
      if on == "2026-06-15" {
        let text = try folder.read("book.json")
        let paid = #""payments": [{"date": "2026-06-12", "amount": 1000}], "description""#
        try folder.write(
          text.replacingOccurrences(of: #""description""#, with: paid), to: "book.json")
      }
      let first = try remind("book.json", "--on", on)
      #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
      let (book, files) = (try folder.read("book.json"), try letters())
      let again = try remind("book.json", "--on", on)
      #expect(again.status == 0)
      #expect(try folder.read("book.json") == book)
      #expect(try letters() == files)
    }
    #expect(
      try letters() == [
        "2026-05-26-preDueNotice-C-1.pdf", "2026-06-05-reminder-1-C-1.pdf",
        "2026-06-15-reminder-2-C-1.pdf", "2026-06-30-reminder-3-C-1.pdf",
        "2026-07-15-formalNotice-C-1.pdf",
      ])
    #expect(try folder.names == ["book.json", "letters"])
  }

  @Test func `a dry run prints the plan and writes nothing`() throws {
    try folder.write(Self.book, to: "book.json")
    let run = try remind("book.json", "--on", "2026-06-05", "--dry-run")
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(run.status == 0)
    #expect(text.contains("reminder 1") && text.contains("2400.00 EUR"))
    #expect(try folder.names == ["book.json"])
    #expect(try folder.read("book.json") == Self.book)
  }

  @Test func `the plan in JSON says what is sent and what is not`() throws {
    try folder.write(Self.book, to: "book.json")
    let due = try remind("book.json", "--on", "2026-06-05", "--dry-run", "--format", "json")
    let plan = try JSONDecoder().decode(Plan.self, from: due.output)
    #expect(plan.letters.map(\.type) == ["reminder"])
    #expect(plan.letters.map(\.open) == [2400])
    let early = try remind("book.json", "--on", "2026-05-02", "--format", "json")
    let nothing = try JSONDecoder().decode(Plan.self, from: early.output)
    #expect(nothing.spared.map(\.reason) == ["notYet"])
    #expect(nothing.spared.map(\.until) == ["2026-05-26"])
  }

  private struct Plan: Decodable {
    struct Letter: Decodable { let type: String, open: Double }
    struct Spared: Decodable { let reason: String, until: String? }
    let letters: [Letter]
    let spared: [Spared]
  }

  @Test func `a letter that cannot be drawn keeps all of them back`() throws {
    let second = """
      "invoices": [{
        "number": "x", "date": "2026-05-01", "dueDate": "2026-05-31", "amount": 100,
        "customer": {"name": "\u{12000}", "address": {"country": "FR"}}
      },
      """
    let text = Self.book.replacingOccurrences(
      of: "\"invoices\": [", with: second)
    try folder.write(text, to: "book.json")
    let run = try remind("book.json", "--on", "2026-06-05")
    #expect(run.status == 65)
    #expect(run.errors.contains("RENDER-GLYPH"))
    #expect(try folder.names == ["book.json"])
    #expect(try folder.read("book.json") == text)
  }

  @Test func `a book that cannot be written leaves no letters`() throws {
    try folder.write(Self.book, to: "book.json")
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: true)
    let run = try ToolRun(
      ["remind", "book.json", "--on", "2026-06-05", "-o", "out"], in: folder,
      shell: #"chmod a-w . && "$@"; status=$?; chmod u+w .; exit $status"#)
    // Root writes everywhere.
    guard geteuid() != 0 else { return }
    #expect(run.status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == [])
  }

  @Test func `two runs at the same time write one letter`() throws {
    try folder.write(Self.book, to: "book.json")
    let run = try ToolRun(
      ["remind", "book.json", "--on", "2026-06-05"], in: folder,
      shell: #""$@" > one & "$@" > two; status=$?; wait; exit $status"#)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let texts = [try folder.read("one"), try folder.read("two")]
    #expect(texts.count { $0.contains("1 letter written") } == 1, "\(texts)")
    #expect(try folder.read("book.json").components(separatedBy: "\"type\"").count == 2)
    #expect(try letters().count == 1)
  }

  @Test func `a book that is changed during a run is left as it is`() throws {
    try folder.write(Self.book, to: "book.json")
    try folder.write(
      "history: {goodInvoices: 3, goodLatePercent: 10, poorLateInvoices: 2, poorLatePercent: 50}\n"
        + "ladders: [{name: a, steps: [{letter: reminder, level: 1, day: 1}]}]\n", to: "policy")
    // The run waits for its policy, which comes through a pipe, when it has read the book.
    let run = try ToolRun(
      ["remind", "book.json", "--on", "2026-06-05", "--policy", "p.yaml"], in: folder,
      shell: #"""
        mkfifo p.yaml; exec 3<>p.yaml; "$@" 3>&- & pid=$!
        sleep 2; echo >> book.json; cat policy >&3; exec 3>&-; wait $pid
        """#)
    #expect(run.status == 73)
    #expect(run.errors.contains("has changed since it was read"))
    #expect(try letters() == [])
    #expect(try folder.read("book.json") == Self.book + "\n")
  }

  @Test func `a run that was stopped before the book is made good by running it again`() throws {
    try folder.write(Self.book, to: "book.json")
    #expect(try remind("book.json", "--on", "2026-06-05").status == 0)
    let after = try folder.read("book.json")
    // As if it had been killed between the letters and the book.
    try folder.write(Self.book, to: "book.json")
    #expect(try remind("book.json", "--on", "2026-06-05").status == 0)
    #expect(try folder.read("book.json") == after)
    #expect(try letters() == ["2026-06-05-reminder-1-C-1.pdf"])
  }

  @Test func `a letter that lies there is never written over`() throws {
    try folder.write(Self.book, to: "book.json")
    try FileManager.default.createDirectory(
      atPath: folder.path("letters"), withIntermediateDirectories: true)
    try folder.write("of another book", to: "letters/2026-06-05-reminder-1-C-1.pdf")
    #expect(try remind("book.json", "--on", "2026-06-05").status == 0)
    #expect(try folder.read("letters/2026-06-05-reminder-1-C-1.pdf") == "of another book")
    #expect(
      try letters() == ["2026-06-05-reminder-1-C-1-2.pdf", "2026-06-05-reminder-1-C-1.pdf"])
  }

  @Test func `two spellings of a customer are told`() throws {
    let second = """
      "invoices": [{
        "number": "x", "date": "2026-05-01", "dueDate": "2026-05-31", "amount": 100,
        "customer": {"name": "IMPRIMERIE DU CHER S.A.R.L.", "address": {"country": "FR"}}
      },
      """
    try folder.write(
      Self.book.replacingOccurrences(of: "\"invoices\": [", with: second), to: "book.json")
    let run = try remind("book.json", "--on", "2026-06-05", "--dry-run")
    #expect(run.status == 0)
    #expect(run.errors.contains("REMIND-NAMESAKE"))
  }

  @Test func `a table is remembered beside it`() throws {
    let csv = """
      Facture;Date;Échéance;Montant TTC;Client;Adresse;Code postal;Ville;Pays
      F1;01/05/2026;31/05/2026;2 400,00;Imprimerie du Cher;3 quai de la Prée;18000;Bourges;FR

      """
    try folder.write(csv, to: "export.csv")
    let sender =
      "name: A\ncompanyNumber: '482193075'\naddress: {postalCode: '37000', city: Tours, country: FR}\n"
    try folder.write(
      sender + "defaults: {payment: {accounts: [{iban: FR76 2999 1002 0108 0043 2176 515}]}}\n",
      to: "me.yaml")
    for _ in 1...2 {
      let run = try remind("export.csv", "--on", "2026-06-05", "--sender", "me.yaml")
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try letters() == ["2026-06-05-reminder-1-Imprimerie-du-Cher.pdf"])
    #expect(try folder.read("export.csv") == csv)
    #expect(try folder.read("export.open-items.json").contains("\"F1\""))
  }

  @Test func `a folder of invoices is a book`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("2026"), withIntermediateDirectories: true)
    try folder.write(SampleInvoice.good.text, to: "2026/a.json")
    for _ in 1...2 {
      let run = try remind("2026", "--on", "2026-12-28")
      #expect(run.status == 0, "\(run.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("2026")).sorted()
    #expect(names == ["a.json", "letters", "open-items.json"])
    let letters = try FileManager.default.contentsOfDirectory(atPath: folder.path("2026/letters"))
    #expect(letters.count == 1)
  }

  @Test(
    arguments: zip(
      [
        "none.json --on 2026-06-05", "bad.json --on 2026-06-05", "book.json --on 2026-06-31",
        "book.json --on 2026-06-05 --policy bad.json", "bad.csv --on 2026-06-05",
      ], [66, 65, 64, 65, 65] as [Int32]))
  func `what cannot be read is told, with the usual status`(line: String, status: Int32)
    throws
  {
    try folder.write(Self.book, to: "book.json")
    try folder.write("{\"ladders\": 1}", to: "bad.json")
    try folder.write("a;b\n1", to: "bad.csv")
    let arguments = line.split(separator: " ").map(String.init)
    let run = try ToolRun(["remind"] + arguments, in: folder)
    #expect(run.status == status)
    #expect(!run.errors.isEmpty && run.output.isEmpty)
    #expect(try folder.names == ["bad.csv", "bad.json", "book.json"])
  }
}
