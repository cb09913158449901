import Testing

@testable import FacturierCore

struct CodeTableTests {
  private static let table = CodeTable(
    """
    1 10 100
    A2 A20 BE
    VATEX-EU-132 VATEX-EU-132-1A
    """)

  @Test func `every code is found`() {
    let codes = Self.table.codes
    #expect(
      codes == ["1", "10", "100", "A2", "A20", "BE", "VATEX-EU-132", "VATEX-EU-132-1A"])
    for code in codes { #expect(Self.table.contains(code), "\(code)") }
  }

  @Test(arguments: [
    "", " ", "\n", "0", "1 10", "100\nA2", "A", "a2", "A200", "B", "BEL", "VATEX", "é", "Z",
  ])
  func `nothing else is`(_ code: String) { #expect(!Self.table.contains(code)) }

  @Test func `an empty table has nothing`() {
    #expect(!CodeTable("").contains("A"))
    #expect(CodeTable("").codes.isEmpty)
  }

  @Test func `countries and currencies stand in the order of their bytes`() {
    for table in [Country.listed, Currency.listed] {
      let codes = table.codes
      for (one, next) in zip(codes, codes.dropFirst()) {
        #expect(one.utf8.lexicographicallyPrecedes(next.utf8), "\(one) before \(next)")
      }
    }
  }
}
