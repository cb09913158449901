import Facturier
import FoundationEssentials

/// Times the library in a loop: JSON to checked PDF, as somebody's own program would call it.
///
///     LibraryBenchmark FILE ROUNDS
///
/// FILE is an invoice with marks for what changes from round to round. Prints the milliseconds of
/// each round, one a line.
@main
struct LibraryBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let rounds = Int(CommandLine.arguments[2]) else {
      print("usage: LibraryBenchmark FILE ROUNDS")
      return
    }
    let file = CommandLine.arguments[1]
    let template = InvoiceTemplate(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self))
    let engine = try DocumentEngine()
    let clock = ContinuousClock()
    for round in 0..<rounds {
      let input = Input(name: file, bytes: template.filled(for: round))
      let time = try clock.measure { try make(input, with: engine) }
      print(time / .milliseconds(1))
    }
  }

  /// All that happens to a document before its bytes are there.
  static func make(_ input: Input, with engine: DocumentEngine) throws {
    let invoice = try engine.read(input)
    let findings = try engine.findings(in: invoice)
    precondition(!findings.contains { $0.severity == .error }, "the invoice passes its check")
    let file = try engine.render(invoice)[0]
    precondition(!file.bytes.isEmpty, "a document that is drawn has bytes")
  }
}
