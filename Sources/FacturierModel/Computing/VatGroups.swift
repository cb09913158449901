internal import FacturierCore

/// What lines, allowances and charges come to for each VAT category and rate, in the order of their
/// first appearance.
struct VatGroups {
  private struct Key: Hashable {
    let category: VatCategory
    let rate: DecimalNumber
  }

  private var positions: [Key: Int] = [:]
  private var last: (key: Key, position: Int)?
  private(set) var list: [VatGroup] = []

  subscript(vat: Vat) -> VatGroup? {
    positions[Key(category: vat.category, rate: vat.rate)].map { list[$0] }
  }

  mutating func add(_ amount: Amount, _ vat: Vat) throws(ArithmeticError) {
    let position = position(of: vat, amount.currency)
    list[position].total = try list[position].total + amount
    list[position].note(vat)
  }

  /// The position in `list` of the group that `vat` belongs to.
  mutating func position(of vat: Vat, _ currency: Currency) -> Int {
    let key = Key(category: vat.category, rate: vat.rate)
    if let last, last.key == key { return last.position }
    let position = positions[key] ?? list.count
    if position == list.count {
      positions[key] = position
      list.append(VatGroup(vat: vat, total: .zero(currency)))
    }
    last = (key, position)
    return position
  }
}

/// What is taxed in one category at one rate.
struct VatGroup {
  /// How the first of them is taxed.
  let vat: Vat
  /// With VAT when the document's prices include it.
  var total: Amount
  private(set) var reasons: [String] = []
  private var known: Set<String> = []
  private(set) var code: String?

  init(vat: Vat, total: Amount) {
    self.vat = vat
    self.total = total
  }

  /// Keeps the reasons for the missing VAT, each once.
  mutating func note(_ vat: Vat) {
    if let reason = vat.exemptionReason, known.insert(reason).inserted { reasons.append(reason) }
    code = code ?? vat.exemptionCode
  }

  /// The row of the VAT breakdown (BT-116, BT-117).
  func breakdown(includesVat: Bool) throws(ArithmeticError) -> VatBreakdown {
    let tax: Amount
    let base: Amount
    if includesVat {
      // tax = total × rate ÷ (100 + rate)
      tax = try total.share(vat.rate, of: try .hundred + vat.rate)
      base = try total - tax
    } else {
      tax = try total.percentage(vat.rate)
      base = total
    }
    return VatBreakdown(
      category: vat.category, rate: vat.rate, base: base, vat: tax, exemptionReasons: reasons,
      exemptionCode: code)
  }
}

extension VatBreakdown {
  /// Taxed before untaxed, high rates before low ones.
  static func comesBefore(_ left: VatBreakdown, _ right: VatBreakdown) -> Bool {
    if left.rate != right.rate { return left.rate > right.rate }
    return left.category.code < right.category.code
  }
}
