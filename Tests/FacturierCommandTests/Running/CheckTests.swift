import Foundation
import Testing

struct CheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a document that passes gives its checklist`() throws {
    try folder.write(SampleInvoice.good.text, to: "a.json")
    let run = try ToolRun(["check", "a.json", "--language", "en"], in: folder)
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(run.status == 0)
    let lines = text.split(separator: "\n")
    #expect(lines.first == "a.json")
    #expect(text.contains("\n  ✓ GEN-NUMBER-01  Does the document have a number?\n"))
    #expect(lines.last?.hasPrefix("a.json: ✓ Nothing to correct · ") == true)
    #expect(!text.contains("  – "))
    #expect(!text.contains("\u{1B}"))
    #expect(run.errors.isEmpty)
  }

  @Test func `a finding is shown below its question`() throws {
    try folder.write(SampleInvoice.with("\"2026-0007\"", as: "\" \"").text, to: "a.json")
    let run = try ToolRun(["check", "a.json"], in: folder)
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines[1] == "1 point à corriger")
    #expect(lines[2].hasPrefix("  ✗ GEN-NUMBER-01"))
    #expect(lines[3].hasPrefix("      a.json:2:13: error [GEN-NUMBER-01] /number: "))
    #expect(lines.last?.hasPrefix("a.json: ✗ 1 point à corriger · ") == true)
  }

  @Test func `the checklist in JSON has every input, readable or not`() throws {
    try folder.write(SampleInvoice.good.text, to: "a.json")
    try folder.write("[", to: "b.json")
    let run = try ToolRun(["check", "a.json", "b.json", "--format", "json"], in: folder)
    #expect(run.status == 65)
    let reports = try JSONDecoder().decode([Report].self, from: run.output)
    #expect(reports.map(\.file) == ["a.json", "b.json"])
    #expect(reports.map(\.passes) == [true, false])
    #expect(reports[0].checklist?.isEmpty == false)
    #expect(reports[1].problems?.first?.line == 1)
  }

  private struct Report: Decodable {
    struct Entry: Decodable { let code: String }
    struct Problem: Decodable { let line: Int }
    let file: String
    let passes: Bool
    let checklist: [Entry]?
    let problems: [Problem]?
  }

  @Test func `schemas are listed and printed`() throws {
    let list = try ToolRun(["schema"], in: folder)
    #expect(String(decoding: list.output, as: UTF8.self).split(separator: "\n").contains("invoice"))
    let schema = try ToolRun(["schema", "invoice"], in: folder)
    #expect(schema.status == 0)
    #expect(try JSONSerialization.jsonObject(with: schema.output) is [String: Any])
  }
}
