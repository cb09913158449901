internal import FacturierCore
internal import FacturierModel

/// Turns a checklist into what its template names.
struct ChecklistPresenter {
  let sheet: ChecklistSheet
  let idiom: Idiom
  let words: Words

  func data() throws(TemplateError) -> ViewData {
    var data = ViewData()
    data.set("words", words)
    data[text: "language"] = idiom.tag
    let document = try subject()
    data[text: "document"] = document
    data[text: "facts"] = try words(
      "checklist.facts", ["document": document, "date": idiom.shortDate(sheet.date)])
    let errors = count { if case .no(.error) = $0 { true } else { false } }
    data[flag: "hasErrors"] = errors > 0
    data[text: "verdict"] =
      errors == 0 ? try words("checklist.clear") : try words(.errors, count: errors)
    data[text: "counts"] = try counts().joined(separator: " · ")
    var sections: [ViewData] = []
    for section in ChecklistSheet.Section.allCases {
      if let part = try self.section(section) { sections.append(part) }
    }
    data[list: "sections"] = sections
    return data
  }

  /// `Facture 2026-0142`, or the kind of a letter with whom it is for.
  private func subject() throws(TemplateError) -> String {
    switch sheet.subject {
    case .invoice(let type, let number):
      return try words("documents.\(type.rawValue).title") + " " + number
    case .letter(let letter):
      let kind = letter.level.map { "\(letter.type.rawValue)\($0)" } ?? letter.type.rawValue
      let name = letter.number ?? letter.recipient?.party.name
      return [try words("letters.\(kind)"), name].compactMap(\.self).joined(separator: " · ")
    }
  }

  /// What is wrong or open has a row to itself; what is in order stands in pairs, so that a sheet fits a
  /// page.
  private func section(_ section: ChecklistSheet.Section) throws(TemplateError) -> ViewData? {
    let entries = sheet.entries.filter { $0.section == section }
    guard !entries.isEmpty else { return nil }
    var part = ViewData(["sectionTitle": try words("checklist.sections.\(section.rawValue)")])
    var (wide, narrow): ([ViewData], [ViewData]) = ([], [])
    for entry in entries {
      let row = try row(entry)
      if case .yes = entry.answer { narrow.append(row) } else { wide.append(row) }
    }
    part[list: "entries"] = wide
    part[list: "pairs"] = stride(from: 0, to: narrow.count, by: 2).map { index in
      var pair = ViewData()
      pair[record: "left"] = narrow[index]
      if index + 1 < narrow.count { pair[record: "right"] = narrow[index + 1] }
      return pair
    }
    return part
  }

  private func row(_ entry: ChecklistSheet.Entry) throws(TemplateError) -> ViewData {
    var row = ViewData(["question": entry.question])
    row[texts: "remarks"] = entry.remarks
    switch entry.answer {
    case .yes: row[flag: "isYes"] = true
    case .no(let severity):
      row[flag: "isNo"] = true
      row[text: "weight"] = severity.rawValue
    case .open: break
    case .skipped: row[texts: "remarks"] = [try words("checklist.skippedRemark")]
    }
    return row
  }

  // MARK: Counts

  /// What is counted behind the verdict, without what there is none of.
  private func counts() throws(TemplateError) -> [String] {
    let counted: [(ChecklistHeading, Int)] = [
      (.warnings, count { if case .no(.warning) = $0 { true } else { false } }),
      (.advice, count { if case .no(.advice) = $0 { true } else { false } }),
      (.open, count { if case .open = $0 { true } else { false } }),
      (.skipped, count { if case .skipped = $0 { true } else { false } }),
      (.passed, count { if case .yes = $0 { true } else { false } }),
      (.notApplicable, sheet.notApplicable),
    ]
    var texts: [String] = []
    for (heading, number) in counted where number > 0 {
      texts.append(try words(heading, count: number))
    }
    return texts
  }

  private func count(_ isCounted: (ChecklistSheet.Answer) -> Bool) -> Int {
    sheet.entries.count { isCounted($0.answer) }
  }
}
