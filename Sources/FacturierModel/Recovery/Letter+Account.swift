public import FacturierCore

extension Letter {
  /// Whose customer the letter is about: the recipient, or the debtor of a handover.
  public var debtor: (party: Party, kind: CustomerKind)? {
    if case .handover(let handover) = content { return (handover.debtor, handover.debtorKind) }
    return recipient.map { ($0.party, $0.kind) }
  }

  /// The country whose law of late payment is used: as the letter says, else the consumer's own
  /// (regulation 593/2008, art. 6), else the sender's (art. 4).
  public var lawCountry: Country? {
    if let country = claim.country { return country }
    if let debtor, debtor.kind == .consumer { return debtor.party.address?.country }
    return sender.address?.country
  }

  /// What the letter asks for: every invoice with interest and indemnity, costs, and the sums.
  ///
  /// Without a law, only what claims nothing but the invoices has an account.
  public func account(_ law: RecoveryLaw?) throws(ClaimError) -> LetterAccount {
    let kind = debtor?.kind ?? .business
    let known = law ?? .unknown(lawCountry ?? sender.address?.country ?? .belgium)
    var claims: [ClaimAccount] = []
    for invoice in invoices {
      claims.append(
        try known.account(
          for: invoice, owedBy: kind, claim,
          demands: earlierLetters.filter { $0.isAbout(invoice.number) }, writing: asDemand))
    }
    return try LetterAccount(claims, costs: allowedCosts(known.country, kind), currency)
  }

  /// The letter as a later one will name it.
  public var asEarlierLetter: EarlierLetter {
    EarlierLetter(
      type, level: level, on: date, by: dispatch.channel, number: dispatch.number,
      about: invoices.map(\.number))
  }

  private var asDemand: EarlierLetter? {
    type == .reminder || type == .formalNotice ? asEarlierLetter : nil
  }

  /// Costs that the law does not forbid: none from consumers but what the contract names to the cent in
  /// Switzerland; of reminder fees nowhere more than was agreed.
  private func allowedCosts(_ country: Country, _ kind: CustomerKind) -> [ClaimedCost] {
    claim.costs.filter { cost in
      switch (kind, cost.kind) {
      case (.consumer, _): country == .switzerland && cost.isAgreed
      case (_, .reminderFee): cost.isAgreed
      case (_, .recoveryCost): country != .switzerland || cost.isAgreed
      }
    }
  }
}

extension LetterAccount {
  init(_ claims: [ClaimAccount], costs: [ClaimedCost], _ currency: Currency) throws(ClaimError) {
    let zero = Amount.zero(currency)
    let sums = try reckoning { () throws(ArithmeticError) in
      (
        principal: try claims.sum(\.principal, from: zero),
        interest: try claims.sum(\.interest, from: zero),
        indemnity: try claims.sum(\.indemnity, from: zero),
        costs: try costs.sum(\.amount, from: zero),
        perDay: try claims.compactMap(\.interestPerDay).sum(\.self, from: zero)
      )
    }
    self.claims = claims
    self.costs = costs
    principal = sums.principal
    interest = sums.interest
    indemnity = sums.indemnity
    costTotal = sums.costs
    total = try reckoning { () throws(ArithmeticError) in
      try sums.principal + sums.interest + sums.indemnity + sums.costs
    }
    interestPerDay = sums.perDay.isZero ? nil : sums.perDay
  }
}
