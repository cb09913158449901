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
      let prelude = try text(until: "{").trimmed
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
    for part in prelude.utf8.split(separator: comma, omittingEmptySubsequences: false) {
      let selector = try selector(Substring(part), at: start)
      sheet.rules.append(.init(selector: selector, declarations: plain))
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
    let property = try text(until: ":").trimmed
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
    let value = String(decoding: bytes[valueStart..<position], as: UTF8.self).trimmed
    guard !value.isEmpty else {
      throw source.error(at: start, .syntax("\(property) has no value"))
    }
    return Declaration(property: property, value: value, offset: start, source: source)
  }

  // MARK: Selectors

  private func selector(
    _ text: Substring, at offset: Int
  ) throws(TypesettingError) -> Selector {
    var compounds: [(Selector.Compound, Selector.Combinator)] = []
    var combinator = Selector.Combinator.descendant
    for word in text.selectorWords {
      if word == ">" {
        combinator = .child
        continue
      }
      compounds.append((try compound(word, at: offset), combinator))
      combinator = .descendant
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
    _ text: Substring, at offset: Int
  ) throws(TypesettingError) -> Selector.Compound {
    var compound = Selector.Compound()
    var rest = text
    let name = rest.prefixWithoutMark
    rest = rest[name.endIndex...]
    if !name.isEmpty, name != "*" {
      guard let element = ElementName(rawValue: String(name)) else {
        let nearest = String(name).nearest(in: ElementName.allCases.map(\.rawValue))
        throw source.error(at: offset, .unknownElement(String(name), nearest: nearest))
      }
      compound.name = element
    }
    while let mark = rest.unicodeScalars.first {
      let part = rest[rest.utf8.index(after: rest.startIndex)...].prefixWithoutMark
      rest = rest[part.endIndex...]
      switch (mark, part) {
      case (_, ""): throw source.error(at: offset, .syntax("incomplete selector \(text)"))
      case (".", _): compound.classes.append(String(part))
      case ("#", _): compound.id = String(part)
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

  /// The text before `end`, which is passed over.
  private mutating func text(until end: Unicode.Scalar) throws(TypesettingError) -> String {
    let start = position
    let stop = UInt8(ascii: end)
    while position < bytes.count, bytes[position] != stop { position += 1 }
    guard position < bytes.count else {
      throw source.error(at: start, .syntax("expected \(end) before the end of the style sheet"))
    }
    position += 1
    return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
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

extension Substring {
  /// The words of a selector, `>` being one of them whether it stands alone or not.
  fileprivate var selectorWords: [Substring] {
    var words: [Substring] = []
    var start: Index?
    for index in utf8.indices {
      let byte = utf8[index]
      if byte == UInt8(ascii: ">") || byte.isMarkupSpace {
        if let first = start { words.append(self[first..<index]) }
        start = nil
        if byte == UInt8(ascii: ">") { words.append(">") }
      } else {
        start = start ?? index
      }
    }
    if let first = start { words.append(self[first...]) }
    return words
  }

  /// What stands before the next `.`, `#` or `:`.
  fileprivate var prefixWithoutMark: Substring {
    self[..<(utf8.firstIndex(where: \.isSelectorMark) ?? endIndex)]
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
