internal import Facturier

extension CheckReport {
  /// A part for each outcome, the gravest first, and one line of verdict. What does not apply is listed
  /// only when everything is wanted.
  func text(in style: TextStyle, listingAll: Bool = false) -> String {
    guard let checklist, let summary else { return "" }
    let parts = Part.all(summary, listingAll: listingAll).compactMap { part -> String? in
      let entries = checklist.entries.filter(part.holds)
      guard let heading = part.heading, !entries.isEmpty else { return nil }
      return "\n\(part.set(heading, style))\n" + entries.map { row($0, part, style) }.joined()
    }
    let name = style.strong(Message.printable(file))
    return "\(name)\n\(parts.joined())\n\(verdict(summary, style))\n"
  }

  /// What was asked, and what was found below it; for a person, what to look at.
  private func row(_ entry: Checklist.Entry, _ part: Part, _ style: TextStyle) -> String {
    let line = "  \(part.mark) \(entry.code)  \(entry.question)"
    let findings = entry.diagnostics.map { finding in
      Message(finding, file: file).formatted(in: style).split(separator: "\n")
        .map { "      \($0)\n" }.joined()
    }
    let hint = part.showsHints ? entry.hint.map { style.faint("      \($0)") + "\n" } : nil
    return part.setRow(line, style) + "\n" + findings.joined() + (hint ?? "")
  }

  /// `invoice.json: 2 points to correct · 1 point to look at · 48 in order`.
  private func verdict(_ summary: ChecklistSummary, _ style: TextStyle) -> String {
    let word = passes ? style.good(summary.verdict) : style.weighed(summary.verdict, as: .error)
    let rest = [
      summary.warnings, summary.advice, summary.open, summary.skipped, summary.passed,
      summary.notApplicable,
    ].compactMap(\.self).filter { $0 != summary.verdict }
    let name = style.strong(Message.printable(file))
    return
      (["\(name): \(passes ? style.good("✓") : style.weighed("✗", as: .error)) \(word)"]
      + rest).joined(separator: " · ")
  }
}

/// Entries that came out alike.
private struct Part {
  let heading: String?
  let mark: String
  let severity: Severity?
  let outcome: Outcome
  var isSkipped = false

  static func all(_ summary: ChecklistSummary, listingAll: Bool) -> [Part] {
    [
      Part(heading: summary.errors, mark: "✗", severity: .error, outcome: .failed),
      Part(heading: summary.warnings, mark: "!", severity: .warning, outcome: .failed),
      Part(heading: summary.advice, mark: "·", severity: .advice, outcome: .failed),
      Part(heading: summary.open, mark: "☐", severity: nil, outcome: .notChecked),
      Part(
        heading: summary.skipped, mark: "⊘", severity: nil, outcome: .notChecked, isSkipped: true),
      Part(heading: summary.passed, mark: "✓", severity: nil, outcome: .passed),
      Part(
        heading: listingAll ? summary.notApplicable : nil, mark: "–", severity: nil,
        outcome: .notApplicable),
    ]
  }

  var showsHints: Bool { outcome == .notChecked && !isSkipped }

  func holds(_ entry: Checklist.Entry) -> Bool {
    entry.outcome == outcome && entry.isSkipped == isSkipped
      && (severity == nil || entry.severity == severity)
  }

  func set(_ heading: String, _ style: TextStyle) -> String {
    if let severity { return style.weighed(heading, as: severity) }
    return outcome == .passed ? style.good(heading) : style.strong(heading)
  }

  /// What is in order or out of the question steps back.
  func setRow(_ line: String, _ style: TextStyle) -> String {
    outcome == .failed || showsHints ? style.strong(line) : style.faint(line)
  }
}
