import Foundation
import Testing

@testable import FuzzTargets

/// What fuzzing once found, tried again: each input is read or refused.
struct RegressionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/fuzz")

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `what once broke a reader is read or refused`(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let world = try FuzzWorld()
    for file in try files(in: name) {
      target.run([UInt8](try Data(contentsOf: file)), in: world)
    }
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `nothing, a byte and a sound beginning are no trap`(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let world = try FuzzWorld()
    for head in ["", "{", "[", "<", "%PDF-1.7\n", "\u{FEFF}", "\0", "a;b\n"] {
      target.run(Array(head.utf8), in: world)
    }
  }

  @Test func `those who send what a target reads are sound`() throws {
    let table = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "examples/open-items/export.csv")
    #expect(try FuzzWorld().letters(ofTable: [UInt8](Data(contentsOf: table))) > 0)
  }

  @Test func `every folder of findings has its target`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(folders).isSubset(of: Set(FuzzTarget.all.map(\.name))))
  }

  private func files(in name: String) throws -> [URL] {
    let folder = Self.folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }
}
