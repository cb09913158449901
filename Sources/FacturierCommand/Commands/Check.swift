internal import ArgumentParser
internal import Facturier

/// Says what documents are missing, without drawing them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the checklist of documents.",
    discussion:
      "The checklist goes to standard output; what keeps an input from being read, to standard error."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup
  var documents: DocumentOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "fr, nl, de or en: the language of the checklist, in place of the document's.")
  var language: Language?

  func run() throws {
    try Reporting.run {
      let engine = DocumentEngine(try World.environment())
      var reports: [CheckReport] = []
      let status = documents.forEach { input in
        var report = CheckReport(file: input)
        defer { reports.append(report) }
        do {
          let invoice = try documents.read(input, engine)
          report.checklist = try engine.check(invoice, language: language)
        } catch let failure as InputFailure {
          report.problems = failure.diagnostics
          throw failure
        }
        if format == .text { try Terminal.print(report.text(in: Terminal.outputStyle)) }
        return report.passes ? .success : .notPassed
      }
      if format == .json { try Terminal.print(reports.json) }
      return status
    }
  }
}
