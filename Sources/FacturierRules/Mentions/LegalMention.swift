public import FacturierCore
public import FacturierModel

/// A text that the law fixes and that follows from what a document says, so that nobody has to write
/// it.
public struct LegalMention: Hashable, Sendable {
  /// Where on the document it belongs.
  public enum Place: Hashable, Sendable {
    /// Under the title.
    case heading
    /// With the VAT, as the reason why a category has none.
    case exemption(VatCategory)
    /// With the VAT.
    case taxes
    /// With the terms of payment.
    case terms
    /// With what the seller is in the eyes of the law.
    case identity
  }

  /// Its name in the files of the folder `law`.
  public let name: String
  /// The wording; values stand in braces.
  public let text: String
  /// The document's language, or the one that the law has the text in.
  public let language: Language
  public let place: Place
  /// The values by name.
  package let arguments: [String: Finding.Argument]

  /// The text with its values in their places, as `format` writes them.
  package func text(format: (Finding.Argument) -> String) -> String {
    text.filled(with: arguments.mapValues(format))
  }
}

/// When a mention is written and where.
package struct MentionRule: Sendable {
  /// The mention's name in the files of the folder `law`: the page of the seller's country goes before
  /// that of the European Union.
  let name: String
  let place: LegalMention.Place
  let applies: @Sendable (Subject) -> Bool
  let arguments: @Sendable (Subject) -> [String: Finding.Argument]

  package init(
    _ name: String, _ place: LegalMention.Place,
    when applies: @escaping @Sendable (Subject) -> Bool,
    with arguments: @escaping @Sendable (Subject) -> [String: Finding.Argument] = { _ in [:] }
  ) {
    self.name = name
    self.place = place
    self.applies = applies
    self.arguments = arguments
  }
}

extension MentionRule {
  /// Every rule, the more particular ones first: a text that contains another one says it too.
  package static let all: [MentionRule] = french + belgian + european

  /// What is to be written on a document that does not say it itself.
  package static func mentions(on subject: Subject) -> [LegalMention] {
    guard subject.invoice.writesMentions else { return [] }
    var said = subject.ownTexts
    var mentions: [LegalMention] = []
    for rule in all where rule.applies(subject) {
      guard let entry = subject.entry(rule.name) else { continue }
      guard !entry.isSaid(in: said) else { continue }
      guard let wording = entry.wording(in: subject.language) else { continue }
      mentions.append(
        LegalMention(
          name: rule.name, text: wording.text, language: wording.language, place: rule.place,
          arguments: rule.arguments(subject)))
      said += wording.text.folded
    }
    return mentions
  }
}

extension Subject {
  /// What the law says under a name: in the seller's country, else in the European Union.
  func entry(_ name: String) -> LawEntry? {
    let national = RequirementGroup(sellerCountry)
    return national.flatMap { law.mention(name, of: $0, on: date) }
      ?? (sellerCountry?.isInEuropeanUnion ?? false
        ? law.mention(name, of: .eu, on: date) : nil)
  }

  /// Whether the document carries a mention: its own words say it, or it is written by itself. Nil
  /// when the law book does not know the mention.
  package func carries(_ name: String) -> Bool? {
    guard let entry = entry(name) else { return nil }
    return mentions.contains { $0.name == name }
      || entry.isSaid(in: ownTexts + mentions.map(\.text.folded).joined())
  }

  /// Passed when the document carries a mention, failed when not.
  package func demand(_ name: String) -> Answer {
    guard let carries = carries(name) else { return .notChecked }
    guard !carries, let wording = entry(name)?.wording(in: language) else { return .passed }
    return .failed(["text": .text(wording.text)])
  }

  /// Whether the reason why a category has no VAT is given: by every row of the input, or by a mention
  /// that is written by itself or stands elsewhere on the document.
  func explains(_ category: VatCategory) -> Bool {
    givesReasons(for: category)
      || MentionRule.all.contains { rule in
        rule.place == .exemption(category) && rule.applies(self) && carries(rule.name) == true
      }
  }

  /// Whether every row of a category has a reason of its own: in words, or as a code whose words are
  /// written by themselves.
  func givesReasons(for category: VatCategory) -> Bool {
    invoice.totals.vatBreakdown.allSatisfy {
      $0.category != category || !$0.exemptionReasons.isEmpty
        || $0.exemptionCode != nil && invoice.writesMentions
    }
  }

  /// Whether every row of a category says in words why it has no VAT: where the law leaves the wording
  /// free, nothing need be added.
  func says(whyNo category: VatCategory) -> Bool {
    invoice.totals.vatBreakdown.allSatisfy {
      $0.category != category || !$0.exemptionReasons.isEmpty
    }
  }

  /// The texts of the document as a whole, folded; lines are not searched.
  package var ownTexts: String {
    var texts = invoice.legalNotes + invoice.notes.map(\.text)
    texts += invoice.totals.vatBreakdown.flatMap(\.exemptionReasons)
    texts += [
      invoice.terms.text, invoice.terms.creditPolicy, invoice.terms.lateRateText,
      invoice.introduction, invoice.subject,
    ].compactMap(\.self)
    return texts.map(\.folded).joined(separator: " ")
  }

  /// Whether the document's own texts or the mentions on it have one of some words.
  package func says(_ words: String...) -> Bool {
    let said = ownTexts + mentions.map(\.text.folded).joined(separator: " ")
    return words.contains { said.contains($0.folded) }
  }

  /// Whether something is taxed in a category.
  package func has(_ category: VatCategory) -> Bool {
    invoice.totals.vatBreakdown.contains { $0.category == category }
  }

  /// Whether the reason for missing VAT is given as a code.
  package func hasExemptionCode(_ codes: String...) -> Bool {
    invoice.totals.vatBreakdown.contains { row in
      row.exemptionCode.map { codes.contains($0.uppercased()) } ?? false
    }
  }

  /// Whether the document asks the buyer for money.
  package var asksForMoney: Bool {
    invoice.type.isFiscal && invoice.type != .creditNote && invoice.totals.due.minorUnits > 0
  }
}

extension LawEntry {
  /// The wording in a language, else the first.
  func wording(in language: Language) -> LegalText.Wording? {
    wordings.first { $0.language == language } ?? wordings.first
  }

  /// Whether a folded text says it: with one of the signs, or in one of the wordings.
  func isSaid(in text: String) -> Bool {
    let signs = signs.isEmpty ? wordings.map(\.text) : signs
    return signs.contains { text.contains($0.folded) }
  }
}

extension String {
  /// Lower case without anything but letters and digits: spaces, dashes and apostrophes have many
  /// forms.
  var folded: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }
}
