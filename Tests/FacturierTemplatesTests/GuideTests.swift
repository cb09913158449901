import Foundation
import Testing

@testable import FacturierTemplates

/// The guide to the templates beside what they really are.
struct GuideTests {
  private var guide: String { get throws { try template("README.md") } }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(checkout)/templates/\(folder)")
      .filter { $0.hasSuffix(".mustache") }.map { "\(folder)/\($0)" }
  }

  @Test func `every name that a template uses is explained`() throws {
    let guide = try guide
    for file in try files(in: "documents") + files(in: "partials") {
      for tag in try template(file).split(separator: "{{").dropFirst() {
        let name = tag.prefix { $0 != "}" }
        guard let first = name.first, !"!>/".contains(first), name != "." else { continue }
        for part in name.drop(while: { "#^".contains($0) }).split(separator: ".") {
          if part == "words" { break }
          #expect(guide.contains("`\(part)`"), "\(part) in \(file)")
        }
      }
    }
  }

  @Test func `every property that may be set is there`() throws {
    let sheet = try template("base.css")
    let mentioned = try guide.split(separator: "`").filter { $0.hasPrefix("--") }
    #expect(mentioned.count > 20)
    for property in mentioned where !property.contains(" ") {
      #expect(sheet.contains("  \(property): "), "\(property)")
    }
  }

  @Test func `every partial is used`() throws {
    let all = try (files(in: "documents") + files(in: "partials")).map(template).joined()
    for file in try files(in: "partials") {
      let name = file.dropFirst("partials/".count).dropLast(".mustache".count)
      #expect(all.contains("{{> \(name)}}"), "\(name)")
    }
  }
}
