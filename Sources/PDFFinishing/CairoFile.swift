/// The PDF that Cairo wrote, read by its cross-reference table: one section, no object streams, as
/// Cairo writes a version below 1.5.
struct CairoFile {
  let bytes: [UInt8]
  /// Where each object begins; 0 for none.
  private let offsets: [Int]
  /// Where each object ends.
  private let ends: [Int]
  /// The catalog's number.
  let root: Int

  init(_ bytes: [UInt8]) throws(PDFFinishError) {
    self.bytes = bytes
    let table = try Self.tableOffset(bytes)
    var scanner = ObjectScanner(bytes, at: table)
    guard scanner.take("xref\n0 "), let count = scanner.integer(), count > 1 else {
      throw .unexpected("no cross-reference table")
    }
    let first = scanner.position + 1
    guard first + count * 20 <= bytes.count else { throw .unexpected("a cut table") }
    offsets = (0..<count).map { number in
      let entry = first + number * 20
      let isUsed = bytes[entry + 17] == UInt8(ascii: "n")
      return isUsed ? bytes[entry..<(entry + 10)].wholeNumber ?? 0 : 0
    }
    ends = try Self.ends(offsets, before: table)
    guard let trailer = Self.trailer(bytes, at: first + count * 20),
      let root = trailer["Root"].flatMap({ Self.reference(bytes, in: $0) })
    else { throw .unexpected("no trailer") }
    self.root = root
  }

  var count: Int { offsets.count }

  /// The whole object, from its number to `endobj`.
  func object(_ number: Int) -> Range<Int>? {
    guard offsets.indices.contains(number), offsets[number] > 0 else { return nil }
    return offsets[number]..<ends[number]
  }

  /// The dictionary of an object.
  func dictionary(_ number: Int) throws(PDFFinishError) -> RawDictionary {
    guard let start = body(of: number), let dictionary = RawDictionary(bytes, at: start) else {
      throw .unexpected("object \(number) is no dictionary")
    }
    return dictionary
  }

  /// The object that a value refers to.
  func reference(_ value: Range<Int>?) throws(PDFFinishError) -> Int {
    guard let value, let number = Self.reference(bytes, in: value) else {
      throw .unexpected("no reference")
    }
    return number
  }

  /// A value as it stands.
  func text(_ value: Range<Int>) -> String { String(decoding: bytes[value], as: UTF8.self) }

  /// The whole numbers of an array.
  func numbers(_ value: Range<Int>) -> [Int] {
    var scanner = ObjectScanner(bytes, at: value.lowerBound)
    guard scanner.take("[") else { return [] }
    var numbers: [Int] = []
    scanner.skipSpace()
    while let number = scanner.integer() {
      numbers.append(number)
      scanner.skipSpace()
    }
    return numbers
  }

  /// The objects that a value refers to.
  func references(_ value: Range<Int>) -> [Int] {
    var scanner = ObjectScanner(bytes, at: value.lowerBound)
    guard scanner.take("[") else { return [] }
    var numbers: [Int] = []
    scanner.skipSpace()
    while let number = scanner.reference() {
      numbers.append(number)
      scanner.skipSpace()
    }
    return numbers
  }

  /// The bytes of a stream, as they are.
  func stream(_ number: Int) throws(PDFFinishError) -> ArraySlice<UInt8> {
    let dictionary = try dictionary(number)
    guard let value = dictionary["Length"], let length = integer(value) else {
      throw .unexpected("a stream without length")
    }
    var scanner = ObjectScanner(bytes, at: dictionary.end)
    scanner.skipSpace()
    guard scanner.take("stream\n"), scanner.position + length <= bytes.count else {
      throw .unexpected("a stream without bytes")
    }
    return bytes[scanner.position..<(scanner.position + length)]
  }

  /// What can be reached from `roots`, in ascending order. Streams are not looked into.
  func reachable(from roots: [Int]) -> [Int] {
    var isSeen = [Bool](repeating: false, count: count)
    var waiting = roots
    while let number = waiting.popLast() {
      guard let range = object(number), !isSeen[number] else { continue }
      isSeen[number] = true
      waiting += references(inside: range)
    }
    return isSeen.indices.filter { isSeen[$0] }
  }

  // MARK: Reading

  private func body(of number: Int) -> Int? {
    guard let range = object(number) else { return nil }
    var scanner = ObjectScanner(bytes, at: range.lowerBound)
    guard scanner.integer() == number, scanner.take(" 0 obj") else { return nil }
    return scanner.position
  }

  private func integer(_ value: Range<Int>) -> Int? {
    var scanner = ObjectScanner(bytes, at: value.lowerBound)
    guard let number = scanner.reference() else { return scanner.integer() }
    guard let start = body(of: number) else { return nil }
    scanner = ObjectScanner(bytes, at: start)
    scanner.skipSpace()
    return scanner.integer()
  }

  /// Every `5 0 R` of an object before its stream.
  private func references(inside range: Range<Int>) -> [Int] {
    var found: [Int] = []
    let stream = Array("stream".utf8)
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "R"):
        guard index > range.lowerBound + 4, bytes[(index - 3)..<index].elementsEqual(" 0 ".utf8)
        else { continue }
        var start = index - 3
        while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
        if let number = bytes[start..<(index - 3)].wholeNumber { found.append(number) }
      case UInt8(ascii: "s") where bytes[index...].starts(with: stream): return found
      default: break
      }
    }
    return found
  }

  private static func reference(_ bytes: [UInt8], in value: Range<Int>) -> Int? {
    var scanner = ObjectScanner(bytes, at: value.lowerBound)
    return scanner.reference()
  }

  private static func tableOffset(_ bytes: [UInt8]) throws(PDFFinishError) -> Int {
    let mark = Array("startxref\n".utf8)
    let tail = max(0, bytes.count - 64)
    guard
      let start = (tail..<bytes.count).last(where: { bytes[$0...].starts(with: mark) })
    else { throw .unexpected("no end") }
    var scanner = ObjectScanner(bytes, at: start + mark.count)
    guard let offset = scanner.integer(), offset < bytes.count else {
      throw .unexpected("no place of the table")
    }
    return offset
  }

  private static func trailer(_ bytes: [UInt8], at start: Int) -> RawDictionary? {
    var scanner = ObjectScanner(bytes, at: start)
    scanner.skipSpace()
    guard scanner.take("trailer") else { return nil }
    return RawDictionary(bytes, at: scanner.position)
  }

  /// An object ends where the next one in the file begins.
  private static func ends(_ offsets: [Int], before table: Int) throws(PDFFinishError) -> [Int] {
    let order = offsets.indices.filter { offsets[$0] > 0 }.sorted { offsets[$0] < offsets[$1] }
    var ends = offsets
    for (index, number) in order.enumerated() {
      ends[number] = index + 1 < order.count ? offsets[order[index + 1]] : table
      guard ends[number] > offsets[number], ends[number] <= table else {
        throw .unexpected("objects that overlap")
      }
    }
    return ends
  }
}
