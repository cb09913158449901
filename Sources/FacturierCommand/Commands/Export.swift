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

  @Option(help: "cii, ubl, peppol, or facturx: a PDF with CII in it.")
  var to: ExportTarget

  @Flag(help: "For cii, ubl and peppol: put the page into the message, as a PDF.")
  var embedPdf = false

  @Option(help: "How much a CII message tells: minimum, basicwl, basic, en16931 or extended.")
  var profile: Profile = .en16931

  @Option(
    name: [.short, .long],
    help: "A file, a folder for several documents, or - for standard output.",
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("for"),
    help: "A network whose rules are asked as well: fr-ctc for French platforms.")
  var networks: [RequirementGroup] = []

  @Option(
    help:
      "Do not ask this requirement, or all that begin with it; can be given several times."
  )
  var skip: [String] = []

  @Option(help: "fr, nl, de or en, in place of the document's language.")
  var language: Language?

  func validate() throws {
    if to != .cii, to != .facturx, profile != .en16931 {
      throw ValidationError("only cii and facturx have profiles")
    }
    if embedPdf, to == .facturx || profile < .en16931 {
      throw ValidationError("a message of this kind has no place for a PDF")
    }
  }

  func run() throws {
    try Reporting.run {
      try CheckSelection(skip: Set(skip)).demandKnown()
      let plan = try OutputPlan.of(documents.inputs, output: output, ending: to.ending)
      if case .folder(let folder) = plan.target { try OutputWriter.makeFolder(folder) }
      let engine = DocumentEngine(try World.environment())
      return documents.forEach { input in
        guard case .invoice(let invoice) = try documents.read(input, engine) else {
          throw Failure(
            status: .notPassed, subject: input, message: "only invoices have a form as e-invoices")
        }
        let findings = try engine.findings(in: invoice, options: checks)
        for finding in findings where finding.severity != .advice {
          Terminal.report(Message(finding, file: input))
        }
        if findings.contains(where: { $0.severity == .error }) { return .notPassed }
        try OutputWriter.write(plan.items(for: input, [write(invoice, engine, input)]))
        return .success
      }
    }
  }

  /// What is asked before: nothing is written that validators would refuse.
  private var checks: CheckOptions {
    var options = CheckOptions(language: language, selection: CheckSelection(skip: Set(skip)))
    let way: RequirementGroup =
      switch to {
      case .peppol: .peppol
      case .cii, .facturx: .facturX
      case .ubl: .en16931
      }
    options.networks = Set(networks + [way])
    return options
  }

  private func write(
    _ invoice: Invoice, _ engine: DocumentEngine, _ input: String
  ) throws -> [UInt8] {
    guard let format = EInvoiceFormat(rawValue: to.rawValue) else {
      var options = RenderOptions(language: language)
      options.hybrid = profile
      return try engine.render(invoice, options: options)[0].bytes
    }
    var options = ExportOptions(as: format, profile: profile, language: language)
    options.embedsPage = embedPdf
    do throws(ExportFailure) {
      return try engine.export(invoice, options: options)
    } catch {
      throw Failure(status: .notPassed, subject: input, message: error.description)
    }
  }
}

/// What documents can be written as.
enum ExportTarget: String, CaseIterable, ExpressibleByArgument {
  case cii, ubl, peppol, facturx

  var ending: String { self == .facturx ? "pdf" : "xml" }
}
