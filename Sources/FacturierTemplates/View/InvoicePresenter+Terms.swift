internal import FacturierCore
internal import FacturierModel

/// Notes, terms of payment, mentions.
extension InvoicePresenter {
  func notes() -> [ViewData] {
    invoice.notes.map { note in
      var data = ViewData(["caption": note.title])
      data[texts: "paragraphs"] = note.text.paragraphs
      return data
    }
  }

  func terms() throws(TemplateError) -> ViewData? {
    let sentences = try [timing(), discounts(), lateness(), legal.terms.map(\.sentence)].joined()
    var texts = [sentences.joined(separator: " ")].filter { !$0.isEmpty }
    if let policy = invoice.terms.creditPolicy { texts += policy.paragraphs }
    texts += invoice.legalNotes.flatMap(\.paragraphs)
    if let attachments = try attachments() { texts.append(attachments) }
    guard !texts.isEmpty else { return nil }
    var data = ViewData()
    data[list: "paragraphs"] = texts.map(TextPieces.record)
    return data
  }

  /// When to pay, or until when the offer holds.
  private func timing() throws(TemplateError) -> [String] {
    var sentences: [String] = []
    if invoice.type == .quote, let date = invoice.validUntil {
      sentences.append(try words("quote.validUntil", ["date": idiom.longDate(date)]))
    }
    if let text = invoice.terms.text { return sentences + [text] }
    guard let days = invoice.terms.days, asksForMoney || invoice.type == .quote else {
      return sentences
    }
    let isNet = invoice.terms.basis == .net
    let word =
      switch days {
      case ...0: isNet ? "onReceipt" : "endOfMonth"
      default: isNet ? "netDays" : "netDaysEndOfMonth"
      }
    sentences.append(
      try words("terms.\(word)", count: DecimalNumber(days), ["days": String(days)]))
    return sentences
  }

  /// Discounts for paying early.
  private func discounts() throws(TemplateError) -> [String] {
    guard asksForMoney else { return [] }
    var sentences: [String] = []
    for discount in invoice.terms.discounts {
      let values = [
        "percent": idiom.percent(discount.percent), "date": idiom.longDate(discount.until),
      ]
      sentences.append(try words("terms.discountUntil", values))
    }
    return sentences
  }

  /// What lateness costs.
  private func lateness() throws(TemplateError) -> [String] {
    guard invoice.type != .creditNote else { return [] }
    let terms = invoice.terms
    let rate = terms.lateRate.map(idiom.percent)
    let indemnity = terms.fixedIndemnity.map(idiom.roundMoney)
    var sentences: [String] = []
    if terms.lateRateText == nil, let rate, let indemnity {
      let values = ["rate": rate, "amount": indemnity]
      return [try words("terms.lateInterestAndIndemnity", values)]
    }
    if let text = terms.lateRateText {
      sentences.append(try words("terms.lateInterestText", ["text": text]))
    } else if let rate {
      sentences.append(try words("terms.lateInterest", ["rate": rate]))
    }
    if let indemnity {
      sentences.append(try words("terms.fixedIndemnity", ["amount": indemnity]))
    }
    return sentences
  }

  private func attachments() throws(TemplateError) -> String? {
    guard !invoice.attachments.isEmpty else { return nil }
    let names = invoice.attachments.map { $0.description ?? $0.id }
    let label = try words("attachments.label", count: DecimalNumber(names.count))
    let colon = idiom.language == .french ? "\(Space.noBreak): " : ": "
    return label + colon + names.joined(separator: " · ")
  }
}

extension String {
  /// With a full stop at its end.
  fileprivate var sentence: String { last?.isPunctuation ?? true ? self : self + "." }
}
