internal import FacturierCore

extension Invoice {
  /// Whether the document asks the buyer for money. A pro forma does so when it names an account.
  public var asksForMoney: Bool {
    let isPreview = type == .proForma && payment.accounts.isEmpty
    return type != .quote && type != .creditNote && !isPreview && totals.due.minorUnits > 0
  }

  /// The account that the payer is asked to use: the first in the document's currency, else the first
  /// that is for any, else the first.
  public var preferredAccount: BankAccount? {
    let accounts = payment.accounts
    return accounts.first { $0.currency == currency } ?? accounts.first { $0.currency == nil }
      ?? accounts.first
  }
}
