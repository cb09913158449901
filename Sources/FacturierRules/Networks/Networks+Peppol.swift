internal import FacturierCore
internal import FacturierModel

/// Peppol BIS Billing 3.0.21: what the network refuses besides the European standard. Read 2026-11-21.
extension Requirement {
  static let peppol: [Requirement] = [
    Requirement(
      "PEPPOL-EN16931-R003", asks: "Does the buyer find its own reference or its order?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R003"), when: { $0.type.isFiscal },
      at: ["buyerReference"]
    ) { .demand($0.references.buyer != nil || $0.references.purchaseOrder != nil) },

    Requirement(
      "PEPPOL-EN16931-R010", asks: "Does the buyer have an electronic address?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R010"), when: { $0.type.isFiscal },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.buyer.electronicAddress?.scheme != nil) },

    Requirement(
      "PEPPOL-EN16931-R020", asks: "Does the seller have an electronic address?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R020"), when: { $0.type.isFiscal },
      at: ["seller", "electronicAddress"]
    ) { .demand($0.seller.electronicAddress?.scheme != nil) },

    Requirement(
      "PEPPOL-EN16931-R061", asks: "Does a direct debit name its mandate?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R061"),
      when: { $0.type.isFiscal && $0.payment.means.isDirectDebit }, at: ["payment", "mandate"]
    ) { .demand($0.payment.mandate != nil) },

    Requirement(
      "PEPPOL-EN16931-P0100", asks: "Does the network carry documents of this kind?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-P0100, P0101, P0112"), at: ["type"]
    ) { subject in
      let code = subject.invoice.code ?? subject.type.rawValue
      return peppolTypes.contains(code) || subject.isWithinGermany && germanTypes.contains(code)
        ? .passed : .failed(["code": .text(code)])
    },

    Requirement(
      "PEPPOL-EN16931-CL001", asks: "Are attachments files of the kinds that may travel along?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-CL001"),
      when: { $0.attachments.contains { $0.file != nil } }, at: ["attachments"]
    ) { subject in
      .found(
        subject.attachments.enumerated().compactMap { index, attachment in
          guard let file = attachment.file, !travellingFiles.contains(file.fileEnding) else {
            return nil
          }
          return Finding(
            at: ["attachments", String(index), "file"], arguments: ["file": .text(file)])
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
  private static let travellingFiles: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "csv", "xlsx", "ods",
  ]
}

extension Subject {
  fileprivate var isWithinGermany: Bool {
    invoice.seller.address?.country == .germany && invoice.buyer.address?.country == .germany
  }
}

extension String {
  /// `pdf` of `plans/house.PDF`.
  fileprivate var fileEnding: String { split(separator: ".").last.map { $0.lowercased() } ?? "" }
}
