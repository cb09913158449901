public import FacturierCore

/// What makes a letter of an invoice.
public struct LetterOrder: Hashable, Sendable {
  public var type: LetterType
  /// 1 to 3 for a reminder; 1 when nil.
  public var level: Int?
  public var date: CalendarDate
  public var deadline: CalendarDate?
  public var channel: Dispatch.Channel?
  public var language: Language?

  public init(_ type: LetterType, on date: CalendarDate) {
    self.type = type
    self.date = date
  }
}

extension Letter {
  /// The input of a letter about an invoice, as JSON to be read or to be changed first. What the invoice
  /// cannot say, such as why a customer contests it, is not in it.
  public static func draft(_ order: LetterOrder, about invoice: Invoice) -> String {
    JSONValue.object(LetterDraft(order, invoice).members).text + "\n"
  }
}

private struct LetterDraft {
  private let order: LetterOrder
  private let invoice: Invoice
  private let document: SourceNode

  init(_ order: LetterOrder, _ invoice: Invoice) {
    self.order = order
    self.invoice = invoice
    document = invoice.source.trees[0].root
  }

  var members: [JSONValue.Member] {
    let level = order.type == .reminder ? order.level ?? 1 : nil
    let channel = order.channel ?? (order.type == .formalNotice ? .registeredWithReceipt : nil)
    let isLawyer = order.type == .collectionHandover
    let hasRecipient = !isLawyer && order.type != .agingReport
    let candidates: [(String, JSONValue?)] = [
      ("type", .string(order.type.rawValue)),
      ("level", level.map { .number(DecimalNumber($0)) }),
      ("date", .string("\(order.date)")),
      ("language", .string((order.language ?? invoice.language).rawValue)),
      ("currency", .string(invoice.currency.code)),
      ("sender", sender),
      ("recipient", hasRecipient ? invoice.recipientJSON : nil),
      ("dispatch", channel.map { ["channel": .string($0.rawValue)] }),
      ("contractReference", invoice.references.contract.map { .string($0) }),
      ("purchaseOrderReference", invoice.references.purchaseOrder.map { .string($0) }),
      ("projectReference", invoice.references.project.map { .string($0) }),
      ("invoices", order.type.namesInvoices ? .array([invoice.asOpenInvoice.json]) : nil),
      ("deadline", order.deadline.map { .string("\($0)") }),
      own.map { ($0.key, $0.value) } ?? ("", nil),
      ("payment", payment), ("terms", document.json(DocumentFields.terms)),
      ("page", document.json(DocumentFields.page)),
    ]
    return candidates.compactMap { key, value in value.map { .init(key, $0) } }
  }

  private var sender: JSONValue? {
    document[SellerFields.key]?.json(as: Codec<SellerInput>.seller.schema)
  }

  private var payment: JSONValue? { document.json(DocumentFields.payment) }

  /// What the type has beside the invoices, as far as the invoice says it or it is usual.
  private var own: JSONValue.Member? {
    let day = JSONValue.string("\(order.date)")
    switch order.type {
    case .acceptanceLetter:
      return .init("acceptance", acceptance)
    case .paymentPlan:
      return .init("plan", ["instalments": .array(instalments)])
    case .suspensionNotice:
      let first = try? (order.deadline ?? order.date.adding(days: 14)).adding(days: 1)
      return .init("suspension", ["from": .string("\(first ?? order.date)")])
    case .termsAgreement: return .init("agreement", ["from": day])
    case .collectionHandover: return .init("handover", ["debtor": debtor])
    case .statement: return .init("statement", statement)
    case .agingReport:
      return .init(
        "customers",
        [
          ["name": .string(invoice.buyer.name), "invoices": [invoice.asOpenInvoice.json]]
        ])
    case .preDueNotice, .reminder, .formalNotice, .disputeResponse, .settlementProposal,
      .trialEndNotice, .receiptAcknowledgement, .paymentReceipt:
      return nil
    }
  }

  private var acceptance: JSONValue {
    var members: [JSONValue.Member] = [
      .init("items", .array(invoice.lines.map { .string($0.name) }))
    ]
    if let day = invoice.asOpenInvoice.deliveredOn {
      members.append(.init("deliveredOn", .string("\(day)")))
    }
    return .object(members)
  }

  /// Thirty percent now, thirty in a month, the rest a month later.
  private var instalments: [JSONValue] {
    [(0, 30), (1, 30), (2, 40)].map { months, percent in
      let day = (try? order.date.adding(months: months)) ?? order.date
      return ["date": .string("\(day)"), "percent": .number(DecimalNumber(percent))]
    }
  }

  private var debtor: JSONValue {
    .object(
      invoice.recipientJSON.members.filter {
        !["formOfAddress", "salutation", "customerNumber"].contains($0.key)
      })
  }

  private var statement: JSONValue {
    let open = invoice.asOpenInvoice
    let credits = open.credits.filter { $0.date <= order.date }
    let first = credits.map(\.date).reduce(open.date) { min($0, $1) }
    let movements: [JSONValue] =
      [
        [
          "date": .string("\(open.date)"), "kind": "invoice", "reference": .string(open.number),
          "amount": .number(open.amount.decimal),
        ]
      ]
      + credits.map { credit in
        [
          "date": .string("\(credit.date)"), "kind": .string(credit.kind.rawValue),
          "amount": .number(credit.amount.decimal),
        ]
      }
    return ["from": .string("\(first)"), "movements": .array(movements)]
  }
}

extension SourceNode {
  /// The value of one of the object's fields as JSON.
  fileprivate func json<Value>(_ field: Field<Value>) -> JSONValue? {
    self[field.name]?.json(as: field.summary.schema)
  }
}

extension LetterType {
  /// Whether the invoice stands in the letter.
  fileprivate var namesInvoices: Bool {
    switch self {
    case .acceptanceLetter, .termsAgreement, .trialEndNotice, .agingReport: false
    default: true
    }
  }
}
