internal import FacturierCore

// MARK: - Holds

private enum HoldFields {
  static let until = Field("until", .date, "the last day; until it is taken away when left out")
  static let reason = Field("reason", .line, "a promise, instalments, an insolvency")

  static let shape = Shape("hold", "a reason to send nothing for a while", [until, reason])

  static let codec = Codec<Hold>.object(shape) { object in
    Hold(until: object[Self.until], reason: object[Self.reason]?.unlessBlank)
  }
}

extension Codec where Value == Hold? {
  /// `true`, a reason, or an object; `false` is no hold.
  static var hold: Codec {
    let schemas = [
      Codec<Bool>.boolean.schema, Codec<String>.line.schema, HoldFields.codec.schema,
    ]
    return Codec(schema: .anyOf(schemas)) { found, decoding in
      switch found.node.kind {
      case .object: return HoldFields.codec.read(found, decoding).map { .some($0) }
      case .boolean:
        let holds = Codec<Bool>.boolean.read(found, decoding) ?? false
        return .some(holds ? Hold(until: nil, reason: nil) : nil)
      default:
        return Codec<String>.line.read(found, decoding).map {
          .some(Hold(until: nil, reason: $0.unlessBlank))
        }
      }
    }
  }
}

extension Codec where Value == String? {
  /// `true`, or the reason; `false` is nothing contested.
  static var contested: Codec {
    let schemas = [Codec<Bool>.boolean.schema, Codec<String>.line.schema]
    return Codec(schema: .anyOf(schemas)) { found, decoding in
      if found.node.kind == .boolean {
        let isDisputed = Codec<Bool>.boolean.read(found, decoding) ?? false
        return .some(isDisputed ? "" : nil)
      }
      return Codec<String>.line.read(found, decoding).map { .some($0) }
    }
  }
}

// MARK: - Customers

private enum HistoryFields {
  static let onTime = Field("onTime", .whole(0...1_000_000), "invoices paid in time")
  static let late = Field("late", .whole(0...1_000_000), "invoices paid late")

  static let shape = Shape(
    "paymentHistory", "how the customer paid before; settled invoices here are added",
    [onTime, late])

  static let codec = Codec<PaymentHistory>.object(shape) { object in
    PaymentHistory(onTime: object[Self.onTime] ?? 0, late: object[Self.late] ?? 0)
  }
}

/// A customer, before its invoices are known.
struct CustomerInput {
  let recipient: Recipient
  let language: Language?
  let channel: Dispatch.Channel?
  let hold: Hold?
  let history: PaymentHistory
  let recipientJSON: JSONValue
  let claimJSON: JSONValue?

  var key: String { recipient.customerNumber ?? recipient.party.name }
}

enum CustomerFields {
  static let language = Field<Language>(
    "language", .choice, "language of its letters; that of the file when left out")
  static let channel = Field<Dispatch.Channel>(
    "channel", .choice,
    "how letters reach it, save formal notices; as the policy says when left out")
  static let hold = Field("hold", .hold, "true or a reason to send this customer nothing")
  static let history = Field("history", HistoryFields.codec, "how the customer paid before")
  static let claim = Field("claim", .claim, "what was agreed about late payment")

  static let shape = Shape(
    "customer", "who owes",
    RecipientFields.all + [language, channel, hold, history, claim])

  static let codec = Codec<CustomerInput>.object(shape) { object in
    let (language, channel) = (object[Self.language], object[Self.channel])
    let (hold, history) = (object[Self.hold], object[Self.history])
    _ = object[Self.claim]
    return RecipientFields.build(object).map {
      CustomerInput(
        recipient: $0, language: language, channel: channel, hold: hold ?? nil,
        history: history ?? PaymentHistory(),
        recipientJSON: .object(
          object.node.members(of: RecipientFields.shape, behind: object.behind)),
        claimJSON: object.json(Self.claim))
    }
  }
}

extension ObjectReader {
  /// The value of a field as JSON, layers behind it filling the gaps.
  func json<Value>(_ field: Field<Value>) -> JSONValue? {
    let values = ([node] + behind).compactMap { $0[field.name] }
    return values.first.map {
      $0.json(as: field.summary.schema, behind: Array(values.dropFirst()))
    }
  }
}

extension Codec where Value == CustomerInput {
  static var customer: Codec { CustomerFields.codec }
}

/// Whose invoice it is: a number or a name, or the customer itself.
enum CustomerReference {
  case key(String, SourceNode)
  case described(SourceNode)
}

extension Codec where Value == CustomerReference {
  static var customerReference: Codec {
    Codec(schema: .anyOf([Codec<String>.line.schema, CustomerFields.codec.schema])) {
      found, decoding in
      if found.node.kind == .object { return .described(found.node) }
      return Codec<String>.line.read(found, decoding).map { .key($0, found.node) }
    }
  }
}
