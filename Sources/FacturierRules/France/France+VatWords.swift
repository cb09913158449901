internal import FacturierCore
internal import FacturierModel

/// CGI, annexe II, art. 242 nonies A, I, 12° to 18°, art. 242 nonies; CGI, art. 293 E, 278-0 bis A and
/// 279-0 bis. Read 2026-11-21.
extension Requirement {
  static let frenchVatWords: [Requirement] = [
    Requirement(
      "FR-16", asks: "Is there a reference to the law where goods are exempt?",
      law: .of(.frenchAnnex, "I, 12°"),
      when: { $0.type.isFiscal && ($0.has(.intraCommunity) || $0.has(.export)) }, at: ["lines"]
    ) { subject in
      if !subject.says(whyNo: .intraCommunity) { return subject.demand("intra-community") }
      return subject.says(whyNo: .export) ? .passed : subject.demand("export")
    },

    Requirement(
      "FR-16B", asks: "Does a small business without VAT say so in the words of the law?",
      law: .of(.frenchTaxCode, "art. 293 B and 293 E"),
      when: { $0.type.isFiscal && $0.isUnderFranchise }, at: ["seller", "vatScheme"]
    ) { $0.demand("franchise") },

    Requirement(
      "FR-17", asks: "Does the invoice say « Autoliquidation » where the customer owes the VAT?",
      law: .of(.frenchAnnex, "I, 13°"), when: { $0.has(.reverseCharge) }, at: ["lines"]
    ) { $0.demand("reverse-charge") },

    Requirement(
      "FR-18", asks: "Does an invoice by the customer say « Autofacturation »?",
      law: .of(.frenchAnnex, "I, 14°"), when: { $0.type == .selfBilledInvoice }, at: ["type"]
    ) { $0.demand("self-billing") },

    .question(
      "FR-18Q", asks: "Did the seller give the customer a written mandate to bill itself?",
      law: .of(.frenchTaxCode, "annexe II, art. 242 nonies"),
      when: { $0.type == .selfBilledInvoice }, at: ["type"]),

    Requirement(
      "FR-19", asks: "Does a travel agent under the margin scheme say so in the words of the law?",
      law: .of(.frenchAnnex, "I, 15°"), when: { $0.hasExemptionCode("VATEX-EU-D") }, at: ["lines"]
    ) { $0.demand("margin-travel") },

    Requirement(
      "FR-20", asks: "Does a dealer under the margin scheme say so in the words of the law?",
      law: .of(.frenchAnnex, "I, 16°"), when: { $0.marginMention != nil }, at: ["lines"]
    ) { subject in subject.marginMention.map(subject.demand) ?? .notChecked },

    .question(
      "FR-21",
      asks: "Are a new means of transport's characteristics on the invoice, if one is sold?",
      law: .of(.frenchAnnex, "I, 17°"),
      when: {
        $0.has(.intraCommunity) && $0.operations != .services
      }, at: ["lines"]),

    .question(
      "FR-22",
      asks: "If it was sold at auction, are hammer price, taxes and fees there and no VAT?",
      law: .of(.frenchAnnex, "I, 18°"), when: { $0.marginMention != nil }, at: ["lines"]),

    Requirement(
      "FR-RENO-01", asks: "Is the customer's certificate there where works have a reduced rate?",
      .warning, law: .of(.frenchTaxCode, "art. 278-0 bis A and 279-0 bis"),
      when: \.isReducedRenovation, at: ["works"]
    ) { subject in
      subject.demand(subject.works == .renovation ? "renovation" : "energy-renovation")
    },

    .question(
      "FR-RENO-02",
      asks: "Has the customer signed the certificate, on the quote or on the invoice?",
      law: .of(.frenchTaxCode, "art. 278-0 bis A and 279-0 bis"), when: \.isReducedRenovation,
      at: ["works"]),
  ]
}

extension Subject {
  /// Works on a dwelling at a reduced rate.
  fileprivate var isReducedRenovation: Bool {
    (invoice.works == .renovation || invoice.works == .energyRenovation) && hasFrenchReducedRate
  }
}
