internal import ArgumentParser
internal import Facturier

/// Prints the payment code of a document, without the document.
struct QR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qr",
    abstract: "Print the payment code of documents alone.",
    discussion: """
      Without --format the text that the code stands for goes to standard output, a line feed behind it. Pictures go to the \
      file or folder of --output, else beside the input. A module is 0.4 mm wide, a Swiss code 46 mm \
      with its cross, each times --scale.
      """)

  @OptionGroup
  var documents: DocumentOptions

  @Option(help: "epc, swiss or link; told by the document when left out.")
  var kind: CodeKind?

  @Option(help: "text, png, svg or pdf.")
  var format: CodeFormat = .text

  @Option(help: "How many times its usual size the picture has, from 1 to 20.")
  var scale: Double = 1

  @Option(help: "Pixels to the inch, for PNG, from 100 to 1200.")
  var resolution: Double = 300

  @Option(name: [.short, .long], help: "A file, a folder, or - for standard output.")
  var output: String?

  func validate() throws {
    guard scale.isFinite, 1...20 ~= scale else {
      throw ValidationError("--scale is a number from 1 to 20")
    }
    guard 100...1200 ~= resolution else {
      throw ValidationError("--resolution is a number from 100 to 1200")
    }
    if format == .text, output != nil, documents.inputs.count > 1 {
      throw ValidationError("the texts of several documents go to standard output only")
    }
  }

  func run() throws {
    try Reporting.run {
      let plan = try plan()
      if case .folder(let folder) = plan?.target { try OutputWriter.makeFolder(folder) }
      let engine = DocumentEngine(try World.environment())
      return documents.forEach { input in
        let document = try documents.read(input, engine)
        let text = try codeText(of: document, engine, input)
        guard let plan else {
          try OutputWriter.write([OutputItem(path: output ?? "-", bytes: Array((text + "\n").utf8))]
          )
          return .success
        }
        let picture = try engine.code(text, as: plan.format, scale: scale, resolution: resolution)
        try OutputWriter.write(plan.items(for: input, [picture]))
        return .success
      }
    }
  }

  /// Nil for text, which has no file of its own.
  private func plan() throws(Failure) -> OutputPlan? {
    guard let format = format.picture else { return nil }
    do throws(PlanError) {
      let plan = try OutputPlan(
        inputs: documents.inputs, output: output, format: format, isFolder: OutputWriter.isFolder)
      if plan.target == .standardOutput, Terminal.isOutputShown { throw .outputIsTerminal }
      return plan
    } catch {
      throw Failure(status: .usage, subject: "facturier", message: error.description)
    }
  }

  private func codeText(
    of document: Document, _ engine: DocumentEngine, _ input: String
  ) throws -> String {
    do {
      switch document {
      case .invoice(let invoice): return try engine.codeText(of: invoice, kind: kind)
      case .letter(let letter): return try engine.codeText(of: letter, kind: kind)
      }
    } catch let error as CodeFailure {
      throw Failure(status: .notPassed, subject: input, message: error.description)
    }
  }
}

/// What a code is printed as.
enum CodeFormat: String, CaseIterable, ExpressibleByArgument {
  case text, png, svg, pdf

  var picture: OutputFormat? { OutputFormat(rawValue: rawValue) }
}
