internal import FacturierCore
internal import FacturierModel

/// Peppol BIS Billing 3.0.21: lines. Read 2026-11-21.
extension Requirement {
  static let peppolLines: [Requirement] = [
    Requirement(
      "PEPPOL-EN16931-R110", asks: "Do the lines fall in the time that the document covers?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R110, R111"),
      when: { subject in
        subject.isFiscal && subject.delivery?.period != nil
          && subject.lines.contains { $0.period != nil }
      }, at: ["lines"]
    ) { subject in
      let whole = subject.delivery?.period
      return subject.eachLine("period") { line in
        let beginsEarly = line.period?.start.flatMap { day in whole?.start.map { day < $0 } }
        let endsLate = line.period?.end.flatMap { day in whole?.end.map { day > $0 } }
        return beginsEarly == true || endsLate == true ? [:] : nil
      }
    },

    Requirement(
      "PEPPOL-EN16931-R120",
      asks: "Does every line come to its quantity at its price, to two hundredths?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-R120, R040"),
      // Elsewhere what rounding takes away is less.
      when: { $0.isFiscal && $0.currency.minorUnits < 2 && !$0.pricesIncludeVat }, at: ["lines"]
    ) { subject in
      subject.eachLine("price") { line in
        line.isExact ? nil : ["amount": .amount(line.netAmount)]
      }
    },
  ]
}

extension Line {
  /// Rounding took no more than Peppol leaves it.
  fileprivate var isExact: Bool {
    guard let product = try? quantity * price,
      let whole = try? product.divided(by: priceBaseQuantity, decimals: 6)
    else { return false }
    return isNear(whole, amountBeforeAdjustments) && adjustments.allSatisfy(\.isExact)
  }
}

extension Adjustment {
  fileprivate var isExact: Bool {
    guard let percent, let base else { return true }
    guard let product = try? base.decimal * percent,
      let share = try? product.divided(by: .hundred, decimals: 6)
    else { return false }
    return isNear(share, amount)
  }
}

/// Two hundredths of the currency at most lie between the two.
private func isNear(_ exact: DecimalNumber, _ rounded: Amount) -> Bool {
  guard let difference = try? exact - rounded.decimal, let slack = DecimalNumber("0.02") else {
    return false
  }
  return difference.magnitude <= slack
}
