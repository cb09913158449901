internal import FacturierCore
internal import FacturierModel

/// Code de commerce, art. L441-10, I: how long a business may be made to wait. Sectors have terms of
/// their own (L441-11), so it is no more than a warning. Read 2026-11-21.
extension Requirement {
  static let frenchTerms: [Requirement] = [
    Requirement(
      "FR-TERM-01", asks: "Is the payment term within the legal maximum?", .warning,
      law: .of(.frenchCommerce, "art. L441-10, I"), of: .business,
      when: { $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { subject in
      guard let due = subject.dueDate, let limit = subject.latestDueDate else {
        return .notChecked
      }
      return due <= limit ? .passed : .failed(["due": .date(due), "limit": .date(limit)])
    },

    Requirement(
      "FR-TERM-02", asks: "Is the term of a periodic invoice within its maximum?", .advice,
      law: .of(.frenchCommerce, "art. L441-10, I"), of: .business,
      when: { $0.asksForMoney && $0.dueDate != nil && $0.isPeriodic }, at: ["dueDate"]
    ) { subject in
      guard let due = subject.dueDate,
        let days = subject.days("term-periodic"),
        let limit = try? subject.issueDate.adding(days: days)
      else { return .notChecked }
      return due <= limit ? .passed : .failed(["due": .date(due), "limit": .date(limit)])
    },
  ]
}

extension Subject {
  /// A number of days that the French law fixes.
  func days(_ name: String) -> Int? {
    law.value(name, of: .france, on: date).flatMap { Int($0.description) }
  }

  /// Whether the invoice covers a time rather than a day.
  fileprivate var isPeriodic: Bool {
    guard let period = invoice.delivery?.period, let start = period.start, let end = period.end
    else { return false }
    return start < end
  }

  /// The later of the two maxima: days from the issue date, or days and end of month, in the reading
  /// that gives more time.
  fileprivate var latestDueDate: CalendarDate? {
    guard let plain = days("term"), let net = try? invoice.issueDate.adding(days: plain) else {
      return nil
    }
    guard invoice.terms.basis != .net, let monthly = days("term-end-of-month"),
      let first = try? invoice.issueDate.adding(days: monthly).endOfMonth,
      let second = try? invoice.issueDate.endOfMonth.adding(days: monthly)
    else { return net }
    return max(net, first, second)
  }
}
