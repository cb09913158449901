internal import ArgumentParser
internal import Facturier

/// Writes the letters that are due on a day.
struct Remind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Write the reminders that are due, and remember them.",
    discussion: """
      OPEN-ITEMS is a book in JSON or YAML, a table in CSV, or a folder of invoices. What was sent is written \
      into the book; for a table NAME.csv that is NAME.open-items.json beside it, for a folder \
      open-items.json in it. All letters are written, or none; run again on the same day, it sends \
      nothing twice.
      """)

  @Argument(help: "The open items.", completion: .file())
  var openItems: String

  @Option(help: "The day of the letters, 2026-11-21, in place of today.")
  var on: CalendarDate?

  @Option(
    name: [.short, .long], help: "The folder for the letters; left out, letters beside the book.",
    completion: .directory)
  var output: String?

  @Flag(help: "Print the plan and write nothing.")
  var dryRun = false

  @Option(help: "Your own policy, in YAML or JSON.", completion: .file())
  var policy: String?

  @Option(help: "A file that says who sends, for open items that do not say it.")
  var sender: String?

  @Option(help: "text or json: how the plan is printed.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() throws {
    try Reporting.run {
      let environment = try World.environment()
      guard let day = on ?? environment.today else {
        throw Failure(status: .usage, subject: "facturier", message: "say which day: --on DATE")
      }
      DocumentEngine.leaveMachineFontsAside()
      let engine = DocumentEngine(environment)
      // Kept until the process ends, when the system takes fonts and templates back in one piece.
      _ = Unmanaged.passRetained(engine)
      if dryRun { return run(on: day, engine, environment) }
      // A second run waits until the first has written the book, and then finds nothing to send.
      return FolderLock.holding(Book.home(of: openItems)) { run(on: day, engine, environment) }
    }
  }

  private func run(
    on day: CalendarDate, _ engine: DocumentEngine, _ environment: Environment
  ) -> ToolStatus {
    Reporting.status(of: openItems) {
      let book = try Book(
        openItems, sender: sender.map(Book.input), engine, listFolder: environment.listFolder)
      for namesake in book.items.namesakes {
        Terminal.report(Message(namesake, file: book.path))
      }
      let rules = try engine.reminderPolicy(policy.map(Book.input))
      let plan = try engine.plan(book.items, rules, on: day)
      let post = try LetterPost(
        plan, book, folder: output ?? book.folder + "letters", draws: !dryRun, engine)
      if post.status != .success { return post.status }
      if !dryRun { try post.write() }
      try Terminal.print(
        format == .json ? post.json(isWritten: !dryRun) : post.text(isWritten: !dryRun))
      return .success
    }
  }
}
