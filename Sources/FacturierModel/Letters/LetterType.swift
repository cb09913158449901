/// What kind of letter it is.
public enum LetterType: String, CaseIterable, Hashable, Sendable {
  /// Delivered work is accepted, with or without reservations; both sides sign.
  case acceptanceLetter
  /// A few days before an invoice falls due.
  case preDueNotice
  /// After the due date, at level 1 to 3.
  case reminder
  /// The formal demand to pay (mise en demeure).
  case formalNotice
  /// A debt paid in instalments; both sides sign.
  case paymentPlan
  /// Answers a customer who contests an invoice.
  case disputeResponse
  /// Offers to settle for less, or later.
  case settlementProposal
  /// Deliveries stop until all is paid.
  case suspensionNotice
  /// Terms of payment agreed before business; both sides sign.
  case termsAgreement
  /// A free trial ends on a date.
  case trialEndNotice
  /// The customer confirms having received an invoice.
  case receiptAcknowledgement
  /// What was paid, with thanks.
  case paymentReceipt
  /// The file of a debt, handed to a lawyer or an agency.
  case collectionHandover
  /// The movements of a customer's account.
  case statement
  /// What all customers owe, by age.
  case agingReport
}

extension LetterType {
  /// Whether it asks for what the invoices in it leave open.
  public var asksForPayment: Bool {
    switch self {
    case .preDueNotice, .reminder, .formalNotice, .suspensionNotice, .statement: true
    case .acceptanceLetter, .paymentPlan, .disputeResponse, .settlementProposal, .termsAgreement,
      .trialEndNotice, .receiptAcknowledgement, .paymentReceipt, .collectionHandover, .agingReport:
      false
    }
  }

  /// Whether it is about invoices that are late, each of which must then say when it was due.
  public var isAboutDebts: Bool {
    switch self {
    case .preDueNotice, .reminder, .formalNotice, .paymentPlan, .settlementProposal,
      .suspensionNotice, .collectionHandover:
      true
    case .acceptanceLetter, .disputeResponse, .termsAgreement, .trialEndNotice,
      .receiptAcknowledgement, .paymentReceipt, .statement, .agingReport:
      false
    }
  }
}
