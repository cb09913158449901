internal import FacturierCore
internal import FacturierModel

/// The rules BR-FR of French platforms: earlier invoices and days. Read 2026-11-21.
extension Requirement {
  static let frenchReferences: [Requirement] = [
    Requirement(
      "BR-FR-02", asks: "Are the numbers of earlier invoices such as French platforms take?",
      law: .of(.frenchFlow, "BR-FR-01, BR-FR-02, BT-25"),
      when: { subject in subject.isFiscal && !subject.earlierInvoices.isEmpty },
      at: ["precedingInvoices"]
    ) { subject in
      .found(
        subject.earlierInvoices.filter { !$0.number.isFrenchNumber }.map {
          Finding(at: $0.place, arguments: ["number": .text($0.number)])
        })
    },

    Requirement(
      "BR-FR-CO-04", asks: "Does a corrected invoice name one earlier invoice, and one only?",
      law: .of(.frenchFlow, "BR-FR-CO-04"),
      when: { $0.isFiscal && $0.isOfType("384", "471", "472", "473") }, at: ["precedingInvoices"]
    ) { subject in .demand(subject.earlierInvoices.count == 1) },

    Requirement(
      "BR-FR-CO-05", asks: "Does a credit note name an earlier invoice with its day?",
      law: .of(.frenchFlow, "BR-FR-CO-05"),
      when: { $0.isFiscal && $0.isOfType("261", "381", "396", "502", "503") },
      at: ["precedingInvoices"]
    ) { subject in .demand(subject.earlierInvoices.contains { $0.date != nil }) },

    Requirement(
      "BR-FR-CO-03", asks: "Does a credit note on the whole name its contract and its period?",
      law: .of(.frenchFlow, "BR-FR-CO-03"), when: { $0.isFiscal && $0.isOfType("262") },
      at: ["contractReference"]
    ) { subject in
      let period = subject.delivery?.period
      return .demand(
        subject.references.contract != nil && period?.start != nil && period?.end != nil)
    },

    Requirement(
      "BR-FR-CO-07", asks: "Is nothing due before the day of issue?",
      law: .of(.frenchFlow, "BR-FR-CO-07"),
      when: { subject in
        subject.isFiscal && subject.dueDate != nil && !subject.isOfType("386", "500", "503")
          && !subject.frenchMode.hasSuffix("2")
      }, at: ["dueDate"]
    ) { subject in .demand(subject.dueDate.map { $0 >= subject.issueDate } ?? true) },
  ]
}

extension Subject {
  /// Those that a message names (BG-3): earlier invoices and the deposits that are deducted.
  var earlierInvoices: [(number: String, date: CalendarDate?, place: JSONPointer)] {
    invoice.precedingInvoices.enumerated().map { index, earlier in
      (earlier.number, earlier.date, ["precedingInvoices", String(index)])
    }
      + invoice.deposits.enumerated().map { index, deposit in
        (deposit.number, deposit.date, ["deposits", String(index)])
      }
  }

  fileprivate func isOfType(_ codes: String...) -> Bool {
    invoice.code.map(codes.contains) ?? false
  }
}
