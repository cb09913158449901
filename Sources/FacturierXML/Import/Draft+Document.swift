internal import FacturierCore
internal import FacturierModel

// The way back: what the terms of EN 16931 are called in our documents.

extension Facts {
  /// Our document with everything that the facts say and it can hold; the rest goes to `left`.
  func document(leaving left: inout [Leftover]) -> Draft {
    // What lines look up in the document, without the thousands of lines beside them.
    var taxes = Facts()
    for row in members(of: 23) { taxes.add(23, row) }
    var object = DraftObject()
    object.set("received", .truth(true))
    addHead(to: &object)
    object.set("seller", party(.seller, country: self[40]).draft)
    object.set("buyer", party(.buyer, country: self[55]).draft)
    object.set("payee", payee.draft)
    object.set("taxRepresentative", party(.representative, country: nil).draft)
    object.set("delivery", delivery.draft)
    addReferences(to: &object)
    object.set("lines", .list(members(of: 25).map { $0.line(in: taxes, leaving: &left) }))
    object.list(
      "allowances",
      members(of: 20).map { $0.adjustment(.documentAllowance, in: taxes, leaving: &left) })
    object.list(
      "charges", members(of: 21).map { $0.adjustment(.documentCharge, in: taxes, leaving: &left) })
    if let paid = self[113], !paid.isZero {
      object.list(
        "alreadyPaid", [.object([.init(key: "amount", value: .number(paid.text, line: paid.line))])]
      )
    }
    if let rounding = self[114], !rounding.isZero { object.number("rounding", rounding) }
    object.set("payment", payment(leaving: &left).draft)
    object.set("terms", terms.draft)
    object.list("notes", members(of: 1).compactMap(\.note))
    object.list("attachments", members(of: 24).compactMap { $0.attachment(leaving: &left) })
    object.set("totals", totals.draft)
    return .object(object.members)
  }

  private func addHead(to object: inout DraftObject) {
    if let code = self[3] {
      let type = DocumentType(code: code.text)
      object.set("type", .text(type.rawValue, line: code.line))
      if type.code != code.text { object.line("typeCode", code) }
    }
    object.line("number", self[1])
    object.line("issueDate", self[2])
    object.line("dueDate", self[9])
    object.line("taxPointDate", self[7])
    if let code = self[8] {
      let event = VatDueEvent(code: code.text)
      object.set("vatDueOn", .text(event?.rawValue ?? code.text, line: code.line))
    }
    object.line("currency", self[5])
    object.set("vatCurrency", vatCurrency.draft)
    if let process = self[23], !process.text.hasPrefix("urn:fdc:peppol.eu:") {
      object.line("businessProcess", process)
    }
  }

  /// The rate follows from the two amounts of VAT. A currency without its amount (BR-53) stands alone,
  /// which a document's reader refuses.
  private var vatCurrency: DraftObject {
    var object = DraftObject()
    guard let currency = self[6], currency.text != self[5]?.text else { return object }
    guard self[111] != nil else {
      object.line("currency", currency)
      return object
    }
    guard let mine = self[110].flatMap({ DecimalNumber($0.text) }),
      let other = self[111].flatMap({ DecimalNumber($0.text) }), !mine.isZero,
      let rate = ExchangeRate.simplest(from: mine, to: other)
    else { return object }
    object.line("currency", currency)
    object.number("rate", Fact(rate.description, line: self[111]?.line ?? 0))
    return object
  }

  private func addReferences(to object: inout DraftObject) {
    object.line("buyerReference", self[10])
    object.line("projectReference", self[11])
    object.line("contractReference", self[12])
    object.line("purchaseOrderReference", self[13])
    object.line("salesOrderReference", self[14])
    object.line("receivingAdviceReference", self[15])
    object.line("despatchAdviceReference", self[16])
    object.line("tenderReference", self[17])
    object.set("invoicedObject", identifier(self[18]))
    object.line("buyerAccountingReference", self[19])
    object.list(
      "precedingInvoices",
      members(of: 3).map { facts in
        var object = DraftObject()
        object.line("number", facts[25])
        object.line("date", facts[26])
        return .object(object.members)
      })
  }

  private var delivery: DraftObject {
    var object = DraftObject()
    object.line("date", self[72])
    object.set("period", period(73, 74))
    object.line("name", self[70])
    object.set("location", identifier(self[71]))
    object.set("address", address(.delivery, country: self[80]))
    return object
  }

  private var terms: DraftObject {
    var object = DraftObject()
    object.text("text", self[20])
    return object
  }

  private var totals: DraftObject {
    var object = DraftObject()
    object.number("lineTotal", self[106])
    object.number("allowanceTotal", self[107]?.unlessZero)
    object.number("chargeTotal", self[108]?.unlessZero)
    object.number("totalWithoutVat", self[109])
    object.number("vatTotal", self[110]?.unlessZero)
    object.number("vatTotalInVatCurrency", self[111])
    object.number("totalWithVat", self[112])
    object.number("paid", self[113]?.unlessZero)
    object.number("due", self[115])
    object.list("vatBreakdown", members(of: 23).map(\.breakdown))
    return object
  }

  private var breakdown: Draft {
    var object = DraftObject()
    object.line("category", self[118])
    object.number("rate", self[118]?.text == "O" ? self[119]?.unlessZero : self[119])
    object.number("base", self[116])
    object.number("vat", self[117])
    object.line("exemptionReason", self[120])
    object.line("exemptionCode", self[121])
    return .object(object.members)
  }

  private var note: Draft? {
    guard let text = self[22] else { return nil }
    guard let code = self[21] else { return .text(text.text, line: text.line) }
    var object = DraftObject()
    object.text("text", text)
    object.line("subjectCode", code)
    return object.draft
  }

  // MARK: Pieces

  func period(_ start: Term, _ end: Term) -> Draft? {
    var object = DraftObject()
    object.line("start", self[start])
    object.line("end", self[end])
    return object.draft
  }

  /// A number with the list it is from, or alone.
  func identifier(_ fact: Fact?) -> Draft? {
    guard let fact else { return nil }
    guard let scheme = fact.scheme else { return .text(fact.text.onOneLine, line: fact.line) }
    var object = DraftObject()
    object.line("value", fact)
    object.line("scheme", Fact(scheme, line: fact.line))
    return object.draft
  }
}

extension Fact {
  var isZero: Bool { DecimalNumber(text)?.isZero ?? false }
  var unlessZero: Fact? { isZero ? nil : self }

  /// The same value in another spelling.
  func spelled(_ spelling: (String) -> String) -> Fact {
    Fact(spelling(text), scheme: scheme, label: label, line: line)
  }
}

/// What one amount of money says of the worth of another.
enum ExchangeRate {
  /// The rate with the fewest decimals by which `amount` becomes `other`, rounded to as many decimals as
  /// that has.
  static func simplest(from amount: DecimalNumber, to other: DecimalNumber) -> DecimalNumber? {
    for decimals in 0...12 {
      guard let rate = try? other.divided(by: amount, decimals: decimals), !rate.isZero,
        !rate.isNegative, let product = try? amount * rate
      else { continue }
      if product.rounded(decimals: 2) == other { return rate }
    }
    return nil
  }
}
