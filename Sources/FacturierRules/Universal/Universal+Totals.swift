internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226, points 8 and 10; EN 16931-1, BR-CO-10 to BR-CO-17. Read 2026-11-21.
extension Requirement {
  static let universalTotals: [Requirement] = [
    Requirement(
      "GEN-TOTAL-01", asks: "Do the lines come to the amounts that are stated?",
      law: .of(.en16931, "BT-131, BR-24"),
      when: { subject in subject.lines.contains { $0.statedAmount != nil } }, at: ["lines"]
    ) { subject in
      // Somebody else's line may round its parts: no rule compares it with its price.
      let slack: DecimalNumber = subject.isReceived ? .roundingOfOthers : .zero
      return subject.eachLine("amount") { line in
        let own = subject.isReceived ? line.reckonedAmount : line.amount
        guard let stated = line.statedAmount, let own,
          let difference = try? stated - own.decimal, difference.magnitude > slack
        else { return nil }
        return ["stated": .number(stated), "computed": .amount(own)]
      }
    },

    Requirement(
      "GEN-TOTAL-02", asks: "Does the document come to the totals that are stated?",
      law: .of(.en16931, "BR-CO-10 to BR-CO-16"), when: { $0.stated.hasTotals && !$0.isHeadAlone },
      at: ["totals"]
    ) { subject in
      .found(
        subject.reckoned.pairs(with: subject.stated).compactMap { name, stated, computed in
          guard let stated, stated != computed?.decimal else { return nil }
          let computed = computed ?? .zero(subject.currency)
          return Finding(
            at: ["totals", name],
            arguments: [
              "name": .text(name), "stated": .number(stated), "computed": .amount(computed),
            ])
        })
    },

    Requirement(
      "GEN-TOTAL-04", asks: "Is the VAT of every rate its base at that rate, to a cent a line?",
      .warning, law: .of(.en16931, "BR-CO-17, which leaves a whole unit"),
      when: { $0.isReceived && !$0.isHeadAlone && !$0.stated.vatBreakdown.isEmpty },
      at: ["totals", "vatBreakdown"]
    ) { subject in
      .found(
        subject.totals.vatBreakdown.compactMap { row in
          guard let computed = row.reckonedVat,
            let difference = try? row.vat.decimal - computed.decimal,
            let cents = try? difference.magnitude * .hundred,
            cents > DecimalNumber(max(1, subject.lines.count { $0.vat.rate == row.rate }))
          else { return nil }
          return Finding(arguments: [
            "rate": .number(row.rate), "stated": .amount(row.vat), "computed": .amount(computed),
          ])
        })
    },

    Requirement(
      "GEN-TOTAL-03", asks: "Was no more paid than was owed?", .warning,
      law: .of(.en16931, "BT-113, BT-115"), when: { !$0.totals.paid.isZero }, at: ["alreadyPaid"]
    ) { subject in
      let due = subject.totals.due
      return due.isNegative ? .failed(["amount": .amount(due)]) : .passed
    },
  ]
}

extension Subject {
  /// Whether it is the head of somebody else's invoice, without the lines that the sums are of.
  fileprivate var isHeadAlone: Bool { invoice.isReceived && invoice.entries.isEmpty }
}

extension DecimalNumber {
  /// Two hundredths, which Peppol leaves a line (PEPPOL-EN16931-R120).
  fileprivate static let roundingOfOthers = DecimalNumber("0.02") ?? .zero
}

extension Line {
  /// What the line comes to by quantity, price, allowances and charges.
  fileprivate var reckonedAmount: Amount? {
    adjustments.reduce(Amount?.some(amountBeforeAdjustments)) { sum, adjustment in
      sum.flatMap { sum in
        adjustment.kind == .allowance
          ? try? sum - adjustment.amount : try? sum + adjustment.amount
      }
    }
  }
}

extension VatBreakdown {
  /// The base at the rate.
  fileprivate var reckonedVat: Amount? { try? base.share(rate, of: .hundred) }
}

extension StatedTotals {
  fileprivate var hasTotals: Bool {
    [
      lineTotal, allowanceTotal, chargeTotal, totalWithoutVat, vatTotal, vatTotalInVatCurrency,
      totalWithVat, paid, due,
    ].contains { $0 != nil }
  }
}

extension Totals {
  /// Stated and computed totals under the names of the input.
  fileprivate func pairs(with stated: StatedTotals) -> [(String, DecimalNumber?, Amount?)] {
    [
      ("lineTotal", stated.lineTotal, lineTotal),
      ("allowanceTotal", stated.allowanceTotal, allowanceTotal),
      ("chargeTotal", stated.chargeTotal, chargeTotal),
      ("totalWithoutVat", stated.totalWithoutVat, totalWithoutVat),
      ("vatTotal", stated.vatTotal, vatTotal),
      ("vatTotalInVatCurrency", stated.vatTotalInVatCurrency, vatTotalInVatCurrency),
      ("totalWithVat", stated.totalWithVat, totalWithVat),
      ("paid", stated.paid, paid),
      ("due", stated.due, due),
    ]
  }
}
