internal import ArgumentParser
internal import Facturier

/// Prints what an input may hold.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a type of document, or list the types.")

  @Argument(help: "The type; without it, the types are listed.")
  var type: String?

  private static let ending = ".schema.json"

  func run() throws {
    try Reporting.run {
      let environment = try World.environment()
      let folder = environment.shareFolder + "/schemas"
      let types = try environment.listFolder(folder).filter { $0.hasSuffix(Self.ending) }
        .map { String($0.dropLast(Self.ending.count)) }
      guard let type else {
        try Terminal.print(types.map { $0 + "\n" }.joined())
        return .success
      }
      guard types.contains(type) else {
        throw Failure(
          status: .usage, subject: type, message: "no such type",
          hint: "there are \(types.joined(separator: ", "))")
      }
      try Terminal.print(bytes: environment.readFile("\(folder)/\(type)\(Self.ending)"))
      return .success
    }
  }
}
