public import FacturierCore

extension OpenItemsSource {
  /// Invoices and the credit notes for them, as parts of a book. Quotes and pro formas ask for nothing
  /// and are left out, and so are credit notes whose number `book` names under an invoice. Throws when one
  /// of the others belongs to none of the invoices.
  public static func invoices(
    _ documents: [Invoice], behind book: Input? = nil
  ) throws(InputFailure) -> [OpenItemsSource] {
    let booked = book.map(Self.creditNotes) ?? []
    let invoices = documents.filter { $0.type.isFiscal && $0.type != .creditNote }
    let numbers = Set(invoices.map(\.number))
    var credits: [String: [JSONValue]] = [:]
    var problems: [Diagnostic] = []
    for note in documents where note.type == .creditNote && !booked.contains(note.number) {
      let named = note.precedingInvoices.map(\.number)
      guard named.count == 1, numbers.contains(named[0]) else {
        problems.append(note.strayCredit(named))
        continue
      }
      credits[named[0], default: []].append(note.asCredit)
    }
    guard problems.isEmpty else { throw InputFailure(problems) }
    return try invoices.map { (invoice) throws(InputFailure) in
      try OpenItemsSource(invoice, creditNotes: credits[invoice.number] ?? [])
    }
  }

  /// The numbers of the credit notes that a book names; what is wrong with the book is told later.
  private static func creditNotes(in book: Input) -> Set<String> {
    guard let root = try? SourceTree.read(book).root,
      let invoices = root[OpenItemsFields.invoices.name]?.children
    else { return [] }
    return Set(
      invoices.flatMap { invoice in
        (invoice[OpenInvoiceFields.creditNotes.name].map { Array($0.children) } ?? [])
          .compactMap { $0[OpenInvoiceFields.number.name]?.text }
      })
  }

  private init(_ invoice: Invoice, creditNotes: [JSONValue]) throws(InputFailure) {
    let item = invoice.openItem(creditNotes)
    var members: [JSONValue.Member] = [
      .init(OpenItemsFields.invoices.name.text, .array([item]))
    ]
    members += invoice.commonMembers
    self.init(
      tree: try SourceTree.json(
        Array(JSONValue.object(members).text.utf8), file: invoice.source.trees[0].file),
      senders: try invoice.senderTrees())
  }
}

extension Invoice {
  /// Whether an input is an invoice, a credit note or one of their kin, by what it holds.
  public static func isInvoice(_ input: Input) -> Bool {
    guard let root = try? SourceTree.read(input).root else { return true }
    return root[DocumentFields.lines.name] != nil || root[DocumentFields.issueDate.name] != nil
  }

  /// What a letter needs of the invoice.
  var asOpenInvoice: OpenInvoice {
    let paid = payments.map {
      Credit(
        .payment, $0.amount, on: $0.date ?? issueDate, reference: $0.reference, means: $0.means)
    }
    // What was asked for before any payment: deposits and rounding are in it.
    let amount = try? payments.sum(\.amount, from: totals.due)
    return OpenInvoice(
      number: number, date: issueDate, dueDate: dueDate, amount: amount ?? totals.due,
      description: subject ?? lines.first { _ in true }?.name,
      deliveredOn: delivery?.date ?? delivery?.period?.end,
      purchaseOrder: references.purchaseOrder, credits: paid)
  }

  fileprivate func openItem(_ creditNotes: [JSONValue]) -> JSONValue {
    var members = asOpenInvoice.json.members
    members.append(.init("currency", .string(currency.code)))
    if !creditNotes.isEmpty { members.append(.init("creditNotes", .array(creditNotes))) }
    if let reference = payment.reference {
      members.append(.init("paymentReference", .string(reference)))
    }
    let customer = recipientJSON.members + [.init("language", .string(language.rawValue))]
    members.append(.init("customer", .object(customer)))
    return .object(members)
  }

  /// The buyer as the recipient of a letter.
  var recipientJSON: JSONValue {
    let key = DocumentFields.buyer.name
    // The document's own words, and those of a customer's file behind them.
    let layers =
      [source.trees[0].root[key]].compactMap(\.self).filter { $0.kind == .object }
      + source.trees.filter { $0.mount == [key.text] }.map(\.root)
    var members =
      layers.first?.members(
        of: RecipientFields.shape, behind: Array(layers.dropFirst())) ?? []
    members.removeAll { $0.key == "kind" }
    members.append(.init("kind", .string(customerKind.rawValue)))
    if let number = references.customer {
      members =
        members.filter { $0.key != "customerNumber" }
        + [.init("customerNumber", .string(number))]
    }
    return .object(members)
  }

  /// How to pay and what was agreed, as the document itself says it.
  var commonMembers: [JSONValue.Member] {
    let shape = Shape("common", "", [DocumentFields.payment, DocumentFields.terms])
    return source.trees[0].root.members(of: shape).map { member in
      guard member.key == DocumentFields.payment.name.text else { return member }
      // The reference is that of this invoice alone.
      return .init(
        member.key, .object(member.value.members.filter { $0.key != "reference" }))
    }
  }

  /// Who sent the invoice: its own words first, then the files that it names.
  fileprivate func senderTrees() throws(InputFailure) -> [SourceTree] {
    let document = source.trees[0]
    let files = source.trees.filter { $0.mount == [SellerFields.key.text] }
    guard let own = document.root[SellerFields.key], own.kind == .object else { return files }
    let json = own.json(as: .shape(SellerFields.shape))
    let tree = try SourceTree.json(
      Array(json.text.utf8), file: document.file, mount: [LetterFields.sender.name.text])
    return [tree] + files
  }

  fileprivate var asCredit: JSONValue {
    .object([
      .init("number", .string(number)), .init("date", .string("\(issueDate)")),
      .init("amount", .number(totals.due.decimal)),
    ])
  }

  fileprivate func strayCredit(_ named: [String]) -> Diagnostic {
    let tree = source.trees[0]
    let key = DocumentFields.precedingInvoices.name
    let message =
      switch named.count {
      case 0: "credit note \(number) does not say which invoice it is for"
      case 1: "credit note \(number) is for invoice \(named[0]), which is not here"
      default: "credit note \(number) is for several invoices"
      }
    return Diagnostic(
      code: InputCode.value.rawValue, pointer: JSONPointer([key.text]),
      location: SourceLines(tree).location(of: tree.root[key] ?? tree.root), message: message,
      hint: "move it elsewhere, or name it in the book with its number, date and what goes to each "
        + "invoice: invoices/creditNotes")
  }
}
