package import FacturierCore

/// The words of requirements in one language: for each code a question, a message and a hint.
///
/// Messages and hints name values in braces: `line {line} has no name`.
package struct ChecklistWords: Sendable {
  package struct Words: Sendable {
    let question: String
    let message: String
    let hint: String?
  }

  private let table: [String: Words]

  /// Reads a file of words. Throws what is wrong with it.
  package init(_ tree: SourceTree) throws(InputFailure) {
    let lines = SourceLines(tree)
    var table: [String: Words] = [:]
    var problems: [Diagnostic] = []
    for entry in tree.root.children {
      func text(_ name: KeyName) -> String? {
        entry[name].flatMap { $0.kind == .string || $0.isPlain ? $0.text : nil }
      }
      if let question = text("question"), let message = text("message") {
        table[entry.key] = Words(question: question, message: message, hint: text("hint"))
      } else {
        problems.append(
          Diagnostic(
            code: InputCode.missing.rawValue, pointer: entry.pointer,
            location: lines.locationOfKey(of: entry),
            message: "a requirement's words are a question and a message"))
      }
    }
    guard problems.isEmpty else { throw InputFailure(problems) }
    self.table = table
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
    return (words.message.filled(with: values), words.hint?.filled(with: values))
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
