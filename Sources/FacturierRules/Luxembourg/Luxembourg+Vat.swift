internal import FacturierCore
internal import FacturierModel

/// Law of 12 February 1979, art. 63, § 5, 8, 10 and 11, and art. 57bis. Read 2026-11-21.
extension Requirement {
  static let luxembourgVat: [Requirement] = [
    Requirement(
      "LU-03", asks: "Does the seller give its VAT number?",
      law: .of(.luxembourgVatLaw, "art. 63, § 8, 3°"),
      when: { $0.owesFullInvoice && ($0.has(.standard) || $0.has(.reverseCharge)) },
      at: ["seller", "vatNumber"]
    ) { .demand($0.sellerHasVatNumber) },

    Requirement(
      "LU-10", asks: "Is every rate one that Luxembourg has?", .warning,
      law: .of(.luxembourgVatLaw, "art. 39 and 63, § 8, 10°"),
      when: { $0.chargesVat(within: .luxembourg) }, at: ["lines"]
    ) { $0.knownRates(of: .luxembourg) },

    Requirement(
      "LU-19", asks: "Is the invoice issued by the 15th of the month after the supply?", .warning,
      law: .of(.luxembourgVatLaw, "art. 63, § 5"),
      when: { $0.type == .invoice && $0.supplyDate != nil }, at: ["issueDate"]
    ) { $0.issuedInTime("issue-day", of: .luxembourg) },

    Requirement(
      "LU-23", asks: "Does a small business say that it is exempt from VAT?",
      law: .of(.luxembourgVatLaw, "art. 57bis"),
      when: { $0.type.isFiscal && $0.isUnderFranchise }, at: ["legalNotes"]
    ) { $0.demand("franchise") },
  ]
}

extension Subject {
  /// No simplified invoice will do: it is not small, changes no other one, and its seller is not exempt
  /// as a small business (§ 10).
  fileprivate var owesFullInvoice: Bool {
    invoice.type.isFiscal && invoice.type != .creditNote && !isUnderFranchise
      && isAbove("simplified-up-to", of: .luxembourg)
  }
}
