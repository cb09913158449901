internal import FacturierCore

/// A table of comma-separated values (RFC 4180), also with semicolons or tabs between them as
/// spreadsheets export it.
struct CSVTable {
  struct Cell {
    let text: String
    let line: Int
    let column: Int
  }

  let header: [Cell]
  /// Rows with as many cells as the header has; blank ones are left out.
  let rows: [[Cell]]

  /// Throws where the table is not one.
  init(_ bytes: [UInt8], file: String) throws(InputFailure) {
    func failure(
      _ code: InputCode, _ message: String, _ line: Int, _ column: Int, hint: String? = nil
    )
      -> InputFailure
    {
      let place = SourceLocation(file: file, line: line, column: column)
      return InputFailure([
        Diagnostic(code: code.rawValue, location: place, message: message, hint: hint)
      ])
    }
    guard bytes.count <= InputLimits.bytes else {
      throw failure(
        .size, "the file has \(bytes.count) bytes, more than the \(InputLimits.bytes) allowed", 1, 1
      )
    }
    if let place = SourceText.invalidUTF8(in: bytes) {
      throw failure(
        .encoding, "the file is not UTF-8 here", place.line, place.column,
        hint: "export it as \"CSV UTF-8\"")
    }
    var scanner = CSVScanner(bytes)
    var lines: [[Cell]] = []
    while let row = scanner.row() {
      if let problem = scanner.problem {
        throw failure(.syntax, problem.message, problem.line, problem.column)
      }
      if row.contains(where: { !$0.text.isBlank }) { lines.append(row) }
    }
    guard let header = lines.first else { throw failure(.syntax, "the file is empty", 1, 1) }
    for row in lines where row.count != header.count {
      throw failure(
        .syntax, "this row has \(row.count) cells, the first one \(header.count)", row[0].line, 1,
        hint: "a text with the separator in it stands in double quotes")
    }
    self.header = header
    rows = Array(lines.dropFirst())
  }
}

/// Goes through the bytes of a table.
private struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1
  private var lineStart = 0
  private(set) var problem: (message: String, line: Int, column: Int)?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    (place, lineStart) = (start, start)
    let first = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let sepLine = Array("sep=".utf8)
    if first.starts(with: sepLine), first.count == 5, let last = first.last {
      // Excel's own way to say what stands between cells.
      separator = last
      skipLine()
    } else {
      separator = Self.separator(of: first)
    }
  }

  /// What stands between cells: whichever of `;`, tab and `,` the first line has most of.
  private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let known = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    return known.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? known[0]
  }

  /// The next row; nil at the end.
  mutating func row() -> [CSVTable.Cell]? {
    guard place < bytes.count, problem == nil else { return nil }
    var cells: [CSVTable.Cell] = []
    while true {
      let (startLine, column) = (line, column)
      let text = place < bytes.count && bytes[place] == UInt8(ascii: "\"") ? quoted() : plain()
      cells.append(.init(text: text, line: startLine, column: column))
      guard problem == nil, place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    skipLine()
    return cells
  }

  private var column: Int {
    String(decoding: bytes[lineStart..<place], as: UTF8.self).count + 1
  }

  private mutating func plain() -> String {
    let start = place
    while place < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[place]) {
      if bytes[place] == UInt8(ascii: "\"") {
        problem = ("a double quote inside a text without quotes", line, column)
        return ""
      }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func quoted() -> String {
    let (startLine, startColumn) = (line, column)
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < bytes.count, bytes[place] == byte else { return end(of: text) }
        place += 1
      }
      text.append(byte)
      if byte == 0x0A {
        line += 1
        lineStart = place
      }
    }
    problem = ("the quotes that begin here do not end", startLine, startColumn)
    return ""
  }

  /// Behind quotes there is a separator, or the end of the row.
  private mutating func end(of text: [UInt8]) -> String {
    if place < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[place]) {
      problem = ("something stands behind the closing quote", line, column)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    line += 1
    lineStart = place
  }
}
