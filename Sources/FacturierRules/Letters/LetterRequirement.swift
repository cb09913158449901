public import FacturierCore
package import FacturierModel

/// One thing that a letter must not claim or say, as ``Requirement`` is for invoices.
public struct LetterRequirement: Sendable {
  /// A promise: retired, never reused.
  public let code: String
  public let question: String
  public let severity: Severity
  public let law: [Citation]
  public let place: JSONPointer
  private let applies: @Sendable (LetterSubject) -> Bool
  private let answer: @Sendable (LetterSubject) -> Answer

  package init(
    _ code: String, asks question: String, _ severity: Severity = .error, law: Citation...,
    when applies: @escaping @Sendable (LetterSubject) -> Bool, at place: JSONPointer,
    _ answer: @escaping @Sendable (LetterSubject) -> Answer
  ) {
    self.code = code
    self.question = question
    self.severity = severity
    self.law = law
    self.place = place
    self.applies = applies
    self.answer = answer
  }

  package func outcome(for subject: LetterSubject) -> (Outcome, [Finding]) {
    guard applies(subject) else { return (.notApplicable, []) }
    switch answer(subject) {
    case .passed: return (.passed, [])
    case .notChecked: return (.notChecked, [])
    case .failed(let findings): return (.failed, findings)
    }
  }
}

/// A letter, what it asks for, and whose law judges it.
@dynamicMemberLookup
package struct LetterSubject: Sendable {
  package let letter: Letter
  /// Nil when it could not be made, which is an error of its own.
  package let account: LetterAccount?

  package init(_ letter: Letter, account: LetterAccount?) {
    self.letter = letter
    self.account = account
  }

  package subscript<Value>(dynamicMember path: KeyPath<Letter, Value>) -> Value {
    letter[keyPath: path]
  }

  /// Whether the debtor is a `kind` under the law of one of `countries`.
  func isOwed(by kind: CustomerKind, in countries: Country...) -> Bool {
    guard let country = letter.lawCountry else { return false }
    return letter.debtor?.kind == kind && countries.contains(country)
  }

  /// Whether it asks for payment of what is late.
  var isDemand: Bool { letter.type == .reminder || letter.type == .formalNotice }

  /// One finding for each invoice whose account has a note that `arguments` knows.
  func findings(_ arguments: (ClaimNote) -> [String: Finding.Argument]?) -> Answer {
    guard let account else { return .notChecked }
    var found: [Finding] = []
    for (index, claim) in account.claims.enumerated() {
      for note in claim.notes {
        guard let values = arguments(note) else { continue }
        found.append(
          Finding(
            at: ["invoices", "\(index)"],
            arguments: values.merging(["invoice": .text(claim.invoice.number)]) { $1 }))
      }
    }
    return .found(found)
  }
}

extension Checklist {
  /// Asks what is to be asked of a letter and tells the answers in `words`.
  package init(
    checking subject: LetterSubject, _ requirements: [LetterRequirement] = .all,
    selection: CheckSelection = CheckSelection(), words: ChecklistWords,
    format: (Finding.Argument) -> String = \.plainText
  ) {
    let locator = Locator(subject.letter.source)
    let group = RequirementGroup(subject.letter.lawCountry) ?? .general
    entries = requirements.filter { selection.includes($0.code) }.map { requirement in
      let isSkipped = selection.skips(requirement.code)
      let (outcome, findings) =
        isSkipped ? (.notChecked, []) : requirement.outcome(for: subject)
      let law = requirement.law.map(\.description).joined(separator: "; ")
      let told = words[requirement.code]
      return Entry(
        code: requirement.code, group: group, question: told?.question ?? requirement.question,
        outcome: outcome, severity: requirement.severity, pointer: requirement.place, law: law,
        diagnostics: findings.map { finding in
          let pointer = finding.pointer ?? requirement.place
          let values = finding.arguments.mapValues(format)
          return Diagnostic(
            code: requirement.code, severity: finding.severity ?? requirement.severity,
            pointer: pointer, location: locator.location(of: pointer),
            message: (told?.message ?? requirement.question).filled(with: values),
            hint: told?.hint?.filled(with: values), law: law)
        }, isSkipped: isSkipped, asksPerson: false, hint: nil)
    }
  }
}
