/// Fills templates with data. Data is written so that it stays text.
struct MustacheRenderer {
  private let partials: [String: MustacheTemplate]
  /// What names are looked for in, the innermost last.
  private var stack: [ViewValue]
  private var output: [UInt8] = []

  init(_ data: ViewData, partials: [String: MustacheTemplate]) {
    self.partials = partials
    stack = [.record(data)]
  }

  consuming func markup(of template: MustacheTemplate) -> String {
    render(template.pieces)
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func render(_ pieces: [MustacheTemplate.Piece]) {
    for piece in pieces {
      switch piece {
      case .text(let bytes): output += bytes
      case .value(let name): if case .text(let text)? = value(of: name) { write(text) }
      case .section(let name, let pieces): if let value = value(of: name) { render(pieces, value) }
      case .inverted(let name, let pieces): if value(of: name)?.isThere != true { render(pieces) }
      case .partial(let name): if let partial = partials[name] { render(partial.pieces) }
      }
    }
  }

  /// A section, once for each entry of a list.
  private mutating func render(_ pieces: [MustacheTemplate.Piece], _ value: ViewValue) {
    switch value {
    case .flag(let isSet): if isSet { render(pieces) }
    case .records(let records): for record in records { render(pieces, inside: .record(record)) }
    case .texts(let texts): for text in texts { render(pieces, inside: .text(text)) }
    case .text, .record, .words: render(pieces, inside: value)
    }
  }

  private mutating func render(_ pieces: [MustacheTemplate.Piece], inside value: ViewValue) {
    stack.append(value)
    render(pieces)
    stack.removeLast()
  }

  /// The first part of a name is looked for from the inside out, the others in what it led to.
  private func value(of name: MustacheTemplate.Name) -> ViewValue? {
    guard let first = name.first else { return stack.last }
    var depth = stack.count - 1
    var found = stack[depth].child(first)
    while found == nil, depth > 0 {
      depth -= 1
      found = stack[depth].child(first)
    }
    for part in name.dropFirst() { found = found?.child(part) }
    return found
  }

  /// Bytes and not characters: a `<` under an accent would be another character, and would open an
  /// element all the same.
  private mutating func write(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&#39;".utf8
      default: output.append(byte)
      }
    }
  }
}
