internal import FacturierCore

/// Reads markup bytes into elements, one pass, no back-tracking.
struct MarkupParser {
  private let source: SourceText
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Deeper nesting than this is an error: no document needs it, and the stack is finite.
  private static let maximumDepth = 100

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  mutating func document() throws(TypesettingError) -> Element {
    skipSpaceAndComments()
    guard peek == UInt8(ascii: "<") else { throw fail(.syntax("the markup starts with <html>")) }
    let root = try element(inside: nil)
    skipSpaceAndComments()
    guard position == bytes.count else { throw fail(.syntax("text after the end of </html>")) }
    guard root.name == .html else {
      throw source.error(at: root.offset, .syntax("the outermost element is <html>"))
    }
    return root
  }

  // MARK: Elements

  private mutating func element(inside parent: Element?) throws(TypesettingError) -> Element {
    let start = position
    position += 1
    let text = name()
    guard let name = ElementName(rawValue: text) else {
      let known = ElementName.allCases.map(\.rawValue)
      throw source.error(at: start, .unknownElement(text, nearest: text.nearest(in: known)))
    }
    var element = Element(name: name, attributes: [], children: [], offset: start)
    guard name.mayStand(inside: parent?.name) else {
      throw source.error(
        at: start, .misplaced(text, inside: parent?.name.rawValue ?? "the document"))
    }
    let isClosed = try attributes(of: &element)
    if isClosed || name.isVoid { return element }
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw source.error(at: start, .syntax("elements are nested more than 100 levels deep"))
    }
    try children(of: &element)
    depth -= 1
    return element
  }

  /// Reads up to and including `>`; true for `/>`.
  private mutating func attributes(of element: inout Element) throws(TypesettingError) -> Bool {
    while true {
      skipSpace()
      switch peek {
      case UInt8(ascii: ">"):
        position += 1
        return false
      case UInt8(ascii: "/"):
        position += 1
        guard peek == UInt8(ascii: ">") else { throw fail(.syntax("expected > after /")) }
        position += 1
        return true
      case nil: throw source.error(at: element.offset, .unclosed(element.name.rawValue))
      default: try attribute(of: &element)
      }
    }
  }

  private mutating func attribute(of element: inout Element) throws(TypesettingError) {
    let start = position
    let text = name()
    guard !text.isEmpty else { throw fail(.syntax("expected an attribute, > or />")) }
    guard let attribute = AttributeName(rawValue: text), element.name.accepts(attribute) else {
      throw source.error(at: start, .unknownAttribute(text, on: element.name.rawValue))
    }
    guard element[attribute] == nil else {
      throw source.error(at: start, .syntax("the attribute \(text) is given twice"))
    }
    guard peek == UInt8(ascii: "=") else { throw fail(.syntax("expected = after \(text)")) }
    position += 1
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw fail(.syntax("expected a quoted value for \(text)"))
    }
    position += 1
    let value = try characters { $0 == quote }
    guard peek == quote else { throw source.error(at: start, .syntax("the value is not closed")) }
    position += 1
    element.attributes.append((attribute, value))
  }

  private mutating func children(of element: inout Element) throws(TypesettingError) {
    while true {
      guard let byte = peek else {
        throw source.error(at: element.offset, .unclosed(element.name.rawValue))
      }
      guard byte == UInt8(ascii: "<") else {
        element.children.append(.text(try characters { $0 == UInt8(ascii: "<") }))
        continue
      }
      if skipComment() { continue }
      if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") {
        return try endTag(of: element)
      }
      element.children.append(.element(try self.element(inside: element)))
    }
  }

  private mutating func endTag(of element: Element) throws(TypesettingError) {
    let start = position
    position += 2
    let text = name()
    skipSpace()
    guard text == element.name.rawValue, peek == UInt8(ascii: ">") else {
      throw source.error(
        at: start, .syntax("expected </\(element.name.rawValue)>, found </\(text)>"))
    }
    position += 1
  }

  // MARK: Characters

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fail(_ reason: TypesettingError.Reason) -> TypesettingError {
    source.error(at: position, reason)
  }

  private mutating func name() -> String {
    let start = position
    while let byte = peek, byte.isNameByte { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte = peek, byte.isMarkupSpace { position += 1 }
  }

  private mutating func skipSpaceAndComments() {
    repeat { skipSpace() } while skipComment()
  }

  private mutating func skipComment() -> Bool {
    let open = Array("<!--".utf8)
    guard bytes[position...].starts(with: open) else { return false }
    position += open.count
    while position < bytes.count, !bytes[position...].starts(with: Array("-->".utf8)) {
      position += 1
    }
    position = min(bytes.count, position + 3)
    return true
  }

  /// The text up to the byte that `ends` it, with entities resolved.
  private mutating func characters(
    until ends: (UInt8) -> Bool
  ) throws(TypesettingError) -> String {
    var start = position
    var text = ""
    while let byte = peek, !ends(byte) {
      guard byte == UInt8(ascii: "&") else {
        position += 1
        continue
      }
      text += String(decoding: bytes[start..<position], as: UTF8.self)
      text.unicodeScalars.append(try entity())
      start = position
    }
    let rest = String(decoding: bytes[start..<position], as: UTF8.self)
    return text.isEmpty ? rest : text + rest
  }

  private mutating func entity() throws(TypesettingError) -> Unicode.Scalar {
    let start = position
    position += 1
    while let byte = peek, byte.isNameByte || byte == UInt8(ascii: "#") { position += 1 }
    let name = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
    guard peek == UInt8(ascii: ";"), let scalar = Self.scalar(ofEntity: name) else {
      throw source.error(at: start, .unknownEntity(name))
    }
    position += 1
    return scalar
  }

  private static func scalar(ofEntity name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case "nbsp": "\u{A0}"
    default:
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst(), radix: 10).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }
}

extension UInt8 {
  var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isNameByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "-")
  }
}

extension ElementName {
  /// Whether the element may be a child of `parent` (nil: the outermost element).
  func mayStand(inside parent: ElementName?) -> Bool {
    guard let parent else { return self == .html }
    switch (self, parent) {
    case (.html, _): return false
    case (.head, _), (.body, _): return parent == .html
    case (.title, _): return parent == .head
    case (.header, _), (.footer, _): return parent == .body
    case (.li, _): return parent == .ul || parent == .ol
    case (.colgroup, _), (.thead, _), (.tbody, _), (.tfoot, _): return parent == .table
    case (.col, _): return parent == .colgroup
    case (.tr, _): return parent == .thead || parent == .tbody || parent == .tfoot
    case (.td, _), (.th, _): return parent == .tr
    default: return parent.holdsContent(isInline: isInline)
    }
  }

  private func holdsContent(isInline: Bool) -> Bool {
    switch self {
    case .html, .head, .title, .ul, .ol, .table, .colgroup, .thead, .tbody, .tfoot, .tr: false
    case .h1, .h2, .h3, .h4, .p: isInline
    default: self.isInline ? isInline : true
    }
  }
}
