import Foundation
import Testing

/// What the tool said and how it ended, run as a user runs it.
struct ToolRun {
  let status: Int32
  let output: Data
  let errors: String

  /// Runs the tool in a folder. `shell` is a line that runs it as `"$@"`, with what it may use
  /// narrowed first.
  init(
    _ arguments: [String], in folder: TemporaryFolder, input: Data? = nil,
    environment: [String: String] = [:], shell: String? = nil
  ) throws {
    // Streams are files outside the folder: nothing blocks, and the folder holds what the tool made.
    let streams = try TemporaryFolder()
    try streams.write(input ?? Data(), to: "in")
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    let process = Process()
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url("out"))
    process.standardError = try FileHandle(forWritingTo: streams.url("err"))
    process.executableURL = shell == nil ? Self.tool : URL(fileURLWithPath: "/bin/sh")
    process.arguments = shell.map { ["-c", $0, "sh", Self.tool.path] + arguments } ?? arguments
    try process.run()
    process.waitUntilExit()
    // A signal would be a trap of ours: no exit status that a test expects is that high.
    let signal = process.terminationReason == .uncaughtSignal ? 1000 as Int32 : 0
    status = process.terminationStatus + signal
    output = try Data(contentsOf: streams.url("out"))
    errors = try streams.read("err")
  }

  /// The templates, fonts and schemas that the program finds by itself.
  static func shareFolder() throws -> String {
    let bundles = try FileManager.default.contentsOfDirectory(
      at: tool.deletingLastPathComponent(), includingPropertiesForKeys: nil)
    let bundle = bundles.first { $0.lastPathComponent.hasPrefix("Facturier_FacturierShare.") }
    return try #require(bundle).path
  }

  /// The program that was built with these tests.
  private static let tool: URL = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = tests ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return folder.deletingLastPathComponent().appendingPathComponent("facturier")
  }()
}
