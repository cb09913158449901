import FacturierCore
import Testing

struct CreditorReferenceTests {
  @Test(arguments: [
    ("RF18539007547034", "RF18 5390 0754 7034"), ("RF16INV20260001", "RF16 INV2 0260 001"),
    ("RF040", "RF04 0"), ("RF 44 all lower case", "RF44 ALLL OWER CASE"),
    ("RF49N73GBST73AKL38ZX", "RF49 N73G BST7 3AKL 38ZX"),
  ])
  func `a reference is printed in groups of four`(text: String, printed: String) throws {
    let reference = try CreditorReference(text)
    #expect(reference.printed == printed)
    #expect(try CreditorReference(printed) == reference)
  }

  @Test(arguments: [
    ("539007547034", "RF18539007547034"), ("INV-2026/0001", "RF16INV20260001"), ("7", "RF097"),
    ("B334BOPQE39D902DC", "RF91B334BOPQE39D902DC"),
  ])
  func `a reference is made from a number`(number: String, reference: String) throws {
    #expect(try CreditorReference(for: number).compact == reference)
  }

  @Test(arguments: [
    ("RF04", IdentifierError.length), ("RF04GHJ74CV9B4DFH99RXPLMMQ43JKL0", .length),
    ("RF20.0000.3", .format), ("RG18539007547034", .format), ("RFA8539007547034", .format),
    ("RF17 5390 0754 7034", .checksum), ("RF00539007547034", .checksum),
  ])
  func `what is wrong is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try CreditorReference(text) }
  }

  @Test(arguments: [
    ("", IdentifierError.length), ("-", .length), ("1234567890123456789012", .length),
    ("N°7", .format),
  ])
  func `no reference is made from what cannot stand in one`(number: String, error: IdentifierError)
  {
    #expect(throws: error) { try CreditorReference(for: number) }
  }

  @Test func `every reference made is a valid one`() throws {
    for number in stride(from: 1, to: 1_000_000, by: 991) {
      let made = try CreditorReference(for: "A\(number)Z")
      #expect(try CreditorReference(made.compact) == made)
    }
  }

  @Test(arguments: junk)
  func `junk is refused, never a trap`(text: String) {
    #expect(throws: IdentifierError.self) { try CreditorReference(text) }
  }
}
