internal import FacturierCore
internal import FacturierModel

/// The rules BR-FR of French platforms: rates, and how long numbers are. Read 2026-11-21.
extension Requirement {
  static let frenchAmounts: [Requirement] = [
    Requirement(
      "BR-FR-15", asks: "Are all VAT categories such as France has?",
      law: .of(.frenchFlow, "BR-FR-15"), when: { $0.isFiscal }, at: ["lines"]
    ) { subject in
      let strange = subject.totals.vatBreakdown.map(\.category).first {
        $0 == .canaryIslands || $0 == .ceutaMelilla
      }
      return strange.map { .failed(["category": .text($0.code)]) } ?? .passed
    },

    Requirement(
      "BR-FR-16", asks: "Are all VAT rates such as France has or had?",
      law: .of(.frenchFlow, "BR-FR-16, BR-FR-DEC-04"), when: { $0.isFiscal }, at: ["lines"]
    ) { subject in
      .found(
        subject.totals.vatBreakdown.filter { row in
          row.category != .outOfScope && !(frenchRates.contains(row.rate) && row.rate.fits(2, 4))
        }.map { Finding(arguments: ["rate": .number($0.rate)]) })
    },

    Requirement(
      "BR-FR-DEC-02", asks: "Do quantities have four decimals at most?",
      law: .of(.frenchFlow, "BR-FR-DEC-02"), when: { $0.isFiscal }, at: ["lines"]
    ) { subject in
      subject.eachLine("quantity") { line in
        [line.quantity, line.priceBaseQuantity].first { !$0.fits(4, 19) }
          .map { ["number": .number($0)] }
      }
    },

    Requirement(
      "BR-FR-DEC-03", asks: "Do prices have six decimals at most?",
      law: .of(.frenchFlow, "BR-FR-DEC-03"), when: { $0.isFiscal }, at: ["lines"]
    ) { subject in
      // Prices that include VAT are reckoned back, more exactly the more there is of the article.
      let isReckoned = subject.pricesIncludeVat
      let limit = DecimalNumber("9999.5")
      return subject.eachLine("price") { line in
        if isReckoned, let limit, line.quantity.magnitude >= limit {
          return ["number": .number(line.price)]
        }
        return [line.price, line.priceBeforeDiscount ?? line.price]
          .first { !isReckoned && !$0.fits(6, 19) }.map { ["number": .number($0)] }
      }
    },
  ]

  private static let frenchRates: Set<DecimalNumber> = Set(
    [
      "0", "0.9", "1.05", "1.75", "2.1", "5.5", "7", "8.5", "9.2", "9.6", "10", "13", "19.6", "20",
      "20.6",
    ].compactMap { DecimalNumber($0) })
}

extension DecimalNumber {
  /// It has no more decimals and no more digits than these, as it is written.
  fileprivate func fits(_ decimals: Int, _ digits: Int) -> Bool {
    let parts = description.split(separator: ".")
    let own = description.utf8.count { 48...57 ~= $0 }
    return (parts.count > 1 ? parts[1].utf8.count : 0) <= decimals && own <= digits
  }
}
