internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BG-16 to BG-20; directive 2011/7/EU, art. 3. Read 2026-11-21.
extension Requirement {
  static let universalPayment: [Requirement] = [
    Requirement(
      "GEN-DUE-01", asks: "Is the due date the one that the terms lead to?",
      law: .of(.en16931, "BT-9, BT-20"), when: { $0.stated.dueDate != nil }, at: ["dueDate"]
    ) { subject in
      guard let stated = subject.stated.dueDate, let days = subject.terms.days else {
        return .notChecked
      }
      guard let computed = subject.terms.basis.dueDate(days, from: subject.issueDate) else {
        return .notChecked
      }
      return stated == computed
        ? .passed
        : .failed(["stated": .date(stated), "computed": .date(computed), "days": .count(days)])
    },

    Requirement(
      "GEN-DUE-02", asks: "Is the due date not before the issue date?",
      law: .of(.lateDirective, "art. 3"),
      when: { $0.dueDate != nil && $0.totals.asksForMoney }, at: ["dueDate"]
    ) { subject in
      guard let due = subject.dueDate, due < subject.issueDate else { return .passed }
      return .failed(["due": .date(due), "issued": .date(subject.issueDate)])
    },

    Requirement(
      "GEN-PAY-01", asks: "Does the document say how to pay?", .warning,
      law: .of(.en16931, "BR-49, BR-50, BR-61"),
      when: { $0.type.isFiscal && $0.type != .creditNote && $0.totals.asksForMoney },
      at: ["payment"]
    ) { subject in
      let payment = subject.payment
      switch payment.means {
      case .creditTransfer, .sepaCreditTransfer: return .demand(!payment.accounts.isEmpty)
      case .directDebit, .sepaDirectDebit: return .demand(payment.mandate != nil)
      case .online: return .demand(payment.link != nil)
      case .card, .cash, .cheque, .clearing: return .passed
      }
    },

    Requirement(
      "GEN-PAY-02", asks: "Are the IBANs well formed, check digits included?",
      law: .of(.iban, "MOD 97-10"), when: { !$0.payment.accounts.isEmpty },
      at: ["payment", "accounts"]
    ) { subject in
      .found(
        subject.accounts.compactMap { account, pointer in
          (try? IBAN(account.iban)) != nil
            ? nil
            : Finding(at: pointer.appending("iban"), arguments: ["iban": .text(account.iban)])
        })
    },

    Requirement(
      "GEN-PAY-03", asks: "Are the BICs well formed?",
      law: .of(.bic, "structure of the code"),
      when: { $0.payment.accounts.contains { $0.bic != nil } }, at: ["payment", "accounts"]
    ) { subject in
      .found(
        subject.accounts.compactMap { account, pointer in
          guard let bic = account.bic, (try? BIC(bic)) == nil else { return nil }
          return Finding(at: pointer.appending("bic"), arguments: ["bic": .text(bic)])
        })
    },

    Requirement(
      "GEN-PAY-04", asks: "Is the payment reference free of typing errors?",
      law: .of(.reference, "check digits"),
      when: { $0.payment.reference != nil }, at: ["payment", "reference"]
    ) { subject in
      guard let reference = subject.payment.reference else { return .notChecked }
      let read = try? subject.invoice.paymentReference(on: subject.invoice.preferredAccount)
      return read == nil ? .failed(["reference": .text(reference)]) : .passed
    },

    Requirement(
      "GEN-PAY-05", asks: "Is the creditor identifier of the direct debit well formed?",
      law: .of(.directDebit, "EPC262-08"),
      when: { $0.payment.mandate?.creditorIdentifier != nil },
      at: ["payment", "mandate", "creditorIdentifier"]
    ) { subject in
      guard let number = subject.payment.mandate?.creditorIdentifier else { return .notChecked }
      let read = try? CreditorIdentifier(number)
      return read == nil ? .failed(["number": .text(number)]) : .passed
    },
  ]
}

extension Totals {
  fileprivate var asksForMoney: Bool { !due.isZero && !due.isNegative }
}

extension Subject {
  fileprivate var accounts: [(BankAccount, JSONPointer)] {
    invoice.payment.accounts.enumerated().map {
      ($1, ["payment", "accounts", String($0)])
    }
  }
}

extension PaymentTerms.Basis {
  /// The day that `days` lead to; nil outside the calendar.
  fileprivate func dueDate(_ days: Int, from start: CalendarDate) -> CalendarDate? {
    try? date(days, from: start)
  }
}
