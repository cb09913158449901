/// The drawing operators of a page, in which what belongs to no element becomes an artifact
/// (ISO 32000-1, 14.8.2.2).
///
/// Cairo numbers the content of elements and writes the rest between it, unmarked. Spans with the
/// text behind glyphs may stand in both.
struct ContentMarking {
  /// The operators, everything marked.
  private(set) var marked: [UInt8] = []
  /// How many pieces of content are numbered.
  private(set) var count = 0

  init(_ content: [UInt8]) throws(PDFFinishError) {
    marked.reserveCapacity(content.count + 1024)
    // Without a check at each byte: this is most of what is read of a document.
    try content.withUnsafeBufferPointer { (content) throws(PDFFinishError) in try mark(content) }
  }

  private mutating func mark(_ content: UnsafeBufferPointer<UInt8>) throws(PDFFinishError) {
    var gap = Gap(start: 0)
    var depth = 0
    var tokens = ContentScanner(content)
    while let statement = try tokens.statement() {
      switch statement.meaning {
      case .opensElement where depth == 0:
        guard statement.number == count else { throw .unexpected("content out of order") }
        append(content[gap.start..<statement.start], isPainted: gap.isPainted)
        gap.start = statement.start
        count += 1
        depth = 1
        gap.isElement = true
      case .opensElement: throw .unexpected("an element inside another")
      case .opens: depth += 1
      case .closes:
        depth -= 1
        guard depth >= 0 else { throw .unexpected("an end without beginning") }
        guard depth == 0, gap.isElement else { continue }
        marked.append(contentsOf: UnsafeBufferPointer(rebasing: content[gap.start..<statement.end]))
        gap = Gap(start: statement.end)
      case .paints: gap.isPainted = true
      case .other: break
      }
    }
    guard depth == 0 else { throw .unexpected("an element without end") }
    append(content[gap.start...], isPainted: gap.isPainted)
  }

  private struct Gap {
    var start: Int
    var isPainted = false
    /// Not between elements but one itself.
    var isElement = false
  }

  private mutating func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>, isPainted: Bool) {
    let content = UnsafeBufferPointer(rebasing: piece)
    guard isPainted else { return marked.append(contentsOf: content) }
    marked.append(contentsOf: "\n/Artifact BMC".utf8)
    if content.first != 0x0A { marked.append(0x0A) }
    marked.append(contentsOf: content)
    marked.append(contentsOf: "\nEMC\n".utf8)
  }
}

/// Divides content into operators with their operands.
private struct ContentScanner {
  private let content: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ content: UnsafeBufferPointer<UInt8>) { self.content = content }

  struct Statement {
    enum Meaning { case opensElement, opens, closes, paints, other }
    var meaning: Meaning
    /// Where the operands begin.
    var start: Int
    /// After the operator.
    var end: Int
    /// The number of an element's content.
    var number = -1
  }

  mutating func statement() throws(PDFFinishError) -> Statement? {
    var start: Int?
    var number = -1
    var isNumber = false
    while position < content.count {
      let byte = content[position]
      if byte.isPDFSpace {
        position += 1
        continue
      }
      if start == nil { start = position }
      switch byte {
      case UInt8(ascii: "("): try skipString()
      case UInt8(ascii: "/"):
        let name = word(from: position + 1)
        isNumber = content[name].elementsEqual("MCID")
      case _ where byte.isPDFDelimiter: try skipDelimiter(byte)
      case _ where byte.isOperator:
        let range = word(from: position)
        let meaning = try meaning(of: content[range], isElement: number >= 0)
        return Statement(
          meaning: meaning, start: start ?? range.lowerBound, end: position, number: number)
      default:
        let digits = word(from: position)
        if isNumber { number = content[digits].wholeNumber ?? -1 }
        isNumber = false
      }
    }
    return nil
  }

  private func meaning(
    of name: Slice<UnsafeBufferPointer<UInt8>>, isElement: Bool
  ) throws(PDFFinishError) -> Statement.Meaning {
    let first = name[name.startIndex]
    switch name.count {
    case 1: return Self.isPainting(first) ? .paints : .other
    case 2:
      let second = name[name.startIndex + 1]
      guard (first, second) != (UInt8(ascii: "B"), UInt8(ascii: "I")) else {
        throw .unexpected("an image among operators")
      }
      return Self.isPainting(first, second) ? .paints : .other
    case 3:
      if name.elementsEqual("EMC") { return .closes }
      if name.elementsEqual("BDC") { return isElement ? .opensElement : .opens }
      if name.elementsEqual("BMC") { return .opens }
      return .other
    default: return .other
    }
  }

  private static func isPainting(_ name: UInt8) -> Bool {
    switch name {
    case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private static func isPainting(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "T"): second == UInt8(ascii: "j") || second == UInt8(ascii: "J")
    case UInt8(ascii: "f"), UInt8(ascii: "B"), UInt8(ascii: "b"): second == UInt8(ascii: "*")
    case UInt8(ascii: "D"): second == UInt8(ascii: "o")
    case UInt8(ascii: "s"): second == UInt8(ascii: "h")
    default: false
    }
  }

  private mutating func word(from start: Int) -> Range<Int> {
    position = start
    while position < content.count, !content[position].isPDFSpace,
      !content[position].isPDFDelimiter
    { position += 1 }
    return start..<position
  }

  private mutating func skipString() throws(PDFFinishError) {
    var depth = 0
    while position < content.count {
      switch content[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
    throw .unexpected("a text without end")
  }

  /// Brackets of dictionaries and arrays count for nothing; a hexadecimal string is skipped whole.
  private mutating func skipDelimiter(_ byte: UInt8) throws(PDFFinishError) {
    position += 1
    guard byte == UInt8(ascii: "<"), position < content.count,
      content[position] != UInt8(ascii: "<")
    else {
      if byte == UInt8(ascii: "<") { position += 1 }
      return
    }
    while position < content.count, content[position] != UInt8(ascii: ">") { position += 1 }
    position += 1
  }
}

extension UInt8 {
  /// Whether a word that begins with it is an operator rather than a number.
  fileprivate var isOperator: Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(self) || self == UInt8(ascii: "'")
      || self == UInt8(ascii: "\"")
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func elementsEqual(_ text: StaticString) -> Bool {
    elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
