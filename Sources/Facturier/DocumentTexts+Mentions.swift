internal import FacturierTemplates

extension DocumentTexts {
  /// Mentions and terms in the places that e-invoices have for them.
  ///
  /// French e-invoices want discounts, interest and the recovery indemnity as notes with a code each
  /// (BR-FR-05: AAB, PMD, PMT); elsewhere they are part of the terms (BT-20).
  init(_ invoice: Invoice, _ terms: TermsTexts, _ mentions: [(LegalMention, String)]) {
    self.init()
    var sentences = terms.timing
    // What somebody else wrote is passed on as it is.
    let isFrench = invoice.seller.address?.country == .france && !invoice.isReceived
    if !isFrench { sentences += terms.discounts + terms.lateness }
    var coded: [String: [String]] =
      isFrench ? ["AAB": terms.discounts, "PMD": terms.interest, "PMT": terms.indemnity] : [:]
    for (mention, text) in mentions {
      switch mention.place {
      case .exemption(let category): exemptions[category, default: []].append(text)
      case .terms:
        if isFrench, let code = Self.codes[mention.name] {
          coded[code, default: []].append(text.sentence)
        } else {
          sentences.append(text.sentence)
        }
      case .heading, .taxes, .identity:
        notes.append(Note(code: isFrench ? Self.codes[mention.name] : nil, text))
      }
    }
    let own = Set(invoice.notes.compactMap(\.subjectCode))
    // Where the terms speak of discounts in their own words, those are the note about them.
    if isFrench, !own.contains("AAB"), coded["AAB"]?.isEmpty == true, let text = invoice.terms.text
    {
      coded["AAB"] = [text]
      sentences.removeAll { $0 == text }
    }
    for (code, texts) in coded.sorted(by: { $0.key < $1.key })
    where !texts.isEmpty && !own.contains(code) {
      notes.append(Note(code: code, texts.joined(separator: " ")))
    }
    let policy = invoice.terms.creditPolicy.map { [$0] } ?? []
    let all = [sentences.joined(separator: " ")].filter { !$0.isEmpty } + policy
    paymentTerms = all.isEmpty ? nil : all.joined(separator: "\n")
    // Some readers want a day or a text wherever something is due, on credit notes too (BR-CO-25).
    if all.isEmpty, invoice.dueDate == nil, invoice.totals.due.minorUnits > 0, !invoice.isReceived {
      paymentTerms = terms.undated
    }
  }

  /// The subject codes (UNTDID 4451) of mentions, by their names in the folder `law`.
  private static let codes = [
    "no-discount": "AAB", "late-penalties": "PMD", "recovery-indemnity": "PMT",
    "vat-group": "TXD",
  ]
}

extension Invoice {
  /// The folder of its own file, from where it names others.
  var folder: String { source.trees.first.map { Input.folder(of: $0.file) } ?? "" }
}
