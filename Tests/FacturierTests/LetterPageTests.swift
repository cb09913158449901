import FacturierTemplates
import Foundation
import Testing

@testable import Facturier

/// Every example of a letter on its pages, in every language and for every kind of customer.
struct LetterPageTests {
  private static let folder = "\(checkout)/examples/letters"
  private static let names = ((try? SystemFiles.names(in: folder)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  /// The example, its customer being of a kind.
  private func letter(_ name: String, _ kind: CustomerKind, _ engine: DocumentEngine) throws
    -> Letter
  {
    let path = "\(Self.folder)/\(name)"
    let json = try JSONSerialization.jsonObject(with: Data(SystemFiles.read(path)))
    var fields = try #require(json as? [String: Any])
    if var recipient = fields["recipient"] as? [String: Any] {
      recipient["kind"] = kind.rawValue
      fields["recipient"] = recipient
    }
    let bytes = try JSONSerialization.data(withJSONObject: fields)
    return try engine.readLetter(Input(name: path, bytes: Array(bytes)))
  }

  private func items(
    _ name: String, _ kind: CustomerKind = .business, _ language: Language = .french
  ) throws -> [DumpItem] {
    let engine = engine()
    let letter = try letter(name, kind, engine)
    return DumpItem.all(
      in: try engine.dump(.letter(letter), options: RenderOptions(language: language)))
  }

  /// What lies on the pages; where the law's figures for a kind of customer are not known, the code under
  /// which the letter is refused.
  private func pages(
    of name: String, _ kind: CustomerKind, _ language: Language
  ) throws -> String {
    do { return try items(name, kind, language).lines } catch let failure as RenderFailure {
      guard kind != .business, failure.diagnostic.code == "CLAIM-FIGURE"
      else { throw failure }
      return "refused: \(failure.diagnostic.code)\n"
    }
  }

  @Test(arguments: names)
  func `what a letter says and where, in each language and to each customer, stays as it was read`(
    name: String
  ) throws {
    var record = ""
    for language in Language.allCases {
      var first = ""
      for kind in CustomerKind.allCases {
        let lines = try pages(of: name, kind, language)
        record += "## \(language.code) \(kind.rawValue)\n"
        record += lines == first ? "as above\n" : lines
        if first.isEmpty { first = lines }
      }
    }
    let file = "\(checkout)/Tests/Fixtures/letters/\(name.dropLast(5)).txt"
    if ProcessInfo.processInfo.environment["FACTURIER_RECORD"] != nil {
      try record.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written == record, "\(file) is stale: look at the page, then FACTURIER_RECORD=1")
  }

  @Test(arguments: [
    ("statement.json", "Débit", 1), ("statement.json", "Crédit", 1),
    ("payment-plan.json", "Reste dû", 1), ("collection-handover.json", "Intérêts", 1),
    ("collection-handover.json", "Total", 1), ("aging-report.json", "31 à 60 jours", 2),
    ("aging-report.json", "Plus de 90 jours", 2), ("aging-report.json", "Total", 1),
  ])
  func `a column adds up to its last figure`(name: String, head: String, number: Int) throws {
    let column = try items(name).cents(under: head, number: number)
    let total = try #require(column.last)
    #expect(column.count > 1)
    #expect(column.dropLast().reduce(0, +) == total, "\(column)")
  }

  @Test func `instalments make the sum, and what is left after the last is nothing`() throws {
    let parts = try items("settlement-proposal.json").cents(under: "Montant", number: 2)
    #expect(parts == [70_000, 70_000, 140_000])
    #expect(try items("settlement-proposal.json").cents(under: "Reste ensuite").last == 0)
  }
}

extension [DumpItem] {
  /// Page by page, line by line, what is read and where it lies: the baseline's distance from the upper
  /// edge, then each text behind its distance from the left one, and codes and pictures with their sizes.
  fileprivate var lines: String {
    var text = ""
    var last: (page: Int, y: Double)?
    for item in self where item.isText || item.isPicture {
      if item.page != last?.page { text += "\(text.isEmpty ? "" : "\n")-- \(item.page)" }
      let isSameLine = item.page == last?.page && item.y == last?.y
      text += isSameLine ? " | " : "\n\(item.y.tenths): "
      text += "\(item.x.tenths) \(item.isText ? item.text : item.content)"
      last = (item.page, item.y)
    }
    return text + "\n"
  }

  /// The figures below the head of a column, down to the bold one that sums them up; `number` counts
  /// texts that say the same.
  fileprivate func cents(under head: String, number: Int = 1) throws -> [Int] {
    let heads = filter { $0.isText && $0.text == head }
    let start = try #require(heads.dropFirst(number - 1).first)
    let right = start.x + start.width
    var cents: [Int] = []
    for item in self where item.page == start.page && item.isText && item.y > start.y {
      guard abs(item.x + item.width - right) < 0.6, item.text.contains(",") else { continue }
      if let value = Int(item.text.filter { ("0"..."9").contains($0) }) { cents.append(value) }
      if item.content.contains("/600 ") { break }
    }
    return cents
  }
}

extension Double {
  /// Millimetres to the tenth.
  fileprivate var tenths: String { String(format: "%.1f", self) }
}
