package import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 222 and 226, points 7a, 10a, 11a, 12, 13 and 14. Read 2026-11-21.
extension Requirement {
  static let europeanMentions: [Requirement] = [
    Requirement(
      "EU-07A", asks: "Does a seller who pays VAT when it is paid say so?",
      law: .of(.vatDirective, "art. 226(7a)"),
      when: { $0.hasNoLiteralsOfItsOwn && $0.sellerStatus.vatScheme == .cashAccounting },
      at: ["seller", "vatScheme"]
    ) { $0.demand("cash-accounting") },

    Requirement(
      "EU-10A", asks: "Does an invoice by the buyer say that it is self-billing?",
      law: .of(.vatDirective, "art. 226(10a)"),
      when: { $0.hasNoLiteralsOfItsOwn && $0.type == .selfBilledInvoice }, at: ["type"]
    ) { $0.demand("self-billing") },

    .question(
      "EU-10Q", asks: "Did both parties agree beforehand that the buyer bills?",
      law: .of(.vatDirective, "art. 224"), when: { $0.type == .selfBilledInvoice }, at: ["type"]),

    Requirement(
      "EU-11A", asks: "Does the invoice say so where the buyer owes the VAT?",
      law: .of(.vatDirective, "art. 226(11a)"),
      when: { $0.hasNoLiteralsOfItsOwn && $0.has(.reverseCharge) }, at: ["lines"]
    ) { $0.demand("reverse-charge") },

    .question(
      "EU-12Q",
      asks: "Are a new vehicle's, ship's or aircraft's data on the invoice, if one is sold?",
      law: .of(.vatDirective, "art. 226(12)"), when: { $0.has(.intraCommunity) }, at: ["lines"]),

    Requirement(
      "EU-13", asks: "Does a travel agent under the margin scheme say so?",
      law: .of(.vatDirective, "art. 226(13)"),
      when: { $0.hasNoLiteralsOfItsOwn && $0.hasExemptionCode("VATEX-EU-D") }, at: ["lines"]
    ) { $0.demand("margin-travel") },

    Requirement(
      "EU-14", asks: "Does a dealer under the margin scheme say so?",
      law: .of(.vatDirective, "art. 226(14)"),
      when: { $0.hasNoLiteralsOfItsOwn && $0.marginMention != nil }, at: ["lines"]
    ) { subject in subject.marginMention.map(subject.demand) ?? .notChecked },

    Requirement(
      "EU-SME-01", asks: "Does a small business without VAT charge none?",
      law: .of(.vatDirective, "art. 289"),
      when: { $0.sellerStatus.vatScheme == .franchise }, at: ["seller", "vatScheme"]
    ) { subject in
      let vat = subject.totals.vatTotal
      return vat.isZero ? .passed : .failed(["amount": .amount(vat)])
    },

    // The states that set a day for every invoice ask for it in their own groups.
    Requirement(
      "EU-SENT-01", asks: "Was it issued in time after the delivery?", .warning,
      law: .of(.vatDirective, "art. 222"),
      when: {
        $0.type == .invoice && !$0.hasNationalDay && $0.lastDayOfDelivery != nil
          && ($0.has(.intraCommunity) || $0.has(.reverseCharge) && $0.crossesBorder)
      },
      at: ["issueDate"]
    ) { subject in
      guard let delivered = subject.lastDayOfDelivery, let day = subject.issueDay,
        let limit = try? delivered.endOfMonth.adding(days: day)
      else { return .notChecked }
      return subject.issueDate <= limit
        ? .passed : .failed(["delivered": .date(delivered), "limit": .date(limit)])
    },
  ]
}

extension Subject {
  /// Whether the seller's country has its literals in words of its own group.
  fileprivate var hasNoLiteralsOfItsOwn: Bool { !isFrench }

  /// The mention of the margin scheme for goods that the reason for missing VAT names.
  var marginMention: String? {
    if hasExemptionCode("VATEX-EU-F") { return "margin-goods" }
    if hasExemptionCode("VATEX-EU-I") { return "margin-art" }
    return hasExemptionCode("VATEX-EU-J") ? "margin-antiques" : nil
  }

  /// The last day on which something was delivered, if the document says it.
  package var lastDayOfDelivery: CalendarDate? {
    invoice.delivery.flatMap { $0.date ?? $0.period?.end }
  }

  /// The day of the next month by which the directive wants what another state's buyer owes VAT on.
  fileprivate var issueDay: Int? {
    law.value("issue-day-of-next-month", of: .eu, on: date).flatMap { Int($0.description) }
  }

  /// Whether the seller's country sets a day for all invoices.
  fileprivate var hasNationalDay: Bool { sellerCountry == .belgium || sellerCountry == .luxembourg }

  fileprivate var crossesBorder: Bool {
    invoice.buyer.isInEuropeanUnion && invoice.buyer.country != sellerCountry
  }
}
