internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// The codes that banking apps scan (EPC069-12; Swiss QR-bill, implementation guidelines 2.3), the page on
/// which to pay, and direct debit mandates. Read 2026-11-21.
extension Requirement {
  static let paymentCodes: [Requirement] = [
    code(
      "GEN-PAY-11", asks: "Does every text fit its line of the payment code?", .length,
      law: .of(.paymentCode, "lengths of the elements")),
    code(
      "GEN-PAY-12", asks: "Has the payment code only characters that it may hold?", .character,
      law: .of(.paymentCode, "character sets")),
    code(
      "GEN-PAY-13", asks: "Are amount and currency such that a payment code can hold them?",
      .amount, law: .of(.paymentCode, "0.01 to 999999999.99")),
    code(
      "GEN-PAY-14", asks: "Is there all that the payment code needs?", .content,
      law: .of(.paymentCode, "mandatory elements")),
    code(
      "GEN-PAY-15", asks: "Does everything together fit the payment code?", .size,
      law: .of(.paymentCode, "version of the symbol")),
    code(
      "GEN-PAY-16", asks: "Can the payment reference be made from the document's numbers?",
      .reference, law: .of(.reference, "lengths")),

    Requirement(
      "GEN-PAY-17", asks: "Is the payment link one that can be trusted on its way?",
      law: .of(.practice, "a page on which to pay is called by https"),
      when: { $0.payment.link != nil }, at: ["payment", "link"]
    ) { subject in
      .demand(subject.payment.link.flatMap { try? PaymentLink($0) } != nil)
    },

    Requirement(
      "GEN-PAY-18", asks: "Does the mandate say who collects and when it was signed?", .warning,
      law: .of(.directDebit, "the mandate's own particulars"),
      when: { $0.payment.mandate != nil && $0.payment.means.isDirectDebit },
      at: ["payment", "mandate"]
    ) { subject in
      guard let mandate = subject.payment.mandate else { return .notChecked }
      let missing = [
        ("creditorIdentifier", mandate.creditorIdentifier == nil),
        ("signed", mandate.signed == nil),
      ].filter(\.1).map(\.0)
      return .found(
        missing.map {
          Finding(at: ["payment", "mandate", $0], arguments: ["field": .text($0)])
        })
    },

    Requirement(
      "GEN-PAY-19", asks: "Is the mandate still in force on the day of collection?",
      law: .of(.directDebit, "a mandate unused for 36 months ends"),
      when: { $0.payment.means.isDirectDebit && $0.payment.mandate?.lastDay != nil },
      at: ["payment", "mandate"]
    ) { subject in
      guard let last = subject.payment.mandate?.lastDay else { return .notChecked }
      let collection = subject.dueDate ?? subject.issueDate
      return collection <= last
        ? .passed : .failed(["last": .date(last), "date": .date(collection)])
    },

    Requirement(
      "GEN-PAY-20", asks: "Does an account outside the European Economic Area come with its BIC?",
      .warning, law: .of(.paymentCode, "version 002: BIC left out inside the EEA only"),
      when: { $0.invoice.usualTransferCode == .epc }, at: ["payment", "accounts"]
    ) { subject in
      guard case .epc(let payment)? = try? subject.invoice.transferCode() else {
        return .notChecked
      }
      return .demand(!payment.mayNeedBIC)
    },
  ]

  /// One question about the payment code; a document without it can still be paid, so it warns.
  private static func code(
    _ code: String, asks question: String, _ kind: CodeProblem.Question, law: Citation
  ) -> Requirement {
    Requirement(
      code, asks: question, .warning, law: law, when: { $0.invoice.usualTransferCode != nil },
      at: ["payment"]
    ) { subject in
      guard let problem = CodeProblem(in: subject.invoice), problem.question == kind else {
        return .passed
      }
      return .found([Finding(at: problem.pointer, arguments: problem.arguments)])
    }
  }
}

extension Mandate {
  /// The last day on which it can be used: 36 months after its last use, or its signature.
  fileprivate var lastDay: CalendarDate? {
    (lastUsed ?? signed).flatMap { try? $0.adding(months: 36) }
  }
}
