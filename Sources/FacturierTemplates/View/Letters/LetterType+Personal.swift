internal import FacturierModel

extension LetterType {
  /// Whether it speaks to somebody, with salutation and closing. What both sides sign does not, nor
  /// do sheets of figures.
  var isPersonal: Bool {
    switch self {
    case .acceptanceLetter, .paymentPlan, .termsAgreement, .statement, .agingReport: false
    case .preDueNotice, .reminder, .formalNotice, .disputeResponse, .settlementProposal,
      .suspensionNotice, .trialEndNotice, .receiptAcknowledgement, .paymentReceipt,
      .collectionHandover:
      true
    }
  }
}
