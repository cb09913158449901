internal import FacturierCore
internal import FacturierModel

/// Swiss QR references, which go with QR-IBANs only, and the account of a direct debit (BT-91).
/// Read 2026-11-21.
extension Requirement {
  static let paymentNumbers: [Requirement] = [
    Requirement(
      "ID-QR-01", asks: "Does a QR-IBAN come with a QR reference?",
      law: .of(.swissBill, "a QR-IBAN takes a QR reference and nothing else"),
      when: { $0.payment.means.isTransfer && $0.account?.isQRIBAN == true },
      at: ["payment", "reference"]
    ) { .demand($0.hasQRReference) },

    Requirement(
      "ID-QR-02", asks: "Does a QR reference come with a QR-IBAN?",
      law: .of(.swissBill, "a QR reference goes with a QR-IBAN only"),
      when: { $0.payment.means.isTransfer && $0.hasQRReference },
      at: ["payment", "accounts"]
    ) { .demand($0.account?.isQRIBAN == true) },

    // Part of it may be hidden on purpose.
    Requirement(
      "ID-DEBTOR-01", asks: "Is the account that is debited a well formed IBAN?", .warning,
      law: .of(.iban, "MOD 97-10"),
      when: { $0.payment.mandate?.debtorIBAN.map { !$0.isMasked } == true },
      at: ["payment", "mandate", "debtorIban"]
    ) { subject in
      guard let number = subject.payment.mandate?.debtorIBAN, (try? IBAN(number)) == nil else {
        return .passed
      }
      return .failed(["number": .text(number)])
    },
  ]
}

extension Subject {
  /// The preferred account, if its IBAN can be read.
  fileprivate var account: IBAN? { invoice.preferredAccount.flatMap { try? IBAN($0.iban) } }

  /// Whether the payer of a Swiss account quotes a QR reference, written down or made.
  fileprivate var hasQRReference: Bool {
    guard account?.isSwiss == true else { return false }
    return (try? invoice.paymentReference(on: invoice.preferredAccount))?.kind == .qrReference
  }
}

extension String {
  /// With stars, points or crosses in place of digits.
  fileprivate var isMasked: Bool { contains { "*•·…".contains($0) } || contains("XX") }
}
