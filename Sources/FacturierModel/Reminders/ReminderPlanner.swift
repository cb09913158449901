public import FacturierCore

extension OpenItems {
  /// What is to be sent on `day`.
  ///
  /// Nothing but the arguments decides: the same book, policy and day give the same plan, and a book
  /// in which the plan's letters are recorded gives none of them again. `laws` holds the law of late
  /// payment of the consumers' countries.
  public func plan(
    _ policy: ReminderPolicy, on day: CalendarDate, laws: [Country: RecoveryLaw] = [:]
  ) throws(ReminderPlanError) -> ReminderPlan {
    var planner = ReminderPlanner(book: self, policy: policy, day: day, laws: laws)
    do {
      try planner.plan()
    } catch let error as ClaimError {
      throw .claim(error)
    } catch {
      throw .tooLarge
    }
    return ReminderPlan(
      day: day, letters: planner.letters,
      spared: planner.spared.sorted { $0.place < $1.place }.map(\.item))
  }

  /// The countries whose law a plan has to know.
  public var lawCountries: Set<Country> {
    Set(
      customers.compactMap {
        $0.recipient.kind == .consumer ? $0.recipient.party.address?.country : nil
      })
  }
}

/// Goes through the customers one by one.
struct ReminderPlanner {
  let book: OpenItems
  let policy: ReminderPolicy
  let day: CalendarDate
  let laws: [Country: RecoveryLaw]

  private(set) var letters: [PlannedLetter] = []
  private(set) var spared: [(place: Int, item: SparedItem)] = []

  /// The letters about each invoice, the earliest first.
  private let sent: [String: [SentLetter]]
  private let calendar: WorkingCalendar

  init(
    book: OpenItems, policy: ReminderPolicy, day: CalendarDate, laws: [Country: RecoveryLaw]
  ) {
    self.book = book
    self.policy = policy
    self.day = day
    self.laws = laws
    var sent: [String: [SentLetter]] = [:]
    for letter in book.letters {
      for number in letter.letter.invoices { sent[number, default: []].append(letter) }
    }
    self.sent = sent
    calendar = WorkingCalendar(book.sender.address?.country, closedDays: policy.closedDays)
  }

  /// An invoice with what it leaves open.
  private struct Candidate {
    let place: Int
    let item: OpenItem
    let open: Amount
    /// How far it is on its ladder; nil as long as it is not known.
    var due: DueStep?
  }

  mutating func plan() throws {
    var groups: [[Candidate]] = []
    var places: [AccountKey: Int] = [:]
    for (place, item) in book.items.enumerated() {
      let open = try item.invoice.balance(on: day)
      let key = AccountKey(customer: item.customer, currency: open.currency)
      let group = places[key] ?? groups.count
      if group == groups.count { groups.append([]) }
      places[key] = group
      groups[group].append(Candidate(place: place, item: item, open: open))
    }
    for group in groups { try plan(group) }
  }

  /// What one customer owes in one currency: no more than one letter comes of it.
  private mutating func plan(_ group: [Candidate]) throws {
    let customer = book.customers[group[0].item.customer]
    let sum = try group.sum(\.open, from: .zero(group[0].open.currency))
    var due: [Candidate] = []
    for var candidate in group {
      switch try judge(candidate, customer, isCovered: sum.minorUnits <= 0) {
      case .spared(let reason): spare(candidate, customer, reason)
      case .due(let step):
        candidate.due = step
        due.append(candidate)
      }
    }
    due = try enough(due, of: group, customer)
    guard let first = try strongest(due, group, customer) else { return }
    try write(first, customer)
  }

  private mutating func spare(
    _ candidate: Candidate, _ customer: OpenCustomer, _ reason: SparedReason
  ) {
    let item = SparedItem(
      item: candidate.item, customer: customer, open: candidate.open, reason: reason)
    spared.append((candidate.place, item))
  }
}

private struct AccountKey: Hashable {
  let customer: Int
  let currency: Currency
}

// MARK: - One invoice

extension ReminderPlanner {
  private enum Judgement {
    case due(DueStep)
    case spared(SparedReason)
  }

  private func judge(
    _ candidate: Candidate, _ customer: OpenCustomer, isCovered: Bool
  ) throws -> Judgement {
    let item = candidate.item
    if candidate.open.minorUnits <= 0 { return .spared(.settled) }
    if isCovered { return .spared(.covered) }
    if let dispute = item.dispute { return .spared(.disputed(dispute)) }
    for hold in [item.hold, customer.hold] {
      if let hold, hold.holds(on: day) { return .spared(.onHold(hold)) }
    }
    guard let due = item.invoice.dueDate,
      let ladder = try policy.ladder(for: customer, balance: candidate.open)
    else { return .spared(.noLadder) }
    let history = sent[item.invoice.number] ?? []
    guard
      let next = ladder.next(
        after: history, isDue: due <= day, remindersFirst: policy.remindersBeforeNotice)
    else { return .spared(.finished(history.last?.letter.date)) }
    let start = try due.adding(days: next.step.day)
    let free = try freeTime(of: customer, after: history, due: due)
    if let reason = try wait(until: start, after: history, free: free.last) {
      return .spared(reason)
    }
    if policy.freeDays == .wait, !calendar.isWorkingDay(day) {
      return .spared(.freeDay(next: try calendar.workingDay(onOrAfter: day)))
    }
    var step = next
    step.isFree = free.isNext && next.step.type != .preDueNotice
    return .due(step)
  }

  /// The law of late payment that protects a consumer, where we have it.
  private func consumerLaw(of customer: OpenCustomer) -> RecoveryLaw? {
    guard customer.recipient.kind == .consumer else { return nil }
    return customer.recipient.party.address.flatMap { laws[$0.country] }
  }

  /// Where the law wants a free first demand to a consumer: whether it is the next letter, else the last
  /// day of the time that it gave, whatever deadline it named.
  private func freeTime(
    of customer: OpenCustomer, after history: [SentLetter], due: CalendarDate
  ) throws -> (isNext: Bool, last: CalendarDate?) {
    guard let law = consumerLaw(of: customer), law.hasFreeTime(on: day) else { return (false, nil) }
    let demand = history.first { $0.letter.type != .preDueNotice && $0.letter.date > due }
    guard let demand else { return (true, nil) }
    return (false, try law.lastFreeDay(after: demand.letter))
  }

  /// What an invoice has to wait for, the latest of it.
  private func wait(
    until start: CalendarDate, after history: [SentLetter], free: CalendarDate?
  ) throws -> SparedReason? {
    var waits: [(until: CalendarDate, reason: SparedReason)] = [(start, .notYet(start))]
    // A day has no second letter, whatever else is right.
    if let last = history.last {
      let next = try last.letter.date.adding(days: 1)
      waits.append((next, .tooSoon(after: last.letter.date, until: next)))
      if policy.waitsForDeadline, let deadline = last.deadline {
        waits.append((try deadline.adding(days: 1), .deadlineRuns(until: deadline)))
      }
    }
    if let free { waits.append((try free.adding(days: 1), .deadlineRuns(until: free))) }
    let latest = waits.filter { day < $0.until }.max { $0.until < $1.until }
    return latest?.reason
  }
}

// MARK: - One customer

extension ReminderPlanner {
  /// `due`, if what the customer owes and is late is worth a letter.
  private mutating func enough(
    _ due: [Candidate], of group: [Candidate], _ customer: OpenCustomer
  ) throws -> [Candidate] {
    let late = try group.filter {
      $0.item.invoice.daysLate(on: day) > 0 || $0.open.isNegative
    }.sum(\.open, from: .zero(group[0].open.currency))
    var rest: [Candidate] = []
    for candidate in due {
      let minimum = candidate.due?.minimumAmount ?? policy.minimumAmount
      // Before the due date, the invoice itself counts.
      let isLate = candidate.item.invoice.daysLate(on: day) > 0
      if (isLate ? late : candidate.open).decimal < minimum {
        spare(candidate, customer, .belowMinimum(minimum))
      } else {
        rest.append(candidate)
      }
    }
    return rest
  }

  /// Of the invoices that are due for a letter, those that are due for the firmest; the others wait.
  private mutating func strongest(
    _ due: [Candidate], _ group: [Candidate], _ customer: OpenCustomer
  ) throws -> [Candidate]? {
    let top = due.compactMap(\.due).max { $0.step.firmness < $1.step.firmness }
    guard let top else { return nil }
    if let last = lastLetter(to: group, isNotice: top.step.type == .preDueNotice) {
      let next = try last.adding(days: policy.minimumGap)
      if day < next {
        for candidate in due { spare(candidate, customer, .tooSoon(after: last, until: next)) }
        return nil
      }
    }
    let first = due.filter { $0.due?.isLike(top) ?? false }
    for candidate in due where !(candidate.due?.isLike(top) ?? false) {
      spare(candidate, customer, .firmerLetterFirst)
    }
    return first
  }

  /// The day of the last letter to the customer. Notices before a due date keep no reminder back.
  private func lastLetter(to group: [Candidate], isNotice: Bool) -> CalendarDate? {
    group.flatMap { sent[$0.item.invoice.number] ?? [] }
      .filter { isNotice || $0.letter.type != .preDueNotice }
      .map(\.letter.date).max()
  }

  private mutating func write(_ group: [Candidate], _ customer: OpenCustomer) throws {
    guard let due = group[0].due else { return }
    let step = due.step
    let channel = step.channel(for: customer)
    let letter = EarlierLetter(step.type, level: step.level, on: day, by: channel)
    letters.append(
      PlannedLetter(
        customer: customer, type: step.type, level: step.level, date: day, channel: channel,
        deadline: try deadline(of: letter, due, customer), items: group.map(\.item),
        open: try group.sum(\.open, from: .zero(group[0].open.currency)), ladder: due.ladder,
        step: due.number, fee: due.isFree ? nil : fee(of: step, for: customer), isFree: due.isFree))
  }

  /// The step's fee, where it was agreed and the law lets it be claimed: of consumers in Switzerland alone.
  private func fee(of step: ReminderPolicy.Step, for customer: OpenCustomer) -> ReminderFee? {
    guard let fee = step.fee, fee.isAgreed else { return nil }
    guard customer.recipient.kind == .consumer else { return fee }
    return customer.recipient.party.address?.country == .switzerland ? fee : nil
  }

  /// The new deadline: a working day, and for a consumer's first reminder not before the law's free
  /// time is over.
  private func deadline(
    of letter: EarlierLetter, _ due: DueStep, _ customer: OpenCustomer
  ) throws -> CalendarDate? {
    let kind = customer.recipient.kind
    let country = customer.recipient.party.address?.country
    guard let days = due.step.deadlineDays ?? due.step.type.usualDays(for: kind) else { return nil }
    let calendar = WorkingCalendar(country ?? book.sender.address?.country)
    let usual = try calendar.deadline(days, after: day)
    guard due.isFree, let free = try consumerLaw(of: customer)?.lastFreeDay(after: letter) else {
      return usual
    }
    return max(usual, try calendar.workingDay(onOrAfter: free))
  }
}

extension ReminderPolicy.Step {
  /// A formal notice goes as the policy says; other letters as the customer wants them, by e-mail only
  /// where there is an address.
  fileprivate func channel(for customer: OpenCustomer) -> Dispatch.Channel {
    if type == .formalNotice { return channel ?? .registeredWithReceipt }
    let wanted = customer.channel ?? channel ?? .post
    let hasAddress = customer.recipient.party.contact.email != nil
    return wanted == .email && customer.channel == nil && !hasAddress ? .post : wanted
  }
}
