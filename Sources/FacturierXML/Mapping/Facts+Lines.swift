internal import FacturierCore
internal import FacturierModel

extension Facts {
  /// A line (BG-25).
  init(_ line: Line, _ invoice: Invoice) {
    self.init()
    add(126, line.id)
    add(127, line.note)
    add(128, line.invoicedObject?.objectFact)
    add(129, line.quantity.description)
    add(130, line.unit.code)
    add(131, line.netAmount.digits)
    add(132, line.orderLine)
    add(133, line.buyerAccounting)
    add(134, line.period?.start?.description)
    add(135, line.period?.end?.description)
    addPrice(of: line, invoice)
    add(151, line.vat.category.code)
    if line.vat.category != .outOfScope { add(152, line.vat.rate.description) }
    add(153, line.name)
    add(154, line.details)
    add(155, line.articleNumber)
    add(156, line.buyerArticleNumber)
    add(157, line.gtin.map { Fact($0, scheme: "0160") } ?? line.standardIdentifier?.fact)
    for kind in line.classifications {
      add(158, Fact(kind.code, scheme: kind.list, label: kind.version))
    }
    add(159, line.originCountry?.code)
    for adjustment in line.adjustments {
      add(adjustment, invoice, in: adjustment.kind == .allowance ? 27 : 28)
    }
    for attribute in line.attributes { add(attribute.name, attribute.value) }
    if let word = line.unit.word { add(UnitWord.name(in: invoice.language), word) }
  }

  private mutating func add(_ name: String, _ value: String) {
    var facts = Facts()
    facts.add(160, name)
    facts.add(161, value)
    add(32, facts)
  }

  private mutating func addPrice(of line: Line, _ invoice: Invoice) {
    let price = line.netPrice(invoice)
    add(146, price.description)
    if line.priceBaseQuantity != .one {
      add(149, line.priceBaseQuantity.description)
      add(150, line.unit.code)
    }
    guard let before = line.priceBeforeDiscount, let discount = try? before - line.price,
      !discount.isNegative, !discount.isZero
    else { return }
    let net = invoice.pricesIncludeVat ? line.withoutVat(discount) : discount
    guard let whole = try? price + net else { return }
    add(147, net.description)
    add(148, whole.description)
  }

  /// An allowance or a charge on the document or on a line.
  mutating func add(_ adjustment: Adjustment, _ invoice: Invoice, in group: TermGroup) {
    let terms: AdjustmentTerms =
      switch group {
      case 20: .documentAllowance
      case 21: .documentCharge
      case 27: .lineAllowance
      default: .lineCharge
      }
    var facts = Facts()
    let isOnLine = terms.vat == nil
    let amount =
      isOnLine && invoice.pricesIncludeVat
      ? adjustment.amountWithoutVat(adjustment.amount) : adjustment.netAmount
    facts.add(terms.amount, amount.digits)
    facts.add(terms.percent, adjustment.percent?.description)
    facts.add(
      terms.base,
      adjustment.base.map {
        (invoice.pricesIncludeVat ? adjustment.amountWithoutVat($0) : $0).digits
      })
    facts.add(terms.reason, adjustment.reason)
    facts.add(terms.reasonCode, adjustment.reasonCode ?? adjustment.usualReasonCode)
    if let (category, rate) = terms.vat {
      facts.add(category, adjustment.vat.category.code)
      if adjustment.vat.category != .outOfScope {
        facts.add(rate, adjustment.vat.rate.description)
      }
    }
    add(group, facts)
  }
}

extension Adjustment {
  /// A reason is asked for (BR-33, BR-38, BR-42, BR-44): a discount, when nothing is said.
  fileprivate var usualReasonCode: String? {
    guard reason == nil else { return nil }
    return kind == .allowance ? "95" : "ABK"
  }

  func amountWithoutVat(_ amount: Amount) -> Amount {
    guard let divisor = try? DecimalNumber.hundred + vat.rate else { return amount }
    return (try? amount.share(.hundred, of: divisor)) ?? amount
  }
}

extension Line {
  /// How many decimals a price has that is reckoned back from what contains VAT: as many as it takes that
  /// the quantity leaves the amount right to half a cent, and six at least.
  private var priceDecimals: Int {
    let digits = quantity.rounded(decimals: 0).description.utf8.count { 48...57 ~= $0 }
    return max(6, digits + 2)
  }

  /// The price without VAT (BT-146). Where prices contain VAT it is what makes quantity × price come
  /// to the net amount.
  func netPrice(_ invoice: Invoice) -> DecimalNumber {
    guard invoice.pricesIncludeVat else { return price }
    if quantity.isZero { return withoutVat(price) }
    let taken = adjustments.reduce(Amount?.some(netAmount)) { sum, adjustment in
      let amount = adjustment.amountWithoutVat(adjustment.amount)
      return sum.flatMap { sum in
        adjustment.kind == .allowance ? try? sum + amount : try? sum - amount
      }
    }
    guard let whole = taken, let product = try? whole.decimal * priceBaseQuantity,
      let price = try? product.divided(by: quantity, decimals: priceDecimals)
    else { return withoutVat(price) }
    return price
  }

  func withoutVat(_ price: DecimalNumber) -> DecimalNumber {
    guard let divisor = try? DecimalNumber.hundred + vat.rate,
      let product = try? price * .hundred,
      let net = try? product.divided(by: divisor, decimals: priceDecimals)
    else { return price }
    return net
  }
}

/// The property of an article that carries a unit for which there is no code.
enum UnitWord {
  static func name(in language: Language) -> String {
    switch language {
    case .french: "Unité"
    case .dutch: "Eenheid"
    case .german: "Einheit"
    case .english: "Unit"
    }
  }

  static let all = Set(Language.allCases.map(name))
}
