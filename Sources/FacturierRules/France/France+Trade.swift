internal import FacturierCore
internal import FacturierModel

/// Code de commerce, art. L441-9, I, and D441-5: invoices between businesses; Code de la consommation,
/// art. L121-21, D211-7, L612-1 and L616-1; arrêté 83-50/A; Code civil, art. 1343-3. Read 2026-11-21.
extension Requirement {
  static let frenchTrade: [Requirement] = [
    .question(
      "FR-30", asks: "Is the billing address there if it is not the customer's address?",
      law: .of(.frenchCommerce, "art. L441-9, I"), of: .business, when: { $0.type.isFiscal },
      at: ["buyer", "address"]),

    Requirement(
      "FR-31", asks: "Is the day of the sale or service there?", .warning,
      law: .of(.frenchCommerce, "art. L441-9, I"), of: .business,
      when: { $0.type == .invoice || $0.type == .selfBilledInvoice }, at: ["delivery", "date"]
    ) { subject in
      .demand(subject.lastDayOfDelivery != nil || subject.lines.allSatisfy { $0.period != nil })
    },

    Requirement(
      "FR-33", asks: "Are the terms of early payment there, even if there are none?",
      law: .of(.frenchCommerce, "art. L441-9, I"), of: .business, when: \.asksForMoney,
      at: ["terms", "discounts"]
    ) { $0.terms.discounts.isEmpty ? $0.demand("no-discount") : .passed },

    Requirement(
      "FR-34", asks: "Is the rate of late penalties there?",
      law: .of(.frenchCommerce, "art. L441-9, I, and L441-10, II"), of: .business,
      when: \.asksForMoney, at: ["terms", "lateRate"]
    ) { subject in
      subject.terms.lateRate != nil || subject.terms.lateRateText != nil
        ? .passed : subject.demand("late-penalties")
    },

    Requirement(
      "FR-34B", asks: "Is the agreed rate of late penalties at least three times the legal rate?",
      .warning, law: .of(.frenchCommerce, "art. L441-10, II"), of: .business,
      when: { $0.asksForMoney && $0.terms.lateRate != nil }, at: ["terms", "lateRate"]
    ) { subject in
      guard let rate = subject.terms.lateRate,
        let floor = subject.law.value("three-times-legal-rate", of: .france, on: subject.date)
      else { return .notChecked }
      return rate >= floor ? .passed : .failed(["rate": .number(rate), "floor": .number(floor)])
    },

    Requirement(
      "FR-35", asks: "Is the fixed indemnity for recovery costs there?",
      law: .of(.frenchCommerce, "art. L441-9, I, and D441-5"), of: .business, when: \.asksForMoney,
      at: ["terms", "fixedIndemnity"]
    ) { subject in
      guard let wanted = subject.frenchIndemnity else { return .notChecked }
      guard let given = subject.terms.fixedIndemnity else {
        return subject.carries("recovery-indemnity") == true
          ? .passed : .failed(["amount": .amount(wanted)])
      }
      return given.currency != wanted.currency || given.decimal >= wanted.decimal
        ? .passed : .failed(["amount": .amount(wanted)])
    },

    Requirement(
      "FR-35B", asks: "Is a consumer not asked for recovery costs?",
      law: .of(.frenchConsumption, "art. L121-21"), of: .consumer, when: { $0.type.isFiscal },
      at: ["terms", "fixedIndemnity"]
    ) { .demand($0.terms.fixedIndemnity == nil) },

    .question(
      "FR-36", asks: "Is the order number there if the customer gave one beforehand?",
      law: .of(.frenchCommerce, "art. L441-9, I"), of: .business,
      when: { $0.type.isFiscal && $0.references.purchaseOrder == nil },
      at: ["purchaseOrderReference"]),

    Requirement(
      "FR-37", asks: "Was the invoice issued when the delivery or service was complete?", .advice,
      law: .of(.frenchCommerce, "art. L441-9, I"), of: .business,
      when: { $0.type == .invoice && $0.lastDayOfDelivery != nil }, at: ["issueDate"]
    ) { subject in
      guard let delivered = subject.lastDayOfDelivery else { return .notChecked }
      let days = delivered.days(to: subject.issueDate)
      let limit = subject.law.value("issue-within-days", of: .france, on: subject.date)
      guard let limit else { return .notChecked }
      return DecimalNumber(days) <= limit
        ? .passed : .failed(["days": .count(days), "delivered": .date(delivered)])
    },

    .question(
      "FR-B2C-01", asks: "Is the legal guarantee of conformity named where the goods want it?",
      law: .of(.frenchConsumption, "art. D211-7"), of: .consumer,
      when: { $0.type.isFiscal && $0.operations != .services && !$0.says("garantie légale") },
      at: ["notes"]),

    // Date, names, lines and totals are asked of every document; the place nobody else asks for.
    .question(
      "FR-B2C-02", asks: "Does the note of a service say where it was performed?",
      law: .of(.frenchNote, "contents of a note"), of: .consumer, when: \.owesFrenchNote,
      at: ["delivery", "address"]),

    Requirement(
      "FR-B2C-03", asks: "Is the mediator named to whom a consumer may turn?", .advice,
      law: .of(.frenchConsumption, "art. L612-1 and L616-1"), of: .consumer,
      when: { $0.type.isFiscal }, at: ["legalNotes"]
    ) { .demand($0.says("médiateur", "médiation", "médiatrice")) },

    Requirement(
      "FR-B2C-04", asks: "Does a consumer in France pay in euro?", .warning,
      law: .of(.frenchCivilCode, "art. 1343-3"), of: .consumer,
      when: { $0.asksForMoney && $0.buyer.country == .france }, at: ["currency"]
    ) { .demand($0.currency == .euro) },
  ]
}

extension Subject {
  /// A service to a consumer, from the amount on that the law wants a note for.
  fileprivate var owesFrenchNote: Bool {
    invoice.type.isFiscal && invoice.operations != .goods && invoice.delivery?.address == nil
      && reaches("note-from", of: .france)
  }
}
