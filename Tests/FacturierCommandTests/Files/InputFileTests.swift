import Foundation
import Testing

@testable import FacturierCommand

struct InputFileTests {
  @Test func `a file is read as it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}\r\n\u{FEFF}", to: "a.json")
    #expect(try InputFile.read(path) == Array("{}\r\n\u{FEFF}".utf8))
  }

  @Test func `a file above the limit is not read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "big.json")
    #expect(truncate(path, 100_000_000) == 0)
    let failure = #expect(throws: Failure.self) { try InputFile.read(path) }
    #expect(failure?.status == .badInput)
    #expect(failure?.message == "more than 20 MB")
  }

  @Test func `an endless stream ends at the limit`() {
    let failure = #expect(throws: Failure.self) { try InputFile.read("/dev/zero") }
    #expect(failure?.status == .badInput)
  }

  @Test(arguments: [
    ("", ToolStatus.noInput), ("/nowhere/a.json", .noInput), ("/etc/passwd/a", .noInput),
    ("/", .badInput),
  ])
  func `what is no file is said to be none`(path: String, status: ToolStatus) {
    let failure = #expect(throws: Failure.self) { try InputFile.read(path) }
    #expect(failure?.status == status)
  }

  @Test func `a pipe without a writer is empty, not waited for`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(try InputFile.read(folder.path("pipe")).isEmpty)
  }
}
