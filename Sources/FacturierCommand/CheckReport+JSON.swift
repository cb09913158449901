internal import Facturier

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension [CheckReport] {
  /// The reports as JSON, the same for the same reports.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(map(EncodedReport.init))
      return String(decoding: data, as: UTF8.self) + "\n"
    }
  }
}

/// A report as it stands in JSON.
private struct EncodedReport: Encodable {
  let file: String
  let passes: Bool
  let counts: Counts?
  let problems: [Finding]?
  let checklist: [Entry]?

  init(_ report: CheckReport) {
    file = report.file
    passes = report.passes
    counts = report.checklist.map { Counts($0.counts) }
    problems = report.problems.isEmpty ? nil : report.problems.map(Finding.init)
    checklist = report.checklist?.entries.map(Entry.init)
  }

  struct Counts: Encodable {
    let errors: Int
    let warnings: Int
    let advice: Int
    let open: Int
    let skipped: Int
    let passed: Int
    let notApplicable: Int

    init(_ counts: Checklist.Counts) {
      (errors, warnings, advice) = (counts.errors, counts.warnings, counts.advice)
      (open, skipped) = (counts.open, counts.skipped)
      (passed, notApplicable) = (counts.passed, counts.notApplicable)
    }
  }

  struct Entry: Encodable {
    let code: String
    let group: String
    let question: String
    let asksPerson: Bool
    let outcome: String
    let severity: String
    let pointer: String
    let law: String
    let hint: String?
    let findings: [Finding]

    init(_ entry: Checklist.Entry) {
      code = entry.code
      group = entry.group.rawValue
      asksPerson = entry.asksPerson
      hint = entry.hint
      question = entry.question
      outcome = entry.isSkipped ? "skipped" : entry.outcome.rawValue
      severity = entry.severity.rawValue
      pointer = entry.pointer.description
      law = entry.law
      findings = entry.diagnostics.map(Finding.init)
    }
  }

  struct Finding: Encodable {
    let code: String
    let severity: String
    let pointer: String
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
    let hint: String?
    let law: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      severity = diagnostic.severity.rawValue
      pointer = diagnostic.pointer.description
      file = diagnostic.location?.file
      line = diagnostic.location?.line
      column = diagnostic.location?.column
      message = diagnostic.message
      hint = diagnostic.hint
      law = diagnostic.law
    }
  }
}
