internal import FacturierCore

/// Reads a book of open items: a file of its own, a table or folder of invoices behind it, or both.
struct OpenItemsReader {
  private typealias Fields = OpenItemsFields

  private let decoding: Decoding
  private let book: SourceTree
  /// Trees with further invoices and customers: what stands in the book goes before what they say.
  private let sources: [SourceTree]
  private let profiles: [SourceTree]

  init(
    _ book: SourceTree, sources: [SourceTree], profiles: [SourceTree], _ decoding: Decoding
  ) {
    self.book = book
    self.sources = sources
    self.profiles = profiles
    self.decoding = decoding
  }

  /// The book; nil when something is wrong with it, which has then been reported.
  func openItems(file: String) -> OpenItems? {
    guard book.root.kind == .object else {
      decoding.reportKind(book.root, wanted: "an object with the open items")
      return nil
    }
    let object = ObjectReader(book.root, decoding: decoding)
    Fields.shape.reportUnknownKeys(of: book.root, decoding)
    guard let sender = sender(object) else { return nil }
    decoding.currency =
      object[LetterFields.currency] ?? sender.party.address?.country.currency ?? .euro
    checkCommon(object)
    let inputs = items()
    var customers = CustomerList(decoding, known: described())
    let placed = inputs.compactMap { input in customers.place(of: input).map { (input, $0) } }
    let letters = (object[Fields.letters] ?? []).sorted { $0.letter.date < $1.letter.date }
    refuseTwins(inputs)
    let all = customers.all(with: placed)
    guard !decoding.hasProblems else { return nil }
    return OpenItems(
      file: file, sender: sender.party, customers: all,
      items: placed.map { OpenItem($0.0, customer: $0.1) }, letters: letters,
      common: common(object), senderTrees: senderTrees())
  }
}

// MARK: - Sender

extension OpenItemsReader {
  private var ownSender: SourceNode? {
    book.root[LetterFields.sender.name].flatMap { $0.kind == .object ? $0 : nil }
  }

  private func sender(_ object: ObjectReader) -> SellerInput? {
    object.sender(
      in: (ownSender.map { [$0] } ?? []) + profiles.map(\.root),
      hint: "describe it, name its file, or give --sender FILE")
  }

  /// The sender for the letters: what stands in the book itself, and the files behind it.
  private func senderTrees() -> [SourceTree] {
    guard let own = ownSender else { return profiles }
    let json = own.json(as: .shape(SellerFields.shape))
    let tree = try? SourceTree.json(
      Array(json.text.utf8), file: book.file, mount: [LetterFields.sender.name.text])
    return (tree.map { [$0] } ?? []) + profiles
  }
}

// MARK: - What all letters have

extension OpenItemsReader {
  /// Reads what letters will read again, so that a mistake is told once and with its place.
  private func checkCommon(_ object: ObjectReader) {
    _ = (object[LetterFields.language], object[LetterFields.place], object[LetterFields.contract])
    _ = (object[LetterFields.contractDate], object[LetterFields.claim])
    _ = (object[LetterFields.signature], object[LetterFields.copies])
    _ = (object[LetterFields.payment], object[LetterFields.terms], object[LetterFields.page])
  }

  private func common(_ object: ObjectReader) -> [JSONValue.Member] {
    let shape = Shape("common", "", Fields.common)
    // What invoices say of payment and terms serves where the book says nothing.
    let behind = sources.first.map { $0.root.members(of: shape) } ?? []
    return book.root.members(of: shape).filled(from: behind)
  }
}

// MARK: - Invoices

extension OpenItemsReader {
  /// The invoices of the book and of what is behind it, each number once.
  private func items() -> [OpenItemInput] {
    let own = elements(of: book, Fields.invoices.name)
    var behind: [String: [SourceNode]] = [:]
    var order: [SourceNode] = own
    let ownNumbers = Set(own.compactMap { $0[OpenInvoiceFields.number.name]?.text })
    for source in sources {
      for node in elements(of: source, Fields.invoices.name) {
        let number = node[OpenInvoiceFields.number.name]?.text
        if let number, ownNumbers.contains(number) {
          behind[number, default: []].append(node)
        } else {
          order.append(node)
        }
      }
    }
    return order.compactMap { node in
      let number = node[OpenInvoiceFields.number.name]?.text ?? ""
      let layers = node.tree === book ? behind[number] ?? [] : []
      return Codec.openItem.read(Found(node: node, behind: layers), decoding)
    }
  }

  private func elements(of tree: SourceTree, _ name: KeyName) -> [SourceNode] {
    guard let node = tree.root[name] else { return [] }
    guard node.kind == .array else {
      decoding.reportKind(node, wanted: "a list")
      return []
    }
    return Array(node.children)
  }

  /// Customers that are described in lists of their own.
  private func described() -> [SourceNode] {
    ([book] + sources).flatMap { elements(of: $0, Fields.customers.name) }
  }

  private func refuseTwins(_ inputs: [OpenItemInput]) {
    var known: Set<String> = []
    for input in inputs where !known.insert(input.invoice.number).inserted {
      decoding.report(
        .conflict, key: OpenInvoiceFields.number.name, of: input.node,
        "invoice \(input.invoice.number) stands here a second time")
    }
  }
}

extension OpenItem {
  fileprivate init(_ input: OpenItemInput, customer: Int) {
    self.init(
      invoice: input.invoice, customer: customer, paymentReference: input.paymentReference,
      hold: input.hold, dispute: input.dispute)
  }
}
