import FacturierCore
import FacturierPayment
import Testing

struct SharedEPCTests {
  struct File: Decodable, Sendable {
    let payloads: [Payload]
    let reject: [Rejected]
  }

  struct Payload: Decodable, Sendable {
    let id: String
    let lines: [String]
    let note: String?
  }

  struct Rejected: Decodable, Sendable {
    let field: String
    let values: [String]
  }

  static let file = SharedVectors.read("epc-qr.json", as: File.self)

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared payment reads and writes the same lines`() throws {
    let payloads = try #require(Self.file).payloads
    #expect(!payloads.isEmpty)
    for payload in payloads {
      let bytes = Array(payload.lines.joined(separator: "\n").utf8)
      if payload.note == "layout only, the IBAN is not real" {
        #expect(throws: EPCReadingError.identifier(line: 7, .length)) {
          try EPCPayment(reading: bytes)
        }
      } else {
        #expect(try EPCPayment(reading: bytes).lines == payload.lines)
      }
    }
  }

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared mistake is refused`() throws {
    for rejected in try #require(Self.file).reject {
      for value in rejected.values {
        let lines = try #require(Self.lines(with: value, as: rejected.field), "an unknown field")
        #expect(throws: EPCReadingError.self, "\(rejected.field) \(value)") {
          try EPCPayment(reading: Array(lines.joined(separator: "\n").utf8))
        }
      }
    }
  }

  /// The lines of a good payment with one mistake; `x*71` is 71 times an x.
  static func lines(with value: String, as field: String) -> [String]? {
    var lines = ["BCD", "002", "1", "SCT", "", "N", "BE68539007547034", "", "", "", "", ""]
    let value =
      value.hasPrefix("x*")
      ? String(repeating: "x", count: Int(value.dropFirst(2)) ?? 0) : value
    let places = [
      "version": 1, "charset": 2, "identification": 3, "bic": 4, "name": 5, "iban": 6, "purpose": 8,
      "reference": 9, "text": 10, "information": 11,
    ]
    switch field {
    case "amount": lines[7] = "EUR" + value
    case "version 001 without BIC": lines[1] = "001"
    case "text and reference together":
      lines[9] = "ABC"
      lines[10] = "DEF"
    default:
      guard let place = places[field] else { return nil }
      lines[place] = value
    }
    return lines
  }
}
