import Facturier
import FoundationEssentials

/// Times the library in a loop: JSON to checked PDF, as somebody's own program would call it.
///
///     LibraryBenchmark FILE ROUNDS [check|draw|export]
///
/// FILE is an invoice with marks for what changes from round to round. Prints the milliseconds of
/// each round, one a line: of all of it, or of the check, the drawing or
/// the writing as an e-invoice alone.
@main
struct LibraryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard (3...4).contains(arguments.count), let rounds = Int(arguments[2]),
      let part = Part(rawValue: arguments.count == 4 ? arguments[3] : "all")
    else {
      print("usage: LibraryBenchmark FILE ROUNDS [check|draw|export]")
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
  private enum Part: String { case all, check, draw, export }

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
    let file = try engine.render(invoice)[0]
    precondition(!file.bytes.isEmpty, "a document that is drawn has bytes")
    switch part {
    case .all: return clock.now - start
    case .check: return checked - read
    case .draw, .export: return clock.now - checked
    }
  }
}
