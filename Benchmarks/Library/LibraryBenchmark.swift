import Facturier
import FoundationEssentials
import PDFFinishing

/// Times the library in a loop: JSON to checked PDF, as somebody's own program would call it.
///
///     LibraryBenchmark FILE ROUNDS [check|draw|export|paint|finish]
///
/// FILE is an invoice with marks for what changes from round to round. Prints the milliseconds of
/// each round, one a line: of all of it, or of the check, the drawing or
/// the writing as an e-invoice alone; or, of the drawing, what Cairo does with pages that are laid out,
/// or what is done with its PDF afterwards, the e-invoice put into it included.
@main
struct LibraryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard (3...4).contains(arguments.count), let rounds = Int(arguments[2]),
      let part = Part(rawValue: arguments.count == 4 ? arguments[3] : "all")
    else {
      print("usage: LibraryBenchmark FILE ROUNDS [check|draw|export|paint|finish]")
      return
    }
    let file = arguments[1]
    let template = InvoiceTemplate(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self))
    let engine = try DocumentEngine()
    for round in 0..<rounds {
      let input = Input(name: file, bytes: template.filled(for: round))
      print(try time(part, of: input, with: engine) / .milliseconds(1))
    }
  }

  /// What of the work is timed.
  private enum Part: String { case all, check, draw, export, paint, finish }

  /// All that happens to a document before its bytes are there; of that, how long `part` took.
  private static func time(
    _ part: Part, of input: Input, with engine: DocumentEngine
  ) throws -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    let invoice = try engine.read(input)
    let read = clock.now
    let findings = try engine.findings(in: invoice)
    precondition(!findings.contains { $0.severity == .error }, "the invoice passes its check")
    let checked = clock.now
    if part == .export {
      let message = try engine.export(invoice)
      precondition(!message.isEmpty, "an e-invoice has bytes")
      return clock.now - checked
    }
    if part == .paint || part == .finish {
      let (painting, finishing) = try timeSteps(of: invoice, with: engine)
      return part == .paint ? painting : finishing
    }
    let file = try engine.render(invoice)[0]
    precondition(!file.bytes.isEmpty, "a document that is drawn has bytes")
    switch part {
    case .all: return clock.now - start
    case .check: return checked - read
    default: return clock.now - checked
    }
  }

  /// How long Cairo draws, and how long its PDF is finished.
  private static func timeSteps(
    of invoice: Invoice, with engine: DocumentEngine
  ) throws -> (painting: Duration, finishing: Duration) {
    let message = EmbeddedFile(
      name: "factur-x.xml", bytes: try engine.export(invoice), mediaType: "text/xml",
      relationship: .alternative)
    let composed = try engine.composed(invoice, attaching: [message])
    let clock = ContinuousClock()
    let start = clock.now
    let drawn = try composed.drawn()
    let painted = clock.now
    let bytes = try drawn.finished(composed.finish)
    let finished = clock.now
    precondition(bytes.count > message.bytes.count / 20, "a finished document has bytes")
    return (painted - start, finished - painted)
  }
}
