import FacturierTemplates
import Foundation
import Testing

@testable import Facturier

/// The checkout: its templates, law, fonts and schemas, and its examples.
let checkout = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardized.path

func engine(fontFolders: [String] = []) -> DocumentEngine {
  DocumentEngine(
    Environment(
      shareFolder: checkout, fontFolders: fontFolders, readFile: SystemFiles.read,
      listFolder: SystemFiles.names))
}

func example(_ name: String) throws -> Input {
  let path = "\(checkout)/examples/\(name)"
  return Input(name: path, bytes: try SystemFiles.read(path))
}

let examples: [String] =
  ((try? SystemFiles.names(in: "\(checkout)/examples")) ?? [])
  .filter { ($0.hasSuffix(".json") || $0.hasSuffix(".yaml")) && !$0.hasPrefix("seller") }

struct EngineTests {
  @Test(arguments: examples)
  func `an example drawn twice is the same bytes`(name: String) throws {
    let first = engine()
    let invoice = try first.read(example(name))
    let pdf = try first.render(invoice)[0].bytes
    #expect(try first.render(invoice)[0].bytes == pdf)
    let second = engine()
    #expect(try second.render(second.read(example(name)))[0].bytes == pdf)
  }

  @Test(arguments: ["classic", "register"], Language.allCases)
  func `every theme draws every language`(theme: String, language: Language) throws {
    let engine = engine()
    let invoice = try engine.read(example("short-invoice.json"))
    let options = RenderOptions(theme: theme, language: language)
    #expect(try engine.render(invoice, options: options).count == 1)
  }
}

struct CheckingTests {
  @Test(arguments: examples)
  func `examples pass their own check`(name: String) throws {
    let engine = engine()
    let invoice = try engine.read(example(name))
    let errors = try engine.check(invoice).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.description) == [])
  }

  @Test(arguments: Language.allCases)
  func `findings and checklist agree`(language: Language) throws {
    let engine = engine()
    let text = """
      {"type": "invoice", "number": "1", "issueDate": "2026-11-21",
       "seller": {"name": "A", "address": {"country": "FR"}},
       "buyer": {"name": "B", "address": {"country": "FR"}},
       "lines": [{"name": "divers", "quantity": 1, "price": 10, "vat": 20}]}
      """
    let invoice = try engine.read(Input(name: "t.json", bytes: Array(text.utf8)))
    let findings = try engine.findings(in: invoice, options: CheckOptions(language: language))
    #expect(!findings.isEmpty)
    #expect(
      findings == (try engine.check(invoice, options: CheckOptions(language: language)).diagnostics)
    )
  }
}

struct ChecklistSheetTests {
  @Test(arguments: examples)
  func `a checklist is drawn with every question that was asked`(name: String) throws {
    let engine = engine()
    let invoice = try engine.read(example(name))
    let checklist = try engine.check(invoice)
    let svg = try engine.render(checklist, of: .invoice(invoice), as: .svg)
    #expect(!svg.isEmpty)
    let asked = checklist.entries.count { $0.outcome != .notApplicable }
    let sheet = ChecklistSheet(checklist, of: .invoice(invoice), on: invoice.issueDate, in: .french)
    #expect(sheet.entries.count == asked)
    #expect(sheet.entries.count + sheet.notApplicable == checklist.entries.count)
  }

  @Test func `what only a person can tell keeps both boxes empty`() throws {
    let engine = engine()
    let invoice = try engine.read(example("short-invoice.json"))
    let checklist = try engine.check(invoice)
    let sheet = ChecklistSheet(checklist, of: .invoice(invoice), on: invoice.issueDate, in: .french)
    let open = checklist.entries.count { $0.outcome == .notChecked }
    let isOpen = sheet.entries.map { entry in
      if case .open = entry.answer { entry.section == .questions } else { false }
    }
    #expect(isOpen.count { $0 } == open)
  }
}

struct CheckOptionsTests {
  @Test func `what is skipped is neither passed nor failed`() throws {
    let engine = engine()
    let invoice = try engine.read(example("short-invoice.json"))
    let all = try engine.check(invoice)
    let code = try #require(all.entries.first { $0.outcome == .passed }).code
    let options = CheckOptions(selection: CheckSelection(skip: [code]))
    let entry = try engine.check(invoice, options: options).entries.first { $0.code == code }
    #expect(entry?.isSkipped == true)
    #expect(entry?.outcome == .notChecked)
  }

  @Test func `only what is asked for is asked`() throws {
    let engine = engine()
    let invoice = try engine.read(example("short-invoice.json"))
    let options = CheckOptions(selection: CheckSelection(only: ["GEN-NUMBER"]))
    let codes = try engine.check(invoice, options: options).entries.map(\.code)
    #expect(!codes.isEmpty)
    #expect(codes.allSatisfy { $0.hasPrefix("GEN-NUMBER-") })
  }
}
