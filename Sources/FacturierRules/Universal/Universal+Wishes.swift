internal import FacturierCore
internal import FacturierModel

/// What a customer asked for on or with its invoices, as its customer file says (`buyer.wishes`). An
/// invoice without it is a good invoice that is not paid yet.
extension Requirement {
  static let wishes: [Requirement] = [
    wish(
      "GEN-WISH-01", .purchaseOrderReference, at: ["purchaseOrderReference"],
      asks: "Is the order number there that this customer wants?"
    ) { $0.references.purchaseOrder != nil },

    wish(
      "GEN-WISH-02", .projectReference, at: ["projectReference"],
      asks: "Is the project code there that this customer wants?"
    ) { $0.references.project != nil },

    wish(
      "GEN-WISH-03", .buyerReference, at: ["buyerReference"],
      asks: "Is the customer's own reference there that it wants?"
    ) { $0.references.buyer != nil },

    wish(
      "GEN-WISH-04", .contractReference, at: ["contractReference"],
      asks: "Is the contract number there that this customer wants?"
    ) { $0.references.contract != nil },

    wish(
      "GEN-WISH-05", .acceptanceLetter, at: ["attachments"],
      asks: "Is the acceptance letter enclosed that this customer wants?"
    ) { $0.enclosesAcceptance },

    .question(
      "GEN-WISH-06", asks: "Does accounts payable get the copy that this customer wants?",
      law: .of(.practice, "the customer's file"), when: { $0.wants(.copyToAccountsPayable) },
      at: ["buyer", "wishes"]),

    wish(
      "GEN-WISH-07", .byEmail, at: ["buyer", "contact", "email"],
      asks: "Is the e-mail address known of a customer who wants its invoices there?"
    ) { $0.buyer.contact.email != nil },

    wish(
      "GEN-WISH-08", .byPost, at: ["buyer", "address"],
      asks: "Has a customer who wants its invoices by post a whole postal address?"
    ) { subject in
      subject.buyer.address.map {
        !$0.lines.isEmpty && $0.postalCode != nil && $0.city != nil
      } ?? false
    },
  ]

  private static func wish(
    _ code: String, _ wish: CustomerWish, at place: JSONPointer, asks question: String,
    _ isMet: @escaping @Sendable (Subject) -> Bool
  ) -> Requirement {
    Requirement(
      code, asks: question, .warning, law: .of(.practice, "the customer's file"),
      when: { $0.wants(wish) }, at: place
    ) { .demand(isMet($0)) }
  }
}

extension Subject {
  func wants(_ wish: CustomerWish) -> Bool { invoice.customerWishes.contains(wish) }

  /// Whether an acceptance letter is attached or enclosed, by what it is called.
  var enclosesAcceptance: Bool {
    let words = ["acceptation", "réception", "aanvaarding", "oplevering", "abnahme", "acceptance"]
    let attached = invoice.attachments.map { [$0.id, $0.description, $0.file] }
    let enclosed = invoice.enclosures.map { [$0.title, $0.file] }
    return (attached + enclosed).contains { names in
      let name = names.compactMap(\.self).joined(separator: " ").folded
      return words.contains { name.contains($0.folded) }
    }
  }
}
