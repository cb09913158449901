import FacturierCore
import FacturierModel
import FacturierResources
import Foundation
import Typesetting

@testable import FacturierTemplates

/// The checkout, with its templates and examples.
let checkout = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardized.path

let readFile: TemplateLibrary.ReadFile = { path in
  Array(try Data(contentsOf: URL(filePath: path)))
}

func library(theme: String = "classic") throws -> TemplateLibrary {
  try TemplateLibrary(folder: "\(checkout)/templates", theme: theme, readFile: readFile)
}

/// The text of a file in the templates folder.
func template(_ name: String) throws -> String {
  String(decoding: try readFile("\(checkout)/templates/\(name)"), as: UTF8.self)
}

func words(_ tag: String) throws -> Words {
  let idiom = try idiom(tag)
  let file = "words/\(idiom.language.code).yaml"
  return Words(try Outline(yaml: template(file), file: file), file: file, idiom: idiom)
}

// MARK: Documents

/// The examples that are documents.
let examples: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: "\(checkout)/examples")) ?? [])
  .filter { ($0.hasSuffix(".json") || $0.hasSuffix(".yaml")) && !$0.hasPrefix("seller") }.sorted()

func example(_ name: String) throws -> Invoice {
  let path = "\(checkout)/examples/\(name)"
  return try Invoice.read(Input(name: path, bytes: readFile(path)), readFile: readFile)
}

/// A short invoice from a Belgian seller. `keys` are merged into the document, `seller` and `buyer`
/// into theirs; `{}` and the like are JSON, and null takes a key of the seller out.
func invoice(
  _ keys: String = "{}", seller: String = "{}", buyer: String = "{}"
) throws -> Invoice {
  let base = """
    {"number": "7", "issueDate": "2026-11-01", "language": "fr",
     "lines": [{"name": "Conseil", "quantity": 2, "unit": "HUR", "price": 100}], "vat": 21,
     "payment": {"accounts": [{"iban": "BE68539007547034"}]}}
    """
  let baseSeller = """
    {"name": "Atelier", "legalForm": "SRL", "vatNumber": "BE0712345927",
     "address": {"lines": ["Rue Haute 1"], "postalCode": "1000", "city": "Bruxelles",
     "country": "BE"}}
    """
  let baseBuyer = """
    {"name": "Client SA",
     "address": {"lines": ["Quai 2"], "postalCode": "5000", "city": "Namur", "country": "BE"}}
    """
  var document = try object(base).merging(object(keys)) { $1 }
  document["seller"] = try object(baseSeller).merging(object(seller)) { $1 }
    .filter { !($0.value is NSNull) }
  document["buyer"] = try object(baseBuyer).merging(object(buyer)) { $1 }
  let bytes = try JSONSerialization.data(withJSONObject: document)
  return try Invoice.read(Input(name: "t.json", bytes: Array(bytes)), readFile: readFile)
}

private func object(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}

/// What the templates get to see of an invoice.
func data(_ invoice: Invoice, legal: LegalTexts = LegalTexts()) throws -> ViewData {
  let idiom = Idiom(invoice.language, in: invoice.seller.address?.country)
  return try InvoicePresenter(
    invoice: invoice, legal: legal, idiom: idiom, words: words(idiom.tag), isDraft: false,
    countryName: { country throws(TemplateError) in country.code }
  ).data()
}

extension ViewData {
  /// Label and value of each row, spaces made visible.
  var pairs: [String] {
    self[list: "rows"].map(\.pair)
  }

  fileprivate var pair: String {
    visible("\(self[text: "label"] ?? ""): \(self[text: "value"] ?? "")")
  }

  /// The rows of the totals.
  var totalRows: [String] { self[list: "totals"].map(\.pair) }
}
