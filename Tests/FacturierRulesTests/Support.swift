import FacturierCore
import FacturierModel
import Foundation
import Testing

@testable import FacturierRules

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

func bytes(of path: String) throws -> [UInt8] {
  try [UInt8](Data(contentsOf: URL(filePath: path)))
}

func words(in language: Language) throws -> ChecklistWords {
  let name = "\(root)/templates/checklist/\(language.code).yaml"
  return try ChecklistWords(SourceTree.read(Input(name: name, bytes: bytes(of: name))))
}

/// What a requirement says of a document.
struct Case: CustomTestStringConvertible {
  let code: String
  let outcome: Outcome
  /// Keys of the document that are set, on top of a sound one: JSON text by key; an empty text takes
  /// the key away.
  let changes: [String: String]
  var today: CalendarDate? = CalendarDate("2026-11-21")

  init(_ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]) {
    self.code = code
    self.outcome = outcome
    self.changes = changes
  }

  var testDescription: String {
    "\(code) \(outcome) \(changes.sorted { $0.key < $1.key })"
  }

  func invoice() throws -> Invoice {
    var fields = [
      "number": "\"2026-1\"", "issueDate": "\"2026-11-02\"", "vat": "21",
      "seller": party(vat: "BE0652038453"), "buyer": party(vat: "BE0741936073"),
      "delivery": #"{"date": "2026-10-30"}"#,
      "lines": #"[{"name": "Chaise", "quantity": 2, "price": 50}]"#,
      "payment": #"{"accounts": [{"iban": "BE55 3632 0481 5944"}]}"#,
    ]
    for (key, value) in changes { fields[key] = value.isEmpty ? nil : value }
    let json = "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    return try Invoice.read(
      Input(name: "case.json", bytes: Array(json.utf8)), readFile: { _ in [] })
  }
}

/// A sound party, as JSON text.
func party(
  name: String = "Atelier", vat: String = "", city: String = "Namur", country: String = "BE",
  _ more: String = ""
) -> String {
  let number = vat.isEmpty ? "" : #""vatNumber": "\#(vat)", "#
  let address = #"{"lines": ["Rue 1"], "city": "\#(city)", "country": "\#(country)"}"#
  return "{\(number)\(more)\"name\": \"\(name)\", \"address\": \(address)}"
}
