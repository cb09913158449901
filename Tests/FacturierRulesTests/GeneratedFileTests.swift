import FacturierCore
import Foundation
import Testing

@testable import FacturierRules

/// Files that are written from the requirements and their cases. `FACTURIER_RECORD=1 ./dev test` writes
/// them anew; otherwise they are compared.
struct GeneratedFileTests {
  @Test func `the list of requirements is what the requirements say`() throws {
    try compare(RequirementsPage.text, with: "docs/requirements.md")
  }

  @Test func `the examples of an explanation are the cases`() throws {
    try compare(CaseBook.text, with: "templates/checklist/examples.json")
  }

  /// `docs/law.md` names every national requirement, and no code that nobody has.
  @Test func `the page of the law and the requirements agree`() throws {
    let page = try String(
      decoding: bytes(of: "\(root)/docs/law.md"), as: UTF8.self)
    let named = Set(page.matches(of: /`([A-Z]+-[A-Za-z0-9-]+)`/).map { String($0.output.1) })
    let codes = Set([Requirement].all.map(\.code))
    #expect(named.subtracting(codes).sorted() == [])
    let law = [Requirement].all.filter { $0.group == .eu || $0.group.country != nil }.map(\.code)
    #expect(Set(law).subtracting(named).sorted() == [])
  }

  private func compare(_ text: String, with file: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../\(file)").standardized
    if ProcessInfo.processInfo.environment["FACTURIER_RECORD"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: path, encoding: .utf8)
    #expect(written == text, "\(file) is stale: run FACTURIER_RECORD=1 ./dev test")
  }
}

/// `docs/requirements.md`.
private enum RequirementsPage {
  static var text: String {
    var text = """
      # Requirements

      What `facturier check` asks, group by group, and who asks for it. Written from the requirements;
      `facturier explain CODE` says more of one.

      """
    for group in RequirementGroup.allCases {
      let requirements = [Requirement].all.filter { $0.group == group }
      guard !requirements.isEmpty else { continue }
      text += "\n## \(title(of: group))\n\n| code | question | weight | law | since |\n"
      text += "| --- | --- | --- | --- | --- |\n"
      text += requirements.map(row).joined()
    }
    return text
  }

  private static func row(_ requirement: Requirement) -> String {
    let law = requirement.law.map(\.description).joined(separator: "; ")
    let validity = FacturierRulesTests.law.validity(of: requirement)
    let days = [validity.from.map { "\($0)" }, validity.until.map { "until \($0)" }]
      .compactMap { $0 }.joined(separator: ", ")
    let weight = requirement.asksPerson ? "question" : requirement.severity.rawValue
    let cells = [requirement.code, requirement.question, weight, law, days]
    return "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
  }

  private static func title(of group: RequirementGroup) -> String {
    switch group {
    case .general: "Every document"
    case .en16931: "The European standard EN 16931"
    case .identifiers: "Numbers and their check digits"
    case .eu: "The European Union"
    case .peppol: "The Peppol network (`--for peppol`)"
    case .facturX: "Factur-X and ZUGFeRD (`--for facturx`)"
    case .frenchNetwork: "French platforms (`--for fr-ctc`)"
    default: group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()
    }
  }
}

/// `templates/checklist/examples.json`: for each code a change to a sound document after which it
/// passes, and one after which it fails.
private enum CaseBook {
  static var text: String {
    let codes = [Requirement].all.map(\.code).sorted()
    let entries = codes.compactMap { code -> String? in
      let cases = allCases.filter { $0.code == code }
      let examples = [("good", Outcome.passed), ("bad", .failed)].compactMap { name, outcome in
        cases.first { $0.outcome == outcome && !$0.changes.isEmpty }
          .map { "    \(quoted(name)): {\(members(of: $0))}" }
      }
      guard !examples.isEmpty else { return nil }
      return "  \(quoted(code)): {\n\(examples.joined(separator: ",\n"))\n  }"
    }
    return "{\n\(entries.joined(separator: ",\n"))\n}\n"
  }

  private static func members(of example: Case) -> String {
    let beside = (example.beside ?? [:]).map { ("beside/" + $0.key, $0.value) }
    return (example.changes.sorted { $0.key < $1.key } + beside.sorted { $0.0 < $1.0 })
      .map { "\(quoted($0.0)): \(quoted($0.1))" }.joined(separator: ", ")
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
