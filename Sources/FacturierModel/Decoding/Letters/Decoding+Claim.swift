internal import FacturierCore

/// The claim, before its day and its rates are known.
struct ClaimInput: Sendable {
  var asOf: CalendarDate?
  var country: Country?
  var withInterest: Bool?
  var withIndemnity: Bool?
  var margin: DecimalNumber?
  var indemnity: IndemnityClause?
  var dueDateAgreed: Bool?
  var isSmallCreditor: Bool?
  var dayBase: Int?
  var imputation: Imputation?
  var rates: [GivenRate] = []
  var costs: [ClaimedCost] = []
}

private enum ClauseFields {
  static let fixed = Field("fixed", .positiveAmount, "a fixed sum")
  static let percent = Field("percent", .percent, "percent of what is open")
  static let minimum = Field("minimum", .positiveAmount, "at least, with a percentage")
  static let maximum = Field("maximum", .positiveAmount, "at most, with a percentage")
  static let legalScale = Field(
    "legalScale", .boolean, "true when the contract repeats the scale of the law")

  static let shape = Shape(
    "indemnityClause", "what the contract says of a lump sum for late payment",
    [fixed, percent, minimum, maximum, legalScale],
    [
      .exactlyOne(["fixed", "percent", "legalScale"]), .needs("minimum", "percent"),
      .needs("maximum", "percent"),
    ])

  static let codec = Codec<IndemnityClause>.object(shape) { object in
    let (fixed, percent) = (object[Self.fixed], object[Self.percent])
    let (minimum, maximum) = (object[Self.minimum], object[Self.maximum])
    let scale = object[legalScale]
    if let fixed { return .fixed(fixed) }
    if let percent { return .percent(percent, minimum: minimum, maximum: maximum) }
    if scale == false {
      object.decoding.report(
        .value, key: legalScale.name, of: object.node, "leave it out when there is no clause")
    }
    return scale == true ? .legalScale : nil
  }
}

private enum RateFields {
  static let from = Field("from", .date, required: true, "first day")
  static let to = Field("to", .date, "last day")
  static let rate = Field(
    "rate", .decimal(from: 0, to: 1000), required: true, "percent a year in all")

  static let shape = Shape("givenRate", "a rate for late payment", [from, to, rate])

  static let codec = Codec<GivenRate>.object(shape) { object in
    let (from, to, rate) = (object[Self.from], object[Self.to], object[Self.rate])
    guard let from, let rate else { return nil }
    if let to, to < from {
      object.decoding.report(
        .range, key: Self.to.name, of: object.node, "the rate ends before it begins")
      return nil
    }
    return GivenRate(rate, from: from, to: to)
  }
}

private enum CostFields {
  static let kind = Field<ClaimedCost.Kind>(
    "kind", .choice, "recoveryCost when left out")
  static let description = Field("description", .line, required: true, "what for")
  static let amount = Field("amount", .positiveAmount, required: true, "how much")
  static let isAgreed = Field(
    "agreed", .boolean, "true when the contract names this very amount")

  static let shape = Shape(
    "claimedCost", "a fee or a cost that is claimed", [kind, description, amount, isAgreed])

  static let codec = Codec<ClaimedCost>.object(shape) { object in
    let (kind, description) = (object[Self.kind], object[Self.description])
    let (amount, agreed) = (object[Self.amount], object[isAgreed])
    guard let description, let amount else { return nil }
    return ClaimedCost(kind ?? .recoveryCost, description, amount, isAgreed: agreed ?? false)
  }
}

private enum ClaimFields {
  static let asOf = Field(
    "asOf", .date, "the last day of interest; the letter's day when left out")
  static let country = Field(
    "law", .country,
    "whose law is used; a consumer's own country and else the sender's when left out")
  static let interest = Field(
    "interest", .boolean, "whether interest is claimed; told by the letter's type when left out")
  static let indemnity = Field(
    "indemnity", .boolean, "whether a fixed indemnity is; told by the type when left out")
  static let margin = Field(
    "lateMargin", .decimal(from: 0, to: 100),
    "agreed points above the central bank's reference rate, in place of terms/lateRate")
  static let clause = Field(
    "indemnityClause", ClauseFields.codec, "the agreed lump sum; terms/fixedIndemnity when left out"
  )
  static let dueDateAgreed = Field(
    "dueDateAgreed", .boolean,
    "true when the due date was agreed, and not only printed on the invoice (Switzerland, Germany)")
  static let smallCreditor = Field(
    "smallCreditor", .boolean, "whether the sender is a small or medium-sized business; true")
  static let dayBase = Field(
    "dayBase", .dayBase, "days of the year: 365, or in Switzerland 360")
  static let imputation = Field<Imputation>(
    "imputation", .choice, "what part payments pay first; as the law says when left out")
  static let rates = Field(
    "rates", .list(RateFields.codec), "rates that the law's tables do not know yet")
  static let costs = Field("costs", .list(CostFields.codec), "fees and costs")

  static let shape = Shape(
    "claim", "what is claimed on top of the invoices",
    [
      asOf, country, interest, indemnity, margin, clause, dueDateAgreed, smallCreditor, dayBase,
      imputation, rates, costs,
    ])

  static let codec = Codec<ClaimInput>.object(shape) { object in
    ClaimInput(
      asOf: object[Self.asOf], country: object[Self.country], withInterest: object[interest],
      withIndemnity: object[Self.indemnity], margin: object[Self.margin], indemnity: object[clause],
      dueDateAgreed: object[Self.dueDateAgreed], isSmallCreditor: object[smallCreditor],
      dayBase: object[Self.dayBase], imputation: object[Self.imputation],
      rates: object[Self.rates] ?? [], costs: object[Self.costs] ?? [])
  }
}

extension Codec where Value == Int {
  /// 360 or 365.
  fileprivate static var dayBase: Codec {
    Codec(schema: .keywords(["enum": [360, 365]])) { found, decoding in
      guard let days = Codec.whole(360...365).read(found, decoding) else { return nil }
      if days == 360 || days == 365 { return days }
      decoding.report(.value, at: found.node, "a year has 360 or 365 days here")
      return nil
    }
  }
}

extension Codec where Value == ClaimInput {
  static var claim: Codec { ClaimFields.codec }
}

extension ClaimInput {
  /// The claim of a letter of `type` written on `date`.
  func resolved(_ type: LetterType, level: Int?, date: CalendarDate, _ terms: TermsInput)
    -> ClaimTerms
  {
    var claim = ClaimTerms(asOf: asOf ?? date)
    let usual = type.claimsAccessories(level: level)
    claim.country = country
    claim.withInterest = withInterest ?? usual
    claim.withIndemnity = withIndemnity ?? usual
    claim.rate = margin == nil ? terms.lateRate : nil
    claim.margin = margin
    claim.indemnity = indemnity ?? terms.fixedIndemnity.map { .fixed($0) }
    claim.dueDateAgreed = dueDateAgreed ?? false
    claim.isSmallCreditor = isSmallCreditor ?? true
    claim.dayBase = dayBase ?? 365
    claim.imputation = imputation
    claim.rates = rates
    claim.costs = costs
    return claim
  }
}

extension LetterType {
  /// Whether interest and indemnity are usually claimed: not in what is still friendly.
  fileprivate func claimsAccessories(level: Int?) -> Bool {
    switch self {
    case .reminder: (level ?? 1) > 1
    case .formalNotice, .collectionHandover: true
    default: false
    }
  }
}
