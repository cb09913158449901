/// One element of an e-invoice and the business term that it spells. Tables of these are read both
/// ways: writing walks the table and asks the facts, reading walks the file and asks the table.
struct Element: Sendable {
  /// With the prefix of its namespace, as `ram:Name`.
  let name: String
  let content: Content
  var attributes: [Attribute] = []
  /// The group of which each member is one such element.
  var group: TermGroup?
  /// The term of which each value is one such element.
  var each: Term?
  /// What stands there when the term has no value but the schema wants the element.
  var fallback: String?
  /// The smallest profile that has it.
  var profile = Profile.minimum
  /// Whether it stands there even when there is nothing in it.
  var isRequired = false
  /// Read, but not written: another element says the same.
  var isReadOnly = false

  enum Content: Sendable {
    /// Elements in the order of the schema.
    case elements([Element])
    case term(Term, Form, Home)
    /// The list that the identifier of a term is from.
    case scheme(Term)
    /// Always the same text, by which the element around it is told from others of its name.
    case fixed(String)
    /// A text that must be there but says nothing to us.
    case filler(String)
  }

  /// Whose term it is.
  enum Home: Sendable {
    /// Of the group around the element.
    case group
    /// Of the document, though it stands in a group.
    case document
    /// The same, in the first member of the group only.
    case first
  }

  enum Attribute: Sendable {
    case fixed(String, String)
    /// The list of an identifier, or the media type.
    case scheme(String)
    /// An identifier without a list does not belong here.
    case requiredScheme(String)
    /// An identifier with a list does not belong here.
    case noScheme
    /// Only values of this list belong here, which no attribute says.
    case impliedScheme(String)
    case label(String)
    case term(String, Term)
    /// The invoice's currency, BT-5, or the one for the VAT, BT-6.
    case currency(Term)
  }
}

extension Element {
  /// The elements inside it.
  var children: [Element] {
    if case .elements(let elements) = content { elements } else { [] }
  }
}

/// How a value is spelled.
enum Form: Sendable {
  /// As it stands.
  case text
  /// As it stands, without blanks around it.
  case code
  /// A day as XML Schema has it, which may say its time zone.
  case isoDate
  /// 20261121 in place of 2026-11-21.
  case compactDate
  /// A note with its subject code in front, `#AAB#text`.
  case codedNote
  /// The code of UNTDID 2475 in place of that of UNTDID 2005 (BT-8).
  case eventCode
}

// MARK: - Writing tables

extension Element {
  static func group(
    _ name: String, of group: TermGroup? = nil, from profile: Profile = .minimum,
    required: Bool = false, _ elements: [Element?]
  ) -> Element {
    Element(
      name: name, content: .elements(elements.compactMap { $0 }), group: group, profile: profile,
      isRequired: required)
  }

  /// An element around each value of a term that can have several.
  static func each(
    _ term: Term, _ name: String, from profile: Profile = .minimum, _ elements: [Element]
  ) -> Element {
    Element(name: name, content: .elements(elements), each: term, profile: profile)
  }

  static func term(
    _ name: String, _ term: Term, _ form: Form = .code, from profile: Profile = .minimum,
    of home: Home = .group, _ attributes: Attribute...
  ) -> Element {
    Element(
      name: name, content: .term(term, form, home), attributes: attributes, profile: profile)
  }

  /// A text for people, kept with its line breaks.
  static func text(
    _ name: String, _ term: Term, from profile: Profile = .minimum, of home: Home = .group
  ) -> Element {
    .term(name, term, .text, from: profile, of: home)
  }

  static func scheme(_ name: String, of term: Term) -> Element {
    Element(name: name, content: .scheme(term))
  }

  static func fixed(_ name: String, _ text: String) -> Element {
    Element(name: name, content: .fixed(text))
  }

  static func filler(_ name: String, _ text: String) -> Element {
    Element(name: name, content: .filler(text))
  }

  /// The same, with a text for when there is no value.
  func orElse(_ fallback: String) -> Element {
    var copy = self
    copy.fallback = fallback
    return copy
  }

  /// The same, for reading only.
  var readOnly: Element {
    var copy = self
    copy.isReadOnly = true
    return copy
  }
}

/// One way of writing e-invoices: the root element and the namespaces of its prefixes.
struct Syntax: Sendable {
  let root: Element
  /// In the order in which they are declared; the empty prefix is the default namespace.
  let namespaces: [(prefix: String, name: String)]

  /// The prefixes of all namespaces that tables know.
  static let prefixes: [String: String] = {
    let all = [cii, ublInvoice, ublCreditNote].flatMap(\.namespaces)
    return Dictionary(all.map { ($0.name, $0.prefix) }, uniquingKeysWith: { first, _ in first })
  }()
}
