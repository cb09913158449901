internal import Facturier

/// What the check of one input came to.
struct CheckReport {
  let file: String
  /// Why it could not be read as a document.
  var problems: [Diagnostic] = []
  var checklist: Checklist?
  /// The same in a few words, for a person.
  var summary: ChecklistSummary?

  /// Whether the document may go out.
  var passes: Bool { checklist.map { !$0.blocks(strictly: isStrict) } ?? false }

  /// Whether warnings count as errors.
  private let isStrict: Bool

  init(file: String, isStrict: Bool = false) {
    self.file = file
    self.isStrict = isStrict
  }
}
