internal import FacturierCore

/// A movement, before the balance after it is known.
struct MovementInput: Sendable {
  let date: CalendarDate
  let kind: AccountStatement.Movement.Kind
  let reference: String?
  let description: String?
  let dueDate: CalendarDate?
  let amount: Amount
  /// The balance after it, as the input has it.
  let stated: Amount?
  let node: SourceNode
}

private enum MovementFields {
  static let date = Field("date", .date, required: true, "the day")
  static let kind = Field<AccountStatement.Movement.Kind>(
    "kind", .choice, required: true, "what it is; the kind says whether it adds or takes off")
  static let reference = Field("reference", .line, "number of the invoice or credit note")
  static let description = Field("description", .line, "what for")
  static let dueDate = Field("dueDate", .date, "when an invoice is due")
  static let amount = Field("amount", .positiveAmount, required: true, "how much, without sign")
  static let balance = Field("balance", .amount, "what is owed after it, to be compared")

  static let shape = Shape(
    "movement", "a movement of the account",
    [date, kind, reference, description, dueDate, amount, balance])

  static let codec = Codec<MovementInput>.object(shape) { object in
    let (date, kind, amount) = (object[Self.date], object[Self.kind], object[Self.amount])
    let (reference, description) = (object[Self.reference], object[Self.description])
    let (due, stated) = (object[dueDate], object[balance])
    guard let date, let kind, let amount else { return nil }
    return MovementInput(
      date: date, kind: kind, reference: reference?.unlessBlank,
      description: description?.unlessBlank, dueDate: due, amount: amount, stated: stated,
      node: object.node)
  }
}

/// A statement, before it is added up.
struct StatementInput: Sendable {
  let from: CalendarDate
  let to: CalendarDate?
  let opening: Amount?
  /// The closing balance as the input has it.
  let stated: Amount?
  let movements: [MovementInput]
  let node: SourceNode
}

private enum StatementFields {
  static let from = Field("from", .date, required: true, "first day")
  static let to = Field("to", .date, "last day; the letter's when left out")
  static let opening = Field("opening", .amount, "what was open before; nothing when left out")
  static let movements = Field(
    "movements", .list(MovementFields.codec), required: true, "what happened on the account")
  static let closing = Field("closing", .amount, "what is open in the end, to be compared")

  static let shape = Shape(
    "statement", "the movements of a customer's account",
    [from, to, opening, movements, closing])

  static let codec = Codec<StatementInput>.object(shape) { object in
    let (from, to) = (object[Self.from], object[Self.to])
    let (opening, movements) = (object[Self.opening], object[Self.movements])
    let closing = object[Self.closing]
    guard let from, let movements else { return nil }
    return StatementInput(
      from: from, to: to, opening: opening, stated: closing, movements: movements,
      node: object.node)
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
        .range, key: MovementFields.date.name, of: movement.node,
        "\(movement.date) is not between \(from) and \(last)")
    }
    let statement = decoding.computing(at: node) { () throws(ArithmeticError) in
      try AccountStatement(self, to: last, invoices, decoding.currency)
    }
    guard let statement else { return nil }
    for (movement, input) in zip(statement.movements, sorted) {
      decoding.compare(
        input.stated, with: movement.balance, MovementFields.balance.name, of: input.node)
    }
    decoding.compare(stated, with: statement.closing, StatementFields.closing.name, of: node)
    return statement
  }

  /// The movements by their days; those of one day stay as they are.
  fileprivate var sorted: [MovementInput] {
    movements.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }
}

extension Decoding {
  /// Reports a stated amount that is not what was computed.
  fileprivate func compare(
    _ stated: Amount?, with computed: Amount, _ key: KeyName, of node: SourceNode
  ) {
    guard let stated, stated != computed else { return }
    report(.conflict, key: key, of: node, "it is \(computed), not \(stated)")
  }
}

extension AccountStatement {
  fileprivate init(
    _ input: StatementInput, to last: CalendarDate, _ invoices: [OpenInvoice],
    _ currency: Currency
  ) throws(ArithmeticError) {
    let zero = Amount.zero(currency)
    let opening = input.opening ?? zero
    var (debits, credits) = (zero, zero)
    var rows: [Movement] = []
    for movement in input.sorted {
      if movement.kind.isDebit {
        debits = try debits + movement.amount
      } else {
        credits = try credits + movement.amount
      }
      rows.append(Movement(movement, balance: try opening + debits - credits))
    }
    let closing = try opening + debits - credits
    let aging = try AgingBuckets(invoices, on: last, currency)
    (from, to, self.opening, movements) = (input.from, last, opening, rows)
    (self.closing, self.debits, self.credits, self.aging) = (closing, debits, credits, aging)
    unassigned = try closing - aging.total
    let asked =
      invoices.isEmpty ? closing : [closing, aging.late].min { $0.minorUnits < $1.minorUnits }
    due = asked.flatMap { $0.isNegative ? nil : $0 } ?? zero
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
  /// What the customer owes, as the input has it.
  let stated: Amount?
  let node: SourceNode
}

private enum AgingCustomerFields {
  static let name = Field("name", .line, required: true, "the customer's name")
  static let number = Field("number", .line, "your number for the customer")
  static let invoices = Field(
    "invoices", .list(.openInvoice), required: true, "the customer's invoices")
  static let total = Field("total", .amount, "what the customer owes, to be compared")

  static let shape = Shape(
    "agingCustomer", "a customer who owes", [name, number, invoices, total])

  static let codec = Codec<AgingCustomerInput>.object(shape) { object in
    let (name, number, invoices) = (object[Self.name], object[Self.number], object[Self.invoices])
    let total = object[Self.total]
    guard let name, let invoices else { return nil }
    return AgingCustomerInput(
      name: name, number: number?.unlessBlank, invoices: invoices, stated: total,
      node: object.node)
  }
}

extension Codec where Value == AgingCustomerInput {
  static var agingCustomer: Codec { AgingCustomerFields.codec }
}

extension AgingReport {
  /// What the customers owe on `day`; stated totals are compared.
  init?(
    _ inputs: [AgingCustomerInput], on day: CalendarDate, _ decoding: Decoding, at node: SourceNode
  ) {
    let report = decoding.computing(at: node) { () throws(ArithmeticError) in
      let customers = try inputs.map { (input) throws(ArithmeticError) in
        Customer(
          name: input.name, number: input.number, invoices: input.invoices,
          aging: try AgingBuckets(input.invoices, on: day, decoding.currency))
      }
      return try AgingReport(customers, decoding.currency)
    }
    guard let report else { return nil }
    for (customer, input) in zip(report.customers, inputs) {
      decoding.compare(
        input.stated, with: customer.aging.total, AgingCustomerFields.total.name, of: input.node)
    }
    self = report
  }

  private init(_ customers: [Customer], _ currency: Currency) throws(ArithmeticError) {
    var reached = Amount.zero(currency)
    runningTotals = try customers.map { (customer) throws(ArithmeticError) in
      reached = try reached + customer.aging.total
      return reached
    }
    total = try AgingBuckets(adding: customers.map(\.aging), currency)
    self.customers = customers
  }
}
