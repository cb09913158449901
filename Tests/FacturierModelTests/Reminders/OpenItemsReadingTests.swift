import FacturierCore
import Testing

@testable import FacturierModel

struct OpenItemsReadingTests {
  struct Wrong: Sendable {
    let json: String
    let problem: String
  }

  @Test(arguments: [
    Wrong(json: book(#"[{"number": "1"}]"#), problem: "INPUT-MISSING /invoices/0/date"),
    Wrong(json: book("[\(item())]", more: #", "letter": []"#), problem: "INPUT-UNKNOWN /letter"),
    Wrong(
      json: book("[\(item("1", "1", #", "paymants": []"#))]"),
      problem: "INPUT-UNKNOWN /invoices/0/paymants"),
    Wrong(
      json: book("[\(item())]").replacing(#""customer": "C1""#, with: #""customer": "C2""#),
      problem: "INPUT-VALUE /invoices/0/customer"),
    Wrong(json: book("[\(item()), \(item())]"), problem: "INPUT-CONFLICT /invoices/1/number"),
    Wrong(
      json: book("[]", letters: #"[{"type": "reminder", "date": "2026-01-01"}]"#),
      problem: "INPUT-MISSING /letters/0/invoices"),
    Wrong(
      json: book("[]", letters: #"[{"type": "reminder", "date": "2026-01-01", "invoices": []}]"#),
      problem: "INPUT-VALUE /letters/0/invoices"),
    Wrong(
      json: book("[\(item())]", customer: #", "language": "it""#),
      problem: "INPUT-VALUE /customers/0/language"),
    Wrong(json: book("[]", customer: #", "kind": 7"#), problem: "INPUT-TYPE /customers/0/kind"),
    Wrong(json: book("[]", more: #", "claim": {"x": 1}"#), problem: "INPUT-UNKNOWN /claim/x"),
    Wrong(json: #"{"invoices": []}"#, problem: "INPUT-MISSING /sender"),
    Wrong(json: "[]", problem: "INPUT-TYPE "),
  ])
  func `a bad book is refused with its place`(wrong: Wrong) {
    #expect(throws: InputFailure.self) { try openItems(wrong.json) }
    do { _ = try openItems(wrong.json) } catch {
      let found = (error as? InputFailure)?.diagnostics.map { "\($0.code) \($0.pointer)" } ?? []
      #expect(found.contains(wrong.problem), "\(found)")
    }
  }

  @Test func `junk under every key is refused, never a trap`() throws {
    let whole = try SourceTree.json(Array(book("[\(item())]").utf8), file: "a")
    for key in whole.root.children.map(\.key) {
      for junk in ["null", "7", "-1e99", "\"\"", "[[]]", "{\"a\": {}}", "[null]", "true"] {
        let members = whole.root.members(of: nil).filter { $0.key != key }
        let rest = JSONValue.object(members).text.dropLast()
        _ = try? openItems("\(rest)\(members.isEmpty ? "" : ",") \"\(key)\": \(junk)}")
      }
    }
  }

  @Test func `YAML says the same as JSON`() throws {
    let yaml = """
      sender: {name: A, address: {postalCode: 75001, city: Paris, country: FR}}
      customers:
        - {name: B, customerNumber: 007, address: {country: FR, postalCode: 01000}}
      invoices:
        - {number: 1, date: 2026-05-01, dueDate: 2026-05-31, amount: 2400, customer: "007"}
      """
    let items = try openItems(yaml, name: "book.yaml")
    let plan = try items.plan(defaultPolicy(), on: day("2026-06-08"))
    let letter = try items.letter(for: try #require(plan.letters.first))
    #expect(letter.recipient?.customerNumber == "007")
    #expect(letter.recipient?.party.address?.postalCode == "01000")
    #expect(letter.sender.address?.postalCode == "75001")
  }

  @Test func `letters are added to YAML without touching the rest`() throws {
    let yaml = """
      # My book.
      sender: {name: A, address: {country: FR}} # me
      customers: [{name: B, address: {country: FR}}]
      invoices:
        - {number: 1, date: 2026-05-01, dueDate: 2026-05-31, amount: 2400, customer: B}

      """
    var text = yaml
    let policy = try defaultPolicy()
    for on in ["2026-06-05", "2026-06-15"] {
      let items = try openItems(text, name: "book.yaml")
      text = try carriedOut(items.plan(policy, on: day(on)), items, text, name: "book.yaml")
    }
    #expect(text.hasPrefix(yaml.trimmingSuffix("\n")))
    let letters = try openItems(text, name: "book.yaml").letters
    #expect(letters.map(\.letter.level) == [1, 2])
    #expect(letters.map(\.letter.invoices) == [["1"], ["1"]])
  }

  @Test(arguments: [
    "letters: []\n", "letters:\n  - {type: reminder, date: 2026-01-01, invoices: [9]}\n",
  ])
  func `a list that is there already is gone on with`(end: String) throws {
    let yaml = """
      sender: {name: A, address: {country: FR}}
      invoices:
        - number: 1
          date: 2026-05-01
          dueDate: 2026-05-31
          amount: 2400
          customer: {name: B, address: {country: FR}}

      """ + end
    let items = try openItems(yaml, name: "b.yaml")
    let plan = try items.plan(defaultPolicy(), on: day("2026-06-05"))
    let text = try carriedOut(plan, items, yaml, name: "b.yaml")
    #expect(try openItems(text, name: "b.yaml").letters.count == items.letters.count + 1)
  }

  @Test func `a list in the middle of a YAML file is not written to`() throws {
    let yaml = """
      letters: []
      sender: {name: A, address: {country: FR}}
      invoices:
        - {number: 1, date: 2026-05-01, dueDate: 2026-05-31, amount: 9, customer: {name: B, address: {country: FR}}}
      """
    let items = try openItems(yaml, name: "b.yaml")
    let plan = try items.plan(defaultPolicy(), on: day("2026-06-08"))
    #expect(plan.letters.count == 1)
    #expect(throws: InputFailure.self) { try carriedOut(plan, items, yaml, name: "b.yaml") }
  }

  @Test func `fees are charged once for each letter and never again`() throws {
    let text = #"""
      remindersBeforeNotice: 0
      history: {goodInvoices: 3, goodLatePercent: 10, poorLateInvoices: 2, poorLatePercent: 50}
      ladders:
        - name: fees
          steps:
            - {letter: reminder, level: 1, day: 5, deadlineDays: 5}
            - {letter: reminder, level: 2, day: 15, fee: {amount: 20, description: Fee, agreed: true}}
      """#
    let policy = try ReminderPolicy.read(Input(name: "p.yaml", bytes: Array(text.utf8)))
    var json = book("[\(item())]")
    var costs: [[Amount]] = []
    for on in ["2026-06-05", "2026-06-15", "2026-06-15", "2026-06-16"] {
      let items = try openItems(json)
      let plan = try items.plan(policy, on: day(on))
      costs += try plan.letters.map { try items.letter(for: $0).claim.costs.map(\.amount) }
      json = try carriedOut(plan, items, json)
    }
    #expect(costs == [[], [Amount(minorUnits: 2000, .euro)]])
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
