public import FacturierCore
internal import FacturierModel

/// What a document was asked, and what came of it: one entry for each requirement.
public struct Checklist: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// The requirement's stable name.
    public let code: String
    public let group: RequirementGroup
    /// The question, in the words of the checklist's language.
    public let question: String
    public let outcome: Outcome
    /// How much it weighs: when it failed, as much as the worst of what was found.
    public let severity: Severity
    /// Where the requirement looks.
    public let pointer: JSONPointer
    public let law: String
    /// One for each place where the requirement is not met; empty unless it failed.
    public let diagnostics: [Diagnostic]
    /// Left out on request: not asked, and so neither passed nor failed.
    public let isSkipped: Bool
    /// Whether only a person can answer it.
    public let asksPerson: Bool
    /// What a person who is asked may look at.
    public let hint: String?
  }

  /// In the order of the requirements.
  public let entries: [Entry]

  /// Everything that was found, in the order of the requirements.
  public var diagnostics: [Diagnostic] { entries.flatMap(\.diagnostics) }

  /// Whether the document must not go out like this.
  public var blocks: Bool { blocks(strictly: false) }

  /// The same, with warnings counted as errors when `strictly`.
  public func blocks(strictly: Bool) -> Bool {
    entries.contains {
      $0.outcome == .failed
        && ($0.severity == .error || strictly && $0.severity == .warning)
    }
  }
}

extension Checklist {
  /// How many requirements came out in which way.
  public struct Counts: Hashable, Sendable {
    public let errors: Int
    public let warnings: Int
    public let advice: Int
    /// Left to a person.
    public let open: Int
    public let skipped: Int
    public let passed: Int
    public let notApplicable: Int
  }

  public var counts: Counts {
    func count(_ outcome: Outcome, _ severity: Severity? = nil) -> Int {
      entries.count {
        $0.outcome == outcome && !$0.isSkipped && (severity == nil || $0.severity == severity)
      }
    }
    return Counts(
      errors: count(.failed, .error), warnings: count(.failed, .warning),
      advice: count(.failed, .advice), open: count(.notChecked),
      skipped: entries.count { $0.isSkipped }, passed: count(.passed),
      notApplicable: count(.notApplicable))
  }

  /// Asks what is to be asked of `subject` and tells the answers in `words`.
  ///
  /// Without the day of the check, what depends on it is not checked. `format` writes numbers, amounts
  /// and dates as the reader is used to.
  package init(
    checking subject: Subject, _ requirements: [Requirement] = .all,
    selection: CheckSelection = CheckSelection(), words: ChecklistWords,
    format: (Finding.Argument) -> String = \.plainText
  ) {
    let locator = Locator(subject.invoice.source)
    let asked = requirements.filter { selection.includes($0.code) }.applicable(to: subject)
    entries = asked.map { requirement in
      Entry(
        asking: requirement, of: subject, words, locator,
        isSkipped: selection.skips(requirement.code), format: format)
    }
  }
}

extension Checklist.Entry {
  fileprivate init(
    asking requirement: Requirement, of subject: Subject, _ words: ChecklistWords,
    _ locator: Locator, isSkipped: Bool, format: (Finding.Argument) -> String
  ) {
    let (outcome, findings) =
      isSkipped ? (.notChecked, []) : requirement.outcome(for: subject)
    self.isSkipped = isSkipped
    asksPerson = requirement.asksPerson
    hint = requirement.asksPerson ? words[requirement.code]?.hint : nil
    let law = requirement.law.map(\.description).joined(separator: "; ")
    code = requirement.code
    group = requirement.group
    question = words.question(of: requirement)
    self.outcome = outcome
    let weighed = findings.map { $0.weighed(by: requirement, in: subject) }
    severity = weighed.compactMap(\.severity).worst ?? requirement.severity
    pointer = requirement.place
    self.law = law
    diagnostics = weighed.map { finding in
      let pointer = finding.pointer ?? requirement.place
      let told = words.tell(finding, of: requirement, format: format)
      return Diagnostic(
        code: requirement.code, severity: finding.severity ?? requirement.severity,
        pointer: pointer, location: locator.location(of: pointer), message: told.message,
        hint: told.hint, law: law)
    }
  }
}

extension [Severity] {
  fileprivate var worst: Severity? { Severity.allCases.first(where: contains) }
}

extension Finding.Argument {
  /// Digits with a point, dates as in ISO 8601.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number): number.description
    case .amount(let amount): amount.description
    case .date(let date): date.description
    }
  }
}
