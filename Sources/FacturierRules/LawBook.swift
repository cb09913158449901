package import FacturierCore

/// What the law fixes in words, figures and days, as it was read into the files of the folder `law`:
/// one page for each group, each entry with its days, its source and how sure it is.
public struct LawBook: Sendable {
  private var pages: [RequirementGroup: LawPage] = [:]

  /// A book without a page.
  package init() {}

  package subscript(group: RequirementGroup) -> LawPage? {
    get { pages[group] }
    set { pages[group] = newValue }
  }

  /// A text that the law prescribes or that is usual under it, valid on `date`.
  func mention(_ name: String, of group: RequirementGroup, on date: CalendarDate) -> LawEntry? {
    pages[group]?.mentions[name]?.valid(on: date)
  }

  /// A threshold, an amount, a number of days, valid on `date`.
  package func value(
    _ name: String, of group: RequirementGroup, on date: CalendarDate
  ) -> DecimalNumber? {
    pages[group]?.values[name]?.valid(on: date)?.value
  }

  /// Whether a dated rule holds on `date`; nil when the book does not know it.
  package func isInForce(
    _ name: String, of group: RequirementGroup, on date: CalendarDate
  ) -> Bool? {
    pages[group]?.periods[name].map { $0.valid(on: date) != nil }
  }

  /// The days on which a dated rule holds; nil when the book does not know it.
  package func period(_ name: String, of group: RequirementGroup) -> Validity? {
    pages[group]?.periods[name]?.first?.validity
  }

  /// The days on which a requirement is asked: those under its code, else all days.
  public func validity(of requirement: Requirement) -> Validity {
    period(requirement.code, of: requirement.group) ?? .always
  }
}

/// One file of the folder `law`.
package struct LawPage: Sendable {
  /// Texts for documents.
  var mentions: [String: [LawEntry]] = [:]
  /// Thresholds, amounts, numbers of days.
  var values: [String: [LawEntry]] = [:]
  /// Times in which something holds, the codes of requirements among them.
  var periods: [String: [LawEntry]] = [:]

  /// Every entry with its section and name, sorted.
  package var entries: [(name: String, entry: LawEntry)] {
    let sections = [("mentions", mentions), ("values", values), ("periods", periods)]
    return sections.flatMap { section, table in
      table.sorted { $0.key < $1.key }.flatMap { name, entries in
        entries.map { ("\(section)/\(name)", $0) }
      }
    }
  }
}

/// One thing that the law fixes, for some days.
package struct LawEntry: Sendable {
  /// How sure it is that the law says so.
  package enum Confidence: String, CaseIterable, Sendable {
    /// The law itself was read.
    case primary = "P"
    /// A good secondary source was read.
    case secondary = "S"
    /// One source of modest quality.
    case weak = "S-weak"
    /// Common knowledge, no source was read.
    case background = "B"
  }

  package let validity: Validity
  package let source: String
  package let confidence: Confidence
  /// The first is for documents in languages that are not here.
  package let wordings: [LegalText.Wording]
  /// Words by which one sees that a document says it already; the wordings when there are none.
  package let signs: [String]
  package let value: DecimalNumber?
}

extension LegalText {
  /// A text in one language.
  package struct Wording: Hashable, Sendable {
    package let language: Language
    package let text: String
  }
}

extension [LawEntry] {
  fileprivate func valid(on date: CalendarDate) -> LawEntry? {
    first { $0.validity.holds(on: date) }
  }
}
