public import FacturierCore

extension ReminderPlan {
  /// The plan as JSON, for other programs. `totals` are what the letters ask for with interest and
  /// indemnities, `files` where they lie, in the order of the letters; both may be empty.
  public func json(totals: [Amount] = [], files: [String] = []) -> String {
    let written = letters.enumerated().map { index, letter in
      letter.json(
        total: totals.indices.contains(index) ? totals[index] : nil,
        file: files.indices.contains(index) ? files[index] : nil)
    }
    let plan = JSONValue.object([
      .init("date", .string("\(day)")), .init("letters", .array(written)),
      .init("spared", .array(spared.map(\.json))),
    ])
    return plan.text + "\n"
  }
}

extension PlannedLetter {
  fileprivate func json(total: Amount?, file: String?) -> JSONValue {
    let invoices = items.map { item in
      JSONValue.object(
        [.init("number", .string(item.invoice.number))]
          + (item.invoice.dueDate.map { [.init("dueDate", .string("\($0)"))] } ?? []))
    }
    let candidates: [(String, JSONValue?)] = [
      ("customer", .string(customer.key)), ("name", .string(customer.recipient.party.name)),
      ("type", .string(type.rawValue)), ("level", level.map { .number(DecimalNumber($0)) }),
      ("channel", .string(channel.rawValue)), ("deadline", deadline.map { .string("\($0)") }),
      ("ladder", .string(ladder)), ("step", .number(DecimalNumber(step))),
      ("daysLate", .number(DecimalNumber(days))), ("invoices", .array(invoices)),
      ("currency", .string(open.currency.code)), ("open", .number(open.decimal)),
      ("total", total.map { .number($0.decimal) }), ("file", file.map { .string($0) }),
    ]
    return .object(candidates.compactMap { key, value in value.map { .init(key, $0) } })
  }
}

extension SparedItem {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("invoice", .string(item.invoice.number)), .init("customer", .string(customer.key)),
      .init("name", .string(customer.recipient.party.name)),
      .init("currency", .string(open.currency.code)), .init("open", .number(open.decimal)),
      .init("reason", .string(reason.name)),
    ]
    if let until = reason.until { members.append(.init("until", .string("\(until)"))) }
    if let detail = reason.detail, !detail.isBlank {
      members.append(.init("detail", .string(detail)))
    }
    return .object(members)
  }
}

extension SparedReason {
  /// The word for it in the plan's JSON.
  public var name: String {
    switch self {
    case .settled: "settled"
    case .covered: "covered"
    case .disputed: "disputed"
    case .onHold: "onHold"
    case .notYet: "notYet"
    case .deadlineRuns: "deadlineRuns"
    case .tooSoon: "tooSoon"
    case .firmerLetterFirst: "firmerLetterFirst"
    case .belowMinimum: "belowMinimum"
    case .freeDay: "freeDay"
    case .noLadder: "noLadder"
    case .finished: "finished"
    }
  }

  static let names = [
    "settled", "covered", "disputed", "onHold", "notYet", "deadlineRuns", "tooSoon",
    "firmerLetterFirst", "belowMinimum", "freeDay", "noLadder", "finished",
  ]

  /// The first day on which it may be over, or the last on which it holds, as the reason has it.
  var until: CalendarDate? {
    switch self {
    case .onHold(let hold): hold.until
    case .notYet(let day), .deadlineRuns(let day), .tooSoon(_, let day), .freeDay(let day): day
    default: nil
    }
  }

  var detail: String? {
    switch self {
    case .disputed(let reason): reason
    case .onHold(let hold): hold.reason
    case .belowMinimum(let minimum): "\(minimum)"
    case .tooSoon(let last, _): "\(last)"
    case .finished(let last): last.map { "\($0)" }
    default: nil
    }
  }
}

extension SparedReason: CustomStringConvertible {
  /// In a few words: `paid`, `not before 2026-06-15`.
  public var description: String {
    switch self {
    case .settled: "nothing left to pay"
    case .covered: "covered by what was paid too much elsewhere"
    case .disputed(let reason): reason.isBlank ? "disputed" : "disputed: \(reason)"
    case .onHold(let hold):
      "on hold" + (hold.until.map { " until \($0)" } ?? "") + (hold.reason.map { ": \($0)" } ?? "")
    case .notYet(let day): "next letter on \(day)"
    case .deadlineRuns(let day): "the last letter gives time until \(day)"
    case .tooSoon(let last, let day): "a letter went out on \(last), the next not before \(day)"
    case .firmerLetterFirst: "a firmer letter goes to the customer today"
    case .belowMinimum(let minimum): "less than \(minimum) is owed"
    case .freeDay(let next): "no working day, next on \(next)"
    case .noLadder: "no ladder of the policy is for it"
    case .finished(let last): "all letters sent" + (last.map { ", the last on \($0)" } ?? "")
    }
  }
}

extension DocumentSchema {
  /// The schema of a plan as the tool prints it.
  public static var reminderPlanText: String {
    func list<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) -> JSONValue
    where Value.RawValue == String {
      .array(Value.allCases.map { .string($0.rawValue) })
    }
    let (text, number): (JSONValue, JSONValue) = (["type": "string"], ["type": "number"])
    let date: JSONValue = ["type": "string", "format": "date"]
    let invoice: JSONValue = [
      "type": "object", "properties": ["number": text, "dueDate": date], "required": ["number"],
      "additionalProperties": false,
    ]
    let letter: JSONValue = [
      "type": "object",
      "properties": [
        "customer": text, "name": text,
        "type": ["enum": ["preDueNotice", "reminder", "formalNotice"]],
        "level": ["type": "integer", "minimum": 1, "maximum": 3],
        "channel": ["enum": list(Dispatch.Channel.self)], "deadline": date, "ladder": text,
        "step": ["type": "integer", "minimum": 1], "daysLate": ["type": "integer"],
        "invoices": ["type": "array", "items": invoice], "currency": text, "open": number,
        "total": number, "file": text,
      ],
      "required": [
        "customer", "name", "type", "channel", "ladder", "step", "daysLate", "invoices", "currency",
        "open",
      ], "additionalProperties": false,
    ]
    let spared: JSONValue = [
      "type": "object",
      "properties": [
        "invoice": text, "customer": text, "name": text, "currency": text, "open": number,
        "reason": ["enum": .array(SparedReason.names.map { .string($0) })], "until": date,
        "detail": text,
      ],
      "required": ["invoice", "customer", "name", "currency", "open", "reason"],
      "additionalProperties": false,
    ]
    let schema: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Facturier: reminderPlan",
      "description": "what is to be sent on a day, and why everything else is not",
      "type": "object",
      "properties": [
        "date": date, "letters": ["type": "array", "items": ["$ref": "#/$defs/letter"]],
        "spared": ["type": "array", "items": ["$ref": "#/$defs/spared"]],
      ],
      "required": ["date", "letters", "spared"], "additionalProperties": false,
      "$defs": ["letter": letter, "spared": spared],
    ]
    return schema.text + "\n"
  }

  public static let reminderPlanFileName = "reminderPlan.schema.json"
}
