internal import FacturierCore
internal import FacturierModel

/// The table of lines.
extension InvoicePresenter {
  /// A column that the table has only if some line fills it.
  struct Columns {
    let hasArticleNumbers: Bool
    let hasVat: Bool

    /// All columns but the last, which has the amount.
    var labelSpan: Int { (hasArticleNumbers ? 1 : 0) + 3 + (hasVat ? 1 : 0) }
  }

  private var shape: Columns {
    let lengths = invoice.lines.compactMap { $0.articleNumber?.count }
    return Columns(
      hasArticleNumbers: lengths.contains { $0 <= Self.widestArticleNumber }, hasVat: isTaxed)
  }

  /// Article numbers of more characters stand below the name, or their column would leave no room
  /// for the rest.
  private static let widestArticleNumber = 14

  func columns() throws(TemplateError) -> [ViewData] {
    let shape = shape
    let suffix = !shape.hasVat ? "Plain" : invoice.pricesIncludeVat ? "WithVat" : ""
    var columns: [(name: String, word: String)] = []
    if shape.hasArticleNumbers { columns.append(("article", "articleNumber")) }
    columns += [("item", "item"), ("quantity", "quantity"), ("price", "unitPrice" + suffix)]
    if shape.hasVat { columns.append(("vat", "vat")) }
    columns.append(("amount", "amount" + suffix))
    var list: [ViewData] = []
    for column in columns {
      list.append(ViewData(["name": column.name, "label": try words("lines.\(column.word)")]))
    }
    return list
  }

  func addTable(to data: inout ViewData, _ columns: [ViewData]) {
    data[list: "columns"] = columns
    data[text: "span"] = String(columns.count)
    data[text: "labelSpan"] = String(columns.count - 1)
  }

  func entries() throws(TemplateError) -> [ViewData] {
    let shape = shape
    var list: [ViewData] = []
    list.reserveCapacity(invoice.entries.count)
    for entry in invoice.entries {
      var data = ViewData()
      switch entry {
      case .line(let line): data[record: "line"] = try view(of: line, shape)
      case .heading(let heading):
        var group = ViewData(["name": heading.text])
        group[texts: "details"] = heading.details.map { [$0] } ?? []
        data[record: "group"] = group
      case .subtotal(let subtotal):
        let label = subtotal.label.isEmpty ? try words("lines.subtotal") : subtotal.label
        data[record: "subtotal"] = ViewData([
          "label": label, "amount": idiom.figures(subtotal.amount),
        ])
      }
      list.append(data)
    }
    return list
  }

  private func view(of line: Line, _ shape: Columns) throws(TemplateError) -> ViewData {
    var data = ViewData()
    data[text: "name"] = line.name
    data[text: "quantity"] = quantity(line)
    data[text: "price"] = try price(line)
    data[text: "amount"] = idiom.figures(line.amount)
    data[text: "carry"] = idiom.figures(line.runningTotal)
    let fits = (line.articleNumber?.count ?? 0) <= Self.widestArticleNumber
    if shape.hasArticleNumbers {
      data[text: "articleNumber"] = fits ? line.articleNumber ?? "" : ""
    }
    if shape.hasVat { data[text: "vat"] = try rate(line.vat.category, line.vat.rate) }
    let details = try details(of: line)
    data[texts: "details"] = details
    data[flag: "isLong"] = details.contains { $0.isLong }
    return data
  }

  /// A number and the short form of its unit.
  private func quantity(_ line: Line) -> String {
    let number = idiom.number(line.quantity)
    let unit =
      line.unit.word ?? words.optional("units.\(line.unit.code)", count: line.quantity)
      ?? line.unit.code
    return unit.isEmpty ? number : number + Space.noBreak + unit
  }

  private func price(_ line: Line) throws(TemplateError) -> String {
    let price = idiom.price(line.price, in: currency)
    guard line.priceBaseQuantity != .one else { return price }
    let quantity = idiom.number(line.priceBaseQuantity)
    return try words("lines.perQuantity", ["price": price, "quantity": quantity])
  }

  /// A rate, or why there is none.
  func rate(_ category: VatCategory, _ rate: DecimalNumber) throws(TemplateError) -> String {
    category.isTaxed || category == .zeroRated
      ? idiom.percent(rate) : try words("vat.short.\(category.code)")
  }

  /// Everything about a line that stands in small type under its name.
  private func details(of line: Line) throws(TemplateError) -> [String] {
    var details = [line.details, line.note].compactMap(\.self)
    details += line.attributes.map { "\($0.name)\(colon)\($0.value)" }
    if let period = line.period {
      details.append(try words("lines.period", ["period": text(of: period)]))
    }
    let numbers = try numbers(of: line)
    if !numbers.isEmpty { details.append(numbers.joined(separator: " · ")) }
    if let before = line.priceBeforeDiscount, before != line.price {
      let price = idiom.price(before, in: currency)
      details.append(try words("lines.insteadOf", ["price": price]))
    }
    for adjustment in line.adjustments {
      let amount = try? adjustment.signed(adjustment.amount)
      let values = [
        "reason": try label(of: adjustment, on: line),
        "amount": amount.map(idiom.figures) ?? "",
      ]
      details.append(try words("lines.adjustment", values))
    }
    return details
  }

  private func numbers(of line: Line) throws(TemplateError) -> [String] {
    var numbers: [String] = []
    if let number = line.articleNumber, number.count > Self.widestArticleNumber {
      numbers.append("\(try words("lines.articleNumber"))\(Space.noBreak)\(number)")
    }
    if let number = line.buyerArticleNumber {
      numbers.append(try words("lines.buyerArticleNumber", ["number": number]))
    }
    if let gtin = line.gtin { numbers.append(try words("lines.gtin", ["number": gtin])) }
    if let number = line.standardIdentifier {
      numbers.append(try listed("lines.listedNumber", "lines.number", number.value, number.scheme))
    }
    for kind in line.classifications {
      let list = [kind.list, kind.version].compactMap(\.self).joined(separator: " ")
      numbers.append(
        try listed("lines.listedKind", "lines.kind", kind.code, list.isEmpty ? nil : list))
    }
    if let object = line.invoicedObject {
      numbers.append(try words("lines.object", ["number": object.listed]))
    }
    if let text = line.buyerAccounting {
      numbers.append(try words("lines.accountingReference", ["text": text]))
    }
    if let number = line.orderLine {
      numbers.append(try words("lines.orderLine", ["number": number]))
    }
    if let country = line.originCountry {
      numbers.append(try words("lines.origin", ["country": try countryName(country)]))
    }
    return numbers
  }

  private func listed(
    _ path: String, _ plain: String, _ number: String, _ list: String?
  ) throws(TemplateError) -> String {
    guard let list else { return try words(plain, ["number": number]) }
    return try words(path, ["number": number, "list": list])
  }

  /// Why something is taken off or added, and what share it is, of what if that is not clear.
  private func label(
    of adjustment: Adjustment, on line: Line
  ) throws(TemplateError) -> String {
    let word = try words(adjustment.kind == .allowance ? "lines.discount" : "lines.charge")
    let reason = adjustment.reason ?? word
    guard let percent = adjustment.percent else { return reason }
    guard let base = adjustment.base, base != line.amountBeforeAdjustments else {
      return "\(reason) \(idiom.percent(percent))"
    }
    let share = try words(
      "lines.percentOf", ["percent": idiom.percent(percent), "base": idiom.figures(base)])
    return "\(reason) \(share)"
  }

  private var colon: String { idiom.language == .french ? "\(Space.noBreak): " : ": " }
}

extension PartyIdentifier {
  /// The number with the list that it is from: `5412345000013 (0088)`.
  var listed: String { scheme.map { "\(value) (\($0))" } ?? value }
}

extension Adjustment {
  /// `amount` below zero if it is taken off.
  func signed(_ amount: Amount) throws(ArithmeticError) -> Amount {
    kind == .allowance ? try -amount : amount
  }
}

extension String {
  /// Too long to be kept on one page with everything else of its row.
  fileprivate var isLong: Bool {
    utf8.count > 700 || utf8.count(where: { $0 == UInt8(ascii: "\n") }) > 9
  }
}
