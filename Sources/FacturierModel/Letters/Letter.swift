public import FacturierCore

/// A letter around an invoice: from the acceptance of the work to the file for the lawyer.
///
/// What the invoices in it leave open on its date is here; interest and indemnities are reckoned by
/// ``Letter/account(_:)``, which needs the law's rates.
public struct Letter: Sendable {
  public let type: LetterType
  /// 1 to 3 for a reminder, else nil.
  public let level: Int?
  /// Our number for the letter, if it has one.
  public let number: String?
  /// The day it is written, on which all amounts are reckoned.
  public let date: CalendarDate
  /// The town it is written in; the sender's when the input gives none.
  public let place: String?
  public let language: Language
  /// Takes the place of the usual subject line.
  public let subject: String?
  public let currency: Currency

  /// Who writes: the creditor, except in nothing that we know of.
  public let sender: Party
  /// Nil only for an aging report, which stays in the house.
  public let recipient: Recipient?
  public let references: LetterReferences
  public let dispatch: Dispatch

  /// The invoices it is about, in the input's order.
  public let invoices: [OpenInvoice]
  /// What was sent before, the earliest first.
  public let earlierLetters: [EarlierLetter]
  /// The last day to do what the letter asks for.
  public let deadline: CalendarDate?
  /// What the type has beside the invoices.
  public let content: LetterContent
  /// What is claimed on top of the invoices, and on what grounds.
  public let claim: ClaimTerms

  /// Own paragraphs in place of the usual ones.
  public let text: String?
  /// An own paragraph after the others.
  public let remark: String?
  /// Who signs for the sender.
  public let signature: Signatory?
  /// Who signs for the recipient, where both sign.
  public let countersignature: Signatory?
  public let enclosures: [Enclosure]
  /// Who else gets the letter.
  public let copies: [String]

  public let payment: PaymentInstructions
  public let terms: PaymentTerms
  public let theme: Theme
  public let page: PageOptions

  /// Where the values came from.
  package let source: DocumentSource
}

/// Facts that only some types have.
public enum LetterContent: Hashable, Sendable {
  /// Notices, reminders, receipts of payment: the invoices say it all.
  case invoices
  case acceptance(Acceptance)
  case plan(PaymentPlan)
  case dispute(DisputeAnswer)
  case settlement(Settlement)
  case suspension(Suspension)
  case agreement(TermsAgreement)
  case trial(TrialEnd)
  case receipt(InvoiceReceipt)
  case handover(Handover)
  case statement(AccountStatement)
  case aging(AgingReport)
}
