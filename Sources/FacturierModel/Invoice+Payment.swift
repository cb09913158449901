public import FacturierCore

extension Invoice {
  /// Whether the document asks the buyer for money. A pro forma does so when it names an account.
  public var asksForMoney: Bool {
    let isPreview = type == .proForma && payment.accounts.isEmpty
    return type != .quote && type != .creditNote && !isPreview && totals.due.minorUnits > 0
  }

  /// The account that the payer is asked to use.
  public var preferredAccount: BankAccount? { payment.preferredAccount(in: currency) }
}

extension PaymentInstructions {
  /// The account to ask for money in `currency`: the first that is meant for it, else the first that is
  /// for any, else the first.
  public func preferredAccount(in currency: Currency) -> BankAccount? {
    accounts.first { $0.currency == currency } ?? accounts.first { $0.currency == nil }
      ?? accounts.first
  }
}
