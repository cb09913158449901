internal import ArgumentParser
internal import Facturier

/// Reads e-invoices into documents.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read e-invoices into documents in JSON.",
    discussion: """
      Reads Cross Industry Invoice (Factur-X, ZUGFeRD 2, XRechnung) and UBL 2.1 (Peppol), and PDFs that \
      hold one. Without \
      --output the document goes to standard output. What a document has no place for is told on \
      standard error.
      """)

  @Argument(
    help: "An e-invoice; - is standard input.", completion: .file(extensions: ["xml", "pdf"]))
  var input: String

  @Option(name: [.short, .long], help: "A file, or - for standard output.", completion: .file())
  var output = "-"

  @Option(help: "A folder for the files that the e-invoice carries.", completion: .directory)
  var attachments: String?

  func run() throws {
    try Reporting.run {
      let engine = DocumentEngine(try World.environment())
      return Reporting.status(of: input) {
        let imported = try engine.importInvoice(Input(name: input, bytes: InputFile.read(input)))
        for leftover in imported.leftovers { Terminal.report(Message(leftover, file: input)) }
        var items = [OutputItem(path: output, bytes: Array((imported.json + "\n").utf8))]
        if let folder = attachments {
          try OutputWriter.makeFolder(folder)
          items += imported.files.map { OutputItem(path: "\(folder)/\($0.name)", bytes: $0.bytes) }
        } else if !imported.files.isEmpty {
          let names = imported.files.map(\.name).joined(separator: ", ")
          Terminal.report(
            Message(
              Diagnostic(
                code: "IMPORT-FILES", severity: .warning,
                message: "it carries \(names)", hint: "--attachments FOLDER writes them"),
              file: input))
        }
        try OutputWriter.write(items)
        return .success
      }
    }
  }
}
