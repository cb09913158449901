public import FacturierCore

extension AgingBuckets {
  /// What `invoices` leave open at the end of `day`. An invoice without a due date is due at once.
  public init(
    _ invoices: [OpenInvoice], on day: CalendarDate, _ currency: Currency
  ) throws(ArithmeticError) {
    var buckets = [Amount](repeating: .zero(currency), count: 5)
    for invoice in invoices {
      let late = (invoice.dueDate ?? invoice.date).days(to: day)
      let index = Self.index(late)
      buckets[index] = try buckets[index] + invoice.balance(on: day)
    }
    try self.init(buckets, currency)
  }

  /// Several buckets together.
  public init(adding all: [AgingBuckets], _ currency: Currency) throws(ArithmeticError) {
    var buckets = [Amount](repeating: .zero(currency), count: 5)
    for one in all {
      for (index, amount) in one.all.enumerated() {
        buckets[index] = try buckets[index] + amount
      }
    }
    try self.init(buckets, currency)
  }

  /// The bucket of an invoice that is `days` late.
  private static func index(_ days: Int) -> Int {
    switch days {
    case ...0: 0
    case ...30: 1
    case ...60: 2
    case ...90: 3
    default: 4
    }
  }

  private init(_ buckets: [Amount], _ currency: Currency) throws(ArithmeticError) {
    notDue = buckets[0]
    upTo30 = buckets[1]
    upTo60 = buckets[2]
    upTo90 = buckets[3]
    over90 = buckets[4]
    total = try buckets.sum(\.self, from: .zero(currency))
    late = try buckets.dropFirst().sum(\.self, from: .zero(currency))
  }
}
