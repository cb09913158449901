/// What an e-invoice says, by the terms of EN 16931 and without any spelling: the middle between our
/// model and the two languages of XML.
package struct Facts: Sendable {
  package private(set) var values: [Value] = []
  package private(set) var parts: [Part] = []

  package struct Value: Sendable {
    package let term: Term
    package let fact: Fact
  }

  /// One of the members of a repeated group.
  package struct Part: Sendable {
    package let group: TermGroup
    package let facts: Facts
  }

  package init() {}
}

/// The value of a term. Dates are written 2026-11-21, numbers with a point.
package struct Fact: Hashable, Sendable {
  package let text: String
  /// The list that an identifier is from, or the media type of a file.
  package var scheme: String?
  /// What goes with the scheme: a version of it, or the name of a file.
  package var label: String?
  /// The line of the file that it was read from.
  package var line = 0

  package init(_ text: String, scheme: String? = nil, label: String? = nil, line: Int = 0) {
    self.text = text
    self.scheme = scheme
    self.label = label
    self.line = line
  }

  package static func == (left: Fact, right: Fact) -> Bool {
    left.text == right.text && left.scheme == right.scheme && left.label == right.label
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

// MARK: - Asking

extension Facts {
  /// The first value of a term.
  package subscript(term: Term) -> Fact? {
    values.first { $0.term == term }?.fact
  }

  package func all(_ term: Term) -> [Fact] {
    values.filter { $0.term == term }.map(\.fact)
  }

  package func members(of group: TermGroup) -> [Facts] {
    parts.filter { $0.group == group }.map(\.facts)
  }
}

// MARK: - Filling

extension Facts {
  /// Adds a value; nothing happens for nil and for a text of blanks.
  package mutating func add(_ term: Term, _ fact: Fact?) {
    guard let fact, !fact.text.allSatisfy(\.isWhitespace) else { return }
    values.append(Value(term: term, fact: fact))
  }

  package mutating func add(_ term: Term, _ text: String?) { add(term, text.map { Fact($0) }) }

  /// Says which list the value of a term is from.
  mutating func setScheme(of term: Term, _ scheme: String) {
    guard let index = values.firstIndex(where: { $0.term == term }), !scheme.isEmpty else { return }
    var fact = values[index].fact
    fact.scheme = scheme
    values[index] = Value(term: term, fact: fact)
  }

  package mutating func add(_ group: TermGroup, _ facts: Facts) {
    parts.append(Part(group: group, facts: facts))
  }
}
