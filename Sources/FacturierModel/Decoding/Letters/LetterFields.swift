internal import FacturierCore

/// The keys of a letter.
enum LetterFields {
  static let schema = Field("$schema", .line, "where the schema lies, for editors")
  static let type = Field<LetterType>("type", .choice, required: true, "what kind of letter it is")
  static let number = Field("number", .line, "your number for the letter")
  static let date = Field("date", .date, required: true, "the day it is written")
  static let place = Field("place", .line, "the town it is written in")
  static let language = Field<Language>(
    "language", .choice, "language of the letter; told by the sender's place when left out")
  static let subject = Field("subject", .line, "in place of the usual subject line")
  static let currency = Field(
    "currency", .currency, "ISO 4217; that of the sender's country when left out")

  static let sender = Field(
    "sender", .seller, "who writes, or the name of a file that says it")
  static let recipient = Field("recipient", .recipient, "whom it is for")
  static let reference = Field("reference", .line, "your reference")
  static let theirReference = Field("theirReference", .line, "the recipient's reference")
  static let contract = Field("contractReference", .line, "the contract or the general terms")
  static let contractDate = Field("contractDate", .date, "their date")
  static let purchaseOrder = Field("purchaseOrderReference", .line, "the customer's order")
  static let quote = Field("quoteReference", .line, "the quote that was accepted")
  static let quoteDate = Field("quoteDate", .date, "its date")
  static let project = Field("projectReference", .line, "the project or the site")
  static let dispatch = Field("dispatch", .dispatch, "how it travels; by post when left out")

  static let invoices = Field(
    "invoices", .list(.openInvoice), "the invoices that it is about")
  static let earlierLetters = Field(
    "earlierLetters", .list(.earlierLetter), "what was sent before")
  static let deadline = Field("deadline", .date, "the last day to do what the letter asks for")
  static let deadlineDays = Field(
    "deadlineDays", .whole(1...365),
    "or days from the letter's, on to the next working day; told by the type when left out")
  static let claim = Field("claim", .claim, "what is claimed on top of the invoices")

  static let text = Field("text", .paragraphs, "own paragraphs in place of the usual ones")
  static let remark = Field("remark", .paragraphs, "an own paragraph after the others")
  static let signature = Field("signature", .signatory, "who signs for the sender")
  static let countersignature = Field(
    "countersignature", .signatory, "who signs for the recipient, where both sign")
  static let enclosures = Field("enclosures", .list(.enclosure), "what is enclosed")
  static let copies = Field("copies", .list(.line), "who else gets the letter")
  static let payment = Field("payment", .payment, "how to pay")
  static let terms = Field("terms", .terms, "what was agreed about late payment, or is to be")
  static let page = Field("page", .page, "the sheet it is printed on")

  // What single types have.
  static let level = Field("level", .whole(1...3), required: true, "1 courteous to 3 firm")
  static let acceptance = Field(
    "acceptance", .acceptance, required: true, "what is accepted, and how")
  static let plan = Field("plan", .plan, required: true, "the instalments")
  static let dispute = Field(
    "dispute", .dispute, required: true, "what is contested, and the answer")
  static let settlement = Field("settlement", .settlement, required: true, "the offer")
  static let suspension = Field(
    "suspension", .suspension, required: true, "what stops and when")
  static let agreement = Field("agreement", .agreement, required: true, "what is agreed")
  static let trial = Field("trial", .trial, required: true, "what ends")
  static let receipt = Field("receipt", .receipt, "what is confirmed; blank to fill in")
  static let handover = Field("handover", .handover, required: true, "the file of the debt")
  static let statement = Field("statement", .statement, required: true, "the movements")
  static let customers = Field(
    "customers", .list(.agingCustomer), required: true, "all customers who owe")

  private static let common: [any AnyField] = [
    number, date, place, language, subject, currency, sender, recipient, reference,
    theirReference, contract, contractDate, purchaseOrder, quote, quoteDate, project, dispatch,
    invoices, earlierLetters, deadline, deadlineDays, claim, text, remark, signature,
    countersignature, enclosures, copies, payment, terms, page,
  ]

  /// What a letter of `type` may hold.
  static func shape(for type: LetterType) -> Shape {
    let own: [any AnyField] =
      switch type {
      case .acceptanceLetter: [acceptance]
      case .reminder: [level]
      case .paymentPlan: [plan]
      case .disputeResponse: [dispute]
      case .settlementProposal: [settlement]
      case .suspensionNotice: [suspension]
      case .termsAgreement: [agreement]
      case .trialEndNotice: [trial]
      case .receiptAcknowledgement: [receipt]
      case .collectionHandover: [handover]
      case .statement: [statement]
      case .agingReport: [customers]
      case .preDueNotice, .formalNotice, .paymentReceipt: []
      }
    return Shape(
      "letter", type.about, [schema, Self.type] + own + common,
      [.atMostOne(["deadline", "deadlineDays"])])
  }

  /// What every letter has, to read the type.
  static let anyShape = Shape("letter", "a letter", [schema, type] + common)
}

extension LetterType {
  fileprivate var about: String {
    switch self {
    case .acceptanceLetter: "delivered work is accepted; both sides sign"
    case .preDueNotice: "a notice some days before invoices fall due"
    case .reminder: "a reminder at level 1 to 3"
    case .formalNotice: "the formal demand to pay"
    case .paymentPlan: "a debt paid in instalments; both sides sign"
    case .disputeResponse: "the answer to a customer who contests an invoice"
    case .settlementProposal: "an offer to end the matter"
    case .suspensionNotice: "deliveries stop until all is paid"
    case .termsAgreement: "terms of payment for future business; both sides sign"
    case .trialEndNotice: "a free trial ends"
    case .receiptAcknowledgement: "the customer confirms having received invoices"
    case .paymentReceipt: "what was paid, with thanks"
    case .collectionHandover: "the file of a debt, handed to a lawyer or an agency"
    case .statement: "the movements of a customer's account"
    case .agingReport: "what all customers owe, by age"
    }
  }
}
