internal import FacturierCore

// Prices that include VAT. The law wants the tax of a rate taken out of the sum of what was paid at that
// rate, so no line has a net price of its own; EN 16931 on the other hand wants net amounts of lines that
// add up to the base exactly. The base is therefore shared out: each line gets the part of the base up to
// and including it, less what the lines before it got. No share is off by as much as one minor unit.

extension Computation {
  /// Gives lines and adjustments net amounts that add up to the base of each group.
  mutating func apportion() throws(ArithmeticError) {
    var shares = groups.list.map { Share(rate: $0.vat.rate, currency) }
    for index in entries.indices {
      guard case .line(var line) = entries[index] else { continue }
      let position = groups.position(of: line.vat, currency)
      line.netAmount = try shares[position].next(line.amount)
      entries[index] = .line(line)
    }
    for index in adjustments.indices {
      let position = groups.position(of: adjustments[index].vat, currency)
      let signed = try adjustments[index].kind.signed(adjustments[index].amount)
      let net = try shares[position].next(signed)
      adjustments[index].netAmount = try adjustments[index].kind.signed(net)
    }
  }
}

/// The way through one group.
private struct Share {
  let rate: DecimalNumber
  /// With VAT, and the part of the base given out for it.
  private var passed: Amount
  private var given: Amount

  init(rate: DecimalNumber, _ currency: Currency) {
    self.rate = rate
    passed = .zero(currency)
    given = .zero(currency)
  }

  /// The net part of `amount`, the next one in the group.
  mutating func next(_ amount: Amount) throws(ArithmeticError) -> Amount {
    passed = try passed + amount
    // At the end of the group this is the base itself, reckoned in the same way.
    let upToHere = try passed - passed.share(rate, of: try .hundred + rate)
    let part = try upToHere - given
    given = upToHere
    return part
  }
}
