internal import FacturierCore
internal import FacturierModel

// What somebody else's e-invoice says and a page has no place of its own for.

extension InvoicePresenter {
  /// The rest of a received document, in one paragraph of small print.
  func particulars() throws(TemplateError) -> String? {
    guard invoice.isReceived else { return nil }
    var list = Particulars(words)
    if let code = invoice.typeCode { try list.add("kind", code) }
    try list.add("process", invoice.businessProcess)
    if let event = invoice.vatDueOn { try list.add("vatDue.\(event.rawValue)") }
    let (buyer, payee) = (invoice.buyer, invoice.payee)
    try list.add("seller", numbers(of: invoice.seller))
    let contact = [buyer.companyNumber?.listed, buyer.contact.phone, buyer.contact.email]
    try list.add("buyer", numbers(of: buyer) + contact.compactMap(\.self))
    if let payee {
      try list.add("payee", numbers(of: payee) + [payee.companyNumber?.listed].compactMap(\.self))
    }
    let place = [invoice.delivery?.location?.listed, invoice.delivery?.address?.subdivision]
    try list.add("place", place.compactMap(\.self))
    try addPayment(to: &list)
    guard !list.texts.isEmpty else { return nil }
    let colon = idiom.language == .french ? "\(Space.noBreak): " : ": "
    return try words("particulars.title") + colon + list.texts.joined(separator: " · ")
  }

  private func numbers(of party: Party) -> [String] {
    party.identifiers.map(\.listed)
      + [party.electronicAddress?.listed, party.address?.subdivision].compactMap(\.self)
  }

  private func addPayment(to list: inout Particulars) throws(TemplateError) {
    let payment = invoice.payment
    try list.add("means", [payment.meansCode, payment.meansText].compactMap(\.self))
    // The block of payment has the preferred one, and the numbers of the others.
    let shown = asksForMoney && payment.means.isTransfer ? invoice.preferredAccount : nil
    for account in payment.accounts where account != shown {
      let more = [account.bic, account.name].compactMap(\.self)
      if shown == nil || !more.isEmpty { try list.add("account", [account.printedIBAN] + more) }
    }
    if let card = payment.card {
      try list.add("card", ["… \(card.lastDigits)", card.holder].compactMap(\.self))
    }
    if let mandate = payment.mandate {
      try list.add("mandate", mandate.reference)
      try list.add("creditor", mandate.creditorIdentifier)
      try list.add("debtor", mandate.debtorIBAN)
    }
    if !asksForMoney { try list.add("means", payment.reference) }
  }
}

/// Texts with a word before each.
private struct Particulars {
  private let words: Words
  private(set) var texts: [String] = []

  init(_ words: Words) { self.words = words }

  mutating func add(_ word: String) throws(TemplateError) {
    texts.append(try words("particulars.\(word)"))
  }

  mutating func add(_ word: String, _ values: [String]) throws(TemplateError) {
    guard !values.isEmpty else { return }
    texts.append(
      try words("particulars.\(word)") + " "
        + values.map(\.unbroken).joined(separator: ", "))
  }

  mutating func add(_ word: String, _ value: String?) throws(TemplateError) {
    try add(word, value.map { [$0] } ?? [])
  }
}
