internal import FacturierCore

/// A movement, before the balance after it is known.
struct MovementInput: Sendable {
  let date: CalendarDate
  let kind: AccountStatement.Movement.Kind
  let reference: String?
  let description: String?
  let dueDate: CalendarDate?
  let amount: Amount
}

private enum MovementFields {
  static let date = Field("date", .date, required: true, "the day")
  static let kind = Field<AccountStatement.Movement.Kind>(
    "kind", .choice, required: true, "what it is; the kind says whether it adds or takes off")
  static let reference = Field("reference", .line, "number of the invoice or credit note")
  static let description = Field("description", .line, "what for")
  static let dueDate = Field("dueDate", .date, "when an invoice is due")
  static let amount = Field("amount", .positiveAmount, required: true, "how much, without sign")

  static let shape = Shape(
    "movement", "a movement of the account",
    [date, kind, reference, description, dueDate, amount])

  static let codec = Codec<MovementInput>.object(shape) { object in
    let (date, kind, amount) = (object[Self.date], object[Self.kind], object[Self.amount])
    let (reference, description) = (object[Self.reference], object[Self.description])
    let due = object[dueDate]
    guard let date, let kind, let amount else { return nil }
    return MovementInput(
      date: date, kind: kind, reference: reference?.unlessBlank,
      description: description?.unlessBlank, dueDate: due, amount: amount)
  }
}

/// A statement, before it is added up.
struct StatementInput: Sendable {
  let from: CalendarDate
  let to: CalendarDate?
  let opening: Amount?
  let movements: [MovementInput]
  let node: SourceNode
}

private enum StatementFields {
  static let from = Field("from", .date, required: true, "first day")
  static let to = Field("to", .date, "last day; the letter's when left out")
  static let opening = Field("opening", .amount, "what was open before; nothing when left out")
  static let movements = Field(
    "movements", .list(MovementFields.codec), required: true, "what happened on the account")

  static let shape = Shape(
    "statement", "the movements of a customer's account", [from, to, opening, movements])

  static let codec = Codec<StatementInput>.object(shape) { object in
    let (from, to) = (object[Self.from], object[Self.to])
    let (opening, movements) = (object[Self.opening], object[Self.movements])
    guard let from, let movements else { return nil }
    return StatementInput(
      from: from, to: to, opening: opening, movements: movements, node: object.node)
  }
}

extension Codec where Value == StatementInput {
  static var statement: Codec { StatementFields.codec }
}

extension StatementInput {
  /// The statement up to `day`, with what `invoices` leave open then by age.
  func added(
    up invoices: [OpenInvoice], on day: CalendarDate, _ decoding: Decoding
  ) -> AccountStatement? {
    let last = to ?? day
    guard from <= last else {
      decoding.report(.range, at: node, "the statement ends before it begins")
      return nil
    }
    for movement in movements where movement.date < from || movement.date > last {
      decoding.report(
        .range, at: node, "the movement of \(movement.date) is not between \(from) and \(last)")
      return nil
    }
    return decoding.computing(at: node) { () throws(ArithmeticError) in
      let opening = opening ?? .zero(decoding.currency)
      var balance = opening
      var rows: [AccountStatement.Movement] = []
      for input in movements.sorted(by: { $0.date < $1.date }) {
        balance = try input.kind.isDebit ? balance + input.amount : balance - input.amount
        rows.append(AccountStatement.Movement(input, balance: balance))
      }
      return AccountStatement(
        from: from, to: last, opening: opening, movements: rows, closing: balance,
        aging: try AgingBuckets(invoices, on: last, decoding.currency))
    }
  }
}

extension AccountStatement.Movement {
  fileprivate init(_ input: MovementInput, balance: Amount) {
    date = input.date
    kind = input.kind
    reference = input.reference
    description = input.description
    dueDate = input.dueDate
    amount = input.amount
    self.balance = balance
  }
}

// MARK: - Aging

struct AgingCustomerInput: Sendable {
  let name: String
  let number: String?
  let invoices: [OpenInvoice]
  let node: SourceNode
}

private enum AgingCustomerFields {
  static let name = Field("name", .line, required: true, "the customer's name")
  static let number = Field("number", .line, "your number for the customer")
  static let invoices = Field(
    "invoices", .list(.openInvoice), required: true, "the customer's invoices")

  static let shape = Shape("agingCustomer", "a customer who owes", [name, number, invoices])

  static let codec = Codec<AgingCustomerInput>.object(shape) { object in
    let (name, number, invoices) = (object[Self.name], object[Self.number], object[Self.invoices])
    guard let name, let invoices else { return nil }
    return AgingCustomerInput(
      name: name, number: number?.unlessBlank, invoices: invoices, node: object.node)
  }
}

extension Codec where Value == AgingCustomerInput {
  static var agingCustomer: Codec { AgingCustomerFields.codec }
}
