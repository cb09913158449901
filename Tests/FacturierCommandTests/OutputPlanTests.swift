import Facturier
import Testing

@testable import FacturierCommand

struct OutputPlanTests {
  private func plan(
    _ inputs: [String], _ output: String? = nil, _ format: OutputFormat? = nil,
    folders: Set<String> = []
  ) throws -> OutputPlan {
    try OutputPlan(
      inputs: inputs, output: output, format: format, isFolder: { folders.contains($0) })
  }

  @Test(arguments: [
    ("a.json", nil, "a.pdf"),
    ("sent/a.b/invoice", nil, "sent/a.b/invoice.pdf"),
    ("sent/2026.06.yaml", nil, "sent/2026.06.pdf"),
    (".hidden", nil, ".hidden.pdf"),
    ("-", nil, "-"),
    ("a.json", "-", "-"),
    ("a.json", "b.pdf", "b.pdf"),
    ("a.json", "b", "b"),
    ("x/a.json", "out/", "out/a.pdf"),
    ("x/a.json", "there", "there/a.pdf"),
    ("-", "out/", "out/document.pdf"),
  ])
  func `one input becomes one file`(input: String, output: String?, expected: String) throws {
    let plan = try plan([input], output, folders: ["there"])
    #expect(plan.paths(for: input, count: 1) == [expected])
  }

  @Test func `several inputs go to a folder, there or not`() throws {
    let plan = try plan(["a.json", "b/c.yaml"], "out")
    #expect(plan.target == .folder("out"))
    #expect(plan.paths(for: "b/c.yaml", count: 1) == ["out/c.pdf"])
  }

  @Test func `several pictures are numbered before the ending`() throws {
    #expect(
      try plan(["a.json"], "b.PNG").paths(for: "a.json", count: 2) == ["b-1.PNG", "b-2.PNG"])
    #expect(
      try plan(["a.json"], nil, .svg).paths(for: "a.json", count: 2) == ["a-1.svg", "a-2.svg"])
    #expect(try plan(["a.json"], "-", .png).paths(for: "a.json", count: 2) == nil)
  }

  @Test(arguments: [
    ("b.png", OutputFormat.png), ("b.SVG", .svg), ("b", .pdf), ("b.txt", .pdf),
  ])
  func `the name tells the format`(output: String, format: OutputFormat) throws {
    #expect(try plan(["a.json"], output).format == format)
  }

  @Test func `options that contradict each other are refused`() {
    #expect(throws: PlanError.formatAgainstName("b.png", .pdf)) {
      try plan(["a.json"], "b.png", .pdf)
    }
    #expect(throws: PlanError.severalToStandardOutput) { try plan(["a.json", "b.json"], "-") }
    #expect(throws: PlanError.noNameForStandardInput) { try plan(["a.json", "-"]) }
    #expect(throws: PlanError.sameOutput("out/a.pdf", "a.json", "b/a.yaml")) {
      try plan(["a.json", "b/a.yaml"], "out")
    }
    #expect(throws: PlanError.overInput("a.svg")) { try plan(["a.svg"], nil, .svg) }
    #expect(throws: PlanError.overInput("a.json")) { try plan(["a.json"], "a.json") }
  }
}
