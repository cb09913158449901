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

/// Where an element stands, as far as selectors can tell two elements apart. Places are shared:
/// the rows of a table have a handful of places among them, each with its style worked out once.
final class ElementPlace {
  struct Key: Hashable {
    var name: ElementName
    var classNames: String
    var id: String
    var language: String
    var isFirst: Bool
    var isLast: Bool
  }

  let key: Key
  let classes: [String]
  let parent: ElementPlace?
  let style: ComputedStyle
  var children: [Key: ElementPlace] = [:]

  init(_ key: Key, parent: ElementPlace?, sheet: StyleSheet) {
    self.key = key
    self.parent = parent
    classes = key.classNames.split(separator: " ").map(String.init)
    let bare = ElementPlace(key, classes: classes, parent: parent)
    style = sheet.style(of: bare, parent: parent?.style)
  }

  private init(_ key: Key, classes: [String], parent: ElementPlace?) {
    self.key = key
    self.classes = classes
    self.parent = parent
    style = ComputedStyle()
  }

  /// The place of a child, made on first use.
  func child(_ key: Key, sheet: StyleSheet) -> ElementPlace {
    if let known = children[key] { return known }
    let place = ElementPlace(key, parent: self, sheet: sheet)
    children[key] = place
    return place
  }
}
