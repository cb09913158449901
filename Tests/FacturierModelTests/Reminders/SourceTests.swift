import FacturierCore
import Testing

@testable import FacturierModel

/// Invoices as parts of a book.
struct InvoiceSourceTests {
  private static func invoice(_ number: String, _ more: String = "", type: String = "invoice")
    -> String
  {
    """
    {
      "type": "\(type)", "number": "\(number)", "issueDate": "2026-05-01", "dueDate": "2026-05-31", "vat": 20,
      "seller": {"name": "A", "address": {"city": "Tours", "country": "FR"},
                 "defaults": {"payment": {"accounts": [{"iban": "FR76 2999 1002 0108 0043 2176 515"}]}}},
      "buyer": {"name": "B", "kind": "consumer", "address": {"country": "FR"}},
      "lines": [{"name": "Chaise", "price": 100}]\(more.isEmpty ? "" : ", ")\(more)
    }
    """
  }

  private func items(_ documents: [String]) throws -> OpenItems {
    let invoices = try documents.map { try read($0) }
    return try OpenItems.read(try OpenItemsSource.invoices(invoices), as: "open-items.json") { _ in
      throw NoSuchFile()
    }
  }

  @Test func `what invoices say is in the letters`() throws {
    let paid = #""alreadyPaid": [{"date": "2026-05-10", "amount": 20}], "customerNumber": "C7""#
    let items = try items([Self.invoice("F1", paid), Self.invoice("Q1", type: "quote")])
    #expect(items.items.map(\.invoice.number) == ["F1"])
    #expect(items.items[0].invoice.amount == Amount(minorUnits: 12_000, .euro))
    let plan = try items.plan(defaultPolicy(), on: day("2026-06-08"))
    let letter = try items.letter(for: try #require(plan.letters.first))
    #expect(plan.letters[0].open == Amount(minorUnits: 10_000, .euro))
    #expect(letter.recipient?.kind == .consumer)
    #expect(letter.recipient?.customerNumber == "C7")
    #expect(letter.language == .french)
    #expect(letter.payment.accounts.count == 1)
  }

  @Test func `a credit note lowers the invoice that it names`() throws {
    let note = Self.invoice("N1", #""precedingInvoices": [{"number": "F1"}]"#, type: "creditNote")
    let items = try items([Self.invoice("F1"), note])
    #expect(try items.items.map { try $0.invoice.balance(on: day("2026-06-08")).minorUnits } == [0])
  }

  @Test func `a credit note that the book divides is not asked again`() throws {
    let named = #""precedingInvoices": [{"number": "F1"}, {"number": "F2"}]"#
    let note = try read(Self.invoice("N1", named, type: "creditNote"))
    let invoices = try ["F1", "F2"].map { try read(Self.invoice($0)) }
    let book = #"""
      {"invoices": [
        {"number": "F1", "creditNotes": [{"number": "N1", "date": "2026-05-20", "amount": 70}]},
        {"number": "F2", "creditNotes": [{"number": "N1", "date": "2026-05-20", "amount": 50}]}
      ]}
      """#
    let input = Input(name: "open-items.json", bytes: Array(book.utf8))
    let items = try OpenItems.read(
      input, behind: try OpenItemsSource.invoices(invoices + [note], behind: input)
    ) { _ in throw NoSuchFile() }
    #expect(
      try items.items.map { try $0.invoice.balance(on: day("2026-06-08")).minorUnits }
        == [50_00, 70_00])
  }

  @Test(arguments: [
    "", #""precedingInvoices": [{"number": "F9"}]"#,
    #""precedingInvoices": [{"number": "F1"}, {"number": "F2"}]"#,
  ])
  func `a credit note without its invoice is refused`(more: String) {
    #expect(throws: InputFailure.self) {
      try items([
        Self.invoice("F1"), Self.invoice("F2"), Self.invoice("N1", more, type: "creditNote"),
      ])
    }
  }
}

/// Letters made of one invoice.
struct LetterDraftTests {
  @Test(arguments: LetterType.allCases)
  func `a draft is a letter, or lacks what no invoice says`(type: LetterType) throws {
    let invoice = try read(
      document(
        lines: #"[{"name": "Chaise", "price": 100}]"#,
        #""dueDate": "2026-12-21", "delivery": {"date": "2026-11-20"}"#))
    let draft = Letter.draft(LetterOrder(type, on: day("2026-12-28")), about: invoice)
    let missing: Set<String> =
      switch type {
      case .disputeResponse: ["/dispute"]
      case .settlementProposal: ["/settlement"]
      case .trialEndNotice: ["/trial"]
      case .collectionHandover: ["/recipient"]
      default: []
      }
    do throws(InputFailure) {
      let letter = try Letter.read(Input(name: "l.json", bytes: Array(draft.utf8))) { _ in
        throw NoSuchFile()
      }
      #expect(missing.isEmpty)
      #expect(letter.type == type && letter.sender == invoice.seller)
      #expect(letter.invoices.allSatisfy { $0 == invoice.asOpenInvoice })
    } catch {
      #expect(Set(error.diagnostics.map { "\($0.pointer)" }) == missing, "\(error)")
    }
  }
}

/// The plan as other programs read it.
struct PlanJSONTests {
  @Test func `a plan is valid by its schema`() throws {
    let disputed = item("2", "2400", #", "disputed": "late""#)
    let held = item("3", "2400", #", "hold": {"until": "2026-07-01"}"#)
    let items = try openItems(
      book("[\(item()), \(disputed), \(held), \(item("4", due: "2026-09-01"))]"))
    let plan = try items.plan(defaultPolicy(), on: day("2026-06-08"))
    let text = plan.json(totals: plan.letters.map(\.open), files: ["letters/a.pdf"])
    let tree = try SourceTree.json(Array(text.utf8), file: "plan")
    let schema = try SourceTree.json(Array(DocumentSchema.reminderPlanText.utf8), file: "schema")
    #expect(SchemaValidator(schema).problems(of: tree.root) == [])
    #expect(tree.root["letters"]?.count == 1 && tree.root["spared"]?.count == 3)
  }
}
