internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, 6.5.12: amounts have two decimals at most, even in a currency that has three. Read
/// 2026-11-21.
extension Requirement {
  static let europeanDecimals: [Requirement] = [
    Requirement(
      "BR-DEC-23", asks: "Does no line's amount have more than two decimals?", .warning,
      law: .of(.en16931, "BR-DEC-23"), when: { $0.isFiscal && $0.hasFineCurrency },
      at: ["lines"]
    ) { subject in
      subject.eachLine("price") { line in
        ([line.netAmount] + line.adjustments.flatMap(\.amounts)).first { !$0.hasTwoDecimals }
          .map { ["amount": .amount($0)] }
      }
    },

    Requirement(
      "BR-DEC-14", asks: "Does no total have more than two decimals?", .warning,
      law: .of(.en16931, "BR-DEC-09 to BR-DEC-20"),
      when: { $0.isFiscal && $0.hasFineCurrency }, at: ["totals"]
    ) { subject in
      let totals = subject.totals
      let rows = totals.vatBreakdown.flatMap { [$0.base, $0.vat] }
      let sums = [
        totals.lineTotal, totals.allowanceTotal, totals.chargeTotal, totals.totalWithoutVat,
        totals.vatTotal, totals.totalWithVat, totals.paid, totals.rounding, totals.due,
      ]
      let adjustments = subject.adjustments.flatMap(\.amounts)
      let second = totals.vatTotalInVatCurrency.map { [$0] } ?? []
      let fine = (sums + rows + adjustments + second).first { !$0.hasTwoDecimals }
      return fine.map { .failed(["amount": .amount($0)]) } ?? .passed
    },
  ]
}

extension Subject {
  fileprivate var hasFineCurrency: Bool {
    invoice.currency.minorUnits > 2 || (invoice.vatCurrency?.currency.minorUnits ?? 0) > 2
  }
}

extension Adjustment {
  fileprivate var amounts: [Amount] { [amount, netAmount] + (base.map { [$0] } ?? []) }
}

extension Amount {
  fileprivate var hasTwoDecimals: Bool { decimal == decimal.rounded(decimals: 2) }
}
