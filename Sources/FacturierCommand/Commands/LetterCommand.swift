internal import ArgumentParser
internal import Facturier

/// Makes a letter of an invoice.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Make a letter about an invoice.",
    discussion: """
      The letter is drawn beside the invoice, under the invoice's name and the letter's type. Where a \
      letter says more than the invoice can know, print it with --as json, add what is missing, and draw \
      it with facturier render.
      """)

  enum Form: String, CaseIterable, WordArgument {
    case pdf, png, svg, json
  }

  @Argument(help: "The type: reminder, formalNotice, paymentPlan … (facturier schema lists them).")
  var type: LetterType

  @Option(help: "The invoice, in JSON or YAML.", completion: .file())
  var from: String

  @Option(help: "The day of the letter, 2026-11-21, in place of today.")
  var on: CalendarDate?

  @Option(help: "1 courteous to 3 firm, for a reminder.")
  var level: Int?

  @Option(help: "The last day to do what the letter asks for.")
  var deadline: CalendarDate?

  @Option(help: "post, registered, registeredWithReceipt, registeredElectronic, email or byHand.")
  var channel: Dispatch.Channel?

  @Option(help: "fr, nl, de or en, in place of the invoice's language.")
  var language: Language?

  @Option(name: .customLong("as"), help: "pdf, png, svg, or json: the letter's input.")
  var form: Form?

  @Option(name: [.short, .long], help: "A file, or - for standard output.", completion: .file())
  var output: String?

  @Option(help: "A file that says who sells, for an invoice that does not say it.")
  var seller: String?

  func validate() throws {
    if let level, type != .reminder || !(1...3).contains(level) {
      throw ValidationError("--level is 1, 2 or 3, for a reminder")
    }
  }

  func run() throws {
    try Reporting.run {
      let environment = try World.environment()
      let engine = DocumentEngine(environment)
      guard let day = on ?? environment.today else {
        throw Failure(status: .usage, subject: "facturier", message: "say which day: --on DATE")
      }
      return Reporting.status(of: from) {
        let profile = try seller.map(Book.input)
        let invoice = try engine.read(Book.input(from), seller: profile)
        let draft = Letter.draft(order(on: day), about: invoice)
        if form == .json {
          try OutputWriter.write([OutputItem(path: output ?? "-", bytes: Array(draft.utf8))])
          return .success
        }
        return try draw(draft, profile, engine)
      }
    }
  }

  private func order(on day: CalendarDate) -> LetterOrder {
    var order = LetterOrder(type, on: day)
    (order.level, order.deadline) = (level, deadline)
    (order.channel, order.language) = (channel, language)
    return order
  }

  private func draw(
    _ draft: String, _ profile: Input?, _ engine: DocumentEngine
  ) throws -> ToolStatus {
    let name = letterName
    let plan = try OutputPlan.of(
      [name], output: output, form.flatMap { OutputFormat(rawValue: $0.rawValue) })
    let letter = try read(
      Input(name: name, bytes: Array(draft.utf8), format: .json), profile, engine)
    let findings = try engine.findings(in: letter)
    for finding in findings where finding.severity != .advice {
      Terminal.report(Message(finding, file: name))
    }
    if findings.contains(where: { $0.severity == .error }) { return .notPassed }
    let files = try engine.render(letter, as: plan.format)
    try OutputWriter.write(plan.items(for: name, files.map(\.bytes)))
    return .success
  }

  /// The letter's input beside the invoice, where it would lie: `invoice-reminder.json`.
  private var letterName: String {
    let folder = from.lastIndex(of: "/").map { from[...$0] } ?? ""
    let file = from.dropFirst(folder.count)
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return "\(folder)\(stem == "-" ? "invoice" : stem)-\(type.rawValue).json"
  }

  /// What the draft lacks, the invoice does not say: the messages name the fields, and a hint the way.
  private func read(
    _ input: Input, _ profile: Input?, _ engine: DocumentEngine
  ) throws -> Letter {
    do throws(InputFailure) { return try engine.readLetter(input, sender: profile) } catch {
      for problem in error.diagnostics { Terminal.report(Message(problem, file: input.name)) }
      throw Failure(
        status: .badInput, subject: from,
        message: "the invoice does not say all that this letter needs",
        hint: "print it with --as json, add what is missing, and draw it with facturier render")
    }
  }
}
