/// Which elements a rule applies to: compounds joined by descendant and child combinators.
struct Selector: Sendable {
  struct Compound: Sendable {
    var name: ElementName?
    var id: String?
    var classes: [String] = []
    var isRoot = false
    var isFirstChild = false
    var isLastChild = false
  }

  enum Combinator: Sendable { case descendant, child }

  /// From the subject outwards; each with the combinator that joins it to the one before.
  var compounds: [(compound: Compound, combinator: Combinator)]

  /// As in CSS: ids, then classes and pseudo-classes, then element names.
  var specificity: Int {
    compounds.reduce(0) { sum, entry in
      let compound = entry.compound
      let pseudos = [compound.isRoot, compound.isFirstChild, compound.isLastChild].count { $0 }
      return sum + (compound.id == nil ? 0 : 10_000) + 100 * (compound.classes.count + pseudos)
        + (compound.name == nil ? 0 : 1)
    }
  }

  /// What an element must have for the selector to match it: the most telling part of the first
  /// compound.
  enum Subject: Hashable, Sendable {
    case any
    case name(ElementName)
    case `class`(String)
    case id(String)
  }

  var subject: Subject {
    guard let compound = compounds.first?.compound else { return .any }
    if let id = compound.id { return .id(id) }
    if let name = compound.classes.first { return .class(name) }
    return compound.name.map { .name($0) } ?? .any
  }

  func matches(_ place: ElementPlace) -> Bool {
    guard let subject = compounds.first, subject.compound.matches(place) else { return false }
    return matchesAncestors(of: place, from: 1)
  }

  private func matchesAncestors(of place: ElementPlace, from index: Int) -> Bool {
    guard index < compounds.count else { return true }
    let (compound, combinator) = compounds[index]
    var ancestor = place.parent
    while let candidate = ancestor {
      if compound.matches(candidate), matchesAncestors(of: candidate, from: index + 1) {
        return true
      }
      if combinator == .child { return false }
      ancestor = candidate.parent
    }
    return false
  }
}

extension Selector.Compound {
  func matches(_ place: ElementPlace) -> Bool {
    if let name, name != place.key.name { return false }
    if let id, id != place.key.id { return false }
    if isRoot, place.parent != nil { return false }
    if isFirstChild, !place.key.isFirst { return false }
    if isLastChild, !place.key.isLast { return false }
    return classes.allSatisfy(place.classes.contains)
  }
}
