internal import FacturierCore
internal import FacturierModel

/// Code de la commande publique, art. D2192-2, R2192-3, R2192-10 and R2192-11: invoices to the state,
/// local authorities and their bodies. Read 2026-11-21.
extension Requirement {
  static let frenchPublicSector: [Requirement] = [
    Requirement(
      "FR-PUB-01", asks: "Does the invoice to a public body give that body's SIRET?",
      law: .of(.frenchProcurement, "art. D2192-2"), of: .publicBody, when: \.isToFrenchState,
      at: ["buyer", "identifiers"]
    ) { .demand($0.buyer.siret != nil) },

    Requirement(
      "FR-PUB-02", asks: "Does the invoice to a public body give the seller's SIRET?",
      law: .of(.frenchProcurement, "art. D2192-2"), of: .publicBody, when: \.isToFrenchState,
      at: ["seller", "identifiers"]
    ) { .demand($0.seller.siret != nil) },

    Requirement(
      "FR-PUB-03", asks: "Is the number of the order, contract or engagement there?", .warning,
      law: .of(.frenchProcurement, "art. D2192-2"), of: .publicBody, when: \.isToFrenchState,
      at: ["purchaseOrderReference"]
    ) { .demand($0.references.purchaseOrder != nil || $0.references.contract != nil) },

    Requirement(
      "FR-PUB-04", asks: "Is the service code of Chorus Pro there?", .warning,
      law: .of(.frenchProcurement, "art. D2192-2"), of: .publicBody, when: \.isToFrenchState,
      at: ["buyerReference"]
    ) { .demand($0.references.buyer != nil) },

    Requirement(
      "FR-PUB-05", asks: "Is the term not longer than a public body has to pay in?", .warning,
      law: .of(.frenchProcurement, "art. R2192-10 and R2192-11"), of: .publicBody,
      when: { $0.isToFrenchState && $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { subject in
      guard let due = subject.dueDate, let days = subject.days("term-public"),
        let limit = try? subject.issueDate.adding(days: days)
      else { return .notChecked }
      return due <= limit ? .passed : .failed(["due": .date(due), "limit": .date(limit)])
    },

    .question(
      "FR-PUB-06", asks: "Is the invoice filed on Chorus Pro, which alone is accepted?",
      law: .of(.frenchProcurement, "art. R2192-3"), of: .publicBody, when: \.isToFrenchState,
      at: ["buyer", "kind"]),
  ]
}

extension Subject {
  fileprivate var isToFrenchState: Bool {
    invoice.type.isFiscal && invoice.buyer.address?.country == .france
  }
}
