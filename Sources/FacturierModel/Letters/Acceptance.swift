public import FacturierCore

/// The acceptance of delivered goods or finished work.
public struct Acceptance: Hashable, Sendable {
  public enum Decision: String, CaseIterable, Hashable, Sendable {
    case accepted
    case acceptedWithReservations
    case refused
    case postponed
  }

  /// A short letter, or the minutes of a visit (procès-verbal de réception).
  public enum Form: String, CaseIterable, Hashable, Sendable {
    case letter
    case works
  }

  public let form: Form
  public let decision: Decision
  /// What was delivered.
  public let items: [String]
  public let deliveredOn: CalendarDate?
  /// The day from which it counts as accepted, on which warranties begin.
  public let acceptedOn: CalendarDate
  /// Where the work is, or where the goods were handed over.
  public let site: Address?
  /// The lot or part of the work that is meant.
  public let lot: String?
  public let visit: Visit?
  public let reservations: [Reservation]
  /// How and by when all reservations are lifted.
  public let reservationsUntil: CalendarDate?
  /// Why it was refused or postponed.
  public let reasons: String?
  /// Plans, manuals, certificates, keys.
  public let handedOver: [String]
  public let retention: Retention?
  /// How many days the customer has to report defects.
  public let defectDays: Int?
  /// How many originals are signed.
  public let originals: Int?

  /// The inspection.
  public struct Visit: Hashable, Sendable {
    public let date: CalendarDate?
    public let place: String?
    public let present: [Person]
  }

  public struct Person: Hashable, Sendable {
    public let name: String
    public let capacity: String?
  }

  /// A defect, and who mends it by when.
  public struct Reservation: Hashable, Sendable {
    public let description: String
    public let location: String?
    public let until: CalendarDate?
    public let responsible: String?
  }

  /// What is held back until reservations are lifted.
  public struct Retention: Hashable, Sendable {
    public let amount: Amount
    public let percent: DecimalNumber?
    public let until: CalendarDate?
  }
}
