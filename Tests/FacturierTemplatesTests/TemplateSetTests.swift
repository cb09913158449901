import FacturierModel
import Testing

@testable import FacturierTemplates

struct TemplateSetTests {
  /// The library with some of its files replaced.
  private func library(_ files: [String: String]) throws -> TemplateLibrary {
    let changed: TemplateLibrary.ReadFile = { path in
      let name = path.replacing("\(checkout)/templates/", with: "")
      return try files[name].map { Array($0.utf8) } ?? readFile(path)
    }
    return try TemplateLibrary(
      folder: "\(checkout)/templates", theme: "classic", readFile: changed)
  }

  @Test(arguments: [
    ("a\n{{> nowhere}}", "2: there is no template nowhere"),
    ("{{#a}}\n{{/b}}", "2: this is not the section that was opened last"),
    ("{{#a}}", "1: a section is not closed"),
    ("\n\n{{{title}}}", "3: data cannot be markup; write {{name}}"),
    ("{{& title}}", "1: data cannot be markup; write {{name}}"),
    ("{{=<% %>=}}", "1: a tag cannot begin with {{="),
    ("{{title", "1: the template ends inside a tag"), ("{{a b}}", "1: a tag is not closed by }}"),
    ("\n{{> letterhead}}", "2: letterhead would print itself"),
  ])
  func `a wrong template is an error with its place`(text: String, message: String) {
    let error = #expect(throws: TemplateError.self) {
      try library(["partials/letterhead.mustache": text]).markup(for: invoice())
    }
    #expect(
      error?.description == "\(checkout)/templates/partials/letterhead.mustache:\(message)")
  }

  @Test func `a word that no language has is an error with its place`() throws {
    let library = try library(["partials/letterhead.mustache": "\n<p>{{words.totals.nett}}</p>"])
    let error = #expect(throws: TemplateError.self) { try library.markup(for: invoice()) }
    #expect(
      error?.description
        == "\(checkout)/templates/partials/letterhead.mustache:2: there is no word totals.nett")
  }

  @Test func `a part in a section is read by documents that have it, and no others`() throws {
    let library = try library(["partials/draft.mustache": "{{#a}}"])
    _ = try library.markup(for: invoice())
    #expect(throws: TemplateError.self) { try library.markup(for: invoice(), isDraft: true) }
    _ = try self.library([:]).markup(for: invoice(), isDraft: true)
  }

  // The document as a whole does not have what one of its records has.
  @Test func `a part of a part inside a section is always read`() throws {
    let library = try library([
      "partials/letterhead.mustache": "{{#seller}}{{> draft}}{{/seller}}",
      "partials/draft.mustache": "{{#name}}{{> folds}}{{/name}}",
      "partials/folds.mustache": "<p>inner</p>",
    ])
    #expect(try library.markup(for: invoice()).contains("<p>inner</p>"))
  }

  @Test func `a missing file is named`() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(
        folder: "\(checkout)/templates", theme: "rococo", readFile: readFile)
    }
    #expect(error?.description.hasPrefix("\(checkout)/templates/themes/rococo/style.css: ") == true)
  }

  @Test func `a comment may hold anything`() throws {
    let library = try library(["partials/letterhead.mustache": "{{! } words.nothing {{> }}"])
    _ = try library.markup(for: invoice())
  }

  // Mustache looks for a name that a record lacks in the records around it.
  @Test(arguments: examples)
  func `no optional name of an inner record is a name outside`(example name: String) throws {
    let root = try data(example(name))
    let outer = Set(root.entries.keys)
    for (list, records) in root.lists {
      let names = records.map { Set($0.entries.keys) }
      let optional = names.reduce(Set()) { $0.union($1) }
        .subtracting(names.dropFirst().reduce(names[0]) { $0.intersection($1) })
      #expect(optional.isDisjoint(with: outer), "\(list)")
    }
  }
}

extension ViewData {
  /// All lists of records inside, by name.
  fileprivate var lists: [(String, [ViewData])] {
    entries.flatMap { name, value -> [(String, [ViewData])] in
      switch value {
      case .records(let records) where !records.isEmpty:
        [(name, records)] + records.flatMap(\.lists)
      case .record(let record): record.lists
      default: []
      }
    }
  }
}
