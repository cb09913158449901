/// What a requirement is about, for a person who met its code.
public struct Explanation: Sendable {
  /// One value of a document: its place, and what stands there as JSON; nil for nothing.
  public struct Value: Hashable, Sendable {
    public let place: String
    public let json: String?
  }

  public let code: String
  public let question: String
  public let severity: Severity
  public let group: RequirementGroup
  /// What to do when the answer is no, where that can be said without a document.
  public let hint: String?
  public let law: [String]
  /// The days on which it is asked of documents; nil on a side without an end.
  public let validFrom: CalendarDate?
  public let validTo: CalendarDate?
  /// Whose documents are asked, by kind of customer.
  public let customers: Set<CustomerKind>
  /// What makes a sound document pass and fail; empty when nothing has to be changed for it.
  public let good: [Value]
  public let bad: [Value]
}

extension DocumentEngine {
  /// Explains the requirement `code`, in capitals or not; nil when there is none.
  public func explain(
    _ code: String, language: Language = .english
  ) throws(InputFailure) -> Explanation? {
    guard
      let requirement = [Requirement].all.first(where: { $0.code.uppercased() == code.uppercased() }
      )
    else { return nil }
    let code = requirement.code
    let group = requirement.group
    let words = try checklistWords(language, [group])
    let validity = try lawBook(of: group).validity(of: requirement)
    let examples = try tree("templates/checklist/examples.json").root[KeyName(code)]
    return Explanation(
      code: code, question: words[code]?.question ?? requirement.question,
      severity: requirement.severity, group: group,
      hint: words[code]?.hint.flatMap { $0.contains("{") ? nil : $0 },
      law: requirement.law.map(\.description),
      validFrom: validity.from, validTo: validity.until, customers: requirement.scope.customers,
      good: Self.values(examples?["good"]), bad: Self.values(examples?["bad"]))
  }

  private static func values(_ node: SourceNode?) -> [Explanation.Value] {
    guard let node else { return [] }
    return node.children.map {
      Explanation.Value(place: $0.key, json: $0.text.isEmpty ? nil : $0.text)
    }
  }
}
