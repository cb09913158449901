import Testing

@testable import FacturierCore

struct IBANRegistryTests {
  static let all = IBANRegistry.registered.merging(IBANRegistry.unregistered) { first, _ in first }

  @Test func `no country is listed twice`() {
    #expect(
      Self.all.count == IBANRegistry.registered.count + IBANRegistry.unregistered.count)
  }

  @Test(arguments: all.sorted { $0.key < $1.key })
  func `each country exists and has a structure of 11 to 30 places`(
    country: String, structure: String
  ) {
    #expect(Country(country) != nil)
    let places = IBANRegistry.places(of: structure)
    #expect(11...30 ~= places.count)
    #expect(Set(places).isSubset(of: ["n", "a", "c"]))
  }

  // ISO 13616 on paper: the lengths that people know.
  @Test(arguments: [
    ("BE", 16), ("FR", 27), ("LU", 20), ("CH", 21), ("LI", 21), ("DE", 22), ("NL", 18), ("MC", 27),
    ("AT", 20), ("IT", 27), ("ES", 24), ("PT", 25), ("IE", 22), ("PL", 28), ("FI", 18), ("GB", 22),
    ("SM", 27), ("NO", 15), ("MT", 31),
  ])
  func `known lengths agree`(country: String, length: Int) throws {
    let structure = try #require(IBANRegistry.structure(of: country))
    #expect(IBANRegistry.places(of: structure).count + 4 == length)
  }
}
