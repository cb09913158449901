internal import FacturierCore
internal import FacturierModel

/// How interest is reckoned, so that a reader can do it again: periods, rates and where they come from.
extension LetterPresenter {
  ///
  /// `isAlone` sets its heading as that of a page.
  func addCalculation(
    to body: inout LetterBody, isAlone: Bool = false
  ) throws(TemplateError) {
    let isInTable =
      account.claims.count > 1
      || account.claims.contains { $0.periods.count > Self.periodsInAccount }
    if isInTable, account.claims.contains(where: { !$0.periods.isEmpty }) {
      if isAlone {
        try body.title("letter.calculation.heading", [:])
      } else {
        try body.heading("letter.calculation.heading")
      }
      body.add(try periodTable())
    }
    let lines = try [imputations(), rates(), notes()].flatMap(\.self)
    if !lines.isEmpty { body.small(lines.joined(separator: " ")) }
  }

  /// The periods of every invoice; where amounts are long, their days stand below its number.
  private func periodTable() throws(TemplateError) -> TableView {
    let isNarrow = account.claims.flatMap(\.periods).contains {
      idiom.figures($0.principal).count > 13
    }
    var columns = [TableView.Column(.text, try words("letter.invoices.number"))]
    if !isNarrow {
      columns.append(TableView.Column(.date, try calculation("from")))
      columns.append(TableView.Column(.date, try calculation("to")))
    }
    columns.append(TableView.Column(.days, try calculation("days")))
    for name in ["base", "rate", "exact", "rounded"] {
      columns.append(TableView.Column(.amount, try calculation(name)))
    }
    var table = TableView(columns, isDense: true)
    for claim in account.claims {
      for index in claim.periods.indices {
        table.add(cells(of: index, claim, isNarrow: isNarrow))
      }
    }
    return table
  }

  private func cells(
    of index: Int, _ claim: ClaimAccount, isNarrow: Bool
  ) -> [TableView.Cell] {
    let period = claim.periods[index]
    let days = [idiom.shortDate(period.from), idiom.shortDate(period.to)]
    let number = TableView.Cell(
      index == 0 ? claim.invoice.number : "",
      details: isNarrow ? [days.joined(separator: " – ")] : [])
    let cells = [
      String(period.days), idiom.figures(period.principal), idiom.percent(period.rate),
      idiom.price(period.interest, in: letter.currency),
      index == claim.periods.count - 1 ? idiom.figures(claim.accrued) : "",
    ]
    return [number] + ((isNarrow ? [] : days) + cells).map { TableView.Cell($0) }
  }

  private func calculation(_ word: String) throws(TemplateError) -> String {
    try words("letter.calculation.\(word)")
  }

  // MARK: Sentences

  /// What part payments paid first, where that was not the principal alone.
  private func imputations() throws(TemplateError) -> [String] {
    var sentences: [String] = []
    for claim in account.claims {
      for payment in claim.imputations {
        let word =
          if payment.toIndemnity.isZero {
            "imputedInterest"
          } else if payment.toInterest.isZero { "imputedIndemnity" } else { "imputed" }
        sentences.append(
          try words(
            "letter.calculation.\(word)",
            [
              "amount": idiom.money(payment.amount), "date": idiom.longDate(payment.date),
              "interest": idiom.money(payment.toInterest),
              "indemnity": idiom.money(payment.toIndemnity),
              "principal": idiom.money(payment.toPrincipal), "invoice": claim.invoice.number,
            ]))
      }
    }
    return sentences
  }

  /// The rates with their source, the way of reckoning, and the law.
  private func rates() throws(TemplateError) -> [String] {
    let periods = account.claims.flatMap(\.periods)
    guard !periods.isEmpty else { return try grounds() }
    var sentences: [String] = []
    for spell in RateSpell.all(in: periods) { sentences.append(try sentence(on: spell)) }
    let year = account.claims.first?.dayBase ?? 365
    sentences.append(try words("letter.calculation.basis", ["year": String(year)]))
    return try sentences + grounds()
  }

  private func sentence(on spell: RateSpell) throws(TemplateError) -> String {
    var values = [
      "rate": idiom.percent(spell.rate), "from": idiom.shortDate(spell.from),
      "to": idiom.shortDate(spell.to),
    ]
    switch spell.origin {
    case .contract: return try words("letter.rate.contract", values)
    case .law: return try words("letter.rate.law", values)
    case .given: return try words("letter.rate.given", values)
    case .reference(let reference, let margin):
      values["reference"] = idiom.percent(reference)
      values["margin"] = idiom.number(margin)
      let word = letter.claim.margin == nil ? "reference" : "agreedMargin"
      return try words("letter.rate.\(word)", values)
    }
  }

  /// The law that interest and fixed sums rest on; of one invoice, the fixed sum has it in its row.
  private func grounds() throws(TemplateError) -> [String] {
    var told: Set<LegalGround> = []
    var sentences: [String] = []
    for ground in account.claims.flatMap(\.grounds) where told.insert(ground).inserted {
      if ground.isIndemnity, account.claims.count == 1 { continue }
      guard let text = citation(ground) else { continue }
      let word = ground.isIndemnity ? "indemnityGround" : "ground"
      sentences.append(try words("letter.calculation.\(word)", ["law": text]))
    }
    return sentences
  }

  /// Why something is less than it could be, said once for all invoices.
  private func notes() throws(TemplateError) -> [String] {
    var sentences: [String] = []
    for claim in account.claims {
      for note in claim.notes {
        guard let sentence = try sentence(on: note, claim), !sentences.contains(sentence) else {
          continue
        }
        sentences.append(sentence)
      }
    }
    return sentences
  }

  /// What the reader is told of a note; the others are told to who writes, by the checklist, or stand in
  /// the letter's own words.
  private func sentence(
    on note: ClaimNote, _ claim: ClaimAccount
  ) throws(TemplateError) -> String? {
    func tell(_ name: String, _ values: [String: String] = [:]) throws(TemplateError) -> String {
      try words("letter.note.\(name)", values)
    }
    switch note {
    case .notLate where letter.type == .preDueNotice: return nil
    case .notLate: return try tell("notLate", ["invoice": claim.invoice.number])
    case .notBefore(let day): return try tell("notBefore", ["day": idiom.longDate(day)])
    case .rateClauseVoid(let agreed, let cap):
      return try tell(
        "rateClauseVoid", ["agreed": idiom.percent(agreed), "cap": idiom.percent(cap)])
    case .indemnityClauseVoid(let agreed, let cap):
      return try tell(
        "indemnityClauseVoid", ["agreed": idiom.money(agreed), "cap": idiom.money(cap)])
    case .legalRateOnly: return try tell("legalRateOnly")
    case .noIndemnityInLaw where letter.claim.withIndemnity: return try tell("noIndemnityInLaw")
    case .indemnityInEuro where letter.claim.withIndemnity: return try tell("indemnityInEuro")
    case .rateFixedAtStart: return try tell("rateFixedAtStart")
    case .noReminder, .noFormalNotice, .noFreeReminder, .noInterestClause, .noIndemnityClause,
      .rateBelowFloor, .noIndemnityInLaw, .indemnityInEuro, .invoiceTooLate, .invoiceSilent,
      .unconfirmed:
      return nil
    }
  }
}

/// A rate, with the first and the last day for which the letter uses it.
private struct RateSpell {
  let rate: DecimalNumber
  let origin: RateOrigin
  var from: CalendarDate
  var to: CalendarDate

  /// In the order of their days; what stays the same from one period to the next is one spell.
  static func all(in periods: [InterestPeriod]) -> [RateSpell] {
    var spells: [RateSpell] = []
    for period in periods {
      let known = spells.firstIndex { $0.rate == period.rate && $0.origin == period.origin }
      if let known {
        spells[known].from = min(spells[known].from, period.from)
        spells[known].to = max(spells[known].to, period.to)
      } else {
        spells.append(
          RateSpell(
            rate: period.rate, origin: period.origin, from: period.from, to: period.to))
      }
    }
    return spells.sorted { $0.from < $1.from }
  }
}
