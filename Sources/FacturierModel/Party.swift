public import FacturierCore

/// Someone named on a document: seller, buyer, payee, tax representative.
public struct Party: Hashable, Sendable {
  /// The full legal name (BT-27, BT-44).
  public let name: String
  /// The name it trades under (BT-28, BT-45).
  public let tradeName: String?
  /// A line under the name in the letterhead.
  public let tagline: String?
  /// SRL, SAS, GmbH, EI … (BT-33).
  public let legalForm: String?
  public let shareCapital: ShareCapital?
  /// The registers it stands in: RCS, RPM, Handelsregister …
  public let registers: [Register]
  /// The number under which the state knows the company: enterprise number, SIREN, UID, KvK (BT-30,
  /// BT-47).
  public let companyNumber: PartyIdentifier?
  /// The VAT number with its country prefix (BT-31, BT-48).
  public let vatNumber: String?
  /// A tax number that is not a VAT number (BT-32).
  public let taxNumber: String?
  /// Further identifiers (BT-29, BT-46).
  public let identifiers: [PartyIdentifier]
  /// Where electronic invoices go (BT-34, BT-49); it always has a scheme.
  public let electronicAddress: PartyIdentifier?
  /// Nil only for a payee or a tax representative.
  public let address: Address?
  public let contact: Contact
  public let website: String?
}

/// A number given out by some authority.
public struct PartyIdentifier: Hashable, Sendable {
  public let value: String
  /// The code of the list it belongs to (ISO 6523 or EAS), such as `0208`; nil when the country tells.
  public let scheme: String?
}

/// A company's capital, as its papers must state it in some countries.
public struct ShareCapital: Hashable, Sendable {
  public let amount: Amount
  /// A company with variable capital.
  public let isVariable: Bool
}

/// An entry in a public register.
public struct Register: Hashable, Sendable {
  /// `RCS`, `RPM`, `Handelsregister`.
  public let name: String
  public let number: String?
  /// The court or town that keeps it.
  public let place: String?
}

/// A postal address (BG-5, BG-8, BG-12, BG-15).
public struct Address: Hashable, Sendable {
  /// Street and number, building, box: one line each (BT-35, BT-36, BT-162).
  public let lines: [String]
  /// BT-38.
  public let postalCode: String?
  /// BT-37.
  public let city: String?
  /// Region, province, canton, state (BT-39).
  public let subdivision: String?
  /// BT-40.
  public let country: Country
}

/// Whom to ask (BG-6, BG-9); all of it may be missing.
public struct Contact: Hashable, Sendable {
  /// A person or a department (BT-41, BT-56).
  public let name: String?
  /// BT-42, BT-57.
  public let phone: String?
  /// BT-43, BT-58.
  public let email: String?
}

/// Delivery of goods, or performance of services (BG-13).
public struct Delivery: Hashable, Sendable {
  /// The day (BT-72).
  public let date: CalendarDate?
  /// The time that the invoice covers (BG-14).
  public let period: Period?
  /// Who received it (BT-70).
  public let name: String?
  /// The number of the place (BT-71).
  public let location: PartyIdentifier?
  /// Where (BG-15).
  public let address: Address?
}

/// Days from `start` to `end`, both included; at least one of them is given.
public struct Period: Hashable, Sendable {
  /// BT-73, BT-134.
  public let start: CalendarDate?
  /// BT-74, BT-135.
  public let end: CalendarDate?
}

/// What the parties call this business on other papers.
public struct References: Hashable, Sendable {
  /// The buyer's own reference: department, cost centre, Leitweg-ID (BT-10).
  public let buyer: String?
  /// The number under which the seller knows the buyer.
  public let customer: String?
  /// The buyer's order number (BT-13).
  public let purchaseOrder: String?
  /// The seller's order number (BT-14).
  public let salesOrder: String?
  /// BT-12.
  public let contract: String?
  /// BT-11.
  public let project: String?
  /// The buyer's note of receipt (BT-15).
  public let receivingAdvice: String?
  /// The delivery note (BT-16).
  public let despatchAdvice: String?
  /// The call for tenders or its lot (BT-17).
  public let tender: String?
  /// What the invoice is about by number, such as a meter or a subscriber (BT-18).
  public let invoicedObject: PartyIdentifier?
  /// Where the buyer books it (BT-19).
  public let buyerAccounting: String?
}

/// An invoice that came before (BG-3).
public struct PrecedingInvoice: Hashable, Sendable {
  /// BT-25.
  public let number: String
  /// BT-26.
  public let date: CalendarDate?
}
