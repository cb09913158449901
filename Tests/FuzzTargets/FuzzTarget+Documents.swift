internal import Facturier
internal import FacturierCore
internal import FacturierModel

extension FuzzTarget {
  /// A document in JSON; one that is read is checked and written as e-invoices too.
  static let json = FuzzTarget("json") { bytes, world in
    read(Input(name: "fuzz.json", bytes: bytes, format: .json), world)
  }

  static let yaml = FuzzTarget("yaml") { bytes, world in
    read(Input(name: "fuzz.yaml", bytes: bytes, format: .yaml), world)
  }

  private static func read(_ input: Input, _ world: FuzzWorld) {
    guard let invoice = try? world.engine.read(input) else { return }
    follow(invoice, world)
  }

  /// What happens to a document after it is read, short of drawing it.
  static func follow(_ invoice: Invoice, _ world: FuzzWorld) {
    _ = try? world.engine.findings(in: invoice)
    for format in [EInvoiceFormat.cii, .ubl] {
      guard
        let message = try? world.engine.export(invoice, options: ExportOptions(as: format))
      else { continue }
      // What we write, we read.
      let input = Input(name: "fuzz.xml", bytes: message)
      do { _ = try world.engine.importInvoice(input) } catch {
        let isSyntax = error.diagnostics.contains { $0.code == InputCode.syntax.rawValue }
        precondition(!isSyntax, "our own message is sound XML: \(error)")
      }
    }
  }

  static let letter = FuzzTarget("letter") { bytes, world in
    let input = Input(name: "fuzz.json", bytes: bytes, format: .json)
    guard let letter = try? world.engine.readLetter(input) else { return }
    _ = try? world.engine.findings(in: letter)
  }

  /// Drawn, to the last byte of the PDF.
  static let page = FuzzTarget("page", longest: 8192) { bytes, world in
    let input = Input(name: "fuzz.json", bytes: bytes, format: .json)
    guard let invoice = try? world.engine.read(input) else { return }
    _ = try? world.engine.render(invoice)
  }

  static let openItems = FuzzTarget("open-items") { bytes, world in
    let input = Input(name: "fuzz.yaml", bytes: bytes)
    guard let items = try? world.engine.readOpenItems(input, at: "fuzz.yaml") else { return }
    _ = try? world.plan(items)
  }

  /// A table of open items, sent in the name of a sender that is sound.
  static let table = FuzzTarget("table") { bytes, world in
    _ = try? world.letters(ofTable: bytes)
  }
}

extension FuzzWorld {
  /// How many letters follow from a table of open items.
  package func letters(ofTable bytes: [UInt8]) throws -> Int {
    let items = try engine.readOpenItems(
      nil, at: "fuzz.yaml", behind: [.table(bytes, name: "fuzz.csv")],
      sender: Input(name: "sender.json", bytes: Self.profile))
    return try plan(items).letters.count
  }

  fileprivate func plan(_ items: OpenItems) throws -> ReminderPlan {
    guard let day = CalendarDate(year: 2026, month: 11, day: 21) else {
      preconditionFailure("a day of the calendar")
    }
    return try engine.plan(items, policy, on: day)
  }
}
