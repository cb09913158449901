internal import Facturier

/// What the check of one input came to.
struct CheckReport {
  let file: String
  /// Why it could not be read as a document.
  var problems: [Diagnostic] = []
  var checklist: Checklist?

  /// Whether the document may go out.
  var passes: Bool { checklist.map { !$0.blocks(strictly: isStrict) } ?? false }

  /// Whether warnings count as errors.
  private let isStrict: Bool

  init(file: String, isStrict: Bool = false) {
    self.file = file
    self.isStrict = isStrict
  }

  /// A line for each requirement, findings below it, and a count at the end.
  func text(in style: TextStyle) -> String {
    guard let checklist else { return "" }
    let width = checklist.entries.map(\.code.count).max() ?? 0
    let rows = checklist.entries.map { row($0, width, style) }.joined()
    return "\(style.strong(Message.printable(file)))\n\(rows)  \(Self.counts(checklist))\n"
  }

  private func row(_ entry: Checklist.Entry, _ width: Int, _ style: TextStyle) -> String {
    let code = entry.code + String(repeating: " ", count: width - entry.code.count)
    let line = "\(code)  \(entry.question)"
    switch entry.outcome {
    case .passed: return "  \(style.good("✓")) \(line)\n"
    case .notApplicable: return style.faint("  – \(line)") + "\n"
    case .notChecked where entry.isSkipped: return style.faint("  ⊘ \(line)") + "\n"
    case .notChecked: return "  ? \(line)\n"
    case .failed:
      let mark = entry.severity == .error ? "✗" : "!"
      let findings = entry.diagnostics.map { finding in
        Message(finding, file: file).formatted(in: style).split(separator: "\n")
          .map { "      \($0)\n" }.joined()
      }
      return "  \(style.weighed(mark, as: entry.severity)) \(line)\n" + findings.joined()
    }
  }

  /// `12 passed, 1 error, 2 warnings, 3 not applicable`.
  private static func counts(_ checklist: Checklist) -> String {
    func count(_ outcome: Outcome, _ severity: Severity? = nil) -> Int {
      checklist.entries.count {
        $0.outcome == outcome && (severity == nil || $0.severity == severity)
      }
    }
    let skipped = checklist.entries.count { $0.isSkipped }
    let (errors, warnings) = (count(.failed, .error), count(.failed, .warning))
    let counts = [
      (count(.passed), "passed"), (errors, errors == 1 ? "error" : "errors"),
      (warnings, warnings == 1 ? "warning" : "warnings"), (count(.failed, .advice), "advice"),
      (count(.notChecked) - skipped, "not checked"), (skipped, "skipped"),
      (count(.notApplicable), "not applicable"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}
