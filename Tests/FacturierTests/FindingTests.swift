import Testing

@testable import Facturier

/// Documents that can be read and hold one mistake each.
struct FindingTests {
  static let files = ((try? SystemFiles.names(in: "\(checkout)/Tests/Fixtures/findings")) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  /// `GEN-PAY-02` of `GEN-PAY-02.check-digits.json`.
  private func code(of file: String) -> String {
    String(file.prefix { $0 != "." })
  }

  private func invoice(_ file: String, _ engine: DocumentEngine) throws -> Invoice {
    let path = "\(checkout)/Tests/Fixtures/findings/\(file)"
    return try engine.read(Input(name: file, bytes: SystemFiles.read(path)))
  }

  @Test(arguments: files, Language.allCases)
  func `a mistake is found at its place, with a hint`(file: String, language: Language) throws {
    let engine = engine()
    let checklist = try engine.check(
      invoice(file, engine), options: CheckOptions(language: language))
    let found = checklist.diagnostics.filter { $0.code == code(of: file) }
    #expect(!found.isEmpty, "\(checklist.diagnostics.map(\.description))")
    for diagnostic in found {
      #expect(diagnostic.location?.file == file)
      #expect((diagnostic.location?.line ?? 0) > 1, "\(diagnostic)")
      #expect(diagnostic.hint?.isEmpty == false, "\(diagnostic)")
      #expect(diagnostic.law?.isEmpty == false)
    }
  }

  @Test(arguments: files)
  func `no mistake makes the code wrong instead of leaving it out`(file: String) throws {
    let engine = engine()
    let invoice = try invoice(file, engine)
    let dump = try engine.dump(.invoice(invoice), options: RenderOptions(isDraft: true))
    // What other accounts and codes hold is still printed; what cannot be right is not.
    let lines = dump.split(separator: "\n").filter { $0.contains(" modules ") }
    let isCodeSound = (try? invoice.transferCode()) != nil && invoice.usualTransferCode != nil
    #expect(lines.count == (isCodeSound ? 1 : 0))
  }
}
