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

/// A file of the checkout.
func tree(_ name: String) throws -> SourceTree {
  let path = "\(root)/\(name)"
  return try SourceTree.read(Input(name: path, bytes: bytes(of: path)))
}

/// The words of all groups that have requirements.
func words(in language: Language) throws -> ChecklistWords {
  var words = ChecklistWords()
  for group in Set([Requirement].all.map(\.group)) {
    try words.add(tree("templates/checklist/\(language.code)/\(group.rawValue).yaml"))
  }
  return words
}

/// The whole law, read once for all tests.
let law: LawBook = {
  var law = LawBook()
  for group in RequirementGroup.withLaw {
    law[group] = try? LawPage(tree("law/\(group.rawValue).yaml"))
  }
  return law
}()

/// What a requirement says of a document.
struct Case: CustomTestStringConvertible {
  let code: String
  let outcome: Outcome
  /// The sound document that is changed: JSON text by path, `seller/vatNumber`.
  let base: [String: String]
  /// What is set on top of it; an empty text takes a value away, with all that is below it.
  let changes: [String: String]
  /// Changes to the base that make another document, which is checked together with this one.
  let beside: [String: String]?
  var today: CalendarDate? = CalendarDate("2026-11-21")
  /// Whether it is to go where its requirement is asked.
  var goesToNetworks = true

  init(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:],
    on base: [String: String] = .general, beside: [String: String]? = nil
  ) {
    self.code = code
    self.outcome = outcome
    self.base = base
    self.changes = changes
    self.beside = beside
  }

  var testDescription: String {
    "\(code) \(outcome) \(changes.sorted { $0.key < $1.key })"
  }

  var json: String {
    var fields = base
    for (path, value) in changes {
      let isHidden = fields.keys.contains { path.hasPrefix($0 + "/") && changes[$0] == nil }
      precondition(!isHidden, "\(code): \(path) lies within a text of the base")
      for known in fields.keys where known == path || known.hasPrefix(path + "/") {
        fields[known] = nil
      }
      if !value.isEmpty { fields[path] = value }
    }
    return Self.object(fields.map { ($0.split(separator: "/")[...], $1) })
  }

  func invoice(named name: String = "case.json") throws -> Invoice {
    try Invoice.read(Input(name: name, bytes: Array(json.utf8)), readFile: { _ in [] })
  }

  func subject() throws -> Subject {
    let invoice = try invoice()
    let other = try beside.map { try Case("", .passed, $0, on: base).invoice(named: "other.json") }
    return Subject(
      invoice, today: today, law: law, series: other.map { NumberSeries([invoice, $0]) },
      networks: isAboutNetworks ? Set(RequirementGroup.networks) : [])
  }

  private var isAboutNetworks: Bool {
    goesToNetworks && [Requirement].networks.contains { $0.code == code }
  }

  private typealias Leaf = (path: ArraySlice<Substring>, text: String)

  private static func object(_ leaves: [Leaf]) -> String {
    let members = Dictionary(grouping: leaves) { $0.path[$0.path.startIndex] }
    let texts = members.sorted { $0.key < $1.key }.map { key, leaves in
      let inner = leaves.map { (path: $0.path.dropFirst(), text: $0.text) }
      if let whole = inner.first(where: { $0.path.isEmpty }) { return "\"\(key)\": \(whole.text)" }
      return "\"\(key)\": \(object(inner))"
    }
    return "{" + texts.joined(separator: ", ") + "}"
  }
}

extension [String: String] {
  /// A document that every country's requirements of the group `general` find sound.
  static let general: [String: String] = [
    "number": "\"2026-1\"", "issueDate": "\"2026-11-02\"", "vat": "21",
    "seller": party(vat: "BE0652038453"), "buyer": party(vat: "BE0741936073"),
    "delivery": #"{"date": "2026-10-30"}"#,
    "lines": #"[{"name": "Chaise", "quantity": 2, "price": 50}]"#,
    "payment": #"{"accounts": [{"iban": "BE87 5193 2048 1594"}]}"#,
  ]
}

extension [String: String] {
  /// A sound invoice of a French company to another one.
  static let french: [String: String] = [
    "number": "\"F-2026-12\"", "issueDate": "\"2026-11-02\"", "vat": "20",
    "seller/name": "\"Mobilier Carnot\"", "seller/legalForm": "\"SARL\"",
    "seller/shareCapital": #"{"amount": 20000, "currency": "EUR"}"#,
    "seller/registers": #"[{"name": "RCS", "number": "791 640 352", "place": "Dijon"}]"#,
    "seller/companyNumber": "\"791 640 352\"", "seller/vatNumber": "\"FR34791640352\"",
    "seller/companySize": "\"sme\"",
    "seller/address/lines": #"["11 rue Devosge"]"#, "seller/address/postalCode": "\"21000\"",
    "seller/address/city": "\"Dijon\"", "seller/address/country": "\"FR\"",
    "buyer/name": "\"Éditions du Grand Large SAS\"", "buyer/kind": "\"business\"",
    "buyer/companyNumber": "\"839 201 746\"", "buyer/vatNumber": "\"FR29839201746\"",
    "buyer/address/lines": #"["22 quai de la Fosse"]"#, "buyer/address/postalCode": "\"44000\"",
    "buyer/address/city": "\"Nantes\"", "buyer/address/country": "\"FR\"",
    "purchaseOrderReference": "\"BC-7\"", "operations": "\"goods\"",
    "delivery": #"{"date": "2026-11-02"}"#,
    "lines": #"[{"name": "Chaise", "quantity": 2, "price": 50}]"#,
    "payment": #"{"accounts": [{"iban": "FR76 2999 0000 3353 9418 7021 007"}]}"#,
    "terms": #"{"days": 30}"#,
  ]
}

/// A sound party, as JSON text.
func party(
  name: String = "Atelier", vat: String = "", city: String = "Namur", country: String = "BE",
  _ more: String = ""
) -> String {
  let number = vat.isEmpty ? "" : #""vatNumber": "\#(vat)", "#
  let code = PostalCodeForm.all[country].map { #""postalCode": "\#($0.example)", "# } ?? ""
  let address = #"{"lines": ["Rue 1"], \#(code)"city": "\#(city)", "country": "\#(country)"}"#
  return "{\(number)\(more)\"name\": \"\(name)\", \"address\": \(address)}"
}
