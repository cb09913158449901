package import FacturierCore
package import FacturierModel

/// A checklist on paper: what was asked of a document and what came of it, in the words of the
/// reader. What a requirement is stays with the rules; this is only what is printed.
package struct ChecklistSheet: Sendable {
  /// How a question was answered.
  package enum Answer: Sendable {
    case yes
    case no(Severity)
    /// Left to a person: both boxes stay empty.
    case open
    /// Left out on request: both boxes stay empty, and the sheet says why.
    case skipped
  }

  package struct Entry: Sendable {
    package var question: String
    package var answer: Answer
    /// One line for each finding.
    package var remarks: [String]
    package var section: Section

    package init(question: String, answer: Answer, remarks: [String], section: Section) {
      self.question = question
      self.answer = answer
      self.remarks = remarks
      self.section = section
    }
  }

  /// The parts of the sheet, in their order.
  package enum Section: String, CaseIterable, Sendable {
    case document, identity, amounts, payment, questions
  }

  /// What was checked, which the sheet names.
  package enum Subject: Sendable {
    case invoice(DocumentType, number: String)
    case letter(Letter)
  }

  package var subject: Subject
  /// The day of the check.
  package var date: CalendarDate
  package var country: Country?
  package var language: Language
  package var entries: [Entry]
  /// How many requirements do not concern the document.
  package var notApplicable: Int

  package init(
    subject: Subject, date: CalendarDate, country: Country?, language: Language,
    entries: [Entry], notApplicable: Int
  ) {
    self.subject = subject
    self.date = date
    self.country = country
    self.language = language
    self.entries = entries
    self.notApplicable = notApplicable
  }
}
