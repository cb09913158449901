internal import FacturierCore

/// Reads the fields of a letter in the order in which they need each other.
struct LetterReader {
  private typealias Fields = LetterFields

  private let decoding: Decoding
  private let object: ObjectReader
  private let senders: [SourceNode]
  private let trees: [SourceTree]

  /// Nil when the letter is not an object.
  init?(_ document: SourceTree, profiles: [SourceTree], _ decoding: Decoding) {
    let root = document.root
    guard root.kind == .object else {
      decoding.reportKind(root, wanted: "an object with the letter's fields")
      return nil
    }
    let own = root[Fields.sender.name].map { [$0] } ?? []
    for profile in profiles where profile.root.kind != .object {
      decoding.reportKind(profile.root, wanted: "an object with the sender's fields")
    }
    senders = (own + profiles.map(\.root)).filter { $0.kind == .object }
    let defaults = senders.compactMap { $0[SellerFields.defaults.name] }
    object = ObjectReader(
      root, behind: defaults.filter { $0.kind == .object }, decoding: decoding)
    self.decoding = decoding
    trees = [document] + profiles
  }

  /// The letter; nil when something is wrong with it, which has then been reported.
  func letter() -> Letter? {
    guard let type = ownType() else { return nil }
    reportKeys(type)
    let sender = readSender()
    if let currency = currency(of: sender) { decoding.currency = currency }
    guard let head = head(type), let sender else { return nil }
    let terms = object[Fields.terms] ?? TermsInput()
    let invoices = object[Fields.invoices] ?? []
    let claim = (object[Fields.claim] ?? ClaimInput())
      .resolved(type, level: head.level, date: head.date, terms)
    reportMissing(type, head, invoices)
    let content = content(type, invoices, on: head.date)
    reportMissingProofs()
    let schedule = schedule(terms, of: head)
    let body = body(deadline: deadline(type, head, sender))
    guard !decoding.hasProblems, let content, let schedule else { return nil }
    return Letter(
      type: type, level: head.level, number: own(Fields.number)?.unlessBlank, date: head.date,
      place: own(Fields.place)?.unlessBlank ?? sender.party.address?.city,
      language: object[Fields.language] ?? .usual(at: sender.party.address),
      subject: own(Fields.subject)?.unlessBlank, currency: decoding.currency, sender: sender.party,
      recipient: head.recipient, references: references(), dispatch: body.dispatch,
      invoices: invoices, earlierLetters: body.earlier, deadline: body.deadline, content: content,
      claim: claim, text: body.text, remark: body.remark, signature: body.signature,
      countersignature: body.countersignature, enclosures: body.enclosures, copies: body.copies,
      payment: (object[Fields.payment] ?? PaymentInput()).resolved(in: decoding),
      terms: schedule.terms, theme: sender.theme, page: object[Fields.page] ?? .plain,
      source: DocumentSource(trees: trees))
  }

  /// The value of a field in the letter itself: what a profile says of invoices does not count.
  private func own<Value>(_ field: Field<Value>) -> Value? {
    object.node[field.name].flatMap { field.codec.read(Found(node: $0), decoding) }
  }
}

// MARK: - Head

extension LetterReader {
  private struct Head {
    let level: Int?
    let date: CalendarDate
    let recipient: Recipient?
  }

  private func ownType() -> LetterType? {
    guard object.node[Fields.type.name] != nil else {
      object.reportMissing(
        Fields.type.name, hint: LetterType.allCases.map(\.rawValue).joined(separator: ", "))
      return nil
    }
    return own(Fields.type)
  }

  private func reportKeys(_ type: LetterType) {
    let shape = Fields.shape(for: type)
    shape.reportUnknownKeys(of: object.node, decoding)
    for node in object.behind {
      DocumentFields.defaultsShape.reportUnknownKeys(of: node, decoding)
    }
    _ = shape.reportMissingKeys(of: ObjectReader(object.node, decoding: decoding))
  }

  private func readSender() -> SellerInput? {
    object.sender(
      in: senders, hint: "describe it here, or in a file of its own that you name here")
  }

  private func currency(of sender: SellerInput?) -> Currency? {
    if object.has(Fields.currency.name) { return object[Fields.currency] }
    guard let country = sender?.party.address?.country else { return nil }
    if let currency = country.currency { return currency }
    object.reportMissing(
      Fields.currency.name, hint: "it cannot be told from the country \(country.code)")
    return nil
  }

  private func head(_ type: LetterType) -> Head? {
    let date = own(Fields.date)
    let recipient = own(Fields.recipient)
    let level = type == .reminder ? own(Fields.level) : nil
    if type != .agingReport, object.node[Fields.recipient.name] == nil {
      object.reportMissing(Fields.recipient.name)
    }
    return date.map { Head(level: level, date: $0, recipient: recipient) }
  }

  /// Letters about debts name invoices, and say when they were due.
  private func reportMissing(_ type: LetterType, _ head: Head, _ invoices: [OpenInvoice]) {
    guard type.isAboutDebts || type == .receiptAcknowledgement || type == .paymentReceipt
    else { return }
    guard let node = object.node[Fields.invoices.name], node.count > 0 else {
      object.reportMissing(Fields.invoices.name, hint: "say which invoices the letter is about")
      return
    }
    guard type.isAboutDebts, invoices.count == node.count else { return }
    for (child, invoice) in zip(node.children, invoices) where invoice.dueDate == nil {
      decoding.report(.missing, key: "dueDate", of: child, "\"dueDate\" is missing")
    }
  }

  /// What is proved by an enclosure names one that is there.
  private func reportMissingProofs() {
    let enclosed = object.node[Fields.enclosures.name]?.count ?? 0
    let proved = [
      object.node[Fields.handover.name]?["events"], object.node[Fields.earlierLetters.name],
    ]
    for node in proved.compactMap(\.self).flatMap(\.children).compactMap({ $0["enclosure"] }) {
      guard let number = Int(node.text), number > enclosed else { continue }
      decoding.report(.range, at: node, "there is no enclosure \(number)")
    }
  }

  private func references() -> LetterReferences {
    LetterReferences(
      ours: own(Fields.reference)?.unlessBlank, theirs: own(Fields.theirReference)?.unlessBlank,
      contract: object[Fields.contract]?.unlessBlank, contractDate: own(Fields.contractDate),
      purchaseOrder: own(Fields.purchaseOrder)?.unlessBlank,
      quote: own(Fields.quote)?.unlessBlank, quoteDate: own(Fields.quoteDate),
      project: own(Fields.project)?.unlessBlank)
  }

  /// The terms with their days and discounts reckoned from the letter's date.
  private func schedule(_ terms: TermsInput, of head: Head) -> PaymentSchedule? {
    PaymentSchedule(
      type: .quote, issueDate: head.date, stated: nil, terms: terms, due: .zero(decoding.currency),
      decoding, at: object.place(of: Fields.terms.name))
  }
}

// MARK: - Body

extension LetterReader {
  private struct Body {
    let dispatch: Dispatch
    let earlier: [EarlierLetter]
    let deadline: CalendarDate?
    let text: String?
    let remark: String?
    let signature: Signatory?
    let countersignature: Signatory?
    let enclosures: [Enclosure]
    let copies: [String]
  }

  private func body(deadline: CalendarDate?) -> Body {
    Body(
      dispatch: own(Fields.dispatch) ?? Dispatch(channel: .post, number: nil),
      earlier: (own(Fields.earlierLetters) ?? []).sorted { $0.date < $1.date },
      deadline: deadline, text: own(Fields.text)?.unlessBlank,
      remark: own(Fields.remark)?.unlessBlank, signature: own(Fields.signature),
      countersignature: own(Fields.countersignature), enclosures: own(Fields.enclosures) ?? [],
      copies: (own(Fields.copies) ?? []).filter { !$0.isBlank })
  }

  /// The deadline that is given, or usual for the type; on a working day when it is reckoned.
  private func deadline(_ type: LetterType, _ head: Head, _ sender: SellerInput) -> CalendarDate? {
    if object.node[Fields.deadline.name] != nil { return deadlineGiven(after: head.date) }
    let days = own(Fields.deadlineDays) ?? type.usualDays(for: head.recipient?.kind)
    guard let days else { return nil }
    let country = head.recipient?.party.address?.country ?? sender.party.address?.country
    return decoding.computing(at: object.node) { () throws(ArithmeticError) in
      try WorkingCalendar(country).deadline(days, after: head.date)
    }
  }

  private func deadlineGiven(after date: CalendarDate) -> CalendarDate? {
    guard let deadline = own(Fields.deadline) else { return nil }
    if deadline >= date { return deadline }
    decoding.report(
      .range, key: Fields.deadline.name, of: object.node, "the deadline is before the letter")
    return nil
  }

  private func content(
    _ type: LetterType, _ invoices: [OpenInvoice], on date: CalendarDate
  ) -> LetterContent? {
    switch type {
    case .preDueNotice, .reminder, .formalNotice, .paymentReceipt: .invoices
    case .acceptanceLetter: own(Fields.acceptance).map { .acceptance($0.acceptance(on: date)) }
    case .paymentPlan: own(Fields.plan).flatMap { plan($0, invoices, on: date) }
    case .disputeResponse: own(Fields.dispute).map { .dispute($0) }
    case .settlementProposal: own(Fields.settlement).flatMap(settlement)
    case .suspensionNotice: own(Fields.suspension).map { .suspension($0) }
    case .termsAgreement: own(Fields.agreement).map { .agreement($0.agreement(on: date)) }
    case .trialEndNotice: own(Fields.trial).map { .trial($0) }
    case .receiptAcknowledgement: .receipt(own(Fields.receipt) ?? .blank)
    case .collectionHandover: own(Fields.handover).map { .handover($0) }
    case .statement:
      own(Fields.statement).flatMap { $0.added(up: invoices, on: date, decoding) }
        .map { .statement($0) }
    case .agingReport:
      own(Fields.customers).flatMap {
        AgingReport($0, on: date, decoding, at: object.place(of: Fields.customers.name))
      }.map { .aging($0) }
    }
  }

  private func plan(
    _ input: PlanInput, _ invoices: [OpenInvoice], on date: CalendarDate
  ) -> LetterContent? {
    let open = decoding.computing(at: input.instalments.node) { () throws(ArithmeticError) in
      var total = Amount.zero(decoding.currency)
      for invoice in invoices { total = try total + invoice.balance(on: date) }
      return total
    }
    guard let total = input.total ?? open,
      let instalments = input.instalments.resolved(total, decoding)
    else { return nil }
    return .plan(
      PaymentPlan(
        total: total, instalments: instalments, accelerates: input.accelerates,
        graceDays: input.graceDays, waivesAccessories: input.waivesAccessories,
        clauses: input.clauses))
  }

  private func settlement(_ input: SettlementInput) -> LetterContent? {
    var instalments: [Instalment] = []
    if let given = input.instalments {
      guard let resolved = given.resolved(input.amount, decoding) else { return nil }
      instalments = resolved
    }
    return .settlement(
      Settlement(
        amount: input.amount, validUntil: input.validUntil, instalments: instalments,
        concessions: input.concessions, conditions: input.conditions))
  }
}

extension InvoiceReceipt {
  fileprivate static let blank = InvoiceReceipt(receivedOn: nil, receivedBy: nil, returnTo: nil)
}

extension LetterType {
  /// Days to pay or to answer that are usual for the letter; nil where nothing is asked.
  func usualDays(for customer: CustomerKind?) -> Int? {
    switch self {
    // Twenty-one days hold the fourteen of a Belgian consumer, the post's way and holidays.
    case .reminder: customer == .consumer ? 21 : 8
    case .formalNotice: customer == .consumer ? 21 : customer == .publicBody ? 15 : 8
    case .paymentPlan, .termsAgreement, .receiptAcknowledgement: 15
    case .suspensionNotice: 8
    case .acceptanceLetter, .preDueNotice, .disputeResponse, .settlementProposal, .trialEndNotice,
      .paymentReceipt, .collectionHandover, .statement, .agingReport:
      nil
    }
  }
}
