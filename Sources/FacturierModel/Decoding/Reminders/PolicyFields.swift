public import FacturierCore

private enum StepFields {
  /// The letters that a policy can send by itself.
  enum Letter: String, CaseIterable, Sendable {
    case preDueNotice, reminder, formalNotice
  }

  static let letter = Field<Letter>("letter", .choice, required: true, "what is sent")
  static let level = Field("level", .whole(1...3), "how firm a reminder is: 1 courteous to 3 firm")
  static let day = Field(
    "day", .whole(-365...3_650), required: true,
    "days after the due date; before it when negative")
  static let deadlineDays = Field(
    "deadlineDays", .whole(1...365),
    "days to pay, on to the next working day; as usual for letter and customer when left out")
  static let channel = Field<Dispatch.Channel>(
    "channel", .choice,
    "how it travels: post when left out, a formal notice registered with receipt; by e-mail only where "
      + "there is an address")
  static let fee = Field("fee", .reminderFee, "a fee for the letter, where the contract has one")

  static let shape = Shape(
    "step", "a letter and its day", [letter, level, day, deadlineDays, channel, fee],
    [.neededFor("level", when: "letter", isOneOf: ["reminder"])])

  static let codec = Codec<ReminderPolicy.Step>.object(shape) { object in
    let (letter, level, day) = (object[Self.letter], object[Self.level], object[Self.day])
    let (days, channel, fee) = (object[deadlineDays], object[Self.channel], object[Self.fee])
    guard let letter, let day else { return nil }
    if letter != .reminder, level != nil {
      object.decoding.report(
        .conflict, key: Self.level.name, of: object.node, "only reminders have a level")
    }
    let type: LetterType =
      switch letter {
      case .preDueNotice: .preDueNotice
      case .reminder: .reminder
      case .formalNotice: .formalNotice
      }
    if (type == .preDueNotice) != (day < 0) {
      object.decoding.report(
        .conflict, key: Self.day.name, of: object.node,
        type == .preDueNotice
          ? "a notice before the due date has a negative day"
          : "a \(type.rawValue) comes after the due date")
    }
    return ReminderPolicy.Step(
      type: type, level: level, day: day, deadlineDays: days, channel: channel, fee: fee)
  }
}

private enum ConditionFields {
  static let kinds = Field<[CustomerKind]>("kinds", .list(.choice), "kinds of customers")
  static let countries = Field("countries", .list(.country), "the customer's country")
  static let history = Field<[ReminderPolicy.HistoryRating]>(
    "history", .list(.choice), "how the customer paid before")
  static let from = Field("amountFrom", .decimal(from: 0), "the least that is open")
  static let below = Field("amountBelow", .decimal(from: 0), "more than is open")

  static let shape = Shape(
    "condition", "which invoices a ladder is for; all of it must fit",
    [kinds, countries, history, from, below])

  static let codec = Codec<ReminderPolicy.Condition>.object(shape) { object in
    ReminderPolicy.Condition(
      kinds: object[Self.kinds] ?? [], countries: object[Self.countries] ?? [],
      history: object[Self.history] ?? [], amountFrom: object[Self.from],
      amountBelow: object[below])
  }
}

private enum LadderFields {
  static let name = Field("name", .line, required: true, "what the plan calls it")
  static let condition = Field(
    "when", ConditionFields.codec, "which invoices it is for; all when left out")
  static let minimum = Field(
    "minimumAmount", .decimal(from: 0), "in the place of the policy's own")
  static let steps = Field(
    "steps", .list(StepFields.codec), required: true, "the letters, in the order of their days")

  static let shape = Shape("ladder", "a row of letters", [name, condition, minimum, steps])

  static let codec = Codec<ReminderPolicy.Ladder>.object(shape) { object in
    let (name, condition) = (object[Self.name], object[Self.condition])
    let (minimum, steps) = (object[Self.minimum], object[Self.steps])
    guard let name, let steps else { return nil }
    for index in steps.indices.dropFirst() where steps[index].day <= steps[index - 1].day {
      guard let node = object.node[Self.steps.name]?.descendant(["\(index)"]) else { continue }
      object.decoding.report(
        .conflict, key: StepFields.day.name, of: node, "this step is not later than the one before")
    }
    return ReminderPolicy.Ladder(
      name: name, condition: condition ?? .any, minimumAmount: minimum, steps: steps)
  }
}

extension ReminderPolicy.Condition {
  fileprivate static let any = ReminderPolicy.Condition(
    kinds: [], countries: [], history: [], amountFrom: nil, amountBelow: nil)
}

private enum BoundsFields {
  static let goodInvoices = Field(
    "goodInvoices", .whole(1...10_000), required: true,
    "a history is good from so many paid invoices,")
  static let goodLate = Field(
    "goodLatePercent", .percent, required: true, "with no more than this share of late ones")
  static let poorLate = Field(
    "poorLateInvoices", .whole(1...10_000), required: true, "it is poor from so many late invoices,"
  )
  static let poorPercent = Field(
    "poorLatePercent", .percent, required: true, "which are at least this share")

  static let shape = Shape(
    "historyBounds", "when a customer's history is good or poor",
    [goodInvoices, goodLate, poorLate, poorPercent])

  static let codec = Codec<ReminderPolicy.HistoryBounds>.object(shape) { object in
    let (good, goodPercent) = (object[goodInvoices], object[goodLate])
    let (poor, percent) = (object[poorLate], object[poorPercent])
    guard let good, let goodPercent, let poor, let percent else { return nil }
    return ReminderPolicy.HistoryBounds(
      goodInvoices: good, goodLatePercent: goodPercent, poorLateInvoices: poor,
      poorLatePercent: percent)
  }
}

/// The keys of a policy.
enum PolicyFields {
  static let freeDays = Field<ReminderPolicy.FreeDays>(
    "freeDays", .choice, "on a day without work letters are written, or wait; write when left out")
  static let closedDays = Field(
    "closedDays", .list(.date), "further days on which the office is closed")
  static let gap = Field(
    "minimumGap", .whole(1...365), "days between two letters to one customer; 7 when left out")
  static let waits = Field(
    "waitForDeadline", .boolean,
    "false when a letter may go out before the deadline of the one before; true when left out")
  static let reminders = Field(
    "remindersBeforeNotice", .whole(0...9),
    "reminders that come before a formal notice; 3 when left out")
  static let minimum = Field(
    "minimumAmount", .decimal(from: 0),
    "what a customer must owe before a letter is worth it, in the invoice's currency; 0 when left out"
  )
  static let history = Field(
    "history", BoundsFields.codec, required: true, "when a history is good or poor")
  static let ladders = Field(
    "ladders", .list(LadderFields.codec), required: true,
    "rows of letters; the first that fits an invoice is climbed")

  static let shape = Shape(
    "reminderPolicy", "which letter goes out when",
    [
      LetterFields.schema, freeDays, closedDays, gap, waits, reminders, minimum, history, ladders,
    ])

  static let codec = Codec<ReminderPolicy>.object(shape) { object in
    let (ladders, history) = (object[Self.ladders], object[Self.history])
    let needed = object[reminders] ?? 3
    let policy = history.map {
      ReminderPolicy(
        freeDays: object[freeDays] ?? .write, closedDays: Set(object[closedDays] ?? []),
        minimumGap: object[gap] ?? 7, waitsForDeadline: object[waits] ?? true,
        remindersBeforeNotice: needed, minimumAmount: object[minimum] ?? .zero, history: $0,
        ladders: ladders ?? [])
    }
    for (index, ladder) in (ladders ?? []).enumerated() where !ladder.reaches(needed) {
      guard let node = object.node[Self.ladders.name]?.descendant(["\(index)"]) else { continue }
      object.decoding.report(
        .conflict, key: LadderFields.steps.name, of: node,
        "a formal notice after fewer than \(needed) reminders",
        hint: "add reminders, or lower remindersBeforeNotice")
    }
    return policy
  }
}

extension ReminderPolicy.Ladder {
  /// Whether each formal notice comes after enough reminders.
  fileprivate func reaches(_ needed: Int) -> Bool {
    guard let notice = steps.firstIndex(where: { $0.type == .formalNotice }) else { return true }
    return steps[..<notice].count { $0.type == .reminder } >= needed
  }
}

extension ReminderPolicy {
  /// Reads a policy. Throws everything that is wrong with it.
  public static func read(_ input: Input) throws(InputFailure) -> ReminderPolicy {
    try read(SourceTree.read(input))
  }

  package static func read(_ tree: SourceTree) throws(InputFailure) -> ReminderPolicy {
    let decoding = Decoding()
    let policy = PolicyFields.codec.read(Found(node: tree.root), decoding)
    guard let policy, !decoding.hasProblems else {
      throw InputFailure(decoding.diagnostics(for: [tree]))
    }
    return policy
  }
}
