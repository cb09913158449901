internal import FacturierCore

/// The customers that invoices name, each once.
struct CustomerList {
  private let decoding: Decoding
  /// Customers described in lists, by number and by name.
  private var described: [String: [SourceNode]] = [:]
  private let nodes: [SourceNode]
  private var inputs: [CustomerInput] = []
  /// The place of each customer by number and by name; nil for one that cannot be read.
  private var places: [String: Int?] = [:]
  private var seen: Set<[Int]> = []

  init(_ decoding: Decoding, known nodes: [SourceNode]) {
    self.decoding = decoding
    self.nodes = nodes
    for node in nodes {
      for key in [Self.number(of: node), Self.name(of: node)] {
        if let key { described[key, default: []].append(node) }
      }
    }
  }

  /// The place of the customer of an invoice; nil when it is not known, which is then reported.
  mutating func place(of input: OpenItemInput) -> Int? {
    switch input.customer {
    case nil: return nil
    case .key(let key, let node):
      if let place = places[key] { return place }
      if let found = described[key] { return add(found, also: key) }
      let nearest = key.nearest(in: described.keys.sorted())
      decoding.report(
        .value, at: node, "no customer has the number or name \"\(key.prefix(60))\"",
        hint: nearest.map { "did you mean \"\($0)\"?" })
      return nil
    case .described(let node):
      let key = Self.number(of: node) ?? Self.name(of: node) ?? ""
      if let place = places[key] { return place }
      // What a list says was written for reminders, and goes before what an invoice says.
      return add(listed(node) + [node], also: key)
    }
  }

  /// The customers with their histories.
  mutating func all(with items: [(OpenItemInput, Int)]) -> [OpenCustomer] {
    for node in nodes where !seen.contains(Self.identity(node)) {
      // A mistake in a customer whom no invoice names is one all the same.
      _ = Codec.customer.read(Found(node: node), decoding)
    }
    var histories = inputs.map(\.history)
    for (input, place) in items {
      let settled = decoding.computing(at: input.node) { () throws(ArithmeticError) in
        try input.invoice.settledOn()
      }
      guard let due = input.invoice.dueDate, let paid = settled ?? nil else { continue }
      if paid > due { histories[place].late += 1 } else { histories[place].onTime += 1 }
    }
    return zip(inputs, histories).map { OpenCustomer($0, history: $1) }
  }

  /// What lists say of the customer that an invoice describes: the same number, or the same name where
  /// one of them has no number.
  private func listed(_ node: SourceNode) -> [SourceNode] {
    let number = Self.number(of: node)
    if let number, let found = described[number] { return found }
    return (Self.name(of: node).flatMap { described[$0] } ?? []).filter {
      number == nil || Self.number(of: $0) == nil
    }
  }

  private mutating func add(_ nodes: [SourceNode], also key: String) -> Int? {
    seen.formUnion(nodes.map(Self.identity))
    let input = nodes.first.flatMap {
      Codec.customer.read(Found(node: $0, behind: Array(nodes.dropFirst())), decoding)
    }
    let place = input == nil ? nil : inputs.count
    if let input { inputs.append(input) }
    let keys = nodes.flatMap { [Self.number(of: $0), Self.name(of: $0)] }.compactMap(\.self)
    for known in keys + [key] where places[known] == nil { places[known] = .some(place) }
    return place
  }

  private static func number(of node: SourceNode) -> String? {
    node[RecipientFields.customerNumber.name]?.text.unlessBlank
  }

  private static func name(of node: SourceNode) -> String? {
    node[PartyFields.name.name]?.text.unlessBlank
  }

  private static func identity(_ node: SourceNode) -> [Int] {
    [ObjectIdentifier(node.tree).hashValue, node.index]
  }
}

extension OpenCustomer {
  fileprivate init(_ input: CustomerInput, history: PaymentHistory) {
    self.init(
      recipient: input.recipient, language: input.language, channel: input.channel,
      hold: input.hold, history: history, recipientJSON: input.recipientJSON,
      claimJSON: input.claimJSON)
  }
}
