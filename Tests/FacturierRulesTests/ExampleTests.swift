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

  static let bad =
    (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/examples/bad"))?.sorted() ?? []

  @Test func `there are bad examples`() { #expect(Self.bad.count >= 20) }

  @Test(arguments: bad)
  func `a bad example fails with the codes of its name and no others`(name: String) throws {
    let path = "\(root)/examples/bad/\(name)"
    let invoice = try Invoice.read(Input(name: path, bytes: bytes(of: path)), readFile: bytes)
    let subject = Subject(invoice, today: CalendarDate("2026-11-23"), law: law)
    let checklist = Checklist(checking: subject, words: try words(in: .english))
    let found = checklist.diagnostics.filter { $0.severity != .advice }.map(\.code)
    let codes = try #require(name.split(separator: ".").first).split(separator: "+")
    #expect(Set(found) == Set(codes.map(String.init)))
    #expect(checklist.blocks)
  }

  @Test(arguments: names)
  func `no example has an error, and none but national law warns`(name: String) throws {
    let path = "\(root)/examples/\(name)"
    let invoice = try Invoice.read(Input(name: path, bytes: bytes(of: path)), readFile: bytes)
    let subject = Subject(invoice, today: CalendarDate("2026-11-23"), law: law)
    let checklist = Checklist(checking: subject, words: try words(in: .english))
    let national = checklist.entries.filter { $0.group.country != nil }.flatMap(\.diagnostics)
    let found = checklist.diagnostics.filter {
      $0.severity == .error || $0.severity == .warning && !national.contains($0)
    }
    #expect(found == [], "\(found.map(\.description).joined(separator: "\n"))")
  }
}
