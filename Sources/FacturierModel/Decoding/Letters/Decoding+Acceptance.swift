internal import FacturierCore

private enum VisitFields {
  static let date = Field("date", .date, "the day of the visit")
  static let place = Field("place", .line, "where")
  static let present = Field("present", .list(PersonFields.codec), "who was there")

  static let shape = Shape("visit", "the inspection", [date, place, present])

  static let codec = Codec<Acceptance.Visit>.object(shape) { object in
    Acceptance.Visit(
      date: object[Self.date], place: object[Self.place]?.unlessBlank,
      present: object[Self.present] ?? [])
  }
}

private enum PersonFields {
  static let name = Field("name", .line, required: true, "the person's name")
  static let capacity = Field("capacity", .line, "for whom, in what capacity")

  static let shape = Shape("person", "someone who was there", [name, capacity])

  static let codec = Codec<Acceptance.Person>.object(shape) { object in
    let (name, capacity) = (object[Self.name], object[Self.capacity])
    return name.map { Acceptance.Person(name: $0, capacity: capacity?.unlessBlank) }
  }
}

private enum ReservationFields {
  static let description = Field("description", .line, required: true, "what is wrong")
  static let location = Field("location", .line, "where")
  static let until = Field("until", .date, "the day by which it is mended")
  static let responsible = Field("responsible", .line, "who mends it")

  static let shape = Shape(
    "reservation", "a defect", [description, location, until, responsible])

  static let codec = Codec<Acceptance.Reservation>.object(shape) { object in
    let (description, location) = (object[Self.description], object[Self.location])
    let (until, responsible) = (object[Self.until], object[Self.responsible])
    return description.map {
      Acceptance.Reservation(
        description: $0, location: location?.unlessBlank, until: until,
        responsible: responsible?.unlessBlank)
    }
  }
}

private enum RetentionFields {
  static let amount = Field("amount", .positiveAmount, required: true, "how much is held back")
  static let percent = Field("percent", .percent, "percent of the price that this is")
  static let until = Field("until", .date, "the day it is paid out")

  static let shape = Shape(
    "retention", "what is held back until reservations are lifted", [amount, percent, until])

  static let codec = Codec<Acceptance.Retention>.object(shape) { object in
    let (amount, percent, until) = (object[Self.amount], object[Self.percent], object[Self.until])
    return amount.map { Acceptance.Retention(amount: $0, percent: percent, until: until) }
  }
}

private enum AcceptanceFields {
  static let form = Field<Acceptance.Form>(
    "form", .choice, "letter when left out; works for the minutes of a visit")
  static let decision = Field<Acceptance.Decision>(
    "decision", .choice, "accepted when left out, with reservations when there are any")
  static let items = Field("items", .list(.line), required: true, "what was delivered")
  static let deliveredOn = Field("deliveredOn", .date, "the day of delivery or completion")
  static let acceptedOn = Field(
    "acceptedOn", .date, "the day from which it is accepted; the letter's when left out")
  static let site = Field("site", .address, "where the work is, or the goods were handed over")
  static let lot = Field("lot", .line, "the lot or part that is meant")
  static let visit = Field("visit", VisitFields.codec, "the inspection")
  static let reservations = Field(
    "reservations", .list(ReservationFields.codec), "defects, in order")
  static let reservationsUntil = Field(
    "reservationsUntil", .date, "the day by which all reservations are lifted")
  static let reasons = Field("reasons", .paragraphs, "why it is refused or postponed")
  static let handedOver = Field(
    "handedOver", .list(.line), "plans, manuals, certificates, keys")
  static let retention = Field("retention", RetentionFields.codec, "what is held back")
  static let defectDays = Field(
    "defectDays", .whole(1...3_660), "days in which the customer reports defects")
  static let originals = Field("originals", .whole(1...9), "how many originals are signed")

  static let shape = Shape(
    "acceptance", "what is accepted, and how",
    [
      form, decision, items, deliveredOn, acceptedOn, site, lot, visit, reservations,
      reservationsUntil, reasons, handedOver, retention, defectDays, originals,
    ])

  static let codec = Codec<AcceptanceInput>.object(shape) { object in
    let reservations = object[Self.reservations] ?? []
    let items = (object[Self.items] ?? []).filter { !$0.isBlank }
    let stated = object[Self.decision]
    let decision = stated ?? (reservations.isEmpty ? .accepted : .acceptedWithReservations)
    let (reasons, reservationsUntil) = (object[Self.reasons], object[Self.reservationsUntil])
    AcceptanceInput.compare(decision, reservations, reasons, object)
    return AcceptanceInput(
      form: object[Self.form] ?? .letter, decision: decision, items: items,
      deliveredOn: object[Self.deliveredOn], acceptedOn: object[Self.acceptedOn],
      site: object[Self.site], lot: object[Self.lot]?.unlessBlank, visit: object[Self.visit],
      reservations: reservations, reservationsUntil: reservationsUntil,
      reasons: reasons?.unlessBlank,
      handedOver: (object[Self.handedOver] ?? []).filter { !$0.isBlank },
      retention: object[Self.retention], defectDays: object[Self.defectDays],
      originals: object[Self.originals])
  }
}

/// The acceptance, before its day is known.
struct AcceptanceInput: Sendable {
  let form: Acceptance.Form
  let decision: Acceptance.Decision
  let items: [String]
  let deliveredOn: CalendarDate?
  let acceptedOn: CalendarDate?
  let site: Address?
  let lot: String?
  let visit: Acceptance.Visit?
  let reservations: [Acceptance.Reservation]
  let reservationsUntil: CalendarDate?
  let reasons: String?
  let handedOver: [String]
  let retention: Acceptance.Retention?
  let defectDays: Int?
  let originals: Int?

  /// The decision must fit the reservations and the reasons.
  fileprivate static func compare(
    _ decision: Acceptance.Decision, _ reservations: [Acceptance.Reservation], _ reasons: String?,
    _ object: ObjectReader
  ) {
    switch decision {
    case .accepted where !reservations.isEmpty:
      object.decoding.report(
        .conflict, key: "reservations", of: object.node,
        "there are reservations, but the decision is without")
    case .acceptedWithReservations where reservations.isEmpty:
      object.reportMissing("reservations", hint: "the decision is to accept with reservations")
    case .refused where reasons == nil, .postponed where reasons == nil:
      object.reportMissing("reasons", hint: "say why it is refused or postponed")
    default: break
    }
  }

  func acceptance(on date: CalendarDate) -> Acceptance {
    Acceptance(
      form: form, decision: decision, items: items, deliveredOn: deliveredOn,
      acceptedOn: acceptedOn ?? visit?.date ?? date, site: site, lot: lot, visit: visit,
      reservations: reservations, reservationsUntil: reservationsUntil, reasons: reasons,
      handedOver: handedOver, retention: retention, defectDays: defectDays, originals: originals)
  }
}

extension Codec where Value == AcceptanceInput {
  static var acceptance: Codec { AcceptanceFields.codec }
}
