/// Writes XML as text: two spaces a level, line feeds, UTF-8. What was begun can be taken back.
struct XMLPrinter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init() { bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) }

  /// A place to come back to.
  struct Place {
    fileprivate let length: Int
  }

  var place: Place { Place(length: bytes.count) }

  mutating func takeBack(to place: Place) { bytes.removeLast(bytes.count - place.length) }

  /// An element around what `content` writes.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    _ content: (inout XMLPrinter) -> Void
  ) {
    open(name, attributes)
    let start = bytes.count
    depth += 1
    content(&self)
    depth -= 1
    if bytes.count == start {
      // Nothing inside: <name> becomes <name/>.
      bytes[start - 1] = UInt8(ascii: "/")
      bytes.append(UInt8(ascii: ">"))
    } else {
      newLine()
      close(name)
    }
  }

  /// An element with a text in it.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
  ) {
    open(name, attributes)
    escape(text, inAttribute: false)
    close(name)
  }

  mutating func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  // MARK: Pieces

  private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
    newLine()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      escape(value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }

  /// Characters that XML 1.0 cannot hold at all become U+FFFD (section 2.2).
  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        switch byte {
        case 0x26: bytes.append(contentsOf: "&amp;".utf8)
        case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
        case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
        case 0x22 where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
        case 0x09 where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
        case 0x0A where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
        case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
        case 0x09, 0x0A, 0x20...0xEE, 0xF0...0xFF: bytes.append(byte)
        case 0xEF:
          // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
          let isForbidden = utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
          let last = isForbidden ? 0xBD : utf8[index + 2]
          bytes.append(contentsOf: [0xEF, utf8[index + 1], last])
          index += 2
        default: bytes.append(contentsOf: "\u{FFFD}".utf8)
        }
        index += 1
      }
    }
  }
}
