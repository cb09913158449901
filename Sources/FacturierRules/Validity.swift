public import FacturierCore

/// The days on which something holds, both ends included.
public struct Validity: Hashable, Sendable {
  /// Nil when nobody asks for earlier days any more.
  public let from: CalendarDate?
  /// Nil when no end is known.
  public let until: CalendarDate?

  package init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  public static let always = Validity()

  public func holds(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}
