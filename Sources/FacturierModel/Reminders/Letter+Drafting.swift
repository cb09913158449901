public import FacturierCore

extension OpenItems {
  /// A planned letter as the input that makes it: JSON to be kept, read or changed.
  package func draft(of planned: PlannedLetter) -> JSONValue {
    let customer = planned.customer
    var members: [JSONValue.Member] = [.init("type", .string(planned.type.rawValue))]
    if let level = planned.level { members.append(.init("level", .number(DecimalNumber(level)))) }
    members.append(.init("date", .string("\(planned.date)")))
    let fixed = common.filter { !["language", "currency", "claim", "payment"].contains($0.key) }
    let language = customer.language.map { JSONValue.string($0.rawValue) } ?? common["language"]
    if let language { members.append(.init("language", language)) }
    members.append(.init("currency", .string(planned.open.currency.code)))
    members.append(.init("recipient", customer.recipientJSON))
    members.append(
      .init("dispatch", .object([.init("channel", .string(planned.channel.rawValue))])))
    members += fixed
    members.append(.init("invoices", .array(planned.items.map(\.invoice.json))))
    let earlier = earlierLetters(about: planned.items)
    if !earlier.isEmpty {
      members.append(.init("earlierLetters", .array(earlier.map { .object($0.letter.members) })))
    }
    if let deadline = planned.deadline { members.append(.init("deadline", .string("\(deadline)"))) }
    if let claim = claim(of: planned) { members.append(.init("claim", claim)) }
    if let payment = payment(of: planned) { members.append(.init("payment", payment)) }
    return .object(members)
  }

  /// The letter that a plan asks for.
  public func letter(for planned: PlannedLetter) throws(InputFailure) -> Letter {
    let text = draft(of: planned).text
    let tree = try SourceTree.json(Array(text.utf8), file: file)
    return try Letter.read(tree, profiles: senderTrees)
  }

  /// What was sent about any of the items, the earliest first, in the measure in which it was about them.
  private func earlierLetters(about items: [OpenItem]) -> [SentLetter] {
    let numbers = Set(items.map(\.invoice.number))
    return letters.compactMap { sent in
      let common = sent.letter.invoices.filter(numbers.contains)
      return common.isEmpty ? nil : sent.about(common)
    }
  }

  /// The claim of the file and of the customer, with the fees of this letter and of earlier ones.
  private func claim(of planned: PlannedLetter) -> JSONValue? {
    var shared = common["claim"]?.members ?? []
    // Rates in all are those of businesses: a consumer owes others, which stand in its own claim.
    if planned.customer.recipient.kind == .consumer { shared.removeAll { $0.key == "rates" } }
    var members = (planned.customer.claimJSON?.members ?? []).filled(from: shared)
    if planned.isFree {
      members.removeAll { $0.key == "interest" || $0.key == "indemnity" }
      members += [.init("interest", false), .init("indemnity", false)]
    }
    let earlier = earlierLetters(about: planned.items).compactMap { sent in
      sent.fee.map { (sent.letter.date, $0) }
    }
    let fees = earlier + (planned.fee.map { [(planned.date, $0)] } ?? [])
    if !fees.isEmpty {
      let known = members["costs"]?.elements ?? []
      members.removeAll { $0.key == "costs" }
      members.append(.init("costs", .array(known + fees.map { $1.cost(on: $0) })))
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// How to pay; a letter about one invoice asks for that invoice's reference.
  private func payment(of planned: PlannedLetter) -> JSONValue? {
    var members = common["payment"]?.members ?? []
    if planned.items.count == 1, let reference = planned.items[0].paymentReference {
      members.removeAll { $0.key == "reference" || $0.key == "referenceTemplate" }
      members.append(.init("reference", .string(reference)))
    }
    return members.isEmpty ? nil : .object(members)
  }
}

extension SentLetter {
  fileprivate func about(_ invoices: [String]) -> SentLetter {
    let old = letter
    return SentLetter(
      EarlierLetter(
        old.type, level: old.level, on: old.date, by: old.channel, number: old.number,
        receivedOn: old.receivedOn, about: invoices), deadline: deadline, fee: fee)
  }
}

extension ReminderFee {
  fileprivate func cost(on day: CalendarDate) -> JSONValue {
    .object([
      .init("kind", "reminderFee"), .init("description", .string("\(description), \(day)")),
      .init("amount", .number(amount)), .init("agreed", .bool(isAgreed)),
    ])
  }
}
