import Foundation
import Testing

@testable import FacturierCommand

struct OutputWriterTests {
  private func item(_ path: String, _ text: String = "new") -> OutputItem {
    OutputItem(path: path, bytes: Array(text.utf8))
  }

  @Test func `a file is written and nothing else is left`() throws {
    let folder = try TemporaryFolder()
    try OutputWriter.write([item(folder.path("a.pdf")), item(folder.path("b.pdf"))])
    #expect(try folder.names == ["a.pdf", "b.pdf"])
    #expect(try folder.read("a.pdf") == "new")
  }

  @Test func `a file replaced keeps its permissions`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.pdf")
    #expect(chmod(path, 0o600) == 0)
    try OutputWriter.write([item(path)])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? NSNumber == 0o600)
    #expect(try folder.read("a.pdf") == "new")
  }

  @Test func `a link stays a link`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.pdf"), withDestinationPath: "real.pdf")
    try OutputWriter.write([item(folder.path("link.pdf"))])
    #expect(try folder.read("real.pdf") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.pdf"))
        == "real.pdf")
  }

  @Test func `when one of several files fails none is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.png")
    let failure = #expect(throws: Failure.self) {
      try OutputWriter.write([item(folder.path("a.png")), item(folder.path("missing/b.png"))])
    }
    #expect(failure?.status == .cannotWrite)
    #expect(failure?.subject == folder.path("missing/b.png"))
    #expect(try folder.names == ["a.png"])
    #expect(try folder.read("a.png") == "old")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full device is reported`() {
    let failure = #expect(throws: Failure.self) { try OutputWriter.write([item("/dev/full")]) }
    #expect(failure?.message == "cannot be written: no space left on device")
  }

  @Test func `a folder in the place of the file is reported and left alone`() throws {
    let folder = try TemporaryFolder()
    try OutputWriter.makeFolder(folder.path("a.pdf/deep/er/"))
    #expect(throws: Failure.self) { try OutputWriter.write([item(folder.path("a.pdf"))]) }
    #expect(try folder.names == ["a.pdf"])
  }

  @Test func `a folder below a file cannot be made`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "file")
    let failure = #expect(throws: Failure.self) { try OutputWriter.makeFolder(path + "/out") }
    #expect(failure?.status == .cannotWrite)
  }

  @Test func `a name of 255 bytes is no obstacle`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "é", count: 125) + ".pdf1"
    try OutputWriter.write([item(folder.path(name))])
    #expect(try folder.names == [name])
  }
}
