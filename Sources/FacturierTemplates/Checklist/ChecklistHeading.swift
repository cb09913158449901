package import FacturierCore

/// What entries of a checklist are counted under: the names are those of the words.
package enum ChecklistHeading: String, CaseIterable, Sendable {
  case errors, warnings, advice, open, skipped, passed, notApplicable
}

extension Words {
  /// `2 points to correct`.
  func callAsFunction(_ heading: ChecklistHeading, count: Int) throws(TemplateError) -> String {
    try self(
      "checklist.\(heading.rawValue)", count: DecimalNumber(count), ["count": String(count)])
  }
}

extension TemplateLibrary {
  /// What stands over `count` entries of a checklist.
  package func heading(
    _ heading: ChecklistHeading, count: Int, in language: Language
  ) throws(TemplateError) -> String {
    try words(Idiom(language, in: nil))(heading, count: count)
  }

  /// What is said of a document in which nothing has to be corrected.
  package func clearVerdict(in language: Language) throws(TemplateError) -> String {
    try words(Idiom(language, in: nil))("checklist.clear")
  }
}
