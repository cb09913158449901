internal import FacturierCore

/// The sums that lines add to on the way down the table.
struct RunningSums {
  /// Of all lines so far.
  var running: Amount
  /// Of the lines since the last heading or subtotal.
  var group: Amount

  init(_ currency: Currency) {
    running = .zero(currency)
    group = .zero(currency)
  }

  mutating func add(_ amount: Amount) throws(ArithmeticError) {
    running = try running + amount
    group = try group + amount
  }

  mutating func startGroup() { group = .zero(group.currency) }
}

// MARK: - Entries

extension Codec where Value == Entry {
  /// A line, a heading or a subtotal, told apart by their keys.
  static var entry: Codec {
    let forms = [
      LineFields.codec.schema, HeadingFields.codec.schema, SubtotalFields.codec.schema,
    ]
    return Codec(schema: .anyOf(forms)) { found, decoding in
      if found.node[HeadingFields.heading.name] != nil {
        decoding.sums.startGroup()
        return HeadingFields.codec.read(found, decoding).map { .heading($0) }
      }
      if found.node[SubtotalFields.subtotal.name] != nil {
        return SubtotalFields.codec.read(found, decoding).map { .subtotal($0) }
      }
      return LineFields.codec.read(found, decoding).map { .line($0) }
    }
  }
}

private enum HeadingFields {
  static let heading = Field(
    "heading", .line, required: true, "a title over the lines that follow")
  static let details = Field("details", .paragraphs, "more about them")

  static let shape = Shape("heading", "a title over lines", [heading, details])

  static let codec = Codec<Heading>.object(shape) { object in
    let (text, details) = (object[heading], object[Self.details])
    return text.map { Heading(text: $0, details: details?.unlessBlank) }
  }
}

private enum SubtotalFields {
  static let subtotal = Field(
    "subtotal", .line, required: true,
    "label of the sum of the lines since the last heading or subtotal")

  static let shape = Shape("subtotal", "a sum between the lines", [subtotal])

  static let codec = Codec<Subtotal>.object(shape) { object in
    defer { object.decoding.sums.startGroup() }
    return object[subtotal].map {
      Subtotal(label: $0, amount: object.decoding.sums.group)
    }
  }
}

// MARK: - Lines

private enum AttributeFields {
  static let name = Field("name", .line, required: true, "BT-160")
  static let value = Field("value", .line, required: true, "BT-161")
  static let shape = Shape("attribute", "a property of an article (BG-32)", [name, value])

  static let codec = Codec<Attribute>.object(shape) { object in
    let (name, value) = (object[Self.name], object[Self.value])
    guard let name, let value else { return nil }
    return Attribute(name: name, value: value)
  }
}

private enum ClassificationFields {
  static let code = Field("code", .line, required: true, "the kind (BT-158)")
  static let list = Field("list", .line, "the list, by its code of UNTDID 7143 (BT-158-1)")
  static let version = Field("version", .line, "the list's version (BT-158-2)")

  static let shape = Shape(
    "classification", "a kind of articles in a list of kinds", [code, list, version])

  static let codec = Codec<ItemClassification>.object(shape) { object in
    let (code, list, version) = (object[Self.code], object[Self.list], object[Self.version])
    return code.map {
      ItemClassification(code: $0, list: list?.unlessBlank, version: version?.unlessBlank)
    }
  }
}

private enum LineFields {
  static let id = Field("id", .line, "BT-126; counted from 1 when left out")
  static let name = Field("name", .line, required: true, "what is sold, in a few words (BT-153)")
  static let details = Field(
    "details", .paragraphs, "more about it, in one or several lines (BT-154)")
  static let articleNumber = Field("articleNumber", .line, "the seller's article number (BT-155)")
  static let buyerArticleNumber = Field(
    "buyerArticleNumber", .line, "the buyer's article number (BT-156)")
  static let gtin = Field("gtin", .line, "GTIN (BT-157)")
  static let standardIdentifier = Field(
    "standardIdentifier", .identifier, "its number in a list of another kind (BT-157)")
  static let classifications = Field(
    "classifications", .list(ClassificationFields.codec),
    "what kind of article it is, in lists of kinds (BT-158)")
  static let note = Field("note", .paragraphs, "a note about the line (BT-127)")
  static let invoicedObject = Field(
    "invoicedObject", .identifierOrNumber, "what the line is about by number (BT-128)")
  static let buyerAccounting = Field(
    "buyerAccountingReference", .line, "where the buyer books the line (BT-133)")
  static let orderLine = Field("orderLine", .line, "line of the buyer's order (BT-132)")
  static let originCountry = Field("originCountry", .country, "where it was made (BT-159)")
  static let attributes = Field(
    "attributes", .list(AttributeFields.codec),
    "properties such as colour or chassis number (BG-32)")
  static let period = Field("period", .period, "time that the line covers (BG-26)")
  static let quantity = Field(
    "quantity", .decimal, "1 when left out; negative for something taken back (BT-129)")
  static let unit = Field(
    "unit", .unit,
    "a code of UN/ECE Recommendation 20 or a word in French, Dutch, German or English; a piece when "
      + "left out (BT-130)")
  static let price = Field(
    "price", .decimal(from: 0), required: true,
    "price of one unit, or of priceBaseQuantity units; without VAT unless pricesIncludeVat (BT-146)"
  )
  static let priceBeforeDiscount = Field(
    "priceBeforeDiscount", .decimal(from: 0),
    "the price before the discount that is already in it (BT-148)")
  static let priceBaseQuantity = Field(
    "priceBaseQuantity", .decimal(above: 0), "how many units the price is for (BT-149)")
  static let allowances = Field("allowances", .list(.lineAdjustment), "discounts (BG-27)")
  static let charges = Field("charges", .list(.lineAdjustment), "surcharges (BG-28)")
  static let vat = Field(
    "vat", .vat, "how it is taxed; as the document says at its top when left out (BG-30)")
  static let amount = Field(
    "amount", .decimal, "what the line comes to, if you want it compared (BT-131)")

  static let shape = Shape(
    "line", "something sold (BG-25)",
    [
      id, name, details, note, articleNumber, buyerArticleNumber, gtin, standardIdentifier,
      classifications, invoicedObject, buyerAccounting, orderLine, originCountry, attributes,
      period, quantity, unit, price, priceBeforeDiscount, priceBaseQuantity,
      allowances, charges, vat, amount,
    ])

  static let codec = Codec<Line>.object(shape) { object in
    let decoding = object.decoding
    decoding.lineCount += 1
    let (name, quantity, price) = (object[Self.name], object[Self.quantity], object[Self.price])
    let baseQuantity = object[priceBaseQuantity]
    let (allowances, charges) = (object[Self.allowances], object[Self.charges])
    let (unit, id, details) = (object[Self.unit], object[Self.id], object[Self.details])
    let vat = object[Self.vat] ?? decoding.defaultVat
    if vat == nil, !object.has(Self.vat.name) {
      object.reportMissing(
        Self.vat.name, hint: "or say it once for all lines, beside \"lines\"")
    }
    guard let name, let price, let vat else {
      readTheRest(of: object)
      return nil
    }
    let quantityOrOne = quantity ?? .one
    let computed = decoding.computing(at: object.node) { () throws(ArithmeticError) in
      let amounts = try LineAmounts(
        quantity: quantityOrOne, price: price, baseQuantity: baseQuantity ?? .one,
        allowances: allowances ?? [], charges: charges ?? [], vat: vat, decoding.currency)
      let stated = decoding.isReceived ? object[amount] : nil
      let total = try stated.map { (number) throws(ArithmeticError) in
        try Amount(rounding: number, decoding.currency)
      }
      try decoding.sums.add(total ?? amounts.total)
      return (amounts, total ?? amounts.total)
    }
    guard let (computed, total) = computed else { return nil }
    let item = Line.Item(
      id: id?.unlessBlank ?? String(decoding.lineCount), name: name,
      details: details?.unlessBlank, articleNumber: object[articleNumber]?.unlessBlank,
      buyerArticleNumber: object[buyerArticleNumber]?.unlessBlank,
      gtin: object[gtin]?.unlessBlank, standardIdentifier: object[standardIdentifier],
      classifications: object[classifications] ?? [], note: object[note]?.unlessBlank,
      invoicedObject: object[invoicedObject],
      buyerAccounting: object[buyerAccounting]?.unlessBlank,
      orderLine: object[orderLine]?.unlessBlank,
      originCountry: object[originCountry], attributes: object[attributes] ?? [],
      period: object[period], unit: unit ?? .piece)
    return Line(
      quantity: quantityOrOne, price: price, priceBeforeDiscount: object[priceBeforeDiscount],
      priceBaseQuantity: baseQuantity ?? .one, adjustments: computed.adjustments, vat: vat,
      statedAmount: object[amount], amountBeforeAdjustments: computed.beforeAdjustments,
      amount: total, netAmount: total, runningTotal: decoding.sums.running,
      item: Box(item))
  }

  /// Finds what else is wrong with a line that cannot be built.
  private static func readTheRest(of object: ObjectReader) {
    _ = (object[articleNumber], object[buyerArticleNumber], object[gtin], object[orderLine])
    _ = (object[originCountry], object[attributes], object[period], object[amount])
    _ = (object[priceBeforeDiscount], object[note], object[invoicedObject])
    _ = (object[classifications], object[standardIdentifier], object[buyerAccounting])
  }
}
