public import FacturierCore

/// What is to be sent on a day, and why everything else is not.
public struct ReminderPlan: Hashable, Sendable {
  public let day: CalendarDate
  /// One letter for a customer and a currency, at most.
  public let letters: [PlannedLetter]
  /// Every invoice that is in no letter, in the order of the file.
  public let spared: [SparedItem]
}

/// A letter that is due.
public struct PlannedLetter: Hashable, Sendable {
  public let customer: OpenCustomer
  public let type: LetterType
  /// 1 to 3 for a reminder.
  public let level: Int?
  public let date: CalendarDate
  public let channel: Dispatch.Channel
  /// The last day to pay; nil for a notice before the due date.
  public let deadline: CalendarDate?
  public let items: [OpenItem]
  /// What the items leave open on the day, without interest and indemnity.
  public let open: Amount
  /// The policy's ladder, and the step of it from 1.
  public let ladder: String
  public let step: Int
  public let fee: ReminderFee?
  /// Whether it asks for nothing but the invoices: the first demand to a consumer, where the law wants it
  /// so (Belgium, Netherlands).
  public let isFree: Bool

  /// Days that the oldest invoice is late; negative before it is due.
  public var days: Int {
    items.compactMap { $0.invoice.dueDate?.days(to: date) }.max() ?? 0
  }
}

/// An invoice for which nothing is sent.
public struct SparedItem: Hashable, Sendable {
  public let item: OpenItem
  public let customer: OpenCustomer
  public let open: Amount
  public let reason: SparedReason
}

/// Why nothing is sent for an invoice.
public enum SparedReason: Hashable, Sendable {
  /// Nothing is left to pay.
  case settled
  /// What the customer paid too much elsewhere covers it.
  case covered
  case disputed(String)
  case onHold(Hold)
  /// The next letter has its day.
  case notYet(CalendarDate)
  /// The deadline of the last letter has not passed.
  case deadlineRuns(until: CalendarDate)
  /// Another letter went to the customer a short while ago.
  case tooSoon(after: CalendarDate, until: CalendarDate)
  /// A firmer letter about other invoices goes to the customer on this day.
  case firmerLetterFirst
  /// All that the customer owes and is late is not worth a letter.
  case belowMinimum(DecimalNumber)
  /// No work is done on this day.
  case freeDay(next: CalendarDate)
  /// No ladder of the policy is for this invoice.
  case noLadder
  /// All letters were sent, the last on this day.
  case finished(CalendarDate?)
}

/// Why there is no plan.
public enum ReminderPlanError: Error, Hashable, Sendable, CustomStringConvertible {
  case claim(ClaimError)
  case tooLarge

  public var description: String {
    switch self {
    case .claim(let error): "\(error)"
    case .tooLarge: "the amounts or days are too large to plan with"
    }
  }
}
