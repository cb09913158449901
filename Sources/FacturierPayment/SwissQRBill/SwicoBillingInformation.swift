public import FacturierCore

/// What accounting software reads from the code of a Swiss bill (Swico, syntax definition S1): the
/// invoice's number, dates, VAT and terms of payment.
public struct SwicoBillingInformation: Hashable, Sendable {
  public var invoiceNumber: String?
  public var invoiceDate: CalendarDate?
  /// The customer's own reference, such as an order number.
  public var customerReference: String?
  public var seller: SwissUID?
  public var supply: Supply?
  public var vat: [VAT] = []
  /// VAT paid on importing goods.
  public var importVAT: [VAT] = []
  public var conditions: [Condition] = []

  public init(invoiceNumber: String? = nil, invoiceDate: CalendarDate? = nil) {
    self.invoiceNumber = invoiceNumber
    self.invoiceDate = invoiceDate
  }

  /// When the goods or services were supplied.
  public enum Supply: Hashable, Sendable {
    case on(CalendarDate)
    case between(CalendarDate, CalendarDate)
  }

  /// A rate in percent and what it is taken on; without an amount it is taken on the whole bill.
  public struct VAT: Hashable, Sendable {
    public let rate: DecimalNumber
    public let amount: DecimalNumber?

    public init(rate: DecimalNumber, amount: DecimalNumber? = nil) {
      self.rate = rate
      self.amount = amount
    }
  }

  /// A discount in percent for paying within some days; without a discount the term of payment.
  public struct Condition: Hashable, Sendable {
    public let discount: DecimalNumber
    public let days: Int

    public init(discount: DecimalNumber = .zero, days: Int) {
      self.discount = discount
      self.days = days
    }
  }
}

extension SwicoBillingInformation {
  /// The line of the code, tags in rising order, or nil when nothing is known.
  public var text: String? {
    let entries: [(tag: Int, value: String?)] = [
      (10, invoiceNumber), (11, invoiceDate.map(Self.day)), (20, customerReference),
      (30, seller?.digits), (31, supply.map(Self.days)), (32, Self.list(vat)),
      (33, Self.list(importVAT)), (40, conditionList),
    ]
    let written = entries.compactMap { entry in
      entry.value.map { "/\(entry.tag)/\(Self.escaped($0))" }
    }
    return written.isEmpty ? nil : "//S1" + written.joined()
  }

  private var conditionList: String? {
    guard !conditions.isEmpty else { return nil }
    return conditions.map { "\($0.discount):\($0.days)" }.joined(separator: ";")
  }

  private static func list(_ entries: [VAT]) -> String? {
    guard !entries.isEmpty else { return nil }
    return entries.map { entry in
      entry.amount.map { "\(entry.rate):\($0)" } ?? "\(entry.rate)"
    }.joined(separator: ";")
  }

  /// Six digits: year, month and day.
  private static func day(_ date: CalendarDate) -> String {
    String(date.description.filter { $0 != "-" }.dropFirst(2))
  }

  private static func days(_ supply: Supply) -> String {
    switch supply {
    case .on(let date): day(date)
    case .between(let first, let last): day(first) + day(last)
    }
  }

  /// A slash inside a value would begin the next tag.
  private static func escaped(_ value: String) -> String {
    value.reduce(into: "") { result, character in
      if character == "/" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}
