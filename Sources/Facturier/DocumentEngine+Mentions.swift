internal import FacturierTemplates

extension DocumentEngine {
  /// What the law wants on a document and the document does not say itself, in `language`.
  public func mentions(
    for invoice: Invoice, language: Language? = nil
  ) throws(InputFailure) -> [LegalMention] {
    let law = try lawBook(for: invoice)
    return Subject(invoice, today: environment.today, law: law, language: language).mentions
  }

  /// The same as it is printed.
  func legalTexts(
    for invoice: Invoice, language: Language?
  ) throws(InputFailure) -> LegalTexts {
    var texts = LegalTexts()
    for mention in try mentions(for: invoice, language: language) {
      let text = wording(of: mention, on: invoice)
      switch mention.place {
      case .heading: texts.heading.append(text)
      case .exemption(let category): texts.exemptions[category, default: []].append(text)
      case .taxes: texts.taxes.append(text)
      case .terms: texts.terms.append(text)
      case .identity: texts.identity.append(text)
      }
    }
    return texts
  }

  /// A mention with its values, as it is printed.
  func wording(of mention: LegalMention, on invoice: Invoice) -> String {
    let idiom = Idiom(mention.language, in: invoice.seller.address?.country)
    return mention.text(format: idiom.mentionText)
  }
}

extension Idiom {
  /// A value on a document: round amounts without their cents.
  fileprivate func mentionText(_ argument: Finding.Argument) -> String {
    if case .amount(let amount) = argument { return roundMoney(amount) }
    return text(argument)
  }
}
