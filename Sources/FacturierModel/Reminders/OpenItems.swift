public import FacturierCore

/// What customers owe, what they paid, and what was sent to them: the book from which reminders are
/// planned.
public struct OpenItems: Sendable {
  /// The file it was read from, which says where letters look for pictures.
  public let file: String
  public let sender: Party
  /// Customers in the order in which invoices name them.
  public let customers: [OpenCustomer]
  public let items: [OpenItem]
  /// What was sent, the earliest first.
  public let letters: [SentLetter]

  /// What letters take over as it stands: language, signature, claim, terms, payment, page.
  package let common: [JSONValue.Member]
  /// The sender's files, for the letters.
  package let senderTrees: [SourceTree]
}

/// A customer with what decides about the tone.
public struct OpenCustomer: Hashable, Sendable {
  public let recipient: Recipient
  /// The language of its letters; that of the file when nil.
  public let language: Language?
  /// How letters reach it, when not as the policy says.
  public let channel: Dispatch.Channel?
  public let hold: Hold?
  /// How it paid so far: what the file says, and the settled invoices in it.
  public let history: PaymentHistory

  /// The recipient as a letter's input has it.
  package let recipientJSON: JSONValue
  /// What was agreed with this customer about late payment.
  package let claimJSON: JSONValue?

  /// Number or name, by which invoices name the customer.
  public var key: String { recipient.customerNumber ?? recipient.party.name }
}

/// An invoice and what keeps letters about it back.
public struct OpenItem: Hashable, Sendable {
  public let invoice: OpenInvoice
  /// The customer's place in ``OpenItems/customers``.
  public let customer: Int
  /// The reference that the invoice asks the payer to quote, when it is not made from the number.
  public let paymentReference: String?
  public let hold: Hold?
  /// Why the customer contests it; nil when nobody does.
  public let dispute: String?
}

/// A reason to send nothing for a while: a promise, instalments, an insolvency.
public struct Hold: Hashable, Sendable {
  /// The last day; nil until somebody takes it away.
  public let until: CalendarDate?
  public let reason: String?

  public func holds(on day: CalendarDate) -> Bool { until.map { day <= $0 } ?? true }
}

/// How many invoices were paid in time, and how many late.
public struct PaymentHistory: Hashable, Sendable {
  public var onTime: Int
  public var late: Int

  public init(onTime: Int = 0, late: Int = 0) {
    self.onTime = onTime
    self.late = late
  }
}

/// A letter that was sent, as the file remembers it.
public struct SentLetter: Hashable, Sendable {
  public let letter: EarlierLetter
  /// The last day that it gave to pay.
  public let deadline: CalendarDate?
  /// What it charged for itself.
  public let fee: ReminderFee?

  public init(_ letter: EarlierLetter, deadline: CalendarDate?, fee: ReminderFee? = nil) {
    self.letter = letter
    self.deadline = deadline
    self.fee = fee
  }
}

/// A fee for a letter, in the currency of the invoices. Only what the contract names to the cent can be
/// claimed.
public struct ReminderFee: Hashable, Sendable {
  public let amount: DecimalNumber
  public let description: String
  public let isAgreed: Bool
}

extension OpenItems {
  /// The letters about an invoice, the earliest first.
  func letters(about invoice: String) -> [SentLetter] {
    letters.filter { $0.letter.isAbout(invoice) }
  }
}

extension OpenInvoice {
  /// The day of the payment after which nothing was left to pay; nil as long as something is, and when
  /// credit notes alone did it, which say nothing of how the customer pays.
  func settledOn() throws(ArithmeticError) -> CalendarDate? {
    var left = amount
    for credit in credits where credit.kind == .creditNote { left = try left - credit.amount }
    guard left.minorUnits > 0 else { return nil }
    for payment in credits where payment.kind == .payment {
      left = try left - payment.amount
      if left.minorUnits <= 0 { return payment.date }
    }
    return nil
  }
}

extension OpenItems {
  /// A warning for each customer whose name is another's but for capitals, accents, blanks and points,
  /// unless both have a number: they would get letters of their own.
  public var namesakes: [Diagnostic] {
    var known: [String: OpenCustomer] = [:]
    return customers.compactMap { customer in
      let name = customer.recipient.party.name
      let key = name.spelledPlainly
      guard let other = known[key] else {
        known[key] = customer
        return nil
      }
      let numbers = [customer, other].compactMap(\.recipient.customerNumber)
      guard numbers.count < 2 else { return nil }
      return Diagnostic(
        code: "REMIND-NAMESAKE", severity: .warning,
        message: "\"\(other.recipient.party.name)\" and \"\(name)\" have letters of their own",
        hint: "if they are one customer, spell the name alike, or give both the same customerNumber"
      )
    }
  }
}
