internal import FacturierTemplates

/// What a checklist came to, in words: a heading for each outcome that there is, and a verdict.
public struct ChecklistSummary: Hashable, Sendable {
  /// `2 points to correct`; nil when there is none.
  public let errors: String?
  public let warnings: String?
  public let advice: String?
  /// What is left to a person.
  public let open: String?
  public let skipped: String?
  public let passed: String?
  public let notApplicable: String?
  /// Whether the document may go out.
  public let verdict: String
}

extension DocumentEngine {
  /// Sums up the checklist of a document in `language`; with warnings counted as errors when `strictly`.
  public func summary(
    of checklist: Checklist, for document: Document, in language: Language? = nil,
    strictly: Bool = false
  ) throws(RenderFailure) -> ChecklistSummary {
    let language = language ?? document.language
    do {
      let library = try library("classic")
      func heading(_ kind: ChecklistHeading, _ count: Int) throws(TemplateError) -> String? {
        count == 0 ? nil : try library.heading(kind, count: count, in: language)
      }
      let counts = checklist.counts
      let faults = counts.errors + (strictly ? counts.warnings : 0)
      return ChecklistSummary(
        errors: try heading(.errors, counts.errors),
        warnings: try heading(.warnings, counts.warnings),
        advice: try heading(.advice, counts.advice), open: try heading(.open, counts.open),
        skipped: try heading(.skipped, counts.skipped),
        passed: try heading(.passed, counts.passed),
        notApplicable: try heading(.notApplicable, counts.notApplicable),
        verdict: try heading(.errors, faults) ?? library.clearVerdict(in: language))
    } catch {
      throw RenderFailure(error, in: document.source)
    }
  }
}
