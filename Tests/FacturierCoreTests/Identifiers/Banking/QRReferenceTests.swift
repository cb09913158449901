import FacturierCore
import Testing

struct QRReferenceTests {
  @Test(arguments: [
    ("210000000003139471430009017", "21 00000 00003 13947 14300 09017"),
    ("21 00000 00003 13947 14300 09017", "21 00000 00003 13947 14300 09017"),
    ("123456000000001291146290514", "12 34560 00000 00129 11462 90514"),
  ])
  func `a reference is printed in fives`(text: String, printed: String) throws {
    #expect(try QRReference(text).printed == printed)
  }

  @Test(arguments: [
    ("123456", "000000000000000000001234565"),
    ("21000000000313947143000901", "210000000003139471430009017"),
    ("2026-0142", "000000000000000000202601428"),
  ])
  func `a reference is made from a number`(number: String, reference: String) throws {
    #expect(try QRReference(for: number).compact == reference)
  }

  @Test(arguments: [
    ("2100000003139471430009017", IdentifierError.length), ("210000S00003139471430009017", .format),
    ("210000000%03139471430009017", .format), ("000000000000000000000000000", .format),
    ("210000000003139471430009016", .checksum),
  ])
  func `what is wrong is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try QRReference(text) }
  }

  @Test(arguments: ["", "0", "FA"])
  func `no reference is made from what tells no invoices apart`(number: String) {
    #expect(throws: IdentifierError.format) { try QRReference(for: number) }
  }

  @Test func `27 digits are one too many to make a reference from`() {
    #expect(throws: IdentifierError.length) {
      try QRReference(for: String(repeating: "1", count: 27))
    }
  }

  @Test(arguments: junk)
  func `junk is refused, never a trap`(text: String) {
    #expect(throws: IdentifierError.self) { try QRReference(text) }
  }
}
