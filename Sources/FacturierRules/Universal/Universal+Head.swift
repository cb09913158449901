internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226, points 1, 2 and 7. Read 2026-11-21.
extension Requirement {
  static let universalHead: [Requirement] = [
    Requirement(
      "GEN-NUMBER-01", asks: "Does the document have a number?",
      law: .of(.vatDirective, "art. 226(2)"), .of(.en16931, "BR-02"), at: ["number"]
    ) { .demand(!$0.number.isBlank) },

    Requirement(
      "GEN-DATE-01", asks: "Is the issue date a day that has come?", .warning,
      law: .of(.vatDirective, "art. 226(1)"), at: ["issueDate"]
    ) { subject in
      guard let today = subject.today else { return .notChecked }
      return subject.issueDate <= today
        ? .passed : .failed(["date": .date(subject.issueDate), "today": .date(today)])
    },

    Requirement(
      "GEN-DATE-02", asks: "Does the invoice say when the goods or services were delivered?",
      .advice, law: .of(.vatDirective, "art. 226(7)"),
      when: { [.invoice, .correctedInvoice, .selfBilledInvoice].contains($0.type) },
      at: ["delivery", "date"]
    ) { subject in
      let ofLines = subject.lines.allSatisfy { $0.period != nil }
      let ofDocument = subject.delivery.map { $0.date != nil || $0.period != nil } ?? false
      return .demand(ofDocument || ofLines || subject.taxPointDate != nil)
    },

    Requirement(
      "GEN-QUOTE-01", asks: "Does the quote say until when it can be accepted?", .warning,
      law: .of(.practice, "an offer without a term binds for a time that only a court can tell"),
      when: { $0.type == .quote }, at: ["validUntil"]
    ) { .demand($0.validUntil != nil) },

    Requirement(
      "GEN-QUOTE-02", asks: "Does the quote end after it begins?",
      law: .of(.practice, "an offer that has ended cannot be accepted"),
      when: { $0.validUntil != nil }, at: ["validUntil"]
    ) { subject in
      guard let end = subject.validUntil, end < subject.issueDate else { return .passed }
      return .failed(["date": .date(end), "issued": .date(subject.issueDate)])
    },
  ]
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
