public import FacturierCore

/// An invoice or one of its kin: what the input says, with defaults filled in and amounts computed.
///
/// Names in brackets are the business terms of EN 16931-1. Nothing in here was judged by a law: that
/// is the checklist's work.
public struct Invoice: Sendable {
  /// What kind of document it is (BT-3).
  public let type: DocumentType
  /// The code of UNTDID 1001, where it is not the one that goes with `type`.
  public let typeCode: String?
  /// Whether somebody else wrote it: then nothing is added to it, and its amounts are those that it
  /// states.
  public let isReceived: Bool
  /// How the network deals with it (BT-23), where the document says it.
  public let businessProcess: String?
  /// The document's number (BT-1).
  public let number: String
  /// The day it is issued (BT-2).
  public let issueDate: CalendarDate
  /// The day by which it is to be paid (BT-9): as stated, else reckoned from the terms.
  public let dueDate: CalendarDate?
  /// For a quote, the last day on which it can be accepted.
  public let validUntil: CalendarDate?
  /// The day VAT falls due, when it is not the issue date (BT-7).
  public let taxPointDate: CalendarDate?
  /// What makes VAT fall due, where it is said in place of a day (BT-8).
  public let vatDueOn: VatDueEvent?

  /// The language the document is written in.
  public let language: Language
  /// One line that says what the document is about.
  public let subject: String?
  /// A paragraph above the lines.
  public let introduction: String?

  /// The currency of all amounts (BT-5).
  public let currency: Currency
  /// The second currency in which the law wants the VAT (BT-6).
  public let vatCurrency: VatCurrency?
  /// Whether the prices and amounts of lines, allowances and charges contain VAT.
  public let pricesIncludeVat: Bool

  /// Who sells (BG-4).
  public let seller: Party
  public let sellerStatus: SellerStatus
  /// Who buys (BG-7).
  public let buyer: Party
  public let customerKind: CustomerKind
  public let customerWishes: [CustomerWish]
  /// What is sold; nil when the input does not say it.
  public let operations: Operations?
  public let works: Works?
  /// Whether the mentions that the law fixes are written by themselves.
  public let writesMentions: Bool
  /// Who is to be paid, if that is not the seller (BG-10).
  public let payee: Party?
  /// The seller's tax representative (BG-11).
  public let taxRepresentative: Party?
  /// Where and when goods or services were delivered (BG-13).
  public let delivery: Delivery?

  public let references: References
  /// Invoices that this one corrects, credits or follows (BG-3).
  public let precedingInvoices: [PrecedingInvoice]

  /// Headings, lines and subtotals in the order in which they are printed.
  public let entries: [Entry]
  /// Allowances and charges on the document as a whole (BG-20, BG-21).
  public let adjustments: [Adjustment]
  /// Deposit invoices that are deducted.
  public let deposits: [Deposit]
  /// What was already paid.
  public let payments: [Payment]

  /// How to pay (BG-16).
  public let payment: PaymentInstructions
  /// When to pay, and what happens otherwise (BT-20).
  public let terms: PaymentTerms

  /// Notes below the totals (BG-1).
  public let notes: [Note]
  /// Mentions in small print.
  public let legalNotes: [String]
  /// Documents that go with this one (BG-24).
  public let attachments: [Attachment]
  /// Documents whose pages come after its own.
  public let enclosures: [Enclosure]

  /// How the seller's papers look.
  public let theme: Theme
  public let page: PageOptions

  /// What the lines add up to.
  public let totals: Totals
  /// Totals that the input states as well.
  public let stated: StatedTotals
  /// What the amounts of a received document add up to; of others, `totals`.
  public let reckoned: Totals

  /// Where the values came from.
  package let source: DocumentSource
}

extension Invoice {
  /// The lines alone (BG-25), without headings and subtotals.
  public var lines: some Sequence<Line> { entries.lazy.compactMap(\.line) }
}

/// What kind of document an invoice is.
public enum DocumentType: String, CaseIterable, Hashable, Sendable {
  case invoice
  case creditNote
  /// An invoice for money paid before the supply (acompte).
  case depositInvoice
  /// An invoice that takes the place of another.
  case correctedInvoice
  /// An invoice that the buyer issues in the seller's name.
  case selfBilledInvoice
  /// An offer with prices (devis).
  case quote
  /// A preview of an invoice, for customs or for payment in advance; not an invoice in law.
  case proForma

  /// The code of UNTDID 1001 (BT-3); nil for a quote, which EN 16931 does not know.
  public var code: String? {
    switch self {
    case .invoice: "380"
    case .creditNote: "381"
    case .depositInvoice: "386"
    case .correctedInvoice: "384"
    case .selfBilledInvoice: "389"
    case .quote: nil
    case .proForma: "325"
    }
  }

  /// Whether it asks for money or gives it back; quotes and pro formas do neither.
  public var isFiscal: Bool { self != .quote && self != .proForma }
}

extension Invoice {
  /// The code of UNTDID 1001 (BT-3); nil for a quote, which EN 16931 does not know.
  public var code: String? { typeCode ?? type.code }
}

/// What makes VAT fall due (BT-8).
public enum VatDueEvent: String, CaseIterable, Hashable, Sendable {
  case invoice
  case delivery
  case payment

  /// The code of UNTDID 2005.
  public var code: String {
    switch self {
    case .invoice: "3"
    case .delivery: "35"
    case .payment: "432"
    }
  }

  package init?(code: String) {
    guard let event = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = event
  }
}

/// Who the customer is in the eyes of the law.
public enum CustomerKind: String, CaseIterable, Hashable, Sendable {
  case business
  case consumer
  case publicBody
}

/// The currency in which VAT is accounted for (BT-6), and what the document's currency is worth in it.
public struct VatCurrency: Hashable, Sendable {
  public let currency: Currency
  /// How many units of `currency` one unit of the document's currency is worth.
  public let rate: DecimalNumber
  /// The day of the rate.
  public let date: CalendarDate?
  /// Whose rate it is.
  public let source: String?
}
