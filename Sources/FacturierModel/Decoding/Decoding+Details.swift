internal import FacturierCore

// MARK: - Periods and delivery

private enum PeriodFields {
  static let start = Field("start", .date, "first day (BT-73, BT-134)")
  static let end = Field("end", .date, "last day (BT-74, BT-135)")

  static let shape = Shape(
    "period", "days from start to end, both included (BG-14, BG-26)", [start, end],
    [.atLeastOne(["start", "end"])])

  static let codec = Codec<Period>.object(shape) { object in
    let (start, end) = (object[Self.start], object[Self.end])
    if let start, let end, end < start {
      object.decoding.report(
        .range, key: Self.end.name, of: object.node, "the period ends before it begins")
      return nil
    }
    return Period(start: start, end: end)
  }
}

extension Codec where Value == Period {
  static var period: Codec { PeriodFields.codec }
}

private enum DeliveryFields {
  static let date = Field("date", .date, "day of delivery or completion (BT-72)")
  static let period = Field("period", .period, "time that the document covers (BG-14)")
  static let name = Field("name", .line, "who received it (BT-70)")
  static let location = Field(
    "location", .identifierOrNumber, "number of the place (BT-71)")
  static let address = Field("address", .address, "where (BG-15)")

  static let shape = Shape(
    "delivery", "delivery of goods, or performance of services (BG-13)",
    [date, period, name, location, address])

  static let codec = Codec<Delivery>.object(shape) { object in
    Delivery(
      date: object[Self.date], period: object[Self.period], name: object[Self.name]?.unlessBlank,
      location: object[Self.location], address: object[Self.address])
  }
}

extension Codec where Value == Delivery {
  static var delivery: Codec { DeliveryFields.codec }
}

// MARK: - Other papers

private enum PrecedingFields {
  static let number = Field("number", .line, required: true, "its number (BT-25)")
  static let date = Field("date", .date, "its date (BT-26)")

  static let shape = Shape(
    "precedingInvoice", "an invoice that came before (BG-3)", [number, date])

  static let codec = Codec<PrecedingInvoice>.object(shape) { object in
    let (number, date) = (object[Self.number], object[Self.date])
    return number.map { PrecedingInvoice(number: $0, date: date) }
  }
}

extension Codec where Value == PrecedingInvoice {
  static var precedingInvoice: Codec { PrecedingFields.codec }
}

private enum AttachmentFields {
  static let file = Field(
    "file", .path, "the file, in the document's folder or below it (BT-125)")
  static let link = Field("link", .webAddress, "or where it lies in the world (BT-124)")
  static let id = Field("id", .line, "BT-122; the file's name when left out")
  static let description = Field("description", .line, "what it is (BT-123)")

  static let shape = Shape(
    "attachment", "a file that goes with the document (BG-24)", [file, link, id, description],
    [.atLeastOne(["file", "link", "id"]), .atMostOne(["file", "link"])])

  static let codec = Codec<Attachment>.object(shape) { object in
    let (file, link) = (object[Self.file], object[Self.link])
    let (id, description) = (object[Self.id]?.unlessBlank, object[Self.description])
    return (id ?? file ?? link).map {
      Attachment(file: file, link: link, id: $0, description: description?.unlessBlank)
    }
  }
}

extension Codec where Value == Attachment {
  static var attachment: Codec { AttachmentFields.codec }
}

// MARK: - Notes

private enum NoteFields {
  static let text = Field("text", .paragraphs, required: true, "BT-22")
  static let title = Field("title", .line, "a title over it")
  static let subjectCode = Field(
    "subjectCode",
    .form("^[A-Z]{3}$", "a code of UNTDID 4451") { text in
      text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    }, "code of UNTDID 4451, such as PMT (BT-21)")

  static let shape = Shape("note", "a text under the totals (BG-1)", [text, title, subjectCode])

  static let codec = Codec<Note>.object(shape) { object in
    let (text, title, code) = (object[Self.text], object[Self.title], object[Self.subjectCode])
    return text.map { Note(text: $0, title: title?.unlessBlank, subjectCode: code) }
  }
}

extension Codec where Value == Note {
  /// A text, or an object with title and subject code.
  static var note: Codec {
    Codec(schema: .anyOf([Codec<String>.paragraphs.schema, NoteFields.codec.schema])) {
      found, decoding in
      if found.node.kind == .object { return NoteFields.codec.read(found, decoding) }
      return Codec<String>.paragraphs.read(found, decoding).map {
        Note(text: $0, title: nil, subjectCode: nil)
      }
    }
  }
}

// MARK: - The second currency

private enum VatCurrencyFields {
  static let currency = Field("currency", .currency, required: true, "BT-6")
  static let rate = Field(
    "rate", .decimal(above: 0), required: true,
    "units of it for one unit of the document's currency")
  static let date = Field("date", .date, "day of the rate")
  static let source = Field("source", .line, "whose rate it is")

  static let shape = Shape(
    "vatCurrency", "the currency in which the law wants the VAT (BT-6)",
    [currency, rate, date, source])

  static let codec = Codec<VatCurrency>.object(shape) { object in
    let (currency, rate) = (object[Self.currency], object[Self.rate])
    let (date, source) = (object[Self.date], object[Self.source])
    guard let currency, let rate else { return nil }
    return VatCurrency(currency: currency, rate: rate, date: date, source: source?.unlessBlank)
  }
}

extension Codec where Value == VatCurrency {
  static var vatCurrency: Codec { VatCurrencyFields.codec }
}

// MARK: - Stated totals

private enum StatedVatFields {
  static let category = Field("category", Codec<VatCategory>.choice, required: true, "BT-118")
  static let rate = Field("rate", .percent, "percent (BT-119)")
  static let base = Field("base", .amount, required: true, "the taxed amount (BT-116)")
  static let vat = Field("vat", .amount, required: true, "the tax (BT-117)")
  static let exemptionReason = Field(
    "exemptionReason", .line, "why no VAT is charged, in words (BT-120)")
  static let exemptionCode = Field(
    "exemptionCode", .line, "the same as a code of the VATEX list (BT-121)")

  static let shape = Shape(
    "statedVat", "the VAT of one category and rate (BG-23)",
    [category, rate, base, vat, exemptionReason, exemptionCode])

  static let codec = Codec<StatedVat>.object(shape) { object in
    let (category, rate) = (object[Self.category], object[Self.rate])
    let (base, vat) = (object[Self.base], object[Self.vat])
    let (reason, code) = (object[exemptionReason], object[exemptionCode])
    guard let category, let base, let vat else { return nil }
    return StatedVat(
      category: category, rate: rate, base: base, vat: vat, exemptionReason: reason?.unlessBlank,
      exemptionCode: code?.unlessBlank)
  }
}

private enum StatedFields {
  static let lineTotal = Field("lineTotal", .decimal, "sum of the lines without VAT (BT-106)")
  static let allowanceTotal = Field("allowanceTotal", .decimal, "document discounts (BT-107)")
  static let chargeTotal = Field("chargeTotal", .decimal, "document surcharges (BT-108)")
  static let totalWithoutVat = Field("totalWithoutVat", .decimal, "BT-109")
  static let vatTotal = Field("vatTotal", .decimal, "BT-110")
  static let vatTotalInVatCurrency = Field(
    "vatTotalInVatCurrency", .decimal, "VAT in the second currency (BT-111)")
  static let totalWithVat = Field("totalWithVat", .decimal, "BT-112")
  static let paid = Field("paid", .decimal, "deposits and payments (BT-113)")
  static let due = Field("due", .decimal, "what is left to pay (BT-115)")
  static let vatBreakdown = Field(
    "vatBreakdown", .list(StatedVatFields.codec), "VAT by category and rate (BG-23)")

  static let shape = Shape(
    "totals", "totals as you know them, to be compared with the computed ones (BG-22)",
    [
      lineTotal, allowanceTotal, chargeTotal, totalWithoutVat, vatTotal, vatTotalInVatCurrency,
      totalWithVat, paid, due, vatBreakdown,
    ])

  static let codec = Codec<StatedTotals>.object(shape) { object in
    StatedTotals(
      lineTotal: object[Self.lineTotal], allowanceTotal: object[Self.allowanceTotal],
      chargeTotal: object[Self.chargeTotal], totalWithoutVat: object[Self.totalWithoutVat],
      vatTotal: object[Self.vatTotal], vatTotalInVatCurrency: object[Self.vatTotalInVatCurrency],
      totalWithVat: object[Self.totalWithVat], paid: object[Self.paid], due: object[Self.due],
      vatBreakdown: object[Self.vatBreakdown] ?? [])
  }
}

extension Codec where Value == StatedTotals {
  static var statedTotals: Codec { StatedFields.codec }
}
