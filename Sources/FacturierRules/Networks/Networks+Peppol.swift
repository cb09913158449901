internal import FacturierCore
internal import FacturierModel

/// Peppol BIS Billing 3.0.21: what the network refuses besides the European standard. Read 2026-11-21.
extension Requirement {
  static let peppol: [Requirement] = peppolHead + peppolLines + peppolNumbers + peppolNational

  private static let peppolHead: [Requirement] = [
    Requirement(
      "PEPPOL-EN16931-R003", asks: "Does the buyer find its own reference or its order?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R003"), when: { $0.isFiscal },
      at: ["buyerReference"]
    ) { .demand($0.references.buyer != nil || $0.references.purchaseOrder != nil) },

    Requirement(
      "PEPPOL-EN16931-R010", asks: "Does the buyer have an electronic address?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R010"), when: { $0.isFiscal },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.buyer.isReachable) },

    Requirement(
      "PEPPOL-EN16931-R020", asks: "Does the seller have an electronic address?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R020"), when: { $0.isFiscal },
      at: ["seller", "electronicAddress"]
    ) { .demand($0.seller.isReachable) },

    Requirement(
      "PEPPOL-EN16931-R061", asks: "Does a direct debit name its mandate?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R061"),
      when: { $0.isFiscal && ["49", "59"].contains($0.meansCode) }, at: ["payment", "mandate"]
    ) { .demand($0.payment.mandate?.reference.isBlank == false) },

    Requirement(
      "PEPPOL-EN16931-P0100", asks: "Does the network carry documents of this kind?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-P0100, P0101, P0112"), at: ["type"]
    ) { subject in
      let code = subject.invoice.code ?? subject.type.rawValue
      return peppolTypes.contains(code) || subject.isWithin(.germany) && germanTypes.contains(code)
        ? .passed : .failed(["code": .text(code)])
    },

    Requirement(
      "PEPPOL-EN16931-P0104",
      asks: "Do the reasons for missing VAT belong to the category that they are given for?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-P0104 to P0111"),
      when: { subject in
        subject.isFiscal && subject.totals.vatBreakdown.contains { $0.exemptionCode != nil }
      }, at: ["lines"]
    ) { subject in
      .found(
        subject.totals.vatBreakdown.compactMap { row in
          guard let code = row.exemptionCode?.uppercased(), row.category.needsReason,
            let category = boundReasons[code], category != row.category
          else { return nil }
          return Finding(arguments: ["code": .text(code), "category": .text(category.code)])
        })
    },
  ]

  /// BT-3: those of BIS Billing and, with 389 and 261, of self-billing.
  private static let peppolTypes: Set<String> = [
    "71", "80", "82", "84", "102", "218", "219", "331", "380", "382", "383", "386", "388", "393",
    "395", "553", "575", "623", "780", "817", "870", "875", "876", "877", "81", "83", "381", "396",
    "532", "389", "261",
  ]
  /// Partial and corrected invoices, between German parties only (P0112).
  private static let germanTypes: Set<String> = ["326", "384"]

  private static let boundReasons: [String: VatCategory] = [
    "VATEX-EU-G": .export, "VATEX-EU-O": .outOfScope, "VATEX-EU-IC": .intraCommunity,
    "VATEX-EU-AE": .reverseCharge, "VATEX-EU-D": .exempt, "VATEX-EU-F": .exempt,
    "VATEX-EU-I": .exempt, "VATEX-EU-J": .exempt,
  ]
}

extension Subject {
  /// The seller and the buyer have their addresses in `country`.
  func isWithin(_ country: Country) -> Bool {
    invoice.seller.address?.country == country && invoice.buyer.address?.country == country
  }

  /// BT-81.
  var meansCode: String { invoice.payment.meansCode ?? invoice.payment.means.code }
}

extension Party {
  /// It has an electronic address, and one that says from which list it is.
  var isReachable: Bool {
    electronicAddress.map { $0.scheme != nil && !$0.value.isBlank } ?? false
  }
}
