public import FacturierCore

/// An invoice as a letter needs it, with all that lowered it since.
public struct OpenInvoice: Hashable, Sendable {
  public let number: String
  /// The day of issue.
  public let date: CalendarDate
  /// Nil only where nothing depends on it.
  public let dueDate: CalendarDate?
  /// With VAT.
  public let amount: Amount
  /// What was delivered.
  public let description: String?
  /// The day the goods were received or the work was done.
  public let deliveredOn: CalendarDate?
  /// Whether the invoice says that interest will run by law (Luxembourg, consumers) or that default
  /// follows after thirty days (Germany, consumers).
  public let announcesInterest: Bool
  public let purchaseOrder: String?
  /// Payments and credit notes, the earliest first.
  public let credits: [Credit]

  public init(
    number: String, date: CalendarDate, dueDate: CalendarDate?, amount: Amount,
    description: String? = nil, deliveredOn: CalendarDate? = nil, announcesInterest: Bool = false,
    purchaseOrder: String? = nil, credits: [Credit] = []
  ) {
    self.number = number
    self.date = date
    self.dueDate = dueDate
    self.amount = amount
    self.description = description
    self.deliveredOn = deliveredOn
    self.announcesInterest = announcesInterest
    self.purchaseOrder = purchaseOrder
    self.credits = credits.sorted { $0.date < $1.date }
  }
}

/// Something that lowers what is owed.
public struct Credit: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case payment
    case creditNote
  }

  public let kind: Kind
  /// The day the money was there, or the credit note was issued.
  public let date: CalendarDate
  public let amount: Amount
  /// What the payer quoted, or the credit note's number.
  public let reference: String?
  public let means: PaymentMeans?

  public init(
    _ kind: Kind, _ amount: Amount, on date: CalendarDate, reference: String? = nil,
    means: PaymentMeans? = nil
  ) {
    self.kind = kind
    self.date = date
    self.amount = amount
    self.reference = reference
    self.means = means
  }
}

extension OpenInvoice {
  /// The credits of a kind up to and with `day`.
  public func credited(_ kind: Credit.Kind, on day: CalendarDate) throws(ArithmeticError) -> Amount
  {
    var total = Amount.zero(amount.currency)
    for credit in credits where credit.kind == kind && credit.date <= day {
      total = try total + credit.amount
    }
    return total
  }

  /// What is left of the invoice at the end of `day`; negative when too much was paid.
  public func balance(on day: CalendarDate) throws(ArithmeticError) -> Amount {
    try amount - credited(.payment, on: day) - credited(.creditNote, on: day)
  }

  /// Days past the due date on `day`; zero until then.
  public func daysLate(on day: CalendarDate) -> Int {
    max(0, dueDate.map { $0.days(to: day) } ?? 0)
  }
}
