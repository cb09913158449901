import Facturier

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Draws the invoice it is given, with templates and fonts where the package manager put them.
@main
struct Consumer {
  static func main() throws {
    let path = CommandLine.arguments[1]
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let engine = try DocumentEngine()
    let invoice = try engine.read(Input(name: path, bytes: bytes))
    let pdf = try engine.render(invoice)[0].bytes
    print("a PDF of \(pdf.count) bytes, drawn with \(try Environment.system().shareFolder)")
  }
}
