internal import FacturierCore

/// Reads the text of a style sheet into rules and declarations.
struct StyleParser {
  private let source: SourceText
  private let bytes: [UInt8]
  private var position = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = Self.blankingComments(in: Array(source.text.utf8))
  }

  mutating func sheet() throws(TypesettingError) -> ParsedSheet {
    var sheet = ParsedSheet()
    while true {
      skipSpace()
      guard position < bytes.count else { return sheet }
      let start = position
      let prelude = try text(until: "{")
      let declarations = try block()
      if prelude.hasPrefix("@") {
        try add(page: prelude, declarations, at: start, to: &sheet)
      } else {
        try add(rule: prelude, declarations, at: start, to: &sheet)
      }
    }
  }

  private func add(
    page prelude: String, _ declarations: [Declaration], at start: Int, to sheet: inout ParsedSheet
  ) throws(TypesettingError) {
    let words = prelude.split(whereSeparator: \.isWhitespace)
    switch words {
    case ["@page"]: sheet.page += declarations
    case ["@page", ":first"]:
      for var declaration in declarations {
        declaration.property = "first-" + declaration.property
        sheet.page.append(declaration)
      }
    default: throw source.error(at: start, .syntax("unknown at-rule \(prelude); expected @page"))
    }
  }

  private func add(
    rule prelude: String, _ declarations: [Declaration], at start: Int, to sheet: inout ParsedSheet
  ) throws(TypesettingError) {
    let plain = declarations.filter { !$0.property.hasPrefix("--") }
    for custom in declarations where custom.property.hasPrefix("--") {
      guard prelude == ":root" else {
        throw source.error(at: custom.offset, .syntax("custom properties stand in :root only"))
      }
      sheet.variables[custom.property] = custom.value
    }
    let comma = UInt8(ascii: ",")
    for part in Array(prelude.utf8).split(separator: comma, omittingEmptySubsequences: false) {
      sheet.rules.append(.init(selector: try selector(part, at: start), declarations: plain))
    }
  }

  // MARK: Declarations

  private mutating func block() throws(TypesettingError) -> [Declaration] {
    var declarations: [Declaration] = []
    while true {
      skipSpace()
      guard position < bytes.count else {
        throw source.error(at: position, .syntax("a rule is not closed by }"))
      }
      if bytes[position] == UInt8(ascii: "}") {
        position += 1
        return declarations
      }
      if bytes[position] == UInt8(ascii: ";") {
        position += 1
        continue
      }
      declarations.append(try declaration())
    }
  }

  private mutating func declaration() throws(TypesettingError) -> Declaration {
    let start = position
    let property = try text(until: ":")
    guard !property.isEmpty, !property.utf8.contains(where: \.isPunctuation) else {
      throw source.error(at: start, .syntax("expected property: value"))
    }
    let valueStart = position
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "}") {
        break
      }
      position += 1
    }
    let value = trimmed(valueStart..<position)
    guard !value.isEmpty else {
      throw source.error(at: start, .syntax("\(property) has no value"))
    }
    return Declaration(property: property, value: value, offset: start, source: source)
  }

  // MARK: Selectors

  private func selector(
    _ text: ArraySlice<UInt8>, at offset: Int
  ) throws(TypesettingError) -> Selector {
    var compounds: [(Selector.Compound, Selector.Combinator)] = []
    var combinator = Selector.Combinator.descendant
    var rest = text
    while let next = rest.first {
      if next.isMarkupSpace {
        rest.removeFirst()
      } else if next == UInt8(ascii: ">") {
        rest.removeFirst()
        combinator = .child
      } else {
        let word = rest.prefix { !$0.isMarkupSpace && $0 != UInt8(ascii: ">") }
        rest = rest[word.endIndex...]
        compounds.append((try compound(word, at: offset), combinator))
        combinator = .descendant
      }
    }
    guard !compounds.isEmpty else { throw source.error(at: offset, .syntax("empty selector")) }
    // Outermost first as written; the subject first as matched, each with the combinator that
    // leads from it to its ancestor.
    var reversed: [(compound: Selector.Compound, combinator: Selector.Combinator)] = []
    for (index, entry) in compounds.enumerated().reversed() {
      let joint = index + 1 < compounds.count ? compounds[index + 1].1 : .descendant
      reversed.append((entry.0, joint))
    }
    return Selector(compounds: reversed)
  }

  private func compound(
    _ text: ArraySlice<UInt8>, at offset: Int
  ) throws(TypesettingError) -> Selector.Compound {
    var compound = Selector.Compound()
    var rest = text
    let name = rest.prefixWithoutMark
    rest = rest[(rest.startIndex + name.utf8.count)...]
    if !name.isEmpty, name != "*" {
      guard let element = ElementName(rawValue: name) else {
        let nearest = name.nearest(in: ElementName.allCases.map(\.rawValue))
        throw source.error(at: offset, .unknownElement(name, nearest: nearest))
      }
      compound.name = element
    }
    while let mark = rest.popFirst() {
      let part = rest.prefixWithoutMark
      rest = rest[(rest.startIndex + part.utf8.count)...]
      switch (Unicode.Scalar(mark), part) {
      case (_, ""):
        let text = String(decoding: text, as: UTF8.self)
        throw source.error(at: offset, .syntax("incomplete selector \(text)"))
      case (".", _): compound.classes.append(part)
      case ("#", _): compound.id = part
      case (":", "root"): compound.isRoot = true
      case (":", "first-child"): compound.isFirstChild = true
      case (":", "last-child"): compound.isLastChild = true
      default: throw source.error(at: offset, .syntax("unknown pseudo-class :\(part)"))
      }
    }
    return compound
  }

  // MARK: Characters

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isMarkupSpace { position += 1 }
  }

  /// The text before `end`, which is passed over, without the white space around it.
  private mutating func text(until end: Unicode.Scalar) throws(TypesettingError) -> String {
    let start = position
    let stop = UInt8(ascii: end)
    while position < bytes.count, bytes[position] != stop { position += 1 }
    guard position < bytes.count else {
      throw source.error(at: start, .syntax("expected \(end) before the end of the style sheet"))
    }
    position += 1
    return trimmed(start..<(position - 1))
  }

  /// A part of the text without the white space around it.
  private func trimmed(_ range: Range<Int>) -> String {
    var part = bytes[range]
    while part.first?.isMarkupSpace == true { part.removeFirst() }
    while part.last?.isMarkupSpace == true { part.removeLast() }
    return String(decoding: part, as: UTF8.self)
  }

  /// Comments become spaces, so that offsets stay those of the source.
  private static func blankingComments(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") else {
        index += 1
        continue
      }
      while index < bytes.count {
        let isEnd =
          index + 1 < bytes.count && bytes[index] == UInt8(ascii: "*")
          && bytes[index + 1] == UInt8(ascii: "/")
        if bytes[index] != UInt8(ascii: "\n") { bytes[index] = 0x20 }
        index += 1
        if isEnd {
          bytes[index] = 0x20
          break
        }
      }
    }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// What stands before the next `.`, `#` or `:`.
  fileprivate var prefixWithoutMark: String {
    String(decoding: prefix { !$0.isSelectorMark }, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isSelectorMark: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "#") || self == UInt8(ascii: ":")
  }

  fileprivate var isPunctuation: Bool {
    self == UInt8(ascii: "{") || self == UInt8(ascii: "}") || self == UInt8(ascii: ";")
  }
}
