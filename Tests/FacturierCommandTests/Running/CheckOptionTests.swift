import Foundation
import Testing

struct CheckOptionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleInvoice.good.text, to: "a.json")
  }

  @Test(arguments: [("2026-11-20", "failed"), ("2026-11-21", "passed")])
  func `the day of the check can be given`(day: String, outcome: String) throws {
    let entries = try check("--as-of", day)
    #expect(entries["GEN-DATE-01"] == outcome)
  }

  @Test func `another country's law can be asked`() throws {
    let groups = try reports(["a.json", "--country", "LU"])[0].checklist.map(\.group)
    #expect(groups.contains("luxembourg"))
    #expect(!groups.contains("france"))
  }

  @Test func `only some requirements are asked, in capitals or not`() throws {
    let codes = try check("--only", "fr", "--only", "GEN-NUMBER-01").keys
    #expect(codes.contains("GEN-NUMBER-01"))
    #expect(codes.allSatisfy { $0.hasPrefix("FR-") || $0 == "GEN-NUMBER-01" })
    #expect(codes.count > 20)
  }

  @Test func `what is skipped is shown as skipped`() throws {
    let entries = try check("--skip", "FR-33", "--skip", "ID")
    #expect(entries["FR-33"] == "skipped")
    #expect(entries["ID-COMPANY-01"] == "skipped")
    #expect(entries["FR-34"] == "passed")
    let run = try ToolRun(["check", "a.json", "--skip", "FR-33"], in: folder)
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(text.contains("  ⊘ FR-33"))
    #expect(!text.contains("✓ FR-33"))
  }

  @Test func `warnings keep a document back when it is strict`() throws {
    try folder.write(
      SampleInvoice.with(", \"operations\": \"goods\"", as: "").text, to: "warned.json")
    #expect(try ToolRun(["check", "warned.json"], in: folder).status == 0)
    let run = try ToolRun(["check", "warned.json", "--strict", "--language", "en"], in: folder)
    #expect(run.status == 1)
    let last = String(decoding: run.output, as: UTF8.self).split(separator: "\n").last
    #expect(last?.hasPrefix("warned.json: ✗ 1 point to correct · ") == true)
  }

  @Test func `what does not apply is listed on request`() throws {
    let run = try ToolRun(["check", "a.json", "--all"], in: folder)
    #expect(String(decoding: run.output, as: UTF8.self).contains("  – GEN-QUOTE-01"))
  }

  @Test(arguments: [["--only", "XX"], ["--skip", "FR-999"], ["--only", ""]])
  func `a code that nobody has is wrong usage`(option: [String]) throws {
    let run = try ToolRun(["check", "a.json"] + option, in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test func `the same number twice is found where it stands`() throws {
    try folder.write(SampleInvoice.good.text, to: "b.json")
    let run = try ToolRun(["check", "a.json", "b.json", "--language", "en"], in: folder)
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(run.status == 1)
    #expect(text.contains("a.json:2:13: error [GEN-SERIES-01] /number: the number 2026-0007 is"))
    #expect(text.contains("b.json:2:13: error [GEN-SERIES-01] /number: the number 2026-0007 is"))
    #expect(try ToolRun(["check", "a.json", "a.json"], in: folder).status == 0)
  }

  @Test func `a sheet for each document is written beside it`() throws {
    try folder.write(SampleInvoice.with("2026-0007", as: "2026-0008").text, to: "b.json")
    let run = try ToolRun(["check", "a.json", "b.json", "--format", "pdf"], in: folder)
    #expect(run.status == 0)
    #expect(try folder.names.contains("a-checklist.pdf"))
    #expect(try folder.names.contains("b-checklist.pdf"))
  }

  @Test(arguments: ["FR-35", "be-24a", "GEN-SERIES-01"])
  func `a code is explained, in capitals or not`(code: String) throws {
    let run = try ToolRun(["explain", code, "--language", "fr"], in: folder)
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(run.status == 0)
    #expect(text.uppercased().hasPrefix(code.uppercased()))
    #expect(text.contains("law:   "))
  }

  private func check(_ options: String...) throws -> [String: String] {
    let entries = try reports(["a.json"] + options)[0].checklist
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0.outcome) })
  }

  private func reports(_ arguments: [String]) throws -> [Report] {
    let run = try ToolRun(["check", "--format", "json"] + arguments, in: folder)
    return try JSONDecoder().decode([Report].self, from: run.output)
  }

  private struct Report: Decodable {
    struct Entry: Decodable {
      let code: String
      let group: String
      let outcome: String
    }
    let checklist: [Entry]
  }
}
