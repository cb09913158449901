import FacturierCore
import FacturierModel
import Foundation
import Testing

@testable import FacturierRules

struct ExampleTests {
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/examples"))?
    .filter { ($0.hasSuffix(".json") || $0.hasSuffix(".yaml")) && !$0.hasPrefix("seller") }
    .sorted() ?? []

  @Test(arguments: names)
  func `no example has anything worse than advice`(name: String) throws {
    let path = "\(root)/examples/\(name)"
    let invoice = try Invoice.read(Input(name: path, bytes: bytes(of: path)), readFile: bytes)
    let checklist = Checklist(
      checking: invoice, today: CalendarDate("2026-11-23"), words: try words(in: .english))
    let found = checklist.diagnostics.filter { $0.severity != .advice }
    #expect(found == [], "\(found.map(\.description).joined(separator: "\n"))")
  }
}
