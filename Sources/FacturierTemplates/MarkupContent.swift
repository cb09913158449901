internal import Mustache

/// Writes data into markup so that it stays text.
///
/// Mustache's own escaping looks at characters as people see them: a `<` under an accent is another
/// character to it, and would open an element. This one looks at bytes.
struct MarkupContent: MustacheContentType {
  private static let name = "FACTURIER-MARKUP"

  /// What a template begins with to be written this way; it adds no line.
  static let pragma = "{{% CONTENT_TYPE: \(name)}}"

  static func register() {
    MustacheContentTypes.register(MarkupContent(), named: name)
  }

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: Self.isSpecial) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
