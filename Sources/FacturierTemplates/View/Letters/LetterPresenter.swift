internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// Turns a letter into what its template names, in one idiom.
struct LetterPresenter {
  let letter: Letter
  /// What it asks for.
  let account: LetterAccount
  /// Cites what the account rests on.
  let law: RecoveryLaw?
  let idiom: Idiom
  let words: Words
  let isDraft: Bool
  let hasLetterhead: Bool
  let arrangement: LetterArrangement
  let countryName: (Country) throws(TemplateError) -> String

  func data() throws(TemplateError) -> ViewData {
    var data = ViewData()
    data.set("words", words)
    data[text: "language"] = idiom.tag
    data[text: "type"] = letter.type.rawValue
    data[flag: "isDraft"] = isDraft
    try paper.add(to: &data)
    try addHead(to: &data)
    try addPayment(to: &data)
    var body = try body()
    if !body.isSigned {
      try addClose(to: &data)
      data[flag: "isPaymentBeside"] = data.hasNarrowPayment && body.takeLastPayment()
    }
    data[list: "body"] = body.parts
    data[list: "annex"] = body.annex
    data[flag: "hasAnnex"] = !body.annex.isEmpty
    try addEnclosures(to: &data)
    data[list: "reply"] = try reply()?.parts ?? []
    data[flag: "hasReply"] = !data[list: "reply"].isEmpty
    return data
  }

  /// What stands between salutation and closing.
  private func body() throws(TemplateError) -> LetterBody {
    switch letter.content {
    case .acceptance(let acceptance): try body(of: acceptance)
    case .plan(let plan): try body(of: plan)
    case .dispute(let dispute): try body(of: dispute)
    case .settlement(let settlement): try body(of: settlement)
    case .agreement(let agreement): try body(of: agreement)
    case .trial(let trial): try body(of: trial)
    case .receipt(let receipt): try body(of: receipt)
    case .handover(let handover): try body(of: handover)
    case .statement(let statement): try body(of: statement)
    case .aging(let report): try body(of: report)
    case .suspension, .invoices: try claimBody()
    }
  }

  /// Letters about what is open that have no more to say.
  private func claimBody() throws(TemplateError) -> LetterBody {
    switch letter.type {
    case .preDueNotice: try preDueBody()
    case .reminder: try reminderBody()
    case .formalNotice: try formalNoticeBody()
    case .suspensionNotice: try suspensionBody()
    case .paymentReceipt: try receiptBody()
    default: LetterBody(words)
    }
  }

  /// What the recipient signs below the letter and sends back.
  private func reply() throws(TemplateError) -> LetterBody? {
    switch letter.content {
    case .settlement(let settlement): try reply(to: settlement)
    case .receipt(let receipt): try reply(to: receipt)
    default: nil
    }
  }

  /// How to pay, for the place that the body gives it, and the slip for the foot of the last page.
  private func addPayment(to data: inout ViewData) throws(TemplateError) {
    guard let request = letter.paymentRequest(account) else { return }
    let presenter = PaymentPresenter(
      request: request, code: try? request.transferCode(), idiom: idiom, words: words,
      isNarrow: letter.type.isPersonal)
    data[record: "payment"] = try presenter.block()
    data[record: "slip"] = try presenter.slip()
  }

  var paper: PaperPresenter {
    let isAccountNamed =
      letter.payment.means.isTransfer && letter.paymentRequest(account) != nil
    return PaperPresenter(
      stationery: letter, recipient: letter.recipient?.party, legalIdentity: [],
      account: isAccountNamed ? nil : letter.payment.preferredAccount(in: letter.currency),
      idiom: idiom, words: words, hasLetterhead: hasLetterhead, countryName: countryName)
  }

  /// The word at `path` among those of the letter's own type.
  func own(_ path: String) -> String { "\(letter.type.rawValue).\(path)" }
}

extension ViewData {
  /// Whether the block that says how to pay leaves room beside it: with a code of its own for a link, it
  /// does not.
  fileprivate var hasNarrowPayment: Bool {
    guard let payment = self[record: "payment"] else { return false }
    return payment[record: "link"] == nil
  }
}
