internal import ArgumentParser
internal import Facturier

/// What every command that reads documents can be told.
struct DocumentOptions: ParsableArguments {
  @Argument(
    help: "Documents in JSON or YAML, or e-invoices in CII, UBL or PDF; - is standard input.",
    completion: .file(extensions: Self.endings))
  var inputs: [String]

  @Option(
    help: "A file that says who sells or writes, for documents that do not say it.",
    completion: .file(extensions: Self.endings))
  var seller: String?

  private static let endings = ["json", "yaml", "yml", "xml", "pdf"]

  func validate() throws {
    if (inputs + [seller]).filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input can be read only once")
    }
  }

  /// Hands each input to `work`, in turn, and gives the worst outcome. One that fails does not keep
  /// the others from their turn: every failure is told.
  func forEach(_ work: (_ input: String) throws -> ToolStatus) -> ToolStatus {
    inputs.map { input in Reporting.status(of: input) { try work(input) } }.max() ?? .success
  }

  /// The document of an input.
  func read(_ input: String, _ engine: DocumentEngine) throws -> Document {
    let profile = try seller.map { Input(name: $0, bytes: try InputFile.read($0)) }
    let opened = try engine.open(
      Input(name: input, bytes: InputFile.read(input)), profile: profile)
    for leftover in opened.leftovers { Terminal.report(Message(leftover, file: input)) }
    return opened.document
  }
}
