internal import FacturierCore

private enum DisputeFields {
  static let objectionDate = Field(
    "objectionDate", .date, required: true, "the day of the customer's objection")
  static let objectionReference = Field("objectionReference", .line, "how it came")
  static let grounds = Field(
    "grounds", .paragraphs, required: true, "what the customer says, in short")
  static let position = Field<DisputeAnswer.Position>(
    "position", .choice, "whether the invoice stands; maintained when left out")
  static let answers = Field(
    "answers", .list(.paragraphs), required: true, "the answer, point by point")
  static let acceptanceDate = Field(
    "acceptanceDate", .date, "the day of the acceptance letter that the customer signed")
  static let acceptedBy = Field("acceptedBy", .line, "who signed it")
  static let credit = Field("credit", .positiveAmount, "what will be credited")

  static let shape = Shape(
    "dispute", "what is contested, and the answer",
    [
      objectionDate, objectionReference, grounds, position, answers, acceptanceDate, acceptedBy,
      credit,
    ], [.needs("acceptedBy", "acceptanceDate")])

  static let codec = Codec<DisputeAnswer>.object(shape) { object in
    let (date, grounds) = (object[objectionDate], object[Self.grounds])
    let (position, answers) = (object[Self.position], object[Self.answers])
    let (reference, acceptance) = (object[objectionReference], object[acceptanceDate])
    let (signer, credit) = (object[acceptedBy], object[Self.credit])
    guard let date, let grounds else { return nil }
    return DisputeAnswer(
      objectionDate: date, objectionReference: reference?.unlessBlank, grounds: grounds,
      position: position ?? .maintained, answers: (answers ?? []).filter { !$0.isBlank },
      acceptanceDate: acceptance, acceptedBy: signer?.unlessBlank, credit: credit)
  }
}

extension Codec where Value == DisputeAnswer {
  static var dispute: Codec { DisputeFields.codec }
}

private enum SuspensionFields {
  static let from = Field("from", .date, required: true, "the first day without deliveries")
  static let services = Field("services", .list(.line), "what stops; everything when left out")
  static let conditions = Field(
    "conditions", .list(.line), "what has to happen before deliveries go on")

  static let shape = Shape("suspension", "what stops and when", [from, services, conditions])

  static let codec = Codec<Suspension>.object(shape) { object in
    let (from, services) = (object[Self.from], object[Self.services])
    let conditions = object[Self.conditions]
    return from.map {
      Suspension(
        from: $0, services: (services ?? []).filter { !$0.isBlank },
        conditions: (conditions ?? []).filter { !$0.isBlank })
    }
  }
}

extension Codec where Value == Suspension {
  static var suspension: Codec { SuspensionFields.codec }
}

private enum AgreementFields {
  static let from = Field("from", .date, "the first day; the letter's when left out")
  static let until = Field("until", .date, "the last day; open when left out")
  static let scope = Field("scope", .line, "what business it covers")
  static let creditLimit = Field(
    "creditLimit", .positiveAmount, "the most that may be open at a time")
  static let depositPercent = Field(
    "depositPercent", .percent, "percent of an order paid in advance")
  static let clauses = Field("clauses", .list(.paragraphs), "further clauses")

  static let shape = Shape(
    "agreement", "terms of payment for future business; days and rates stand under terms",
    [from, until, scope, creditLimit, depositPercent, clauses])

  static let codec = Codec<AgreementInput>.object(shape) { object in
    let (from, until) = (object[Self.from], object[Self.until])
    if let from, let until, until < from {
      object.decoding.report(
        .range, key: Self.until.name, of: object.node, "the agreement ends before it begins")
    }
    return AgreementInput(
      from: from, until: until, scope: object[Self.scope]?.unlessBlank,
      creditLimit: object[Self.creditLimit], depositPercent: object[Self.depositPercent],
      clauses: (object[Self.clauses] ?? []).filter { !$0.isBlank })
  }
}

/// An agreement, before its first day is known.
struct AgreementInput: Sendable {
  let from: CalendarDate?
  let until: CalendarDate?
  let scope: String?
  let creditLimit: Amount?
  let depositPercent: DecimalNumber?
  let clauses: [String]

  func agreement(on date: CalendarDate) -> TermsAgreement {
    TermsAgreement(
      from: from ?? date, until: until, scope: scope, creditLimit: creditLimit,
      depositPercent: depositPercent, clauses: clauses)
  }
}

extension Codec where Value == AgreementInput {
  static var agreement: Codec { AgreementFields.codec }
}

private enum TrialFields {
  static let service = Field("service", .line, required: true, "what is tried")
  static let startedOn = Field("startedOn", .date, "the first day of the trial")
  static let endsOn = Field("endsOn", .date, required: true, "its last day")
  static let cancelBy = Field("cancelBy", .date, "the last day to say no")
  static let price = Field("price", .positiveAmount, "what it costs from then on")
  static let pricePeriod = Field("pricePeriod", .line, "what the price is for: par mois")
  static let continues = Field(
    "continues", .boolean, "true when it goes on by itself unless the customer says no")
  static let how = Field("how", .line, "how to order or to cancel")

  static let shape = Shape(
    "trial", "a free trial that ends",
    [service, startedOn, endsOn, cancelBy, price, pricePeriod, continues, how],
    [.needs("pricePeriod", "price")])

  static let codec = Codec<TrialEnd>.object(shape) { object in
    let (service, started, ends) = (object[Self.service], object[startedOn], object[endsOn])
    let (cancelBy, price) = (object[Self.cancelBy], object[Self.price])
    let (period, continues) = (object[pricePeriod], object[Self.continues])
    let how = object[Self.how]
    guard let service, let ends else { return nil }
    if let started, ends < started {
      object.decoding.report(
        .range, key: endsOn.name, of: object.node, "the trial ends before it begins")
    }
    return TrialEnd(
      service: service, startedOn: started, endsOn: ends, cancelBy: cancelBy, price: price,
      pricePeriod: period?.unlessBlank, continues: continues ?? false, how: how?.unlessBlank)
  }
}

extension Codec where Value == TrialEnd {
  static var trial: Codec { TrialFields.codec }
}

private enum ReceiptFields {
  static let receivedOn = Field("receivedOn", .date, "the day they arrived; blank to fill in")
  static let receivedBy = Field("receivedBy", .line, "who received them; blank to fill in")
  static let returnTo = Field("returnTo", .line, "where the signed confirmation goes")

  static let shape = Shape(
    "receipt", "the customer confirms that invoices arrived", [receivedOn, receivedBy, returnTo])

  static let codec = Codec<InvoiceReceipt>.object(shape) { object in
    InvoiceReceipt(
      receivedOn: object[Self.receivedOn], receivedBy: object[Self.receivedBy]?.unlessBlank,
      returnTo: object[Self.returnTo]?.unlessBlank)
  }
}

extension Codec where Value == InvoiceReceipt {
  static var receipt: Codec { ReceiptFields.codec }
}
