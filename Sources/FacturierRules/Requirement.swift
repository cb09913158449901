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

  private let applies: @Sendable (Subject) -> Bool
  private let answer: @Sendable (Subject) -> Answer

  package init(
    _ code: String, asks question: String, _ severity: Severity = .error, law: Citation...,
    when applies: @escaping @Sendable (Subject) -> Bool = { _ in true }, at place: JSONPointer,
    _ answer: @escaping @Sendable (Subject) -> Answer
  ) {
    self.code = code
    self.question = question
    self.severity = severity
    self.law = law
    self.place = place
    self.applies = applies
    self.answer = answer
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

  package init(_ invoice: Invoice, today: CalendarDate?) {
    self.invoice = invoice
    self.today = today
  }

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

  package static func failed(_ arguments: [String: Finding.Argument]) -> Answer {
    .failed([Finding(arguments: arguments)])
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

  package init(at pointer: JSONPointer? = nil, arguments: [String: Argument] = [:]) {
    self.pointer = pointer
    self.arguments = arguments
  }

  fileprivate func at(_ place: JSONPointer) -> Finding {
    Finding(at: place, arguments: arguments)
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
