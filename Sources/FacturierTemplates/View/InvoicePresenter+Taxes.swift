internal import FacturierCore
internal import FacturierModel

/// The VAT by rate, and why there is none.
extension InvoicePresenter {
  func taxes() throws(TemplateError) -> ViewData {
    var data = ViewData()
    if isTaxed, !invoice.totals.vatBreakdown.isEmpty {
      var table = ViewData()
      table[list: "rows"] = try taxRows()
      data[record: "table"] = table
    }
    data[texts: "notes"] = try exemptions() + legal.taxes
    return data
  }

  private func taxRows() throws(TemplateError) -> [ViewData] {
    var rows: [ViewData] = []
    for row in invoice.totals.vatBreakdown {
      rows.append(
        ViewData([
          "rate": try rate(row.category, row.rate), "base": idiom.figures(row.base),
          "tax": idiom.figures(row.vat),
        ]))
    }
    return rows
  }

  /// Why no VAT is charged, each reason once: as the document says it and as the law wants it, else in
  /// the words that go with its code or category.
  private func exemptions() throws(TemplateError) -> [String] {
    var texts: [String] = []
    for row in invoice.totals.vatBreakdown where row.category.needsReason {
      var reasons = row.exemptionReasons + (legal.exemptions[row.category] ?? [])
      if reasons.isEmpty, invoice.writesMentions { reasons = [try reason(for: row)] }
      for reason in reasons where !texts.contains(reason) { texts.append(reason) }
    }
    return texts
  }

  private func reason(for row: VatBreakdown) throws(TemplateError) -> String {
    guard let code = row.exemptionCode else {
      return try words("vat.category.\(row.category.code)")
    }
    if let known = words.optional("vat.code.\(code)") { return known }
    let prefix = "VATEX-EU-"
    guard code.hasPrefix(prefix), row.category == .exempt else {
      return try words("vat.category.\(row.category.code)")
    }
    return try words("vat.directive", ["article": Self.article(code.dropFirst(prefix.count))])
  }

  /// `132-1G` as an article is cited: `132 (1) g`.
  private static func article(_ code: Substring) -> String {
    let parts = code.split(separator: "-")
    var text = parts.first.map(String.init) ?? ""
    for part in parts.dropFirst() {
      let number = part.prefix { "0"..."9" ~= $0 }
      let letter = part.dropFirst(number.count).lowercased()
      if !number.isEmpty { text += "\(Space.noBreak)(\(number))" }
      if !letter.isEmpty { text += "\(Space.noBreak)\(letter)" }
    }
    return text
  }
}
