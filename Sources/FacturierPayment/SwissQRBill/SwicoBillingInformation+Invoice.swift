internal import FacturierCore
internal import FacturierModel

extension SwicoBillingInformation {
  /// As much as fits beside `message`: message and information share 140 characters, and the
  /// information gives way, what is least needed first.
  func text(beside message: String) -> String? {
    let room = SwissQRBill.Field.billingInformation.limit - message.unicodeScalars.count
    var information = self
    let shortenings: [(inout SwicoBillingInformation) -> Void] = [
      { _ in }, { $0.customerReference = nil }, { $0.supply = nil }, { $0.conditions = [] },
      { $0.vat = [] },
    ]
    for shorten in shortenings {
      shorten(&information)
      guard let text = information.text else { return nil }
      let isPermitted = text.allSatisfy(SwissLineRule.isPermitted)
      if isPermitted, text.unicodeScalars.count <= room { return text }
    }
    return nil
  }

  /// Number, dates, VAT and terms of an invoice.
  init(_ invoice: Invoice) {
    self.init(invoiceNumber: invoice.number, invoiceDate: invoice.issueDate)
    customerReference = invoice.references.purchaseOrder ?? invoice.references.buyer
    seller = Self.uid(of: invoice.seller)
    supply = Self.supply(invoice.delivery)
    vat = Self.vat(invoice.totals.vatBreakdown)
    conditions = Self.conditions(invoice)
  }

  private static func uid(of seller: Party) -> SwissUID? {
    let isNear = ["CH", "LI"].contains(seller.address?.country.code)
    let numbers = isNear ? [seller.companyNumber?.value, seller.vatNumber].compactMap(\.self) : []
    for number in numbers {
      // A VAT number is the UID with TVA, MWST or IVA behind it.
      let end = number.lastIndex { "0"..."9" ~= $0 }.map(number.index(after:)) ?? number.endIndex
      if let uid = try? SwissUID(String(number[..<end])) { return uid }
    }
    return nil
  }

  private static func supply(_ delivery: Delivery?) -> Supply? {
    if let start = delivery?.period?.start, let end = delivery?.period?.end {
      return .between(start, end)
    }
    return delivery?.date.map(Supply.on)
  }

  /// One rate stands alone; several come each with what they are taken on.
  private static func vat(_ breakdown: [VatBreakdown]) -> [VAT] {
    guard breakdown.contains(where: { $0.category.isTaxed }) else { return [] }
    if breakdown.count == 1 { return breakdown.map { VAT(rate: $0.rate) } }
    return breakdown.map { VAT(rate: $0.rate, amount: $0.base.decimal) }
  }

  /// Days are counted from the day of the invoice.
  private static func conditions(_ invoice: Invoice) -> [Condition] {
    let discounts = invoice.terms.discounts.map {
      Condition(discount: $0.percent, days: invoice.issueDate.days(to: $0.until))
    }
    let net = invoice.dueDate.map { Condition(days: invoice.issueDate.days(to: $0)) }
    return (discounts + [net].compactMap(\.self)).filter { $0.days >= 0 }
  }
}
