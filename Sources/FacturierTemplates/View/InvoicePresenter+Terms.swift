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
    let said = try termsTexts()
    let sentences = said.timing + said.discounts + said.lateness + legal.terms.map(\.sentence)
    var texts = [sentences.joined(separator: " ")].filter { !$0.isEmpty }
    if let policy = invoice.terms.creditPolicy { texts += policy.paragraphs }
    texts += invoice.legalNotes.flatMap(\.paragraphs)
    if let enclosures = try words.list(of: invoice.enclosures) { texts.append(enclosures) }
    if let attachments = try attachments() { texts.append(attachments) }
    if let particulars = try particulars() { texts.append(particulars) }
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

  /// What the terms say, sentence by sentence.
  func termsTexts() throws(TemplateError) -> TermsTexts {
    let (interest, indemnity) = try (self.interest(), self.indemnity())
    var lateness = interest + indemnity
    if invoice.terms.lateRateText == nil, let rate = lateRate, let amount = fixedIndemnity {
      lateness = [
        try words("terms.lateInterestAndIndemnity", ["rate": rate, "amount": amount])
      ]
    }
    return TermsTexts(
      timing: try timing(), discounts: try discounts(), interest: interest, indemnity: indemnity,
      lateness: lateness, undated: try words("terms.undated"))
  }

  private var isLate: Bool { invoice.type != .creditNote }
  private var lateRate: String? { isLate ? invoice.terms.lateRate.map(idiom.percent) : nil }
  private var fixedIndemnity: String? {
    isLate ? invoice.terms.fixedIndemnity.map(idiom.roundMoney) : nil
  }

  /// What is asked for the time after the due date.
  private func interest() throws(TemplateError) -> [String] {
    if isLate, let text = invoice.terms.lateRateText {
      return [try words("terms.lateInterestText", ["text": text])]
    }
    return try lateRate.map { (rate) throws(TemplateError) in
      [try words("terms.lateInterest", ["rate": rate])]
    } ?? []
  }

  /// What lateness costs once.
  private func indemnity() throws(TemplateError) -> [String] {
    try fixedIndemnity.map { (amount) throws(TemplateError) in
      [try words("terms.fixedIndemnity", ["amount": amount])]
    } ?? []
  }

  private func attachments() throws(TemplateError) -> String? {
    guard !invoice.attachments.isEmpty else { return nil }
    let names = invoice.attachments.map { $0.description ?? $0.id }
    let label = try words("attachments.label", count: DecimalNumber(names.count))
    let colon = idiom.language == .french ? "\(Space.noBreak): " : ": "
    return label + colon + names.joined(separator: " · ")
  }
}

/// What the terms of payment say, in sentences.
package struct TermsTexts: Sendable {
  /// When to pay, or the document's own words for it.
  package let timing: [String]
  package let discounts: [String]
  package let interest: [String]
  package let indemnity: [String]
  /// Interest and indemnity as they are printed, in one sentence where that is shorter.
  package let lateness: [String]
  /// What an e-invoice says that says nothing else of when to pay.
  package let undated: String
}

extension String {
  /// With a full stop at its end.
  package var sentence: String { last?.isPunctuation ?? true ? self : self + "." }
}
