internal import ArgumentParser
internal import Facturier

/// Says what documents are missing, without drawing them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print the checklist of documents.",
    discussion:
      "The checklist goes to standard output; what keeps an input from being read, to standard error."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, pdf
  }

  @OptionGroup
  var documents: DocumentOptions

  @Option(help: "text, json, or pdf: a sheet with boxes for yes and no.")
  var format = Format.text

  @Option(
    name: [.short, .long],
    help:
      "For pdf: a file, or a folder for several; left out, NAME-checklist.pdf beside the input.",
    completion: .file())
  var output: String?

  @Option(help: "fr, nl, de or en: the language of the checklist, in place of the document's.")
  var language: Language?

  @Option(help: "The day of the check, 2026-11-21, in place of today.")
  var asOf: CalendarDate?

  @Option(help: "The country whose law the seller is under, in place of that of its address.")
  var country: Country?

  @Option(
    name: .customLong("for"),
    help:
      "Where it is to go as an e-invoice, whose rules are then asked too: peppol, facturx or fr-ctc."
  )
  var networks: [RequirementGroup] = []

  @Option(
    help: "Ask only this requirement, or all that begin with it (FR); can be given several times.")
  var only: [String] = []

  @Option(help: "Skip this requirement, or all that begin with it; can be given several times.")
  var skip: [String] = []

  @Flag(help: "Warnings keep a document back as errors do.")
  var strict = false

  @Flag(help: "For text: list also what does not apply to a document.")
  var all = false

  func run() throws {
    try Reporting.run {
      var environment = try World.environment()
      if let asOf { environment.today = asOf }
      let engine = DocumentEngine(environment)
      let plan = format == .pdf ? try OutputPlan.of(documents.inputs, output: output, .pdf) : nil
      var reading = Reading(documents, engine)
      var options = CheckOptions(
        language: language, country: country,
        selection: try selection(), series: reading.series)
      options.networks = Set(networks)
      var reports: [CheckReport] = []
      let status = documents.forEach { input in
        var report = CheckReport(file: input, isStrict: strict)
        defer { reports.append(report) }
        do {
          let document = try reading.next()
          let checklist = try engine.check(document, options: options)
          report.checklist = checklist
          if let plan {
            let sheet = try engine.render(
              checklist, of: document, options: RenderOptions(language: language))
            try OutputWriter.write(plan.items(for: Self.sheetName(input), sheet.map(\.bytes)))
          }
          if format == .text {
            report.summary = try engine.summary(
              of: checklist, for: document, in: language, strictly: strict)
          }
        } catch let failure as InputFailure {
          report.problems = failure.diagnostics
          throw failure
        }
        if format == .text {
          try Terminal.print(
            (reports.isEmpty ? "" : "\n") + report.text(in: Terminal.outputStyle, listingAll: all))
        }
        return report.passes ? .success : .notPassed
      }
      if format == .json { try Terminal.print(reports.json) }
      return status
    }
  }

  private func selection() throws(Failure) -> CheckSelection {
    let selection = CheckSelection(only: Set(only), skip: Set(skip))
    try selection.demandKnown()
    return selection
  }

  /// The documents of the inputs, in turn. All are read before the first is checked, since the numbers
  /// of several are held against each other.
  private struct Reading {
    private var results: [Result<Document, any Error>]
    let series: NumberSeries?

    init(_ documents: DocumentOptions, _ engine: DocumentEngine) {
      let read = documents.inputs.map { input in Result { try documents.read(input, engine) } }
      let invoices = read.compactMap { result -> Invoice? in
        if case .success(.invoice(let invoice)) = result { invoice } else { nil }
      }
      series = read.count > 1 ? NumberSeries(invoices) : nil
      results = read.reversed()
    }

    mutating func next() throws -> Document { try results.removeLast().get() }
  }

  /// `invoice.json` as `invoice-checklist.json`, so that the sheet does not take the invoice's place.
  private static func sheetName(_ input: String) -> String {
    guard let dot = input.lastIndex(of: "."), input[dot...].allSatisfy({ $0 != "/" }) else {
      return input == "-" ? input : input + "-checklist"
    }
    return input[..<dot] + "-checklist" + input[dot...]
  }
}

extension CheckSelection {
  /// Throws for a name that no requirement has.
  func demandKnown() throws(Failure) {
    guard let unknown = unknown.first else { return }
    throw Failure(
      status: .usage, subject: unknown, message: "no requirement has this code, nor begins with it",
      hint: "facturier check prints the codes; docs/requirements.md lists them all")
  }
}
