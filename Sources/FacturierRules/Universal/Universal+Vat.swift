internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226, points 4, 10 and 11, and art. 230. Read 2026-11-21.
extension Requirement {
  static let universalVat: [Requirement] = [
    Requirement(
      "GEN-VAT-01", asks: "Is there a reason wherever no VAT is charged?",
      law: .of(.vatDirective, "art. 226(11)"),
      .of(.en16931, "BR-E-10, BR-AE-10, BR-IC-10, BR-G-10"),
      when: { $0.type.isFiscal && $0.totals.vatBreakdown.contains { $0.category.needsReason } },
      at: ["lines"]
    ) { subject in
      let missing = subject.totals.vatBreakdown.filter {
        $0.category.needsReason && $0.exemptionReasons.isEmpty && $0.exemptionCode == nil
      }
      return .found(
        missing.map {
          Finding(arguments: ["category": .text($0.category.code), "base": .amount($0.base)])
        })
    },

    Requirement(
      "GEN-VAT-02", asks: "Does what is outside VAT stand alone?",
      law: .of(.en16931, "BR-O-11 to BR-O-14"),
      when: { $0.charges(.outOfScope) }, at: ["lines"]
    ) { .demand($0.totals.vatBreakdown.count == 1) },

    Requirement(
      "GEN-VAT-03", asks: "Are both parties identified where the buyer owes the VAT?",
      law: .of(.vatDirective, "art. 226(4)"), .of(.en16931, "BR-AE-02, BR-IC-02"),
      when: { $0.charges(.reverseCharge) || $0.charges(.intraCommunity) },
      at: ["buyer", "vatNumber"]
    ) { subject in
      let buyer = subject.buyer
      let buyerIsKnown =
        buyer.vatNumber != nil || !subject.charges(.intraCommunity) && buyer.companyNumber != nil
      let sellerIsKnown =
        subject.seller.vatNumber != nil || subject.taxRepresentative?.vatNumber != nil
      var findings: [Finding] = []
      if !sellerIsKnown { findings.append(Finding(at: ["seller", "vatNumber"])) }
      if !buyerIsKnown { findings.append(Finding(at: ["buyer", "vatNumber"])) }
      return .found(findings)
    },

    Requirement(
      "GEN-VAT-04", asks: "Do intra-community goods have a day and a country of delivery?",
      .warning,
      law: .of(.en16931, "BR-IC-11, BR-IC-12"),
      when: { $0.charges(.intraCommunity) }, at: ["delivery"]
    ) { subject in
      guard let delivery = subject.delivery else { return .failed }
      let hasDay = delivery.date != nil || delivery.period != nil
      return .demand(hasDay && delivery.address != nil)
    },

    Requirement(
      "GEN-VAT-05", asks: "Is the VAT shown in the currency of the seller's country?",
      law: .of(.vatDirective, "art. 91 and 230"), .of(.en16931, "BR-53"),
      when: { $0.mustConvertVat }, at: ["vatCurrency"]
    ) { subject in
      guard let wanted = subject.seller.address?.country.currency else { return .notChecked }
      let given = subject.vatCurrency?.currency
      return given == wanted
        ? .passed
        : .failed(["wanted": .text(wanted.code), "currency": .text(subject.currency.code)])
    },

    Requirement(
      "GEN-VAT-06", asks: "Is the second currency another one than the document's?", .warning,
      law: .of(.en16931, "BT-6, BR-53"), when: { $0.vatCurrency != nil }, at: ["vatCurrency"]
    ) { .demand($0.vatCurrency?.currency != $0.currency) },
  ]
}

extension Subject {
  fileprivate func charges(_ category: VatCategory) -> Bool {
    invoice.totals.vatBreakdown.contains { $0.category == category }
  }

  /// A member state's seller who charges VAT in a currency that is not the state's.
  fileprivate var mustConvertVat: Bool {
    guard let country = invoice.seller.address?.country, let national = country.currency else {
      return false
    }
    return invoice.type.isFiscal && country.isInEuropeanUnion && national != invoice.currency
      && !invoice.totals.vatTotal.isZero
  }
}
