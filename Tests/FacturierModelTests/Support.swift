import FacturierCore
import Foundation
import Testing

@testable import FacturierModel

/// The checkout.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

func bytes(of path: String) throws -> [UInt8] {
  try [UInt8](Data(contentsOf: URL(filePath: path)))
}

/// The files in a folder of the checkout whose names end in one of `endings`, in order.
func files(in folder: String, _ endings: String...) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
  return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
    .map { "\(folder)/\($0)" }
}

struct NoSuchFile: Error {}

/// Reads a document from JSON text; `files` holds what it may name.
func read(_ json: String, seller: String? = nil, files: [String: String] = [:])
  throws(InputFailure) -> Invoice
{
  try Invoice.read(
    Input(name: "invoice.json", bytes: Array(json.utf8)),
    seller: seller.map { Input(name: "seller.yaml", bytes: Array($0.utf8)) },
    readFile: { name in
      guard let text = files[name] else { throw NoSuchFile() }
      return Array(text.utf8)
    })
}

/// What is wrong with a document: `CODE /pointer`, one a line.
func problems(of json: String, files: [String: String] = [:]) -> [String] {
  do {
    _ = try read(json, files: files)
    return []
  } catch {
    return error.diagnostics.map { "\($0.code) \($0.pointer)" }
  }
}

/// A document with the fields that every document needs, and more.
func document(lines: String = #"[{"name": "Chaise", "price": 100}]"#, _ more: String = "") -> String
{
  """
  {
    "number": "1", "issueDate": "2026-11-21", "vat": 21,
    "seller": {"name": "A", "address": {"city": "Namur", "postalCode": "5000", "country": "BE"}},
    "buyer": {"name": "B", "address": {"country": "BE"}},
    "lines": \(lines)\(more.isEmpty ? "" : ", ")\(more)
  }
  """
}
