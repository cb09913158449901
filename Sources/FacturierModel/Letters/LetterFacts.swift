public import FacturierCore

/// Why an invoice that was contested stands, or how far it does not.
public struct DisputeAnswer: Hashable, Sendable {
  public enum Position: String, CaseIterable, Hashable, Sendable {
    /// The invoice stands.
    case maintained
    case partlyAccepted
    case accepted
  }

  /// The day of the customer's objection.
  public let objectionDate: CalendarDate
  /// How it came, or its reference.
  public let objectionReference: String?
  /// What the customer says, in short.
  public let grounds: String
  public let position: Position
  /// The answer, point by point.
  public let answers: [String]
  /// The day of the acceptance letter that the customer signed.
  public let acceptanceDate: CalendarDate?
  /// Who signed it.
  public let acceptedBy: String?
  /// What will be credited.
  public let credit: Amount?
}

/// An offer to end the matter.
public struct Settlement: Hashable, Sendable {
  /// What is to be paid to end it.
  public let amount: Amount
  /// The last day on which the offer can be accepted.
  public let validUntil: CalendarDate
  public let instalments: [Instalment]
  /// What the creditor gives up, in words.
  public let concessions: [String]
  /// What the customer gives up or does, in words.
  public let conditions: [String]
}

/// Deliveries or services that stop.
public struct Suspension: Hashable, Sendable {
  /// The first day without them.
  public let from: CalendarDate
  /// What stops.
  public let services: [String]
  /// What has to happen before they go on.
  public let conditions: [String]
}

/// Terms of payment for future business.
public struct TermsAgreement: Hashable, Sendable {
  public let from: CalendarDate
  public let until: CalendarDate?
  /// What business it covers.
  public let scope: String?
  /// The most that may be open at a time.
  public let creditLimit: Amount?
  /// Percent of an order paid in advance.
  public let depositPercent: DecimalNumber?
  /// Further clauses.
  public let clauses: [String]
}

/// A free trial that ends.
public struct TrialEnd: Hashable, Sendable {
  public let service: String
  public let startedOn: CalendarDate?
  public let endsOn: CalendarDate
  /// The last day to say no.
  public let cancelBy: CalendarDate?
  /// What it costs from then on, with VAT for a consumer.
  public let price: Amount?
  /// What the price is for: « par mois ».
  public let pricePeriod: String?
  /// Whether it goes on by itself, or only when the customer orders it.
  public let continues: Bool
  /// How to order or to cancel.
  public let how: String?
}

/// The confirmation that invoices arrived; blank where it is filled in by hand.
public struct InvoiceReceipt: Hashable, Sendable {
  public let receivedOn: CalendarDate?
  public let receivedBy: String?
  /// Where the signed confirmation goes.
  public let returnTo: String?
}

/// A debt given to someone who collects it.
public struct Handover: Hashable, Sendable {
  public let debtor: Party
  public let debtorKind: CustomerKind
  /// What is asked of the lawyer or agency.
  public let instructions: String?
  /// What happened, the earliest first.
  public let events: [Event]
  /// What the debtor objects, in short.
  public let objections: String?

  public struct Event: Hashable, Sendable {
    public let date: CalendarDate
    public let description: String
    /// The number of the enclosure that proves it, from 1.
    public let enclosure: Int?
  }
}
