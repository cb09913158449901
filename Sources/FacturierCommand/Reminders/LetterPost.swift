internal import Facturier

/// The letters of a plan, drawn and ready to be written.
struct LetterPost {
  private let plan: ReminderPlan
  private let book: Book
  private let folder: String
  private let letters: [Drawn]
  /// Success when all of them may go out, else the worst of what keeps them back.
  let status: ToolStatus

  private struct Drawn {
    let name: String
    let total: Amount
    let bytes: [UInt8]
  }

  /// Reads, checks and draws every letter of the plan with one engine. What is wrong with any is told.
  init(
    _ plan: ReminderPlan, _ book: Book, folder: String, draws: Bool, _ engine: DocumentEngine
  ) throws {
    self.plan = plan
    self.book = book
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    var letters: [Drawn] = []
    var status = ToolStatus.success
    var names: Set<String> = []
    for planned in plan.letters {
      do {
        let letter = try book.items.letter(for: planned)
        let findings = try engine.findings(in: letter)
        Self.report(findings.filter { $0.severity != .advice }, about: planned)
        if findings.contains(where: { $0.severity == .error }) { status = max(status, .notPassed) }
        let bytes = draws ? try engine.render(letter)[0].bytes : []
        let path = self.folder
        let name = Self.name(of: planned, &names) { name in
          draws && OutputWriter.isFile(path + name) && (try? InputFile.read(path + name)) != bytes
        }
        letters.append(
          Drawn(name: name, total: try engine.account(of: letter).total, bytes: bytes))
      } catch let failure as InputFailure {
        Self.report(failure.diagnostics, about: planned)
        status = max(status, .badInput)
      } catch let failure as RenderFailure {
        Self.report([failure.diagnostic], about: planned)
        status = max(status, failure.cause == .fault ? .fault : .badInput)
      }
    }
    self.letters = letters
    self.status = status
  }

  /// Writes the letters, and the book last: what happens in between is made good by running it again.
  func write() throws {
    guard !letters.isEmpty else { return }
    guard book.isUnchanged else {
      throw Failure(
        status: .cannotWrite, subject: book.path, message: "has changed since it was read",
        hint: "nothing was written: run it again")
    }
    let text = try book.items.recording(plan.letters, in: book.original)
    try OutputWriter.makeFolder(folder)
    let files = letters.map { OutputItem(path: folder + $0.name, bytes: $0.bytes) }
    try OutputWriter.write(files + [OutputItem(path: book.path, bytes: text)])
  }

  /// Tells what a letter has that lies in no file: the customer stands in the place of one.
  private static func report(_ diagnostics: [Diagnostic], about letter: PlannedLetter) {
    for diagnostic in diagnostics {
      let bare = Diagnostic(
        code: diagnostic.code, severity: diagnostic.severity, pointer: diagnostic.pointer,
        message: diagnostic.message, hint: diagnostic.hint, law: diagnostic.law)
      Terminal.report(Message(bare, file: letter.customer.key))
    }
  }

  /// `2026-06-15-reminder-2-C1.pdf`, of letters and digits that every system takes. A number is added
  /// when another letter of the run has the name, or `isOther`, a file of another letter.
  private static func name(
    of letter: PlannedLetter, _ taken: inout Set<String>, isOther: (String) -> Bool
  ) -> String {
    let level = letter.level.map { "-\($0)" } ?? ""
    let key = String(
      letter.customer.key.map { character in
        let isSafe = character.isASCII && (character.isLetter || character.isNumber)
        return isSafe || character == "_" ? character : "-"
      }.prefix(60))
    let stem = "\(letter.date)-\(letter.type.rawValue)\(level)-\(key)"
    var (name, count) = (stem, 1)
    while !taken.insert(name.lowercased()).inserted || isOther(name + ".pdf") {
      count += 1
      name = "\(stem)-\(count)"
    }
    return name + ".pdf"
  }
}

// MARK: - Printing

extension LetterPost {
  func json(isWritten: Bool) -> String {
    plan.json(
      totals: letters.map(\.total), files: isWritten ? letters.map { folder + $0.name } : [])
  }

  /// A table of the letters, one of what is spared, and a count.
  func text(isWritten: Bool) -> String {
    var rows = [["customer", "letter", "invoices", "open", "asked", "pay by", "by"]]
    for (planned, letter) in zip(plan.letters, letters) {
      rows.append([
        planned.customer.key,
        planned.level.map { "\(planned.type.rawValue) \($0)" }
          ?? planned.type.rawValue,
        planned.items.map(\.invoice.number).joined(separator: " "), planned.open.description,
        letter.total.description, planned.deadline?.description ?? "due date",
        planned.channel.rawValue,
      ])
    }
    let spared = plan.spared.map { spared in
      [
        spared.customer.key, spared.item.invoice.number, spared.open.description,
        spared.reason.description,
      ]
    }
    let verb = isWritten && !letters.isEmpty ? "written to \(folder)" : "to write"
    let count = letters.count == 1 ? "1 letter" : "\(letters.count) letters"
    let others = spared.count == 1 ? "1 invoice" : "\(spared.count) invoices"
    var text = ""
    if !letters.isEmpty { text += Self.table(rows) + "\n" }
    if !spared.isEmpty {
      text += Self.table([["customer", "invoice", "open", "nothing sent because"]] + spared) + "\n"
    }
    return text + "\(plan.day): \(count) \(verb), \(others) spared\n"
  }

  /// Columns as wide as their widest cell, two spaces between.
  private static func table(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map(Message.printable) }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
