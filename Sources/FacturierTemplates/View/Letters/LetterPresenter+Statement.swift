internal import FacturierCore
internal import FacturierModel

/// The account statement: movements with their balance, what is open, and how old it is.
extension LetterPresenter {
  func body(of statement: AccountStatement) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    let (from, to) = (idiom.longDate(statement.from), idiom.longDate(statement.to))
    if letter.text == nil {
      try body.say("statement.intro", ["from": from, "to": to])
    } else {
      body.quote(letter.text)
    }
    body.add(try movements(of: statement))
    try body.say(sentences(on: statement))
    if !statement.aging.total.isZero {
      try body.heading("statement.aging")
      body.add(try ages(of: statement))
    }
    if statement.due.minorUnits > 0 { body.addPayment() }
    body.quote(letter.remark)
    if letter.text == nil { try body.say("statement.compare", ["to": to]) }
    return body
  }

  /// What the account has come to, and what is asked.
  private func sentences(on statement: AccountStatement) -> [Sentence] {
    var sentences = [
      Sentence(
        "statement.\(statement.standing)",
        [
          "date": idiom.longDate(statement.to), "due": idiom.money(statement.due),
          "balance": idiom.money(statement.closing.unsigned),
        ])
    ]
    guard statement.due.minorUnits > 0 else { return sentences }
    let amount = idiom.money(statement.due)
    if let date = letter.deadline.map(idiom.longDate) {
      sentences.append(Sentence("statement.payUntil", ["amount": amount, "date": date]))
    } else {
      sentences.append(Sentence("statement.pay", ["amount": amount]))
    }
    return sentences
  }

  // MARK: Movements

  private func movements(of statement: AccountStatement) throws(TemplateError) -> TableView {
    var table = TableView([
      .init(.date, try words("statement.date")), .init(.text, try words("statement.movement")),
      .init(.amount, try words("statement.debit")),
      .init(.amount, try words("statement.credited")),
      .init(.amount, try words("statement.balance")),
    ])
    let opening = idiom.figures(statement.opening)
    table.add(
      [
        .init(idiom.shortDate(statement.from)), .init(try words("statement.opening")), "", "",
        .init(opening),
      ], look: .balance, carry: opening)
    for movement in statement.movements {
      let (debit, credit) = movement.kind.isDebit ? (movement.amount, nil) : (nil, movement.amount)
      let balance = idiom.figures(movement.balance)
      table.add(
        [
          .init(idiom.shortDate(movement.date)), try cell(for: movement),
          .init(debit.map(idiom.figures) ?? ""), .init(credit.map(idiom.figures) ?? ""),
          .init(balance),
        ], carry: balance)
    }
    let date = idiom.shortDate(statement.to)
    table.add(
      try words("statement.closing", ["date": date]),
      [
        idiom.figures(statement.debits), idiom.figures(statement.credits),
        idiom.figures(statement.closing),
      ], carry: idiom.figures(statement.closing))
    return table
  }

  private func cell(
    for movement: AccountStatement.Movement
  ) throws(TemplateError) -> TableView.Cell {
    let name = try words(
      "statement.kinds.\(movement.kind.rawValue)", ["reference": movement.reference ?? ""])
    var details: [String] = []
    if let text = movement.description { details.append(text) }
    if let due = movement.dueDate {
      details.append(try words("statement.dueOn", ["date": idiom.shortDate(due)]))
    }
    let line = details.joined(separator: " · ")
    return .init(name.trimmed, details: line.isEmpty ? [] : [line])
  }

  // MARK: Ages

  /// One row, a column for each age; what no invoice explains has its own, so that the row makes the
  /// balance.
  private func ages(of statement: AccountStatement) throws(TemplateError) -> TableView {
    let unassigned = statement.unassigned
    var columns: [TableView.Column] = []
    var figures: [TableView.Cell] = []
    func add(_ name: String, _ amount: Amount) throws(TemplateError) {
      columns.append(.init(.amount, try words("letter.ages.\(name)")))
      figures.append(.init(amount.isZero ? "–" : idiom.figures(amount)))
    }
    for (bucket, amount) in zip(AgingBuckets.names, statement.aging.all) {
      try add(bucket, amount)
    }
    if !unassigned.isZero { try add("unassigned", unassigned) }
    try add("total", statement.closing)
    var table = TableView(columns, isDense: true)
    table.add(figures)
    return table
  }
}

extension AgingBuckets {
  /// The names of the buckets in the words, in the order of `all`.
  static let names = ["notDue", "upTo30", "upTo60", "upTo90", "over90"]
}

extension AccountStatement {
  /// Which sentence tells what the account has come to.
  fileprivate var standing: String {
    if closing.isZero { return "settled" }
    if closing.isNegative { return "credit" }
    if aging.total.isZero { return "open" }
    if due.isZero { return "notDue" }
    return due == closing ? "allDue" : "due"
  }
}

extension Amount {
  /// Without its sign.
  fileprivate var unsigned: Amount { isNegative ? (try? -self) ?? self : self }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }).reversed())
  }
}
