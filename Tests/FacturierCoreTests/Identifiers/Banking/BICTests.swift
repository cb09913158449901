import FacturierCore
import Testing

struct BICTests {
  @Test(arguments: ["AGRIFRPP", "AGRIFRPP882", "agri fr pp", "ANDLTRISTUZ", "AFGMMGMG", "A1B2FRPP"])
  func `eight or eleven characters are a bank`(text: String) throws {
    let bic = try BIC(text)
    #expect(bic.compact == text.uppercased().filter { $0 != " " })
    #expect(bic.printed == bic.compact)
  }

  @Test func `the country stands in the middle`() throws {
    #expect(try BIC("KREDBEBB").countryCode == "BE")
  }

  @Test(arguments: [
    ("AGRIFRPP8", IdentifierError.length), ("ABCDEFGHI", .length), ("", .length),
    ("MULTIPLE", .unknown), ("AGRIF2PP", .format), ("AGRIFRP-", .format),
  ])
  func `what is wrong is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try BIC(text) }
  }

  @Test(arguments: junk)
  func `junk is refused, never a trap`(text: String) {
    #expect(throws: IdentifierError.self) { try BIC(text) }
  }
}
