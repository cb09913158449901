import Foundation
import Testing

struct UsageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ["--help"], ["help", "render"], ["check", "--help"], ["themes", "copy", "-h"],
  ])
  func `help is there for everything`(arguments: [String]) throws {
    let run = try ToolRun(arguments, in: folder)
    #expect(run.status == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("USAGE: facturier"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells get their completions`(shell: String) throws {
    let run = try ToolRun(["--generate-completion-script", shell], in: folder)
    #expect(run.status == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("facturier"))
  }

  @Test(
    arguments: [
      [["nonsense"], ["render"], ["render", "--nonsense", "a.json"], ["schema", "poem"]],
      [["render", "--format", "gif", "a.json"], ["render", "--language", "la", "a.json"]],
      [
        ["render", "a.json", "b.json", "-o", "-"],
        ["render", "a.json", "-o", "b.png", "--format", "pdf"],
      ],
      [["render", "a.json", "--theme", "baroque"], ["themes", "copy", "baroque", "mine"]],
    ].flatMap(\.self))
  func `wrong usage is said and ends with 64`(arguments: [String]) throws {
    let run = try ToolRun(arguments, in: folder)
    #expect(run.status == 64)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
    #expect(try folder.names.isEmpty)
  }

  @Test func `a theme is copied with all its files, once`() throws {
    #expect(try ToolRun(["themes", "copy", "classic", "mine"], in: folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("mine/style.css")))
    let again = try ToolRun(["themes", "copy", "classic", "mine"], in: folder)
    #expect(again.status == 73)
    #expect(again.errors == "mine: error: not empty\n")
  }

  @Test func `an incomplete share folder is a fault that names it`() throws {
    let run = try ToolRun(["themes"], in: folder, environment: ["FACTURIER_SHARE": folder.path])
    #expect(run.status == 70)
    #expect(run.errors.contains(folder.path))
  }
}
