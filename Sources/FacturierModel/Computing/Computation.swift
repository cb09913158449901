internal import FacturierCore

/// Adds up a document as EN 16931-1 section 6.5.12 and the rules BR-CO-10 to BR-CO-17 say: lines,
/// allowances and charges are rounded one by one, VAT once per category and rate, sums never again.
struct Computation {
  var entries: [Entry]
  var adjustments: [Adjustment] = []
  private let includesVat: Bool
  let currency: Currency
  private let printedLineTotal: Amount
  /// Of the lines alone.
  private let lineGroups: VatGroups
  var groups: VatGroups

  init(_ entries: [Entry], includesVat: Bool, _ currency: Currency) throws(ArithmeticError) {
    self.entries = entries
    self.includesVat = includesVat
    self.currency = currency
    var total = Amount.zero(currency)
    var groups = VatGroups()
    for case .line(let line) in entries {
      total = try total + line.amount
      try groups.add(line.amount, line.vat)
    }
    printedLineTotal = total
    lineGroups = groups
    self.groups = groups
  }
}

// MARK: - Allowances and charges on the document

extension Computation {
  /// Adds allowances or charges. One that does not say how it is taxed is taxed as the lines, if those
  /// are taxed alike; a percentage is else spread over the rates. Percentages are taken of the lines.
  mutating func apply(
    _ inputs: [AdjustmentInput], as kind: Adjustment.Kind, _ decoding: Decoding
  ) throws(ArithmeticError) {
    for input in inputs {
      for (vat, whole) in try Self.targets(of: input, in: lineGroups, decoding) {
        let adjustment = try Adjustment(kind, input, of: whole, vat: vat)
        adjustments.append(adjustment)
        try groups.add(kind.signed(adjustment.amount), vat)
      }
    }
  }

  private static func targets(
    of input: AdjustmentInput, in groups: VatGroups, _ decoding: Decoding
  ) throws(ArithmeticError) -> [(Vat, Amount)] {
    let zero = Amount.zero(decoding.currency)
    if let vat = input.vat { return [(vat, groups[vat]?.total ?? zero)] }
    if groups.list.count == 1 { return [(groups.list[0].vat, groups.list[0].total)] }
    if input.percent != nil, input.base == nil, !groups.list.isEmpty {
      return groups.list.map { ($0.vat, $0.total) }
    }
    if groups.list.isEmpty, let vat = decoding.defaultVat { return [(vat, zero)] }
    decoding.report(
      .missing, key: "vat", of: input.node, "\"vat\" is missing",
      hint: "the lines are taxed in several ways: say which of them goes for this amount")
    return []
  }
}

extension Adjustment.Kind {
  func signed(_ amount: Amount) throws(ArithmeticError) -> Amount {
    switch self {
    case .allowance: try -amount
    case .charge: amount
    }
  }
}

// MARK: - Totals

extension Computation {
  /// The totals. With prices that include VAT, lines and adjustments get their net amounts first.
  mutating func totals(
    deposits: [Deposit], payments: [Payment], rounding: Amount?, roundDueTo step: Amount?,
    _ vatCurrency: VatCurrency?, stated: [StatedVat] = []
  ) throws(ArithmeticError) -> Totals {
    var breakdown: [VatBreakdown] = []
    for group in groups.list {
      let row = try group.breakdown(includesVat: includesVat)
      breakdown.append(row.accepting(stated))
    }
    if includesVat { try apportion() }
    var (lines, allowances, charges) = (zero, zero, zero)
    for case .line(let line) in entries { lines = try lines + line.netAmount }
    for adjustment in adjustments {
      switch adjustment.kind {
      case .allowance: allowances = try allowances + adjustment.netAmount
      case .charge: charges = try charges + adjustment.netAmount
      }
    }
    let withoutVat = try lines - allowances + charges
    let vat = try breakdown.sum(\.vat, from: zero)
    let withVat = try withoutVat + vat
    let paid = try deposits.sum(\.amount, from: try payments.sum(\.amount, from: zero))
    let open = try withVat - paid
    let rounding =
      if let rounding { rounding } else { try Self.rounding(of: open, to: step) }
    return Totals(
      printedLineTotal: printedLineTotal, lineTotal: lines, allowanceTotal: allowances,
      chargeTotal: charges, totalWithoutVat: withoutVat, vatTotal: vat,
      vatTotalInVatCurrency: try vatCurrency?.converting(vat), totalWithVat: withVat, paid: paid,
      rounding: rounding, due: try open + rounding,
      vatBreakdown: breakdown.sorted(by: VatBreakdown.comesBefore))
  }

  private var zero: Amount { .zero(currency) }

  private static func rounding(of open: Amount, to step: Amount?) throws(ArithmeticError) -> Amount
  {
    guard let step else { return .zero(open.currency) }
    return try open.rounded(toMultipleOf: step) - open
  }
}

extension VatCurrency {
  func converting(_ amount: Amount) throws(ArithmeticError) -> Amount {
    try Amount(rounding: amount.decimal * rate, currency)
  }
}

extension Sequence {
  func sum(_ amount: (Element) -> Amount, from start: Amount) throws(ArithmeticError) -> Amount {
    var total = start
    for element in self { total = try total + amount(element) }
    return total
  }
}
