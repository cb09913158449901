internal import FacturierCore
internal import FacturierModel

extension Facts {
  /// How to pay: one member of BG-16 an account, or a single one without.
  mutating func addPayment(_ invoice: Invoice) {
    let payment = invoice.payment
    // Nothing says where to: an account that is missing is for the checklist to tell.
    guard !payment.accounts.isEmpty || !payment.means.isTransfer || payment.meansCode != nil
    else {
      if invoice.isReceived { add(83, payment.reference) }
      return
    }
    let accounts = invoice.messageAccounts
    for (index, account) in (accounts.isEmpty ? [nil] : accounts.map(Optional.some)).enumerated() {
      var facts = Facts()
      facts.add(81, payment.meansCode ?? payment.means.code)
      if let account { facts.add(account) }
      // What there is one of stands with the first account only (UBL-SR-46, UBL-SR-54, UBL-SR-55).
      if index == 0 {
        facts.add(82, payment.meansText)
        facts.add(87, payment.card?.lastDigits)
        facts.add(88, payment.card?.holder)
        facts.add(91, payment.mandate?.debtorIBAN.map { BankAccount.compact($0) })
      }
      add(16, facts)
    }
    add(83, invoice.referenceText)
    add(89, payment.mandate?.reference)
    add(90, payment.mandate?.creditorIdentifier)
  }

  private mutating func add(_ account: BankAccount) {
    let iban = BankAccount.compact(account.iban)
    let isIBAN = iban.utf8.prefix(2).allSatisfy { 65...90 ~= $0 }
    add(84, Fact(iban, scheme: isIBAN ? "IBAN" : nil))
    add(85, account.name)
    add(86, account.bic)
  }
}

extension BankAccount {
  /// Without the blanks between groups.
  static func compact(_ iban: String) -> String {
    String(iban.uppercased().filter { !$0.isWhitespace })
  }
}

extension Invoice {
  /// Where to pay to: nowhere, when the seller collects from the buyer's account or card. What somebody
  /// else wrote is passed on as it is.
  fileprivate var messageAccounts: [BankAccount] {
    let isCollected =
      payment.meansCode.map { ["48", "49", "54", "55", "59"].contains($0) }
      ?? (payment.means.isDirectDebit || payment.means == .card)
    return isCollected && !isReceived ? [] : payment.accounts
  }

  /// What the payer quotes (BT-83): a structured communication with its signs, by which people and
  /// programs in Belgium know it; others without the blanks between groups.
  fileprivate var referenceText: String? {
    if isReceived { return payment.reference }
    guard let reference = try? paymentReference(on: preferredAccount) else {
      return payment.reference
    }
    if case .structuredCommunication = reference { return reference.printed }
    return reference.compact
  }
}
