import FacturierCore
import Testing

@testable import FacturierModel

/// The examples of docs/payment.md.
struct PaymentGuideTests {
  static let examples: [String] = {
    let text = (try? bytes(of: "\(root)/docs/payment.md")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return (text ?? "").split(separator: "```json\n").dropFirst().map { piece in
      String(piece.prefix(upTo: piece.firstRange(of: "```")?.lowerBound ?? piece.startIndex))
    }
  }()

  @Test(arguments: examples)
  func `an example of the guide can stand in a document`(example: String) {
    #expect(problems(of: document(example)) == [])
  }

  @Test func `the guide has examples`() { #expect(Self.examples.count >= 6) }
}
