internal import FacturierCore

private enum DebtorFields {
  static let kind = Field<CustomerKind>("kind", .choice, "business when left out")

  static let shape = Shape(
    "debtor", "who owes", [PartyFields.name, PartyFields.address, kind] + PartyFields.common)

  static let codec = Codec<BuyerInput>.object(shape) { object in
    let kind = object[Self.kind]
    return PartyFields.build(object).map { BuyerInput(party: $0, kind: kind, wishes: []) }
  }
}

private enum EventFields {
  static let date = Field("date", .date, required: true, "the day")
  static let description = Field("description", .line, required: true, "what happened")
  static let enclosure = Field(
    "enclosure", .whole(1...999), "number of the enclosure that proves it, from 1")

  static let shape = Shape("event", "something that happened", [date, description, enclosure])

  static let codec = Codec<Handover.Event>.object(shape) { object in
    let (date, description) = (object[Self.date], object[Self.description])
    let enclosure = object[Self.enclosure]
    guard let date, let description else { return nil }
    return Handover.Event(date: date, description: description, enclosure: enclosure)
  }
}

private enum HandoverFields {
  static let debtor = Field("debtor", DebtorFields.codec, required: true, "who owes")
  static let instructions = Field(
    "instructions", .paragraphs, "what is asked of the lawyer or agency")
  static let events = Field("events", .list(EventFields.codec), "what happened")
  static let objections = Field("objections", .paragraphs, "what the debtor objects, in short")

  static let shape = Shape(
    "handover", "the file of a debt", [debtor, instructions, events, objections])

  static let codec = Codec<Handover>.object(shape) { object in
    let (debtor, instructions) = (object[Self.debtor], object[Self.instructions])
    let (events, objections) = (object[Self.events], object[Self.objections])
    return debtor.map {
      Handover(
        debtor: $0.party, debtorKind: $0.kind ?? .business,
        instructions: instructions?.unlessBlank,
        events: (events ?? []).sorted { $0.date < $1.date }, objections: objections?.unlessBlank)
    }
  }
}

extension Codec where Value == Handover {
  static var handover: Codec { HandoverFields.codec }
}

// MARK: - Plans and settlements

/// A plan, before its total is known.
struct PlanInput: Sendable {
  let total: Amount?
  let instalments: InstalmentsInput
  let accelerates: Bool
  let graceDays: Int
  let waivesAccessories: Bool
  let clauses: [String]
}

private enum PlanFields {
  static let total = Field(
    "total", .positiveAmount, "what is paid in all; what the invoices leave open when left out")
  static let instalments = Field(
    "instalments", .instalments, required: true,
    "days with percentages or amounts, or how many equal parts")
  static let accelerates = Field(
    "accelerates", .boolean, "whether all falls due when one is missed; true when left out")
  static let graceDays = Field("graceDays", .whole(0...60), "days before it does; 8 when left out")
  static let waivesAccessories = Field(
    "waivesAccessories", .boolean,
    "true when interest and indemnity are given up if the plan is kept")
  static let clauses = Field("clauses", .list(.paragraphs), "further clauses")

  static let shape = Shape(
    "plan", "a debt paid in instalments",
    [total, instalments, accelerates, graceDays, waivesAccessories, clauses])

  static let codec = Codec<PlanInput>.object(shape) { object in
    let (total, instalments) = (object[Self.total], object[Self.instalments])
    let (accelerates, days) = (object[Self.accelerates], object[graceDays])
    let (waives, clauses) = (object[waivesAccessories], object[Self.clauses])
    return instalments.map {
      PlanInput(
        total: total, instalments: $0, accelerates: accelerates ?? true, graceDays: days ?? 8,
        waivesAccessories: waives ?? false, clauses: (clauses ?? []).filter { !$0.isBlank })
    }
  }
}

extension Codec where Value == PlanInput {
  static var plan: Codec { PlanFields.codec }
}

/// A settlement, before its instalments are amounts.
struct SettlementInput: Sendable {
  let amount: Amount
  let validUntil: CalendarDate
  let instalments: InstalmentsInput?
  let concessions: [String]
  let conditions: [String]
}

private enum SettlementFields {
  static let amount = Field(
    "amount", .positiveAmount, required: true, "what is paid to end the matter")
  static let validUntil = Field(
    "validUntil", .date, required: true, "the last day to accept the offer")
  static let instalments = Field("instalments", .instalments, "if not paid at once")
  static let concessions = Field("concessions", .list(.line), "what the creditor gives up")
  static let conditions = Field(
    "conditions", .list(.line), "what the customer gives up or does")

  static let shape = Shape(
    "settlement", "an offer to end the matter",
    [amount, validUntil, instalments, concessions, conditions])

  static let codec = Codec<SettlementInput>.object(shape) { object in
    let (amount, until) = (object[Self.amount], object[validUntil])
    let (instalments, concessions) = (object[Self.instalments], object[Self.concessions])
    let conditions = object[Self.conditions]
    guard let amount, let until else { return nil }
    return SettlementInput(
      amount: amount, validUntil: until, instalments: instalments,
      concessions: (concessions ?? []).filter { !$0.isBlank },
      conditions: (conditions ?? []).filter { !$0.isBlank })
  }
}

extension Codec where Value == SettlementInput {
  static var settlement: Codec { SettlementFields.codec }
}
