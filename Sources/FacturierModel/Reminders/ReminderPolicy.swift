public import FacturierCore

/// Which letter goes out when.
public struct ReminderPolicy: Hashable, Sendable {
  /// What happens on a day without work.
  public enum FreeDays: String, CaseIterable, Hashable, Sendable {
    /// Letters are written all the same.
    case write
    /// They wait for the next working day.
    case wait
  }

  public let freeDays: FreeDays
  /// Further days on which the office is closed.
  public let closedDays: Set<CalendarDate>
  /// Days between two letters about late invoices to one customer.
  public let minimumGap: Int
  /// Whether a letter waits until the deadline of the one before has passed.
  public let waitsForDeadline: Bool
  /// Reminders that come before a formal notice.
  public let remindersBeforeNotice: Int
  /// What a customer must owe before a letter is worth it, in whatever currency.
  public let minimumAmount: DecimalNumber
  public let history: HistoryBounds
  /// The first that fits an invoice is climbed.
  public let ladders: [Ladder]
}

extension ReminderPolicy {
  /// A row of letters, for some invoices.
  public struct Ladder: Hashable, Sendable {
    public let name: String
    public let condition: Condition
    /// In the place of the policy's own.
    public let minimumAmount: DecimalNumber?
    public let steps: [Step]
  }

  /// Which invoices a ladder is for; what is nil or empty does not matter.
  public struct Condition: Hashable, Sendable {
    public let kinds: [CustomerKind]
    public let countries: [Country]
    public let history: [HistoryRating]
    public let amountFrom: DecimalNumber?
    public let amountBelow: DecimalNumber?
  }

  /// A letter and its day.
  public struct Step: Hashable, Sendable {
    public let type: LetterType
    /// 1 to 3 for a reminder: how firm it is.
    public let level: Int?
    /// Days after the due date; before it when negative.
    public let day: Int
    /// Days that the letter gives to pay; as usual for the letter and the customer when nil.
    public let deadlineDays: Int?
    public let channel: Dispatch.Channel?
    public let fee: ReminderFee?
  }

  /// What is known of how a customer pays.
  public enum HistoryRating: String, CaseIterable, Hashable, Sendable {
    /// Too little is known.
    case unknown
    case good
    case fair
    case poor
  }

  /// When a history is good or poor.
  public struct HistoryBounds: Hashable, Sendable {
    /// So many paid invoices make a history good that has no more than this percentage of late ones.
    public let goodInvoices: Int
    public let goodLatePercent: DecimalNumber
    /// So many late ones make it poor that has at least this percentage of them.
    public let poorLateInvoices: Int
    public let poorLatePercent: DecimalNumber
  }
}

extension ReminderPolicy {
  /// The ladder for an invoice that leaves `balance` open; nil when none fits.
  func ladder(
    for customer: OpenCustomer, balance: Amount
  ) throws(ArithmeticError) -> Ladder? {
    let rating = try history.rating(of: customer.history)
    return ladders.first { ladder in
      let condition = ladder.condition
      return condition.kinds.fits(customer.recipient.kind) && condition.history.fits(rating)
        && (condition.countries.isEmpty
          || customer.recipient.party.address.map { condition.countries.contains($0.country) }
            ?? false)
        && condition.amountFrom.map { balance.decimal >= $0 } ?? true
        && condition.amountBelow.map { balance.decimal < $0 } ?? true
    }
  }
}

extension ReminderPolicy.HistoryBounds {
  public func rating(
    of history: PaymentHistory
  ) throws(ArithmeticError) -> ReminderPolicy.HistoryRating {
    let count = history.onTime + history.late
    guard count > 0 else { return .unknown }
    // late ÷ count against a percentage, without a division.
    let late = try DecimalNumber(history.late) * .hundred
    let all = DecimalNumber(count)
    if history.late >= poorLateInvoices, late >= (try all * poorLatePercent) { return .poor }
    if count >= goodInvoices, late <= (try all * goodLatePercent) { return .good }
    return count >= goodInvoices ? .fair : .unknown
  }
}

extension ReminderPolicy.Step {
  /// How firm a letter is: a notice before the due date, reminders by level, the formal notice.
  var firmness: Int { Self.firmness(type, level) }

  static func firmness(_ type: LetterType, _ level: Int?) -> Int {
    switch type {
    case .preDueNotice: 0
    case .reminder: level ?? 1
    case .formalNotice: 4
    default: -1
    }
  }
}

extension Sequence where Element: Hashable {
  /// Whether an empty condition, or one that has the value.
  fileprivate func fits(_ value: Element) -> Bool {
    var isEmpty = true
    for element in self {
      if element == value { return true }
      isEmpty = false
    }
    return isEmpty
  }
}
