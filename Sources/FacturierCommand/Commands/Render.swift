internal import ArgumentParser
internal import Facturier

/// Draws documents.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Check documents and draw them.",
    discussion: """
      Without --output a document is written beside its input, under the input's name; what comes from \
      standard input goes to standard output. A document that does not pass the check is not drawn, \
      unless as a draft.
      """)

  @OptionGroup
  var documents: DocumentOptions

  @Option(
    name: [.short, .long],
    help: "A file, a folder for several documents, or - for standard output.",
    completion: .file())
  var output: String?

  @Option(help: "pdf, png or svg; told by the output's name when left out, else pdf.")
  var format: OutputFormat?

  @Option(help: "A theme's name, or a folder with one.", completion: .directory)
  var theme: String?

  @Option(help: "fr, nl, de or en, in place of the document's language.")
  var language: Language?

  @Option(help: "Pixels to the inch, for PNG, from 50 to 1200.")
  var resolution: Double = 150

  @Option(
    help: "A folder with more fonts, for characters that ours lack; can be given several times.",
    completion: .directory)
  var fonts: [String] = []

  @Option(help: "printed, or none: for paper with a letterhead, whose room is left free.")
  var letterhead = Letterhead.printed

  @Flag(help: "Put the e-invoice into the PDF: Factur-X, which is ZUGFeRD.")
  var facturx = false

  @Option(help: "With --facturx: minimum, basicwl, basic, en16931 or extended.")
  var profile: Profile = .en16931

  @Flag(help: "Draw it although it does not pass, marked as a draft.")
  var draft = false

  func validate() throws {
    guard 50...1200 ~= resolution else {
      throw ValidationError("--resolution is a number from 50 to 1200")
    }
    if !facturx, profile != .en16931 { throw ValidationError("--profile goes with --facturx") }
  }

  @OptionGroup(title: "PDF")
  var pdf: PDFOptions

  func run() throws {
    try Reporting.run {
      let plan = try OutputPlan.of(documents.inputs, output: output, format)
      guard !facturx || plan.format == .pdf else {
        throw Failure(
          status: .usage, subject: "facturier", message: "only a PDF can hold an e-invoice")
      }
      let environment = try World.environment(fonts: fonts)
      let shelf = try ThemeShelf(environment)
      var options = RenderOptions(
        theme: try theme.map(shelf.reference), language: language, isDraft: draft,
        letterhead: letterhead, resolution: resolution)
      try pdf.apply(to: &options, as: plan.format, environment)
      options.hybrid = facturx ? profile : nil
      var checks = CheckOptions(language: language)
      checks.networks = facturx ? [.facturX] : []
      if case .folder(let folder) = plan.target { try OutputWriter.makeFolder(folder) }
      DocumentEngine.leaveMachineFontsAside()
      let engine = DocumentEngine(environment)
      // Kept until the process ends, when the system takes fonts and templates back in one piece.
      _ = Unmanaged.passRetained(engine)
      return documents.forEach { input in
        let document = try documents.read(input, engine)
        if facturx, case .letter = document {
          throw Failure(
            status: .notPassed, subject: input, message: "only invoices have a form as e-invoices")
        }
        let findings = try engine.findings(in: document, options: checks)
        for finding in findings where finding.severity != .advice {
          Terminal.report(Message(finding, file: input))
        }
        if !draft, findings.contains(where: { $0.severity == .error }) { return .notPassed }
        let files = try engine.render(document, as: plan.format, options: options)
        for notice in files.flatMap(\.notices) {
          Terminal.report(Message(notice, file: input))
        }
        try OutputWriter.write(plan.items(for: input, files.map(\.bytes)))
        return .success
      }
    }
  }
}
