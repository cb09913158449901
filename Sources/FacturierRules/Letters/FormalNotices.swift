internal import FacturierCore
internal import FacturierModel

extension LegalText {
  fileprivate static let frenchCivil = LegalText(
    "Code civil (FR)", source: "legifrance.gouv.fr", read: "2026-11-21")
  fileprivate static let belgianCivil = LegalText(
    "Code civil (BE)", source: "ejustice.just.fgov.be", read: "2026-11-21")
}

extension [LetterRequirement] {
  /// What a demand must have so that nobody can mistake it or doubt it.
  static let formalNotices: [LetterRequirement] = [
    LetterRequirement(
      "LET-NOTICE-01", asks: "Does a person sign the formal notice?", .warning,
      law: .of(.frenchCivil, "art. 1344"), .of(.belgianCivil, "art. 5.231"), when: isNotice,
      at: ["signature", "name"]
    ) { .demand($0.signature?.name != nil) },
    LetterRequirement(
      "LET-NOTICE-02", asks: "Can the receipt of the formal notice be proved?", .warning,
      law: .of(.frenchCivil, "art. 1344"), .of(.belgianCivil, "art. 5.231"), when: isNotice,
      at: ["dispatch", "channel"]
    ) { .demand($0.dispatch.channel.isRegistered || $0.dispatch.channel == .byHand) },
    LetterRequirement(
      "LET-NOTICE-03", asks: "Does the creditor give a number of its register?", .warning,
      law: .of(.frenchCommerce, "art. R123-237"), .of(.belgianEconomicCode, "art. III.25"),
      when: isNotice, at: ["sender", "companyNumber"]
    ) {
      .demand(
        $0.sender.companyNumber != nil || $0.sender.vatNumber != nil
          || !$0.sender.registers.isEmpty)
    },
    LetterRequirement(
      "LET-NOTICE-04", asks: "Does the formal notice give the debtor's whole address?", .warning,
      law: .of(.frenchCivil, "art. 1344"), when: isNotice, at: ["recipient", "address"]
    ) {
      let address = $0.recipient?.party.address
      return .demand(address?.lines.isEmpty == false && address?.city != nil)
    },
    LetterRequirement(
      "LET-NOTICE-05", asks: "Does the formal notice say how to pay?", .warning,
      law: .of(.frenchCivil, "art. 1344"), .of(.belgianEconomicCode, "art. III.25"),
      when: isNotice, at: ["payment", "accounts"]
    ) { .demand(!$0.payment.accounts.isEmpty || $0.payment.link != nil) },
    LetterRequirement(
      "LET-NOTICE-06", asks: "Does the formal notice leave a week to pay?", .warning,
      law: .of(.frenchCivil, "art. 1231"), .of(.swissObligations, "art. 102 and 107"),
      when: isNotice, at: ["deadline"]
    ) { subject in
      guard let deadline = subject.deadline else { return .failed }
      return .demand(subject.date.days(to: deadline) >= 7)
    },
    LetterRequirement(
      "LET-NOTICE-07", asks: "Does it say in what capacity the signatory signs?", .advice,
      law: .of(.frenchCivil, "art. 1344"), .of(.belgianCivil, "art. 5.231"),
      // Who trades under the own name signs as nobody else.
      when: { subject in
        guard subject.type == .formalNotice, let name = subject.signature?.name else {
          return false
        }
        return !subject.sender.name.contains(name)
      }, at: ["signature", "capacity"]
    ) { .demand($0.signature?.capacity != nil) },
    LetterRequirement(
      "LET-RATE-01", asks: "Is every rate of the law confirmed?", .advice,
      law: .of(.lateDirective, "art. 2 and 3"),
      when: { $0.account?.claims.contains { !$0.periods.isEmpty } == true },
      at: ["claim", "rates"]
    ) { subject in
      subject.findings {
        guard case .unconfirmed(_, let day) = $0 else { return nil }
        return ["day": .date(day)]
      }
    },
  ]

  private static let isNotice: @Sendable (LetterSubject) -> Bool = { $0.type == .formalNotice }
}
