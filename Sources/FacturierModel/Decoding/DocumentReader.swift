internal import FacturierCore

/// Reads the fields of a whole document in the order in which they need each other.
struct DocumentReader {
  private typealias Fields = DocumentFields

  private let decoding: Decoding
  private let object: ObjectReader
  /// The seller's objects, the one that goes before the others first.
  private let sellers: [SourceNode]
  /// The buyer's, likewise.
  private let buyers: [SourceNode]
  private let trees: [SourceTree]

  /// Nil when the document is not an object.
  init?(_ document: SourceTree, profiles: [SourceTree], _ decoding: Decoding) {
    let root = document.root
    guard root.kind == .object else {
      decoding.reportKind(root, wanted: "an object with the document's fields")
      return nil
    }
    sellers = Self.layers(SellerFields.key, of: root, profiles, decoding)
    buyers = Self.layers(BuyerFields.key, of: root, profiles, decoding)
    let defaults = sellers.compactMap { $0[SellerFields.defaults.name] }
    for node in defaults where node.kind != .object {
      decoding.reportKind(node, wanted: "an object")
    }
    let behind = defaults.filter { $0.kind == .object }
    object = ObjectReader(root, behind: behind, decoding: decoding)
    self.decoding = decoding
    trees = [document] + profiles
  }

  /// The objects that say who a party is: that of the document, then those of its profiles.
  private static func layers(
    _ key: KeyName, of root: SourceNode, _ profiles: [SourceTree], _ decoding: Decoding
  ) -> [SourceNode] {
    let own = root[key]
    if let own, own.kind != .object, own.kind != .string {
      decoding.reportKind(own, wanted: "an object, or the name of a file,")
    }
    let behind = profiles.filter { $0.mount == [key.text] }.map(\.root)
    for profile in behind where profile.kind != .object {
      decoding.reportKind(profile, wanted: "an object with the \(key.text)'s fields")
    }
    return ((own.map { [$0] } ?? []) + behind).filter { $0.kind == .object }
  }

  /// The document, if nothing was wrong with it.
  func invoice() -> Invoice? {
    reportKeys()
    let frame = readFrame()
    let figures = readFigures(includesVat: frame.includesVat, frame.stated)
    let (head, tail) = (readHead(), readTail())
    guard !decoding.hasProblems, let figures else { return nil }
    return assemble(frame, head, figures, tail)
  }

  private func assemble(_ frame: Frame, _ head: Head, _ figures: Figures, _ tail: Tail) -> Invoice?
  {
    guard let seller = frame.seller, let buyer = frame.buyer, let number = frame.number,
      let issueDate = frame.issueDate,
      let schedule = PaymentSchedule(
        type: frame.type, issueDate: issueDate, stated: tail.dueDate, terms: tail.terms,
        due: figures.totals.due, decoding, at: object.place(of: Fields.terms.name))
    else { return nil }
    return Invoice(
      type: frame.type, typeCode: head.typeCode, isReceived: decoding.isReceived,
      businessProcess: head.businessProcess, number: number, issueDate: issueDate,
      dueDate: schedule.dueDate,
      validUntil: head.validUntil, taxPointDate: head.taxPointDate, vatDueOn: head.vatDueOn,
      language: head.language ?? .usual(at: seller.party.address), subject: head.subject,
      introduction: head.introduction, currency: decoding.currency,
      vatCurrency: figures.vatCurrency, pricesIncludeVat: frame.includesVat,
      seller: seller.party, sellerStatus: seller.status, buyer: buyer.party,
      customerKind: buyer.kind ?? (frame.includesVat ? .consumer : .business),
      customerWishes: buyer.wishes, operations: head.operations, works: head.works,
      writesMentions: head.writesMentions, payee: tail.payee,
      taxRepresentative: tail.taxRepresentative, delivery: tail.delivery,
      references: head.references, precedingInvoices: head.precedingInvoices,
      entries: figures.entries, adjustments: figures.adjustments, deposits: figures.deposits,
      payments: figures.payments, payment: tail.payment.resolved(in: decoding),
      terms: schedule.terms, notes: tail.notes, legalNotes: tail.legalNotes,
      attachments: tail.attachments, enclosures: tail.enclosures, theme: seller.theme,
      page: tail.page,
      totals: figures.totals,
      stated: frame.stated.with(dueDate: tail.dueDate, beside: tail.terms.days),
      reckoned: figures.reckoned,
      source: DocumentSource(trees: trees))
  }

  private func reportKeys() {
    Fields.shape.reportUnknownKeys(of: object.node, decoding)
    for node in object.behind {
      Fields.defaultsShape.reportUnknownKeys(of: node, decoding)
    }
    _ = Fields.shape.reportMissingKeys(of: object)
    _ = object[Fields.schema]
  }

  private func readSeller() -> SellerInput? {
    guard let first = sellers.first else {
      if object.node[SellerFields.key] == nil {
        object.reportMissing(
          SellerFields.key, hint: "describe it here, or in a file of its own that you name here")
      }
      return nil
    }
    return SellerFields.codec.read(
      Found(node: first, behind: Array(sellers.dropFirst())), decoding)
  }

  /// That there is one at all is asked with the other keys.
  private func readBuyer() -> BuyerInput? {
    buyers.first.flatMap {
      BuyerFields.codec.read(Found(node: $0, behind: Array(buyers.dropFirst())), decoding)
    }
  }

  private func readCurrency(of seller: SellerInput?) -> Currency? {
    if object.has(Fields.currency.name) { return object[Fields.currency] }
    guard let country = seller?.party.address?.country else { return nil }
    if let currency = country.currency { return currency }
    object.reportMissing(
      Fields.currency.name, hint: "it cannot be told from the country \(country.code)")
    return nil
  }
}

// MARK: - Parts

extension DocumentReader {
  /// What everything else needs to be known first.
  private struct Frame {
    var type: DocumentType
    var number: String?
    var issueDate: CalendarDate?
    var seller: SellerInput?
    var buyer: BuyerInput?
    var includesVat: Bool
    var stated: StatedTotals
  }

  /// Reads the frame, and sets the currency and the VAT by which lines are read.
  private func readFrame() -> Frame {
    let seller = readSeller()
    decoding.currency = readCurrency(of: seller) ?? .euro
    decoding.sums = RunningSums(decoding.currency)
    decoding.defaultVat = object[Fields.vat]
    decoding.isReceived = object[Fields.received] ?? false
    return Frame(
      type: object[Fields.type] ?? .invoice, number: object[Fields.number],
      issueDate: object[Fields.issueDate], seller: seller, buyer: readBuyer(),
      includesVat: object[Fields.pricesIncludeVat] ?? false,
      stated: object[Fields.totals] ?? .none)
  }

  /// What stands above the lines.
  private struct Head {
    var typeCode: String?
    var businessProcess: String?
    var vatDueOn: VatDueEvent?
    var validUntil: CalendarDate?
    var taxPointDate: CalendarDate?
    var language: Language?
    var subject: String?
    var introduction: String?
    var operations: Operations?
    var works: Works?
    var writesMentions: Bool
    var references: References
    var precedingInvoices: [PrecedingInvoice]
  }

  private func readHead() -> Head {
    Head(
      typeCode: object[Fields.typeCode],
      businessProcess: object[Fields.businessProcess]?.unlessBlank,
      vatDueOn: object[Fields.vatDueOn],
      validUntil: object[Fields.validUntil], taxPointDate: object[Fields.taxPointDate],
      language: object[Fields.language], subject: object[Fields.subject]?.unlessBlank,
      introduction: object[Fields.introduction]?.unlessBlank,
      operations: object[Fields.operations], works: object[Fields.works],
      writesMentions: object[Fields.automaticMentions] ?? !decoding.isReceived,
      references: References(
        buyer: object[Fields.buyerReference]?.unlessBlank,
        customer: object[Fields.customerNumber]?.unlessBlank,
        purchaseOrder: object[Fields.purchaseOrderReference]?.unlessBlank,
        salesOrder: object[Fields.salesOrderReference]?.unlessBlank,
        contract: object[Fields.contractReference]?.unlessBlank,
        project: object[Fields.projectReference]?.unlessBlank,
        receivingAdvice: object[Fields.receivingAdviceReference]?.unlessBlank,
        despatchAdvice: object[Fields.despatchAdviceReference]?.unlessBlank,
        tender: object[Fields.tenderReference]?.unlessBlank,
        invoicedObject: object[Fields.invoicedObject],
        buyerAccounting: object[Fields.buyerAccountingReference]?.unlessBlank),
      precedingInvoices: object[Fields.precedingInvoices] ?? [])
  }

  /// What stands below the lines.
  private struct Tail {
    var payee: Party?
    var taxRepresentative: Party?
    var delivery: Delivery?
    var payment: PaymentInput
    var dueDate: CalendarDate?
    var terms: TermsInput
    var notes: [Note]
    var legalNotes: [String]
    var attachments: [Attachment]
    var enclosures: [Enclosure]
    var page: PageOptions
  }

  private func readTail() -> Tail {
    Tail(
      payee: object[Fields.payee], taxRepresentative: object[Fields.taxRepresentative],
      delivery: object[Fields.delivery], payment: object[Fields.payment] ?? PaymentInput(),
      dueDate: object[Fields.dueDate], terms: object[Fields.terms] ?? TermsInput(),
      notes: object[Fields.notes] ?? [], legalNotes: object[Fields.legalNotes] ?? [],
      attachments: object[Fields.attachments] ?? [],
      enclosures: object[Fields.enclosures] ?? [], page: object[Fields.page] ?? .plain)
  }

  /// Everything that is added up.
  private struct Figures {
    let entries: [Entry]
    let adjustments: [Adjustment]
    let deposits: [Deposit]
    let payments: [Payment]
    let vatCurrency: VatCurrency?
    let totals: Totals
    let reckoned: Totals
  }

  private func readFigures(includesVat: Bool, _ stated: StatedTotals) -> Figures? {
    let entries = object[Fields.lines] ?? []
    let allowances = object[Fields.allowances] ?? []
    let charges = object[Fields.charges] ?? []
    let deposits = object[Fields.deposits] ?? []
    let payments = object[Fields.alreadyPaid] ?? []
    let vatCurrency = object[Fields.vatCurrency]
    let rounding = object[Fields.rounding]
    let step = object[Fields.roundDueTo].flatMap {
      decoding.amount($0, at: object.place(of: Fields.roundDueTo.name))
    }
    guard !decoding.hasProblems else { return nil }
    let place = object.place(of: Fields.lines.name)
    return decoding.computing(at: place) { () throws(ArithmeticError) -> Figures? in
      var computation = try Computation(entries, includesVat: includesVat, decoding.currency)
      try computation.apply(allowances, as: .allowance, decoding)
      try computation.apply(charges, as: .charge, decoding)
      guard !decoding.hasProblems else { return nil }
      let rows = decoding.isReceived ? stated.vatBreakdown : []
      let totals = try computation.totals(
        deposits: deposits, payments: payments, rounding: rounding, roundDueTo: step, vatCurrency,
        stated: rows)
      return Figures(
        entries: computation.entries, adjustments: computation.adjustments, deposits: deposits,
        payments: payments, vatCurrency: vatCurrency,
        totals: decoding.isReceived ? try totals.received(stated) : totals, reckoned: totals)
    } ?? nil
  }
}

// MARK: - Defaults

extension PaymentInput {
  /// The means, told by what there is when the input does not say it.
  func resolved(in decoding: Decoding) -> PaymentInstructions {
    let isSEPA = decoding.currency == .euro
    let usual: PaymentMeans =
      if mandate != nil {
        isSEPA ? .sepaDirectDebit : .directDebit
      } else if accounts.isEmpty, card != nil {
        .card
      } else if accounts.isEmpty, link != nil {
        .online
      } else {
        isSEPA ? .sepaCreditTransfer : .creditTransfer
      }
    return PaymentInstructions(
      means: means ?? usual, meansCode: meansCode, meansText: meansText, accounts: accounts,
      reference: reference,
      referenceKind: referenceKind, referenceTemplate: referenceTemplate, mandate: mandate,
      card: card, link: link, otherMeans: otherMeans, chequePayee: chequePayee,
      code: code ?? .plain)
  }
}

extension StatedTotals {
  fileprivate static let none = StatedTotals(
    lineTotal: nil, allowanceTotal: nil, chargeTotal: nil, totalWithoutVat: nil, vatTotal: nil,
    vatTotalInVatCurrency: nil, totalWithVat: nil, paid: nil, due: nil, vatBreakdown: [])

  /// With the due date that the input states, when it gives days to reckon it from as well.
  fileprivate func with(dueDate: CalendarDate?, beside days: Int?) -> StatedTotals {
    var copy = self
    copy.dueDate = days == nil ? nil : dueDate
    return copy
  }
}
