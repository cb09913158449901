import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct ChecklistTests {
  @Test func `a sound document passes and there is an entry for every requirement`() throws {
    let subject = try Case("", .passed, on: .belgian).subject()
    let checklist = Checklist(checking: subject, words: try words(in: .french))
    let asked = [Requirement].all.applicable(to: subject)
    #expect(checklist.entries.map(\.code) == asked.map(\.code))
    #expect(checklist.diagnostics.isEmpty)
    #expect(!checklist.blocks)
  }

  @Test func `a finding says where it stands`() throws {
    let json = """
      {
        "number": "1", "issueDate": "2026-11-02", "vat": 21,
        "seller": {"name": "A", "vatNumber": "BE0652038453", "address": {"city": "Namur", "postalCode": "5000", "country": "BE"}},
        "buyer": {"name": "B", "address": {"city": "Namur", "postalCode": "5000", "country": "BE"}},
        "lines": [
          {"name": "Chaise", "price": 1},
          {"name": "", "price": 1}
        ]
      }
      """
    let invoice = try Invoice.read(
      Input(name: "facture.json", bytes: Array(json.utf8)), readFile: { _ in [] })
    let checklist = Checklist(
      checking: Subject(invoice, today: nil, law: law), .universal, words: try words(in: .french))
    let finding = try #require(checklist.diagnostics.first { $0.code == "GEN-LINE-02" })
    #expect(
      "\(finding)" == """
        facture.json:7:14: error [GEN-LINE-02] /lines/1/name: la ligne 2 ne dit pas ce qui est vendu
          hint: écrire dans name ce qui est livré ou fait
          law:  Directive 2006/112/EC, art. 226(6); EN 16931-1, BR-25
        """)
    #expect(checklist.blocks)
  }

  @Test func `warnings and advice do not block`() throws {
    let invoice = try Case("", .passed, ["payment": "", "delivery": ""]).invoice()
    let checklist = Checklist(
      checking: Subject(invoice, today: nil, law: law), .universal, words: try words(in: .english))
    #expect(Set(checklist.diagnostics.map(\.severity)) == [.advice, .warning])
    #expect(!checklist.blocks)
  }

  @Test func `a file of words that lacks a question says which`() throws {
    let tree = try SourceTree.yaml(Array("GEN-X:\n  message: no\n".utf8), file: "xx.yaml")
    var words = ChecklistWords()
    #expect(throws: InputFailure.self) { try words.add(tree) }
  }
}
