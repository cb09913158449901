internal import FacturierCore

extension Codec where Value == String {
  /// A text on one line.
  static var line: Codec {
    Codec(schema: .keywords(["type": "string", "pattern": #"^[^\n\r]*$"#])) { found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      guard !text.utf8.contains(where: { $0 == 10 || $0 == 13 }) else {
        decoding.report(.value, at: found.node, "this text stands on one line")
        return nil
      }
      return text
    }
  }

  /// A text that may have several lines and paragraphs.
  static var paragraphs: Codec {
    Codec(schema: .keywords(["type": "string"])) { found, decoding in
      decoding.text(of: found.node)?.withUnixLineEnds
    }
  }

  /// A text of the form `pattern`, which `matches` tells too.
  static func form(
    _ pattern: String, _ about: String, hint: String? = nil,
    matches: @escaping @Sendable (String) -> Bool
  ) -> Codec {
    let keywords: JSONValue = ["type": "string", "pattern": .string(pattern)]
    return Codec(schema: .keywords(keywords)) { found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      if matches(text) { return text }
      decoding.report(
        .value, at: found.node, "\"\(text.prefix(60))\" is not \(about)", hint: hint)
      return nil
    }
  }

  /// A file beside the document or below its folder: a path without `..`, drive or leading slash.
  static var path: Codec {
    Codec(schema: .keywords(["type": "string", "minLength": 1])) { found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      if text.isPathBelow { return text }
      decoding.report(
        .path, at: found.node, "this path leaves the folder of the document",
        hint: "name a file in the same folder or below it, with slashes")
      return nil
    }
  }

  /// `#rrggbb`.
  static var colour: Codec {
    form("^#[0-9A-Fa-f]{6}$", "a colour", hint: "such as \"#14532d\"") { text in
      text.utf8.count == 7 && text.hasPrefix("#")
        && text.utf8.dropFirst().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
  }

  /// The address of a web page.
  static var webAddress: Codec {
    form(#"^https?://[^\s]+$"#, "a web address", hint: "it begins with https://") { text in
      let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.dropFirst(7)
      return (text.hasPrefix("https://") || text.hasPrefix("http://")) && !rest.isEmpty
        && !rest.contains(where: \.isWhitespace)
    }
  }
}

extension Codec where Value == Bool {
  static var boolean: Codec {
    Codec(schema: .keywords(["type": "boolean"])) { found, decoding in
      guard found.node.kind == .boolean else {
        decoding.reportKind(found.node, wanted: "true or false")
        return nil
      }
      return found.node.bytes.first == UInt8(ascii: "t")
    }
  }
}

extension Codec where Value == CalendarDate {
  static var date: Codec {
    let keywords: JSONValue = [
      "type": "string", "format": "date", "pattern": #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#,
    ]
    return Codec(schema: .keywords(keywords)) { found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      if let date = CalendarDate(text) { return date }
      decoding.report(
        .date, at: found.node, "there is no day \"\(text.prefix(40))\"",
        hint: "dates are written year-month-day: 2026-11-21")
      return nil
    }
  }
}

extension Codec where Value == Country {
  static var country: Codec {
    .listed("country", "a country of ISO 3166-1", Country.listed) { Country($0) }
  }
}

extension Codec where Value == Currency {
  static var currency: Codec {
    .listed("currency", "a currency of ISO 4217", Currency.listed) { Currency($0) }
  }
}

extension Codec {
  /// One of a long list of codes.
  static func listed(
    _ name: String, _ about: String, _ codes: CodeTable,
    _ make: @escaping @Sendable (String) -> Value?
  ) -> Codec {
    let keywords: @Sendable () -> JSONValue = {
      ["description": .string(about), "enum": .array(codes.codes.map { .string($0) })]
    }
    return Codec(schema: .named(name, keywords)) { found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      if let value = make(text) { return value }
      let upper = make(text.uppercased()) == nil ? nil : "did you mean \"\(text.uppercased())\"?"
      decoding.report(
        .value, at: found.node, "\"\(text.prefix(40))\" is not \(about)", hint: upper)
      return nil
    }
  }
}

extension Codec where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of a few words.
  static var choice: Codec {
    let words = Value.allCases.map(\.rawValue)
    return Codec(schema: .keywords(["enum": .array(words.map { .string($0) })])) {
      found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      if let value = Value(rawValue: text) { return value }
      let nearest = text.nearest(in: words).map { "did you mean \"\($0)\"?" }
      decoding.report(
        .value, at: found.node,
        "\"\(text.prefix(40))\" is none of \(words.joined(separator: ", "))",
        hint: nearest)
      return nil
    }
  }
}

extension Codec {
  /// A list, read to its end whatever is wrong in it.
  static func list<Element>(_ element: Codec<Element>) -> Codec where Value == [Element] {
    Codec(schema: .list(element.schema)) { found, decoding in
      guard found.node.kind == .array else {
        decoding.reportKind(found.node, wanted: "a list", hint: "put it in square brackets")
        return nil
      }
      var values: [Element] = []
      values.reserveCapacity(found.node.count)
      var complete = true
      for child in found.node.children {
        if let value = element.read(Found(node: child), decoding) {
          values.append(value)
        } else {
          complete = false
        }
      }
      return complete ? values : nil
    }
  }
}

// MARK: - Texts

extension Decoding {
  /// The text of a string, or of any YAML scalar without quotes.
  func text(of node: SourceNode) -> String? {
    switch node.kind {
    case .string: return node.text
    case .number where node.isPlain, .boolean where node.isPlain: return node.text
    case .number:
      reportKind(node, wanted: "a text", hint: "put it in double quotes: \"\(node.text)\"")
      return nil
    default:
      reportKind(node, wanted: "a text")
      return nil
    }
  }
}

extension String {
  /// Line feeds in place of carriage returns.
  var withUnixLineEnds: String {
    guard utf8.contains(13) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte == 10, bytes.last == 13 { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes.map { $0 == 13 ? 10 : $0 }, as: UTF8.self)
  }

  /// A relative path that stays below its folder.
  package var isPathBelow: Bool {
    guard !isEmpty, !contains("\\"), !contains("\0"), !contains(":") else { return false }
    return split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0 != ".." }
  }
}
