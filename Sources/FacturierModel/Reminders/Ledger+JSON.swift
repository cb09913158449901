internal import FacturierCore

// How invoices and letters are written into inputs.

extension OpenInvoice {
  /// The invoice as a letter's input has it.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("number", .string(number)), .init("date", .string("\(date)")),
    ]
    if let dueDate { members.append(.init("dueDate", .string("\(dueDate)"))) }
    members.append(.init("amount", .number(amount.decimal)))
    if let description { members.append(.init("description", .string(description))) }
    if let deliveredOn { members.append(.init("deliveredOn", .string("\(deliveredOn)"))) }
    if announcesInterest { members.append(.init("announcesInterest", true)) }
    if let purchaseOrder {
      members.append(.init("purchaseOrderReference", .string(purchaseOrder)))
    }
    for (kind, key) in [(Credit.Kind.payment, "payments"), (.creditNote, "creditNotes")] {
      let some = credits.filter { $0.kind == kind }
      if !some.isEmpty { members.append(.init(key, .array(some.map(\.json)))) }
    }
    return .object(members)
  }
}

extension Credit {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("date", .string("\(date)")), .init("amount", .number(amount.decimal)),
    ]
    if let means { members.append(.init("means", .string(means.rawValue))) }
    if let reference {
      members.append(.init(kind == .payment ? "reference" : "number", .string(reference)))
    }
    return .object(members)
  }
}

extension EarlierLetter {
  var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("type", .string(type.rawValue))]
    if let level { members.append(.init("level", .number(DecimalNumber(level)))) }
    members.append(.init("date", .string("\(date)")))
    if let receivedOn { members.append(.init("receivedOn", .string("\(receivedOn)"))) }
    members.append(.init("channel", .string(channel.rawValue)))
    if let number { members.append(.init("number", .string(number))) }
    if !invoices.isEmpty {
      members.append(.init("invoices", .array(invoices.map { .string($0) })))
    }
    return members
  }
}

extension SentLetter {
  var json: JSONValue {
    var members = letter.members
    if let deadline { members.append(.init("deadline", .string("\(deadline)"))) }
    if let fee {
      members.append(
        .init(
          "fee",
          .object([
            .init("amount", .number(fee.amount)), .init("description", .string(fee.description)),
            .init("agreed", .bool(fee.isAgreed)),
          ])))
    }
    return .object(members)
  }
}

extension PlannedLetter {
  /// The letter as the book remembers it once it is written.
  var record: SentLetter {
    SentLetter(
      EarlierLetter(
        type, level: level, on: date, by: channel, about: items.map(\.invoice.number)),
      deadline: deadline, fee: fee)
  }
}

extension JSONValue {
  /// The members of an object; none of anything else.
  var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// The elements of an array; none of anything else.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}

extension [JSONValue.Member] {
  subscript(key: String) -> JSONValue? { first { $0.key == key }?.value }

  /// With what `others` have more.
  func filled(from others: [JSONValue.Member]) -> [JSONValue.Member] {
    self + others.filter { other in !contains { $0.key == other.key } }
  }
}
