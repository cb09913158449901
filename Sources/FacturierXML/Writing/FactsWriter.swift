/// Spells facts in one of the languages of XML.
struct FactsWriter {
  private let document: Facts
  private let profile: Profile

  /// The bytes of a message with everything of `facts` that the profile has a place for.
  static func bytes(_ facts: Facts, in syntax: Syntax, profile: Profile = .extended) -> [UInt8] {
    let writer = FactsWriter(document: facts, profile: profile)
    let declarations = syntax.namespaces.map { prefix, name in
      (name: prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", value: name)
    }
    var printer = XMLPrinter()
    printer.element(syntax.root.name, declarations) { printer in
      for element in syntax.root.children { _ = writer.write(element, facts, to: &printer) }
    }
    return printer.finish()
  }

  /// Whether anything was written that says something.
  private func write(
    _ element: Element, _ facts: Facts, isFirst: Bool = true, to printer: inout XMLPrinter
  ) -> Bool {
    guard element.profile <= profile, !element.isReadOnly else { return false }
    var wrote = false
    if let group = element.group {
      var isFirst = true
      for member in facts.members(of: group) {
        if writeOne(element, member, isFirst: isFirst, to: &printer) { wrote = true }
        isFirst = false
      }
    } else if let term = element.each {
      for fact in facts.all(term) {
        var single = Facts()
        single.add(term, fact)
        if writeOne(element, single, to: &printer) { wrote = true }
      }
    } else {
      wrote = writeOne(element, facts, isFirst: isFirst, to: &printer)
    }
    return wrote
  }

  /// `isFirst` says whether the element belongs to the first member of its group.
  private func writeOne(
    _ element: Element, _ facts: Facts, isFirst: Bool = true, to printer: inout XMLPrinter
  ) -> Bool {
    switch element.content {
    case .elements(let elements):
      let place = printer.place
      var says = false
      printer.element(element.name) { printer in
        for child in elements where write(child, facts, isFirst: isFirst, to: &printer) {
          says = true
        }
      }
      if !says, !element.isRequired { printer.takeBack(to: place) }
      return says
    case .term(let term, let form, let home):
      if home == .first, !isFirst { return false }
      return writeValues(
        of: term, in: home == .group ? facts : document, element, form, facts, to: &printer)
    case .scheme(let term):
      if let scheme = facts[term]?.scheme { printer.element(element.name, text: scheme) }
    case .fixed(let text), .filler(let text):
      printer.element(element.name, text: text)
    }
    return false
  }

  private func writeValues(
    of term: Term, in home: Facts, _ element: Element, _ form: Form, _ facts: Facts,
    to printer: inout XMLPrinter
  ) -> Bool {
    let values = term.isList ? home.all(term) : home[term].map { [$0] } ?? []
    var wrote = false
    for fact in values {
      guard let attributes = attributes(of: element, fact, facts) else { continue }
      printer.element(element.name, attributes, text: form.spelling(of: fact, facts))
      wrote = true
    }
    if values.isEmpty, let fallback = element.fallback {
      printer.element(element.name, text: fallback)
    }
    return wrote
  }

  /// Nil when the value does not belong into the element.
  private func attributes(
    of element: Element, _ fact: Fact, _ facts: Facts
  ) -> [(name: String, value: String)]? {
    var attributes: [(name: String, value: String)] = []
    for attribute in element.attributes {
      switch attribute {
      case .fixed(let name, let value): attributes.append((name, value))
      case .scheme(let name): if let scheme = fact.scheme { attributes.append((name, scheme)) }
      case .requiredScheme(let name):
        guard let scheme = fact.scheme else { return nil }
        attributes.append((name, scheme))
      case .noScheme: if fact.scheme != nil { return nil }
      case .impliedScheme(let scheme): if fact.scheme != scheme { return nil }
      case .label(let name): if let label = fact.label { attributes.append((name, label)) }
      case .term(let name, let term):
        if let value = facts[term] { attributes.append((name, value.text)) }
      case .currency(let term):
        if let currency = document[term] { attributes.append(("currencyID", currency.text)) }
      }
    }
    return attributes
  }
}

extension Form {
  fileprivate func spelling(of fact: Fact, _ facts: Facts) -> String {
    switch self {
    case .text, .code, .isoDate: fact.text
    case .compactDate: fact.text.filter { $0 != "-" }
    case .codedNote: facts[21].map { "#\($0.text)#\(fact.text)" } ?? fact.text
    case .eventCode: EventCode.written[fact.text] ?? fact.text
    }
  }
}

/// The codes of when VAT falls due (BT-8): UBL takes those of UNTDID 2005, CII those of UNTDID 2475.
enum EventCode {
  static let written = ["3": "5", "35": "29", "432": "72"]
  static let read = ["5": "3", "29": "35", "72": "432"]
}
