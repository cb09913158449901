internal import FacturierCore
internal import FacturierModel

/// UStG, § 14 to 14b and 19; UStDV, § 33 and 34a. Read 2026-11-21.
extension Requirement {
  static let germanVat: [Requirement] = [
    Requirement(
      "DE-03", asks: "Does the seller give its tax number or its VAT number?",
      law: .of(.germanVatLaw, "§ 14 (4)"), .of(.germanVatDecree, "§ 33 and 34a"),
      when: { $0.owesFullGermanInvoice && ($0.has(.standard) || $0.has(.reverseCharge)) },
      at: ["seller", "taxNumber"]
    ) { .demand($0.sellerIsTaxed) },

    Requirement(
      "DE-07", asks: "Does the invoice say when the supply was made?", .warning,
      law: .of(.germanVatLaw, "§ 14 (4)"),
      when: { $0.type == .invoice && $0.owesFullGermanInvoice }, at: ["delivery", "date"]
    ) { .demand($0.supplyDate != nil) },

    Requirement(
      "DE-08", asks: "Is every rate one that Germany has?", .warning,
      law: .of(.germanVatLaw, "§ 12"), when: { $0.chargesVat(within: .germany) }, at: ["lines"]
    ) { $0.knownRates(of: .germany) },

    Requirement(
      "DE-11", asks: "Does a small business say that it is exempt from VAT?",
      law: .of(.germanVatLaw, "§ 19"), .of(.germanVatDecree, "§ 34a"),
      when: { $0.type.isFiscal && $0.isUnderFranchise }, at: ["legalNotes"]
    ) { $0.demand("franchise") },

    Requirement(
      "DE-14", asks: "Is a private customer of building works told to keep the invoice?", .advice,
      law: .of(.germanVatLaw, "§ 14 (4) and 14b"), of: .consumer,
      when: { $0.type.isFiscal && $0.works != nil }, at: ["legalNotes"]
    ) { $0.demand("retention") },

    Requirement(
      "DE-15", asks: "Do both businesses say where electronic invoices go?", .advice,
      law: .of(.germanVatLaw, "§ 14: structured invoices"), of: .business,
      when: { $0.isTrade(within: .germany) && $0.isAbove("simplified-up-to", of: .germany) },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.hasElectronicAddresses) },
  ]
}

extension Subject {
  /// Above the amount of small invoices, and not of a small business.
  fileprivate var owesFullGermanInvoice: Bool {
    invoice.type.isFiscal && !isUnderFranchise && isAbove("simplified-up-to", of: .germany)
  }
}
