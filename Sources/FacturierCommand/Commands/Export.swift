internal import ArgumentParser
internal import Facturier

/// Writes documents as e-invoices.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Check documents and write them as e-invoices.",
    discussion: """
      Without --output an e-invoice is written beside its input, under the input's name; what comes \
      from standard input goes to standard output. A document that does not pass the check is not \
      written.
      """)

  @OptionGroup
  var documents: DocumentOptions

  @Option(help: "cii, ubl or peppol.")
  var to: EInvoiceFormat

  @Option(help: "How much a CII message tells: minimum, basicwl, basic, en16931 or extended.")
  var profile: Profile = .en16931

  @Option(
    name: [.short, .long],
    help: "A file, a folder for several documents, or - for standard output.",
    completion: .file())
  var output: String?

  @Option(help: "fr, nl, de or en, in place of the document's language.")
  var language: Language?

  func validate() throws {
    if to != .cii, profile != .en16931 {
      throw ValidationError("only cii has profiles")
    }
  }

  func run() throws {
    try Reporting.run {
      let plan = try OutputPlan.of(documents.inputs, output: output, ending: "xml")
      if case .folder(let folder) = plan.target { try OutputWriter.makeFolder(folder) }
      let engine = DocumentEngine(try World.environment())
      let options = ExportOptions(as: to, profile: profile, language: language)
      return documents.forEach { input in
        guard case .invoice(let invoice) = try documents.read(input, engine) else {
          throw Failure(
            status: .notPassed, subject: input, message: "only invoices have a form as e-invoices")
        }
        let findings = try engine.findings(in: invoice, options: CheckOptions(language: language))
        for finding in findings where finding.severity != .advice {
          Terminal.report(Message(finding, file: input))
        }
        if findings.contains(where: { $0.severity == .error }) { return .notPassed }
        try OutputWriter.write(plan.items(for: input, [write(invoice, engine, options, input)]))
        return .success
      }
    }
  }

  private func write(
    _ invoice: Invoice, _ engine: DocumentEngine, _ options: ExportOptions, _ input: String
  ) throws(Failure) -> [UInt8] {
    do throws(ExportFailure) {
      return try engine.export(invoice, options: options)
    } catch {
      throw Failure(status: .notPassed, subject: input, message: error.description)
    }
  }
}
