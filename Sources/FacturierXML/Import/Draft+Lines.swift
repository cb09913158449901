internal import FacturierCore
internal import FacturierModel

extension Facts {
  /// A line (BG-25) of `document`.
  func line(in document: Facts, leaving left: inout [Leftover]) -> Draft {
    var object = DraftObject()
    object.line("id", self[126])
    object.line("name", self[153])
    object.text("details", self[154])
    object.text("note", self[127])
    object.line("articleNumber", self[155])
    object.line("buyerArticleNumber", self[156])
    addProduct(to: &object)
    object.line("orderLine", self[132])
    object.set("invoicedObject", identifier(self[128]))
    object.line("buyerAccountingReference", self[133])
    object.line("originCountry", self[159])
    object.set("period", period(134, 135))
    object.number("quantity", self[129])
    addUnitAndAttributes(to: &object)
    if let unit = self[150], unit.text != self[130]?.text {
      left.append(Leftover(path: "BT-150", text: unit.text, line: unit.line))
    }
    object.number("price", self[146])
    object.number("priceBeforeDiscount", priceBeforeDiscount)
    object.number(
      "priceBaseQuantity", self[149].flatMap { DecimalNumber($0.text) == .one ? nil : $0 })
    object.list(
      "allowances",
      members(of: 27).map { $0.adjustment(.lineAllowance, in: document, leaving: &left) })
    object.list(
      "charges",
      members(of: 28).map { $0.adjustment(.lineCharge, in: document, leaving: &left) })
    object.set("vat", document.vat(category: self[151], rate: self[152]))
    object.number("amount", self[131])
    return .object(object.members)
  }

  private func addProduct(to object: inout DraftObject) {
    if let gtin = self[157] {
      if gtin.scheme == nil || gtin.scheme == "0160" {
        object.line("gtin", gtin)
      } else {
        object.set("standardIdentifier", identifier(gtin))
      }
    }
    object.list(
      "classifications",
      all(158).map { fact in
        var object = DraftObject()
        object.line("code", fact)
        object.line("list", fact.scheme.map { Fact($0, line: fact.line) })
        object.line("version", fact.label.map { Fact($0, line: fact.line) })
        return .object(object.members)
      })
  }

  /// A unit without a code stands among the properties of the article.
  private func addUnitAndAttributes(to object: inout DraftObject) {
    var attributes = members(of: 32)
    var unit = self[130]
    if unit?.text == "ZZ", let last = attributes.last, let name = last[160],
      UnitWord.all.contains(name.text)
    {
      unit = last[161]
      attributes.removeLast()
    }
    object.line("unit", unit)
    object.list(
      "attributes",
      attributes.map { facts in
        var object = DraftObject()
        object.line("name", facts[160])
        object.line("value", facts[161])
        return .object(object.members)
      })
  }

  private func isPercentage(_ terms: AdjustmentTerms) -> Bool {
    guard let amount = self[terms.amount].flatMap({ DecimalNumber($0.text) }),
      let percent = self[terms.percent].flatMap({ DecimalNumber($0.text) }),
      let base = self[terms.base].flatMap({ DecimalNumber($0.text) }),
      let product = try? base * percent,
      let share = try? product.divided(by: .hundred, decimals: 2)
    else { return false }
    return share == amount && !amount.isNegative && !base.isNegative
  }

  /// The gross price only when there is a discount on it: it says nothing otherwise.
  private var priceBeforeDiscount: Fact? {
    guard let gross = self[148], self[147].map({ !$0.isZero }) ?? false else { return nil }
    return gross
  }

  /// How something is taxed; the reason for missing VAT stands in the breakdown.
  func vat(category: Fact?, rate: Fact?) -> Draft? {
    guard let category else { return nil }
    var object = DraftObject()
    object.line("category", category)
    let taxed = VatCategory(rawValue: category.text)?.isTaxed ?? true
    if taxed || !(rate?.isZero ?? true) { object.number("rate", rate) }
    let row = members(of: 23).first { $0[118]?.text == category.text }
    if VatCategory(rawValue: category.text)?.needsReason == true, let row {
      object.line("exemptionReason", row[120])
      object.line("exemptionCode", row[121])
    }
    return object.draft
  }

  /// An allowance or a charge: a percentage when the amount is what that comes to, else the amount.
  func adjustment(
    _ terms: AdjustmentTerms, in document: Facts, leaving left: inout [Leftover]
  ) -> Draft {
    var object = DraftObject()
    if isPercentage(terms) {
      object.number("percent", self[terms.percent])
      object.number("base", self[terms.base])
    } else {
      object.number("amount", self[terms.amount])
      for term in [terms.percent, terms.base] {
        guard let fact = self[term], !fact.isZero else { continue }
        left.append(Leftover(path: term.description, text: fact.text, line: fact.line))
      }
    }
    object.line("reason", self[terms.reason])
    object.line("reasonCode", self[terms.reasonCode])
    if let (category, rate) = terms.vat {
      object.set("vat", document.vat(category: self[category], rate: self[rate]))
    }
    return .object(object.members)
  }
}
