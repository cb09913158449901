internal import FacturierCore

/// A row of a table on its way to an open item.
struct TableRow {
  private let cells: [OpenItemsColumn: CSVTable.Cell]
  private let start: CSVTable.Cell
  /// Whether the table describes customers; else it names them.
  private let describesCustomers: Bool

  init(_ row: [CSVTable.Cell], _ columns: [OpenItemsColumn?]) {
    var cells: [OpenItemsColumn: CSVTable.Cell] = [:]
    for (cell, column) in zip(row, columns) {
      if let column, !cell.text.isBlank { cells[column] = cell }
    }
    self.cells = cells
    start = row[0]
    describesCustomers = columns.contains(.country)
  }

  func write(to builder: inout SourceTree.Builder) {
    object(nil, at: start, in: &builder) { builder in
      var count = 0
      for column in [OpenItemsColumn.number, .description, .currency, .purchaseOrderReference] {
        count += add(column, column.rawValue, in: &builder)
      }
      for column in [OpenItemsColumn.date, .dueDate, .deliveredOn] {
        count += add(column, column.rawValue, in: &builder, Self.date)
      }
      count += add(.amount, "amount", in: &builder, Self.number)
      count += add(.paymentReference, "paymentReference", in: &builder)
      count += list("payments", .paid, .paidOn, in: &builder)
      count += list("creditNotes", .credited, .creditedOn, in: &builder)
      count += flag(.disputed, in: &builder) + flag(.hold, in: &builder)
      return count + customer(in: &builder)
    }
  }

  // MARK: Parts

  private func customer(in builder: inout SourceTree.Builder) -> Int {
    guard describesCustomers else {
      let column: OpenItemsColumn = cells[.customerNumber] == nil ? .customer : .customerNumber
      return add(column, "customer", in: &builder)
    }
    object("customer", at: cells[.customer] ?? start, in: &builder) { builder in
      var count = add(.customer, "name", in: &builder)
      let same: [OpenItemsColumn] = [
        .customerNumber, .formOfAddress, .salutation, .language, .channel, .vatNumber,
        .companyNumber,
      ]
      for column in same { count += add(column, column.rawValue, in: &builder) }
      count += add(.kind, "kind", in: &builder, Self.kind)
      count += address(in: &builder)
      if let email = cells[.email] {
        object("contact", at: email, in: &builder) { add(.email, "email", in: &$0) }
        count += 1
      }
      return count
    }
    return 1
  }

  private func address(in builder: inout SourceTree.Builder) -> Int {
    object("address", at: cells[.country] ?? start, in: &builder) { builder in
      var count = 0
      let streets = [OpenItemsColumn.street, .street2].compactMap { cells[$0] }
      if let first = streets.first {
        let list = builder.add(
          .array, line: first.line, column: first.column, key: key("lines", first))
        // A cell with several lines is as many lines of the address.
        let lines = streets.flatMap { cell in Self.lines(cell.text).map { ($0, cell) } }
        for (text, cell) in lines {
          _ = builder.add(.string, text: text, line: cell.line, column: cell.column, key: nil)
        }
        builder.close(list, count: lines.count)
        count += 1
      }
      count += add(.postalCode, "postalCode", in: &builder) + add(.city, "city", in: &builder)
      return count + add(.country, "country", in: &builder, Self.country)
    }
    return 1
  }

  /// One payment or credit note, when its amount is not nothing.
  private func list(
    _ name: String, _ amount: OpenItemsColumn, _ date: OpenItemsColumn,
    in builder: inout SourceTree.Builder
  ) -> Int {
    guard let cell = cells[amount], DecimalNumber(Self.number(cell.text))?.isZero != true
    else { return 0 }
    let list = builder.add(.array, line: cell.line, column: cell.column, key: key(name, cell))
    object(nil, at: cell, in: &builder) { builder in
      add(amount, "amount", in: &builder, Self.number)
        + add(date, "date", in: &builder, Self.date)
    }
    builder.close(list, count: 1)
    return 1
  }

  /// Yes, no or a reason.
  private func flag(_ column: OpenItemsColumn, in builder: inout SourceTree.Builder) -> Int {
    guard let cell = cells[column] else { return 0 }
    let word = cell.text.lowercased()
    if ["no", "non", "nee", "nein", "n", "0", "false", "faux"].contains(word) { return 0 }
    let isYes = ["yes", "oui", "ja", "x", "o", "y", "1", "true", "vrai"].contains(word)
    _ = builder.add(
      isYes ? .boolean : .string, text: isYes ? "true" : cell.text, line: cell.line,
      column: cell.column, key: key(column.rawValue, cell))
    return 1
  }

  // MARK: Values

  private func object(
    _ name: String?, at cell: CSVTable.Cell, in builder: inout SourceTree.Builder,
    _ fill: (inout SourceTree.Builder) -> Int
  ) {
    let index = builder.add(
      .object, line: cell.line, column: cell.column, key: name.map { key($0, cell) })
    builder.close(index, count: fill(&builder))
  }

  /// Adds a cell as a text on one line; 0 when it is empty.
  private func add(
    _ column: OpenItemsColumn, _ name: String, in builder: inout SourceTree.Builder,
    _ change: (String) -> String = { $0 }
  ) -> Int {
    guard let cell = cells[column] else { return 0 }
    _ = builder.add(
      .string, text: change(Self.lines(cell.text).joined(separator: " ")), line: cell.line,
      column: cell.column, key: key(name, cell))
    return 1
  }

  /// The lines of a cell that say something.
  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
  }

  private func key(_ name: String, _ cell: CSVTable.Cell) -> SourceTree.Builder.Key {
    .init(text: name, line: cell.line, column: cell.column)
  }

  /// `31/12/2026`, `31.12.2026` and `31-12-2026` as `2026-12-31`, without the midnight that some programs
  /// add; all else as it is, for the decoder to judge.
  static func date(_ text: String) -> String {
    if text.count > 10, let end = text.firstIndex(where: { $0 == " " || $0 == "T" }),
      text[end...].dropFirst().allSatisfy({ "0:.".contains($0) })
    {
      return date(String(text[..<end]))
    }
    let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, parts[2] >= 1000,
      let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
    else { return text }
    return "\(date)"
  }

  /// `1 234,56 €`, `1.234,56` and `1,234.56` as `1234.56`. The last mark stands before the decimals when
  /// it is not the mark of thousands as well.
  static func number(_ text: String) -> String {
    let kept = text.filter { $0.isASCII && ($0.isNumber || ",.-".contains($0)) }
    let other = text.filter { !kept.contains($0) && !$0.isWhitespace && !"'’€".contains($0) }
    guard other.isEmpty, let last = kept.lastIndex(where: { ",.".contains($0) }) else {
      return other.isEmpty ? kept : text
    }
    let mark = kept[last]
    let decimals = kept[kept.index(after: last)...]
    let whole = kept[..<last]
    let isRepeated = whole.contains(mark)
    let hasOther = whole.contains { ",.".contains($0) && $0 != mark }
    // One comma or point before three digits may be either: it is left for the decoder to refuse.
    if decimals.count == 3, !hasOther, !isRepeated { return text }
    let digits = whole.filter { !",.".contains($0) }
    return isRepeated ? digits + decimals : "\(digits).\(decimals)"
  }

  /// Two letters, or the name of a country that is near, in the languages of the titles and in English.
  private static func country(_ text: String) -> String {
    switch text.spelledPlainly {
    case "france", "frankrijk", "frankreich": "FR"
    case "belgique", "belgie", "belgien", "belgium": "BE"
    case "luxembourg", "luxemburg": "LU"
    case "suisse", "schweiz", "zwitserland", "switzerland": "CH"
    case "allemagne", "deutschland", "duitsland", "germany": "DE"
    case "paysbas", "nederland", "niederlande", "netherlands": "NL"
    default: text.count == 2 ? text.uppercased() : text
    }
  }

  private static func kind(_ text: String) -> String {
    switch text.lowercased() {
    case "particulier", "consommateur", "consument", "verbraucher", "privat", "b2c": "consumer"
    case "entreprise", "professionnel", "onderneming", "bedrijf", "unternehmen", "b2b": "business"
    case "public", "administration", "overheid", "behörde", "b2g": "publicBody"
    default: text
    }
  }
}
