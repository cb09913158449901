package import FacturierModel
internal import FacturierPayment

/// Where a letter tells how its sum is made up. Which one leaves a letter whole is known when its pages
/// are laid out.
package enum LetterArrangement: Hashable, Sendable {
  /// All in the letter.
  case whole
  /// The invoices in the letter, how interest is reckoned on a page behind it.
  case calculationBehind
  /// All on a page behind the letter, above a payment slip if there is one.
  case accountBehind
}

extension Letter {
  /// The arrangements to try, in this order: the first that makes one page is the right one, else the one
  /// with the fewest pages among those that keep the letter itself together.
  package func arrangements(_ account: LetterAccount) -> [LetterArrangement] {
    guard isAboutClaims else { return [.whole] }
    if paysBySlip(account) || account.claims.count > Self.invoicesOnOnePage {
      return [.accountBehind]
    }
    let isReckoned = account.claims.contains { !$0.periods.isEmpty }
    if account.claims.count > 1, isReckoned { return [.whole, .calculationBehind, .accountBehind] }
    return [.whole, .accountBehind]
  }

  /// More than these never share a page with the rest of a letter.
  private static var invoicesOnOnePage: Int { 12 }

  /// Whether it tells an account of claims.
  private var isAboutClaims: Bool {
    switch type {
    case .reminder, .formalNotice, .suspensionNotice: true
    default: false
    }
  }

  /// Whether the reader pays with a Swiss payment slip, which stands at the foot of the last page.
  private func paysBySlip(_ account: LetterAccount) -> Bool {
    guard case .swiss? = try? paymentRequest(account)?.transferCode() else { return false }
    return true
  }
}
