internal import FacturierTemplates

extension ChecklistSheet {
  /// The sheet of a checklist: what failed first in each part, then what is in order.
  init(
    _ checklist: Checklist, of document: Document, on date: CalendarDate, in language: Language
  ) {
    let asked = checklist.entries.filter { $0.outcome != .notApplicable }
    let failed = asked.filter { $0.outcome == .failed }.sorted { $0.severity < $1.severity }
    let others = asked.filter { $0.outcome != .failed }
    self.init(
      subject: ChecklistSheet.Subject(document), date: date,
      country: document.author.address?.country, language: language,
      entries: (failed + others).map(Entry.init),
      notApplicable: checklist.entries.count - asked.count)
  }
}

extension ChecklistSheet.Subject {
  fileprivate init(_ document: Document) {
    switch document {
    case .invoice(let invoice): self = .invoice(invoice.type, number: invoice.number)
    case .letter(let letter): self = .letter(letter)
    }
  }
}

extension ChecklistSheet.Entry {
  fileprivate init(_ entry: Checklist.Entry) {
    let answer: ChecklistSheet.Answer =
      switch entry.outcome {
      case .passed, .notApplicable: .yes
      case .failed: .no(entry.severity)
      case .notChecked: entry.isSkipped ? .skipped : .open
      }
    self.init(
      question: entry.question, answer: answer,
      remarks: entry.diagnostics.map(\.remark)
        + (entry.isSkipped ? [] : [entry.hint].compactMap(\.self)),
      section: entry.outcome == .notChecked && !entry.isSkipped
        ? .questions : .init(pointer: entry.pointer))
  }
}

extension Diagnostic {
  /// Code, place, what is wrong, what to do and the law, on one line.
  fileprivate var remark: String {
    let place = pointer.tokens.isEmpty ? nil : pointer.description
    return [code, place, message, hint, law].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

extension ChecklistSheet.Section {
  /// The part of the sheet for what stands at `pointer`.
  fileprivate init(pointer: JSONPointer) {
    switch pointer.tokens.first {
    case "seller", "buyer", "payee", "taxRepresentative", "customer": self = .identity
    case "lines", "totals", "vat", "allowances", "charges", "deposits", "delivery", "currency":
      self = .amounts
    case "payment", "terms", "dueDate", "payments": self = .payment
    default: self = .document
    }
  }
}

extension Severity {
  /// The gravest first.
  fileprivate static func < (a: Severity, b: Severity) -> Bool {
    let order = Severity.allCases
    return order.firstIndex(of: a) ?? 0 < order.firstIndex(of: b) ?? 0
  }
}
