internal import FacturierCore
internal import FacturierModel

extension LegalText {
  fileprivate static let frenchEnforcement = LegalText(
    "Code des procédures civiles d'exécution (FR)", source: "legifrance.gouv.fr",
    read: "2026-11-21")
  fileprivate static let frenchCivil = LegalText(
    "Code civil (FR)", source: "legifrance.gouv.fr", read: "2026-11-21")
  fileprivate static let frenchCriminal = LegalText(
    "Code pénal (FR)", source: "legifrance.gouv.fr", read: "2026-11-21")
}

extension [LetterRequirement] {
  /// Every requirement of letters.
  public static let all: [LetterRequirement] =
    sums + belgianConsumers + texts + formalNotices

  /// Sums that the law does not give.
  private static let sums: [LetterRequirement] = [
    LetterRequirement(
      "LET-SUM-01", asks: "Is a consumer spared the fixed indemnity of businesses?", .warning,
      law: .of(.lateDirective, "art. 1"), .of(.frenchCommerce, "art. L441-10"),
      when: { $0.claim.withIndemnity && $0.isOwedByConsumerWithoutClauses },
      at: ["claim", "indemnityClause"]
    ) { .demand($0.claim.indemnity == nil || $0.claim.indemnity == .legalScale) },
    LetterRequirement(
      "LET-SUM-02", asks: "Is a consumer spared fees and recovery costs?",
      law: .of(.frenchEnforcement, "art. L111-8"), .of(.frenchConsumption, "art. L121-21"),
      .of(.belgianEconomicCode, "book XIX"),
      when: {
        !$0.claim.costs.isEmpty
          && $0.isOwed(
            by: .consumer, in: .france, .belgium, .luxembourg, .germany, .netherlands)
      }, at: ["claim", "costs"]
    ) { _ in .failed },
    LetterRequirement(
      "LET-SUM-03", asks: "Were all fees agreed to the cent?",
      law: .of(.swissObligations, "art. 104 and 106"),
      when: { $0.lawCountry == .switzerland && !$0.claim.costs.isEmpty }, at: ["claim", "costs"]
    ) { .demand($0.claim.costs.allSatisfy(\.isAgreed)) },
    LetterRequirement(
      "LET-SUM-04", asks: "Is the agreed rate at least three times the legal rate?", .warning,
      law: .of(.frenchCommerce, "art. L441-10, II"),
      when: {
        $0.isOwed(by: .business, in: .france) && ($0.claim.rate != nil || $0.claim.margin != nil)
      },
      at: ["terms", "lateRate"]
    ) { subject in
      subject.findings {
        guard case .rateBelowFloor(let agreed, let floor) = $0 else { return nil }
        return ["agreed": .number(agreed), "floor": .number(floor)]
      }
    },
    LetterRequirement(
      "LET-SUM-05", asks: "Did the invoice go out in time, and announce interest?", .warning,
      law: .of(.luxembourgLateLaw, "art. 12 and 13"),
      when: { $0.claim.withInterest && $0.isOwed(by: .consumer, in: .luxembourg) },
      at: ["invoices"]
    ) { subject in
      subject.findings { [.invoiceTooLate, .invoiceSilent].contains($0) ? [:] : nil }
    },
    LetterRequirement(
      "LET-TERM-01", asks: "Is every invoice due within sixty days?", .warning,
      law: .of(.belgianLateLaw, "art. 4"),
      when: { $0.isOwed(by: .business, in: .belgium) && !$0.invoices.isEmpty },
      at: ["invoices"]
    ) { subject in
      .found(
        subject.invoices.enumerated().compactMap { index, invoice in
          guard let due = invoice.dueDate, invoice.date.days(to: due) > 60 else { return nil }
          return Finding(
            at: ["invoices", "\(index)", "dueDate"],
            arguments: [
              "invoice": .text(invoice.number), "days": .count(invoice.date.days(to: due)),
            ])
        })
    },
  ]

  /// Code de droit économique (BE), book XIX.
  private static let belgianConsumers: [LetterRequirement] = [
    LetterRequirement(
      "LET-BE-01", asks: "Was a free reminder sent before anything more is claimed?",
      law: .of(.belgianEconomicCode, "art. XIX.2"),
      when: {
        $0.isOwed(by: .consumer, in: .belgium)
          && ($0.claim.withInterest || $0.claim.withIndemnity)
          && $0.account?.claims.isEmpty == false
      }, at: ["earlierLetters"]
    ) { subject in
      subject.findings { note in
        if case .notBefore(let day) = note { return ["day": .date(day)] }
        return note == .noFreeReminder ? ["day": .text("–")] : nil
      }
    },
    LetterRequirement(
      "LET-BE-02", asks: "Are the agreed rate and indemnity within the caps?",
      law: .of(.belgianEconomicCode, "art. XIX.4"),
      when: {
        $0.isOwed(by: .consumer, in: .belgium) && $0.account?.claims.isEmpty == false
          && ($0.claim.rate != nil || $0.claim.margin != nil || $0.claim.indemnity != nil)
      }, at: ["claim"]
    ) { subject in
      subject.findings {
        switch $0 {
        case .rateClauseVoid(let agreed, let cap):
          ["agreed": .number(agreed), "cap": .number(cap)]
        case .indemnityClauseVoid(let agreed, let cap):
          ["agreed": .amount(agreed), "cap": .amount(cap)]
        default: nil
        }
      }
    },
    LetterRequirement(
      "LET-BE-03", asks: "Does the letter leave the consumer the whole fourteen days?",
      law: .of(.belgianEconomicCode, "art. XIX.2"),
      when: { subject in
        subject.isDemand && subject.isOwed(by: .consumer, in: .belgium)
          && subject.account?.claims.contains { $0.notice?.sentOn == subject.date } == true
      }, at: ["deadline"]
    ) { subject in
      guard let last = subject.account?.claims.compactMap(\.notice?.lastDay).max() else {
        return .notChecked
      }
      guard let deadline = subject.deadline, deadline < last else { return .passed }
      return .failed(["day": .date(last)])
    },
    LetterRequirement(
      "LET-BE-04", asks: "Does the first reminder say what was delivered?",
      law: .of(.belgianEconomicCode, "art. XIX.2"),
      when: { $0.isDemand && $0.isOwed(by: .consumer, in: .belgium) }, at: ["invoices"]
    ) { subject in
      .found(
        subject.invoices.enumerated().compactMap { index, invoice in
          guard invoice.description == nil else { return nil }
          return Finding(
            at: ["invoices", "\(index)", "description"],
            arguments: ["invoice": .text(invoice.number)])
        })
    },
    LetterRequirement(
      "LET-BE-05", asks: "Does the letter give the creditor's enterprise number?",
      law: .of(.belgianEconomicCode, "art. XIX.2"),
      when: { $0.isDemand && $0.isOwed(by: .consumer, in: .belgium) },
      at: ["sender", "companyNumber"]
    ) { .demand($0.sender.companyNumber != nil || $0.sender.vatNumber != nil) },
  ]

  /// What own words must not say.
  private static let texts: [LetterRequirement] = [
    LetterRequirement(
      "LET-TEXT-01", asks: "Does the letter look like nothing that a court sends?", .warning,
      law: .of(.frenchCriminal, "art. 433-13"), when: { $0.letter.subject != nil },
      at: ["subject"]
    ) { subject in
      let words = [
        "huissier", "commissaire de justice", "tribunal", "gerichtsvollzieher", "amtsgericht",
        "deurwaarder", "rechtbank", "bailiff", "court order",
      ]
      return .naming(words, in: [subject.letter.subject])
    },
    LetterRequirement(
      "LET-TEXT-02", asks: "Is the letter free of threats with publication or prosecution?",
      .warning, law: .of(.frenchConsumption, "art. L121-6"),
      when: { !$0.ownWords.isEmpty }, at: ["text"]
    ) { subject in
      .naming(
        [
          "liste noire", "zwarte lijst", "schwarze liste", "blacklist", "plainte pénale",
          "strafklacht", "strafanzeige", "criminal complaint", "réseaux sociaux", "sociale media",
          "soziale medien", "sozialen medien", "social media",
        ], in: subject.ownWords)
    },
    LetterRequirement(
      "LET-TEXT-03", asks: "Does the letter not claim to interrupt limitation?",
      law: .of(.frenchCivil, "art. 2240, 2241 and 2244"),
      when: { $0.lawCountry == .france && !$0.ownWords.isEmpty }, at: ["text"]
    ) { subject in
      .naming(
        [
          "interrompt la prescription", "interrompt le délai de prescription",
          "interrompra la prescription", "interrompre la prescription",
          "interruption de la prescription", "interruptif de prescription",
          "interruptive de prescription", "stuit de verjaring", "stuiting van de verjaring",
          "unterbricht die verjährung", "verjährung unterbr", "interrupts limitation",
          "interrupts the limitation", "interrupt the limitation",
        ], in: subject.ownWords)
    },
  ]
}

extension LetterSubject {
  /// A consumer from whom no contract can have a fixed sum: Belgium has caps for it, Switzerland leaves it
  /// to the contract.
  fileprivate var isOwedByConsumerWithoutClauses: Bool {
    letter.debtor?.kind == .consumer
      && ![.belgium, .switzerland].contains(letter.lawCountry ?? .belgium)
  }

  /// What the input says in its own words.
  fileprivate var ownWords: [String] { [letter.text, letter.remark].compactMap(\.self) }
}

extension Answer {
  /// Failed when a text has one of `words`.
  fileprivate static func naming(_ words: [String], in texts: [String?]) -> Answer {
    let all = texts.compactMap { $0?.lowercased() }
    guard let word = words.first(where: { word in all.contains { $0.contains(word) } }) else {
      return .passed
    }
    return .failed(["word": .text(word)])
  }
}
