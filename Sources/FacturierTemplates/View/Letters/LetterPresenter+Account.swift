internal import FacturierCore
internal import FacturierModel

/// The account of a letter about one invoice: what it is made of, row by row, each with how it is
/// reckoned, so that the rows add up to the total.
extension LetterPresenter {
  /// One invoice is told row by row, several make a table.
  ///
  /// What has a page of its own behind the letter is referred to.
  func addAccount(to body: inout LetterBody) throws(TemplateError) {
    var behind = LetterBody(words)
    switch arrangement {
    case .whole:
      try addClaims(to: &body)
      try addCalculation(to: &body)
    case .calculationBehind:
      try addClaims(to: &body)
      try body.say("letter.statement.calculation")
      try addCalculation(to: &behind, isAlone: true)
    case .accountBehind:
      try body.say("letter.statement.reference")
      let date = ["date": idiom.longDate(letter.claim.asOf)]
      try behind.title("letter.statement.title", date)
      try addClaims(to: &behind)
      try addCalculation(to: &behind)
    }
    body.annex = behind.parts
  }

  private func addClaims(to body: inout LetterBody) throws(TemplateError) {
    if account.claims.count == 1, let claim = account.claims.first {
      body.add(try accountTable(of: claim))
    } else {
      body.add(try invoiceTable())
    }
  }

  private func accountTable(of claim: ClaimAccount) throws(TemplateError) -> TableView {
    var table = TableView([
      TableView.Column(.text, try words("letter.account.claimed")),
      TableView.Column(.calculation, try words("letter.account.calculation")),
      TableView.Column(.amount, try words("letter.account.amount")),
    ])
    try addInvoice(of: claim, to: &table)
    try addCredits(of: claim, to: &table)
    if !claim.accrued.isZero {
      let values = ["date": idiom.shortDate(claim.asOf)]
      table.add([
        TableView.Cell(try words("letter.account.interest", values)),
        TableView.Cell("", details: try calculation(of: claim)),
        TableView.Cell(idiom.figures(claim.accrued)),
      ])
    }
    try addIndemnity(of: claim, to: &table)
    for cost in account.costs {
      table.add([TableView.Cell(cost.description), "", TableView.Cell(idiom.figures(cost.amount))])
    }
    table.add(try words("letter.account.total"), [idiom.money(account.total)])
    return table
  }

  private func addInvoice(
    of claim: ClaimAccount, to table: inout TableView
  ) throws(TemplateError) {
    let invoice = claim.invoice
    var facts = [try words("letter.account.vatIncluded")]
    if claim.daysLate > 0 {
      facts.append(
        try words(
          "letter.account.late", count: DecimalNumber(claim.daysLate),
          ["days": String(claim.daysLate)]))
    }
    var calculation = [facts.map(\.unbroken).joined(separator: " · ")]
    if let due = invoice.dueDate {
      let values = ["date": idiom.shortDate(invoice.date), "due": idiom.shortDate(due)]
      calculation.insert(try words("letter.account.invoiceDates", values), at: 0)
    }
    table.add([
      TableView.Cell(
        try words("letter.account.invoice", ["number": invoice.number]),
        details: [invoice.description].compactMap(\.self)),
      TableView.Cell("", details: calculation), TableView.Cell(idiom.figures(invoice.amount)),
    ])
  }

  /// Payments and credit notes, and what they left where nothing of them went to interest.
  ///
  /// `withMeans` tells how it was paid.
  func addCredits(
    of claim: ClaimAccount, to table: inout TableView, withMeans: Bool = false
  ) throws(TemplateError) {
    let credits = claim.invoice.credits.filter { $0.date <= claim.asOf }
    for credit in credits {
      let values = ["date": idiom.shortDate(credit.date), "number": credit.reference ?? ""]
      let isNumbered = credit.kind == .creditNote && credit.reference != nil
      let word =
        switch credit.kind {
        case .payment: "payment"
        case .creditNote: isNumbered ? "creditNote" : "creditNotePlain"
        }
      var details = isNumbered ? [] : [credit.reference].compactMap(\.self)
      if withMeans, let means = credit.means { details.insert(try name(of: means), at: 0) }
      table.add([
        TableView.Cell(try words("letter.account.\(word)", values)),
        TableView.Cell("", details: details),
        TableView.Cell(NumberHabits.minus + idiom.figures(credit.amount)),
      ])
    }
    let isLast = claim.principal == account.total
    if !credits.isEmpty, claim.imputations.isEmpty, !isLast {
      table.add(
        try words("letter.account.open"), [idiom.figures(claim.principal)], look: .balance)
    }
  }

  private func name(of means: PaymentMeans) throws(TemplateError) -> String {
    switch means {
    case .cheque: try words("letter.means.cheque")
    case .clearing: try words("letter.means.clearing")
    case .sepaCreditTransfer: try words("payment.means.creditTransfer")
    case .sepaDirectDebit: try words("payment.means.directDebit")
    default: try words("payment.means.\(means.rawValue)")
    }
  }

  /// The fixed sum as it fell due, whatever was paid of it since.
  private func addIndemnity(
    of claim: ClaimAccount, to table: inout TableView
  ) throws(TemplateError) {
    var indemnity = claim.indemnity
    for payment in claim.imputations {
      indemnity = (try? indemnity + payment.toIndemnity) ?? indemnity
    }
    guard !indemnity.isZero else { return }
    let ground = claim.grounds.first(where: \.isIndemnity).flatMap(citation)
    table.add([
      TableView.Cell(try words("letter.account.indemnity")),
      TableView.Cell("", details: [ground].compactMap(\.self)),
      TableView.Cell(idiom.figures(indemnity)),
    ])
  }

  /// One line for each period, or where the lines stand when they are many.
  private func calculation(of claim: ClaimAccount) throws(TemplateError) -> [String] {
    guard claim.periods.count <= Self.periodsInAccount else {
      return [try words("letter.account.below")]
    }
    var lines: [String] = []
    for period in claim.periods {
      lines.append(
        try words(
          "letter.account.period",
          [
            "from": idiom.shortDate(period.from), "to": idiom.shortDate(period.to),
            "days": String(period.days), "base": idiom.figures(period.principal).unbroken,
            "rate": idiom.percent(period.rate).unbroken, "year": String(claim.dayBase),
          ]))
    }
    return lines
  }

  /// How many periods are told beside the interest before they get a table of their own.
  static let periodsInAccount = 4

  /// How the law of a ground is cited.
  func citation(_ ground: LegalGround) -> String? { law?.text(ground, in: idiom.language) }
}

extension LegalGround {
  /// Whether it is the ground of a fixed sum and not of interest.
  var isIndemnity: Bool {
    switch self {
    case .businessIndemnity, .publicIndemnity, .consumerIndemnity: true
    case .businessInterest, .publicInterest, .consumerInterest: false
    }
  }
}
