public import FacturierCore
package import FacturierModel

/// One thing that a document must have or be: the question, the law that asks it, and how to tell.
public struct Requirement: Sendable {
  /// A promise: retired, never reused.
  public let code: String
  /// The question it answers, in English; the words of other languages stand under the code.
  public let question: String
  /// How much it weighs when the answer is no.
  public let severity: Severity
  /// Who asks for it.
  public let law: [Citation]
  /// Where in the document it looks.
  public let place: JSONPointer
  /// Whose documents it is asked of.
  public private(set) var scope: Scope
  public private(set) var group = RequirementGroup.general
  /// Whether it is a question that only a person can answer.
  public let asksPerson: Bool

  private let applies: @Sendable (Subject) -> Bool
  private let answer: @Sendable (Subject) -> Answer

  package init(
    _ code: String, asks question: String, _ severity: Severity = .error, law: Citation...,
    of customers: CustomerKind...,
    when applies: @escaping @Sendable (Subject) -> Bool = { _ in true
    }, at place: JSONPointer, _ answer: @escaping @Sendable (Subject) -> Answer
  ) {
    self.init(
      code, question, severity, law, customers, asksPerson: false, applies, place, answer)
  }

  private init(
    _ code: String, _ question: String, _ severity: Severity, _ law: [Citation],
    _ customers: [CustomerKind], asksPerson: Bool,
    _ applies: @escaping @Sendable (Subject) -> Bool, _ place: JSONPointer,
    _ answer: @escaping @Sendable (Subject) -> Answer
  ) {
    self.code = code
    self.question = question
    self.severity = severity
    self.law = law
    self.place = place
    self.asksPerson = asksPerson
    self.applies = applies
    self.answer = answer
    scope = customers.isEmpty ? .everyone : Scope(customers: Set(customers))
  }

  /// What nothing in the document tells: asked of whoever sends it, never passed by itself.
  package static func question(
    _ code: String, asks question: String, law: Citation..., of customers: CustomerKind...,
    when applies: @escaping @Sendable (Subject) -> Bool = { _ in true }, at place: JSONPointer
  ) -> Requirement {
    Requirement(code, question, .advice, law, customers, asksPerson: true, applies, place) { _ in
      .notChecked
    }
  }

  /// The same requirement as a member of a group, for the documents of `scope`.
  func asked(of scope: Scope, in group: RequirementGroup) -> Requirement {
    var copy = self
    copy.scope = scope.narrowed(to: self.scope.customers)
    copy.group = group
    return copy
  }

  /// What the requirement finds in a document.
  package func outcome(for subject: Subject) -> (Outcome, [Finding]) {
    guard applies(subject) else { return (.notApplicable, []) }
    switch answer(subject) {
    case .passed: return (.passed, [])
    case .notChecked: return (.notChecked, [])
    case .failed(let findings):
      precondition(!findings.isEmpty, "a requirement that fails says where")
      return (.failed, findings.map { $0.pointer == nil ? $0.at(place) : $0 })
    }
  }
}

/// How a requirement came out.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  case passed
  case failed
  case notApplicable
  /// Only a person can tell, or something needed for it was not known.
  case notChecked
}

/// What a requirement looks at.
@dynamicMemberLookup
package struct Subject: Sendable {
  package let invoice: Invoice
  /// The day of the check, if it is known.
  package let today: CalendarDate?
  /// What the law fixes; a requirement that finds nothing in it does not check.
  package let law: LawBook
  /// The language that the document is set in.
  package let language: Language
  /// The numbers of the documents that are checked together with it; nil when it is alone.
  package let series: NumberSeries?
  /// Where the document is to go as an e-invoice; `en16931` stands for any way that has no rules of its
  /// own.
  package let networks: Set<RequirementGroup>
  /// What is written on the document by itself.
  package private(set) var mentions: [LegalMention] = []

  /// The country whose law the seller is under, when it is not that of its address.
  private let country: Country?

  package init(
    _ invoice: Invoice, today: CalendarDate?, law: LawBook = LawBook(), country: Country? = nil,
    language: Language? = nil, series: NumberSeries? = nil, networks: Set<RequirementGroup> = []
  ) {
    self.invoice = invoice
    self.series = series
    self.networks = networks
    self.today = today
    self.law = law
    self.country = country
    self.language = language ?? invoice.language
    mentions = MentionRule.mentions(on: self)
  }

  /// The country whose law selects the requirements for the seller.
  package var sellerCountry: Country? { country ?? invoice.seller.address?.country }

  /// The day that selects the law.
  package var date: CalendarDate { invoice.issueDate }

  package subscript<Value>(dynamicMember path: KeyPath<Invoice, Value>) -> Value {
    invoice[keyPath: path]
  }
}

/// What a requirement says of a document to which it applies.
package enum Answer: Sendable {
  case passed
  case failed([Finding])
  case notChecked

  package static var failed: Answer { .failed([Finding()]) }

  package static func failed(
    _ arguments: [String: Finding.Argument], _ severity: Severity? = nil
  ) -> Answer {
    .failed([Finding(arguments: arguments, severity)])
  }

  /// Passed when nothing was found.
  package static func found(_ findings: [Finding]) -> Answer {
    findings.isEmpty ? .passed : .failed(findings)
  }

  package static func demand(_ condition: Bool) -> Answer { condition ? .passed : .failed }
}

/// One place where a requirement is not met, with what its message names.
package struct Finding: Hashable, Sendable {
  /// Nil for the place of the requirement.
  package let pointer: JSONPointer?
  package let arguments: [String: Argument]
  /// How much it weighs where that is less than the requirement's own severity.
  package let severity: Severity?

  package init(
    at pointer: JSONPointer? = nil, arguments: [String: Argument] = [:], _ severity: Severity? = nil
  ) {
    self.pointer = pointer
    self.arguments = arguments
    self.severity = severity
  }

  fileprivate func at(_ place: JSONPointer) -> Finding {
    Finding(at: place, arguments: arguments, severity)
  }

  /// A value in a message, not yet in words.
  package enum Argument: Hashable, Sendable {
    case text(String)
    case count(Int)
    case number(DecimalNumber)
    case amount(Amount)
    case date(CalendarDate)
  }
}
