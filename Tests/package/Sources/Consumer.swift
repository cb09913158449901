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
    let payment = try EPCPayment(
      name: "Atelier Verhaegen SRL", iban: IBAN("BE87 5193 2048 1594"),
      amount: Amount(minorUnits: 229_174, .euro), reference: "202600014239")
    print("a payment code of \(payment.bytes.count) bytes")
    print("a PDF of \(pdf.count) bytes, drawn with \(try Environment.system().shareFolder)")
  }
}
