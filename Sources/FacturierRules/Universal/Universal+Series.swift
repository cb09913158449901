internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226(2): numbers in series that name an invoice once. Only documents that
/// are checked together can be held against each other. Read 2026-11-21.
extension Requirement {
  static let numberSeries: [Requirement] = [
    Requirement(
      "GEN-SERIES-01", asks: "Does no other document bear the same number?",
      law: .of(.vatDirective, "art. 226(2)"), when: \.isCheckedTogether, at: ["number"]
    ) { subject in
      guard let other = subject.series?.double(of: subject.invoice) else { return .passed }
      // An invoice and a credit note may each have a series of the same form.
      return .failed(
        ["number": .text(subject.number), "file": .text(other.file)],
        other.type == subject.type ? .error : .warning)
    },

    Requirement(
      "GEN-SERIES-02", asks: "Does the number follow the one before it?", .warning,
      law: .of(.vatDirective, "art. 226(2)"), when: \.hasPredecessor, at: ["number"]
    ) { subject in
      guard let gap = subject.series?.gap(before: subject.invoice), gap.count > 0 else {
        return .passed
      }
      return .failed([
        "number": .text(subject.number), "before": .text(gap.after.number),
        "count": .count(gap.count),
      ])
    },

    Requirement(
      "GEN-SERIES-03", asks: "Is it issued no earlier than the number before it?", .warning,
      law: .of(.vatDirective, "art. 226(2)"), when: \.hasPredecessor, at: ["issueDate"]
    ) { subject in
      guard let earlier = subject.series?.predecessor(of: subject.invoice),
        earlier.date > subject.issueDate
      else { return .passed }
      return .failed([
        "date": .date(subject.issueDate), "before": .text(earlier.number),
        "then": .date(earlier.date),
      ])
    },
  ]
}

extension Subject {
  fileprivate var isCheckedTogether: Bool { series != nil }

  fileprivate var hasPredecessor: Bool { series?.predecessor(of: invoice) != nil }
}
