internal import FacturierCore
internal import FacturierModel

/// CGI, annexe II, art. 242 nonies A, I, 8° to 11° bis. Read 2026-11-21.
extension Requirement {
  static let frenchVatLines: [Requirement] = [
    Requirement(
      "FR-10", asks: "Are unit prices without VAT?", .warning, law: .of(.frenchAnnex, "I, 8°"),
      of: .business, when: { $0.type.isFiscal }, at: ["pricesIncludeVat"]
    ) { .demand(!$0.pricesIncludeVat) },

    Requirement(
      "FR-10B", asks: "Is every rate one that France has?", .warning,
      law: .of(.frenchTaxCode, "art. 278 to 281 nonies and 294 to 297"),
      when: { $0.chargesVat(within: .france) }, at: ["lines"]
    ) { $0.knownRates(of: .france) },

    Requirement(
      "FR-11", asks: "Does the invoice say whether goods, services or both are sold?",
      law: .of(.frenchAnnex, "I, 8° bis"), .of(.frenchElectronicInvoices, "timing"), of: .business,
      when: { $0.type.isFiscal }, at: ["operations"]
    ) { subject in
      guard let operations = subject.operations else { return .failed([:], subject.phaseIn) }
      return subject.demand("operations-\(operations.rawValue)")
    },

    .question(
      "FR-12", asks: "Are all discounts that the customer has already earned on the invoice?",
      law: .of(.frenchAnnex, "I, 9°"), .of(.frenchCommerce, "art. L441-9, I"),
      when: { $0.type == .invoice && $0.hasNoDiscount }, at: ["allowances"]),

    Requirement(
      "FR-13", asks: "Is the day of the supply there, or that of a deposit that was received?",
      .warning, law: .of(.frenchAnnex, "I, 10°"),
      when: { $0.type == .depositInvoice || $0.type == .invoice && $0.customerKind != .business },
      at: ["delivery", "date"]
    ) { $0.type == .depositInvoice ? $0.datesDeposits : .demand($0.supplyDate != nil) },

    Requirement(
      "FR-15", asks: "Does a seller who opted for VAT on invoices say so?",
      law: .of(.frenchAnnex, "I, 11° bis"), .of(.frenchElectronicInvoices, "timing"),
      when: {
        $0.type.isFiscal && $0.sellerStatus.vatScheme == .debits && $0.operations != .goods
      }, at: ["seller", "vatScheme"]
    ) { subject in
      guard subject.carries("debits") == false else { return subject.demand("debits") }
      return .failed([:], subject.phaseIn)
    },
  ]
}

extension Subject {
  /// Passed when what was received has its day, or nothing was received yet.
  fileprivate var datesDeposits: Answer {
    .found(
      invoice.payments.enumerated().filter { $0.element.date == nil }.map { index, _ in
        Finding(at: ["alreadyPaid", String(index), "date"])
      })
  }

  /// Neither on a line nor on the whole.
  fileprivate var hasNoDiscount: Bool {
    invoice.adjustments.allSatisfy { $0.kind != .allowance }
      && invoice.lines.allSatisfy { line in
        line.priceBeforeDiscount == nil && line.adjustments.allSatisfy { $0.kind != .allowance }
      }
  }
}
