import Foundation
import Testing

struct BadOutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleInvoice.good.text, to: "a.json")
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full device ends with 73`() throws {
    let run = try ToolRun(["render", "a.json", "-o", "/dev/full"], in: folder)
    #expect(run.status == 73)
    #expect(run.errors == "/dev/full: error: cannot be written: no space left on device\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full standard output ends with 73`() throws {
    let run = try ToolRun(
      ["render", "a.json", "-o", "-"], in: folder, shell: #""$@" > /dev/full"#)
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("standard output: error: cannot be written: "))
  }

  @Test(arguments: ["pdf", "png", "svg"])
  func `a disk that fills up leaves no part of a file`(format: String) throws {
    // The limit counts blocks of 512 or 1,024 bytes: either is too little for any page.
    let run = try ToolRun(
      ["render", "a.json", "--format", format], in: folder, shell: #"ulimit -f 8; exec "$@""#)
    #expect(run.status == 73)
    #expect(run.errors == "a.\(format): error: cannot be written: file too large\n")
    #expect(try folder.names == ["a.json"])
  }

  @Test func `a file that was there before stays as it was`() throws {
    try folder.write("old", to: "a.pdf")
    let run = try ToolRun(["render", "a.json"], in: folder, shell: #"ulimit -f 8; exec "$@""#)
    #expect(run.status == 73)
    #expect(try folder.read("a.pdf") == "old")
    #expect(try folder.names == ["a.json", "a.pdf"])
  }

  // Not even root may write there.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel")))
  func `a folder without rights ends with 73`() throws {
    let run = try ToolRun(["render", "a.json", "-o", "/sys/kernel/a.pdf"], in: folder)
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("/sys/kernel/a.pdf: error: cannot be written: "))
    #expect(!exists("/sys/kernel/a.pdf"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder whose mode forbids it ends with 73`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("closed"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o555])
    let run = try ToolRun(["render", "a.json", "-o", "closed/"], in: folder)
    #expect(run.status == 73)
    #expect(run.errors == "closed/a.pdf: error: cannot be written: permission denied\n")
  }

  @Test(arguments: ["none/a.pdf", "a.json/a.pdf", "a.json/"])
  func `a place that is none ends with 73`(output: String) throws {
    let run = try ToolRun(["render", "a.json", "-o", output], in: folder)
    #expect(run.status == 73)
    #expect(try folder.names == ["a.json"])
  }
}
