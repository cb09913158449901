/// A PDF being put together, object by object.
struct PDFFileWriter {
  private(set) var bytes: [UInt8] = []
  /// Where each object begins; 0 while it is not written.
  private var offsets: [Int]
  /// Numbers below the count that nobody has, the next one last.
  private var unused: [Int]

  /// Keeps the numbers `taken` of the `count` first ones for objects that are copied.
  init(count: Int, taken: [Int], capacity: Int) {
    bytes.reserveCapacity(capacity)
    offsets = [Int](repeating: 0, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    for number in taken { isTaken[number] = true }
    unused = (1..<count).filter { !isTaken[$0] }.reversed()
    // Bytes above 127 tell file transfer programs that this is no text.
    bytes.add("%PDF-1.7\n%")
    bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// A number for an object to come.
  mutating func reserve() -> Int {
    if let number = unused.popLast() { return number }
    offsets.append(0)
    return offsets.count - 1
  }

  /// Writes an object as it stands in another file, its number included.
  mutating func copy(_ number: Int, _ object: ArraySlice<UInt8>) {
    offsets[number] = bytes.count
    guard let end = Self.ambiguousEnd(of: object) else { return bytes.append(contentsOf: object) }
    bytes.append(contentsOf: object[..<end])
    bytes.append(0x0D)
    bytes.append(contentsOf: object[end...])
  }

  /// Writes an object; `body` adds what stands between its brackets.
  mutating func dictionary(_ number: Int, _ body: (inout [UInt8]) -> Void) {
    begin(number)
    bytes.add("<<")
    body(&bytes)
    bytes.add(" >>\nendobj\n")
  }

  /// Writes a stream; `body` adds the entries besides its length.
  mutating func stream(
    _ number: Int, _ content: [UInt8], _ body: (inout [UInt8]) -> Void
  ) {
    begin(number)
    bytes.add("<< /Length ")
    bytes.add(content.count)
    body(&bytes)
    bytes.add(" >>\nstream\n")
    bytes += content
    if content.last == 0x0D { bytes.append(0x0D) }
    bytes.add("\nendstream\nendobj\n")
  }

  /// The place of the line feed before `endstream` when the stream ends with a carriage return:
  /// readers would take the two for one end of line, and the stream for too short.
  private static func ambiguousEnd(of object: ArraySlice<UInt8>) -> Int? {
    let mark = Array("\r\nendstream\nendobj\n".utf8)
    return object.suffix(mark.count).elementsEqual(mark) ? object.endIndex - mark.count + 1 : nil
  }

  /// The whole file.
  consuming func finish(root: Int, info: Int) -> [UInt8] {
    let identifier = Self.identifier(of: bytes)
    let table = bytes.count
    bytes.add("xref\n0 ")
    bytes.add(offsets.count)
    bytes.append(0x0A)
    for offset in offsets { addEntry(offset) }
    bytes.add("trailer\n<< /Size ")
    bytes.add(offsets.count)
    bytes.add(" /Root")
    bytes.add(reference: root)
    bytes.add(" /Info")
    bytes.add(reference: info)
    bytes.add(" /ID [")
    for _ in 0..<2 {
      bytes.append(UInt8(ascii: "<"))
      for byte in identifier { bytes.add(hexadecimal: byte) }
      bytes.append(UInt8(ascii: ">"))
    }
    bytes.add("] >>\nstartxref\n")
    bytes.add(table)
    bytes.add("\n%%EOF\n")
    return bytes
  }

  private mutating func begin(_ number: Int) {
    offsets[number] = bytes.count
    bytes.add(number)
    bytes.add(" 0 obj\n")
  }

  /// Twenty bytes; an object that is none may point to the first one (ISO 32000-1, 7.5.4).
  private mutating func addEntry(_ offset: Int) {
    var divisor = 1_000_000_000
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(offset / divisor % 10))
      divisor /= 10
    }
    if offset == 0 { bytes.add(" 65535 f \n") } else { bytes.add(" 00000 n \n") }
  }

  /// Sixteen bytes that differ where files differ (FNV-1a over words, from two starts): an
  /// identifier, not a secret.
  private static func identifier(of bytes: [UInt8]) -> [UInt8] {
    var (first, second) = (0xCBF2_9CE4_8422_2325 as UInt64, 0x9E37_79B9_7F4A_7C15 as UInt64)
    func mix(_ word: UInt64) {
      first = (first ^ word) &* 0x0000_0100_0000_01B3
      second = (second ^ (word &+ first >> 32)) &* 0xFF51_AFD7_ED55_8CCD
      first ^= first >> 29
      second ^= second >> 31
    }
    let rest = bytes.count & 7
    bytes.withUnsafeBytes { buffer in
      for place in stride(from: 0, to: buffer.count - rest, by: 8) {
        mix(UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
    }
    if rest > 0 { mix(bytes.suffix(rest).reduce(0) { $0 << 8 | UInt64($1) }) }
    return [first, second].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }
}
