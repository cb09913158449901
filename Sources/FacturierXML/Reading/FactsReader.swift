/// Reads facts from a file by the table of its language: the way back of `FactsWriter`. What the table
/// has no place for is kept in a list.
struct FactsReader {
  private(set) var leftovers: [Leftover] = []
  private var document = Facts()
  private let currencies: [Term: String]

  static func read(_ root: XMLElement, as syntax: Syntax) -> (facts: Facts, leftovers: [Leftover]) {
    var reader = FactsReader(root)
    var facts = Facts()
    reader.leaveAttributes(of: root, known: [], at: root.name)
    reader.read(root, syntax.root.children, into: &facts, isDocument: true, path: root.name)
    for value in reader.document.values where facts[value.term] == nil {
      facts.add(value.term, value.fact)
    }
    return (facts, reader.leftovers)
  }

  /// The two currencies are known before the rest, because amounts are told apart by them.
  private init(_ root: XMLElement) {
    var currencies: [Term: String] = [:]
    func look(_ element: XMLElement, depth: Int) {
      for child in element.children {
        switch child.name {
        case "cbc:DocumentCurrencyCode", "ram:InvoiceCurrencyCode": currencies[5] = child.code
        case "cbc:TaxCurrencyCode", "ram:TaxCurrencyCode": currencies[6] = child.code
        default: if depth > 0 { look(child, depth: depth - 1) }
        }
      }
    }
    look(root, depth: 2)
    self.currencies = currencies
  }

  // MARK: Elements

  private mutating func read(
    _ parent: XMLElement, _ table: [Element], into facts: inout Facts, isDocument: Bool,
    path: String
  ) {
    if !parent.code.isEmpty { leave(parent.code, at: path, parent.line) }
    for child in parent.children {
      let path = "\(path)/\(child.name)"
      guard let element = place(for: child, in: table) else {
        leaveAll(of: child, at: path)
        continue
      }
      read(child, by: element, into: &facts, isDocument: isDocument, path: path)
    }
  }

  private mutating func read(
    _ child: XMLElement, by element: Element, into facts: inout Facts, isDocument: Bool,
    path: String
  ) {
    switch element.content {
    case .elements(let table):
      leaveAttributes(of: child, known: [], at: path)
      if let group = element.group {
        var member = Facts()
        read(child, table, into: &member, isDocument: false, path: path)
        facts.add(group, member)
      } else {
        read(child, table, into: &facts, isDocument: isDocument, path: path)
      }
    case .term(let term, let form, let home):
      readValue(
        of: child, by: element, term, form, into: &facts, isHome: home == .group || isDocument,
        path: path)
    case .scheme(let term):
      facts.setScheme(of: term, child.code)
      leaveInside(of: child, known: [], at: path)
    case .fixed: leaveInside(of: child, known: element.attributeNames, at: path)
    case .filler(let text):
      if !child.code.isEmpty, child.code != text { leave(child.code, at: path, child.line) }
      leaveInside(of: child, known: element.attributeNames, at: path)
    }
  }

  private mutating func readValue(
    of child: XMLElement, by element: Element, _ term: Term, _ form: Form,
    into facts: inout Facts, isHome: Bool, path: String
  ) {
    for inner in child.children { leaveAll(of: inner, at: "\(path)/\(inner.name)") }
    let text = form.value(of: child)
    guard !text.isEmpty, text != element.fallback else {
      leaveAttributes(of: child, known: [], at: path)
      return
    }
    if element.group != nil {
      var member = Facts()
      add(text, of: child, by: element, term, form, to: &member, path: path)
      facts.add(element.group ?? 1, member)
    } else if isHome {
      add(text, of: child, by: element, term, form, to: &facts, path: path)
    } else {
      var home = document
      document = Facts()
      add(text, of: child, by: element, term, form, to: &home, path: path)
      document = home
    }
  }

  private mutating func add(
    _ text: String, of child: XMLElement, by element: Element, _ term: Term, _ form: Form,
    to facts: inout Facts, path: String
  ) {
    var (text, fact) = (text, Fact(text, line: child.line))
    if form == .codedNote, let (code, rest) = CodedNote.parts(text) {
      facts.add(21, Fact(code, line: child.line))
      text = rest
      fact = Fact(rest, line: child.line)
    }
    for attribute in element.attributes {
      switch attribute {
      case .scheme(let name), .requiredScheme(let name):
        fact.scheme = child.attribute(name)?.unlessEmpty
      case .impliedScheme(let scheme): fact.scheme = scheme
      case .noScheme: fact.scheme = child.attribute("schemeID")?.unlessEmpty
      case .label(let name): fact.label = child.attribute(name)?.unlessEmpty
      case .term(let name, let term):
        if facts[term] == nil, let value = child.attribute(name) {
          facts.add(term, Fact(value, line: child.line))
        }
      case .fixed(let name, let value):
        if let other = child.attribute(name), other != value {
          leave(other, at: "\(path)/@\(name)", child.line)
        }
      case .currency(let term):
        if let other = child.attribute("currencyID"), other != currencies[term] {
          leave(other, at: "\(path)/@currencyID", child.line)
        }
      }
    }
    leaveAttributes(of: child, known: element.attributeNames, at: path)
    if let known = facts[term], !term.isList {
      if known.text != text { leave(text, at: path, child.line) }
    } else {
      facts.add(term, fact)
    }
  }

  // MARK: Finding the place

  /// The element of the table that a child of the file is: the first that fits by what is fixed in it.
  /// Currencies tell elements apart, but a wrong one does not make an amount unreadable.
  private func place(for child: XMLElement, in table: [Element]) -> Element? {
    let candidates = table.filter { $0.name == child.name }
    if candidates.count == 1 { return fits(child, candidates[0], .alone) ? candidates[0] : nil }
    return candidates.first { fits(child, $0, .amongOthers) }
      ?? candidates.first { fits(child, $0, .despiteCurrency) }
  }

  private enum Strictness { case alone, amongOthers, despiteCurrency }

  private func fits(_ child: XMLElement, _ element: Element, _ strictness: Strictness) -> Bool {
    guard fitsAttributes(child, element, strictness) else { return false }
    switch element.content {
    case .fixed(let text): return child.code.asBoolean == text
    case .term, .scheme, .filler: return true
    case .elements(let table):
      return table.filter { $0.tells(strictness != .alone) }.allSatisfy { inner in
        let found = child.children.first { $0.name == inner.name }
        return found.map { fits($0, inner, strictness) } ?? (strictness == .alone || !inner.isTold)
      }
    }
  }

  private func fitsAttributes(
    _ child: XMLElement, _ element: Element, _ strictness: Strictness
  ) -> Bool {
    element.attributes.allSatisfy { attribute in
      switch attribute {
      case .fixed(let name, let value):
        child.attribute(name).map { $0 == value } ?? (strictness == .alone)
      case .requiredScheme(let name): child.attribute(name) != nil || strictness == .alone
      case .noScheme: child.attribute("schemeID") == nil || strictness == .alone
      case .currency(let term):
        strictness != .amongOthers || child.attribute("currencyID") == nil
          || child.attribute("currencyID") == currencies[term]
      case .scheme, .impliedScheme, .label, .term: true
      }
    }
  }

  // MARK: What has no place

  private mutating func leave(_ text: String, at path: String, _ line: Int) {
    leftovers.append(Leftover(path: path, text: String(text.prefix(200)), line: line))
  }

  /// Everything below an element that nothing in the table is.
  private mutating func leaveAll(of element: XMLElement, at path: String) {
    if !element.code.isEmpty { leave(element.code, at: path, element.line) }
    leaveAttributes(of: element, known: [], at: path)
    for child in element.children { leaveAll(of: child, at: "\(path)/\(child.name)") }
  }

  /// What an element has besides its text.
  private mutating func leaveInside(of child: XMLElement, known: [String], at path: String) {
    leaveAttributes(of: child, known: known, at: path)
    for inner in child.children { leaveAll(of: inner, at: "\(path)/\(inner.name)") }
  }

  private mutating func leaveAttributes(of child: XMLElement, known: [String], at path: String) {
    for attribute in child.attributes where !known.contains(attribute.name) {
      // The one of the invoice, which is known anyway.
      if attribute.name == "currencyID", attribute.value == currencies[5] { continue }
      if attribute.name.hasPrefix("xsi:") || attribute.value.isEmpty { continue }
      leave(attribute.value, at: "\(path)/@\(attribute.name)", child.line)
    }
  }
}

// MARK: - What tells elements apart

extension Element {
  /// Whether the element around it is recognised by this one.
  fileprivate func tells(_ isAmongOthers: Bool) -> Bool {
    switch content {
    case .fixed: true
    case .elements(let table): isRequired && table.contains { $0.tells(isAmongOthers) }
    case .term: isAmongOthers && attributes.contains { $0.isTelling }
    case .scheme, .filler: false
    }
  }

  /// Whether it must be there for that.
  fileprivate var isTold: Bool {
    switch content {
    case .fixed: true
    case .elements(let table): table.contains { $0.isTold }
    case .term: attributes.contains { if case .fixed = $0 { true } else { false } }
    case .scheme, .filler: false
    }
  }

  fileprivate var attributeNames: [String] {
    attributes.compactMap { attribute in
      switch attribute {
      case .fixed(let name, _), .scheme(let name), .requiredScheme(let name), .label(let name),
        .term(let name, _):
        name
      case .noScheme: "schemeID"
      case .currency: "currencyID"
      case .impliedScheme: nil
      }
    }
  }
}

extension Element.Attribute {
  fileprivate var isTelling: Bool {
    switch self {
    case .fixed, .currency: true
    default: false
    }
  }
}

// MARK: - Values

extension XMLElement {
  /// The text without blanks around it.
  var code: String { text.trimmed }
}

extension Form {
  /// The value as facts have it.
  fileprivate func value(of element: XMLElement) -> String {
    switch self {
    case .text, .codedNote, .code: element.code
    case .isoDate: element.code.withoutTimeZone
    case .compactDate: element.code.asDate
    case .eventCode: EventCode.read[element.code] ?? element.code
    }
  }
}

extension String {
  var unlessEmpty: String? { isEmpty ? nil : self }

  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// XML writes truth in two ways.
  fileprivate var asBoolean: String { self == "1" ? "true" : self == "0" ? "false" : self }

  /// 2026-11-21 for 20261121; anything else as it is, for the decoder to refuse.
  fileprivate var asDate: String {
    guard utf8.count == 8, utf8.allSatisfy({ 48...57 ~= $0 }) else { return self }
    return "\(prefix(4))-\(dropFirst(4).prefix(2))-\(suffix(2))"
  }

  /// A day as XML Schema has it may say in which time zone it is.
  fileprivate var withoutTimeZone: String {
    let zone = utf8.dropFirst(10)
    let isZone =
      zone.elementsEqual("Z".utf8)
      || (zone.count == 6 && zone.first.map("+-".utf8.contains) == true)
    return isZone ? String(prefix(10)) : self
  }
}

/// A note with its subject code in front (BT-21): `#AAB#text`.
enum CodedNote {
  static func parts(_ text: String) -> (code: String, text: String)? {
    let bytes = Array(text.utf8.prefix(5))
    guard bytes.count == 5, bytes[0] == 0x23, bytes[4] == 0x23,
      bytes[1...3].allSatisfy({ 65...90 ~= $0 })
    else { return nil }
    let rest = String(text.dropFirst(5)).trimmed
    return rest.isEmpty ? nil : (String(decoding: bytes[1...3], as: UTF8.self), rest)
  }
}
