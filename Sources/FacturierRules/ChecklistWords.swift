package import FacturierCore

/// The words of requirements in one language: for each code a question, a message and a hint.
///
/// Messages and hints name values in braces: `line {line} has no name`.
package struct ChecklistWords: Sendable {
  package struct Words: Sendable {
    package let question: String
    /// A question to a person has none.
    package let message: String?
    package let hint: String?
  }

  private var table: [String: Words] = [:]

  package init() {}

  /// Reads a group's file of words and adds them. Throws what is wrong with it.
  package mutating func add(_ tree: SourceTree) throws(InputFailure) {
    let lines = SourceLines(tree)
    var problems: [Diagnostic] = []
    for entry in tree.root.children {
      func text(_ name: KeyName) -> String? {
        entry[name].flatMap { $0.kind == .string || $0.isPlain ? $0.text : nil }
      }
      if let question = text("question") {
        table[entry.key] = Words(question: question, message: text("message"), hint: text("hint"))
      } else {
        problems.append(
          Diagnostic(
            code: InputCode.missing.rawValue, pointer: entry.pointer,
            location: lines.locationOfKey(of: entry),
            message: "a requirement's words begin with a question"))
      }
    }
    guard problems.isEmpty else { throw InputFailure(problems) }
  }

  package subscript(code: String) -> Words? { table[code] }

  /// The codes that have words.
  package var codes: Set<String> { Set(table.keys) }

  /// The question; in English where the language has no words for it.
  func question(of requirement: Requirement) -> String {
    table[requirement.code]?.question ?? requirement.question
  }

  /// The message and the hint, with the values of `finding` in their places.
  func tell(
    _ finding: Finding, of requirement: Requirement, format: (Finding.Argument) -> String
  ) -> (message: String, hint: String?) {
    guard let words = table[requirement.code] else { return (requirement.question, nil) }
    let values = finding.arguments.mapValues(format)
    return (
      (words.message ?? words.question).filled(with: values), words.hint?.filled(with: values)
    )
  }
}

extension String {
  /// The text with `{name}` replaced by values; a name without a value stays as it is.
  func filled(with values: [String: String]) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
