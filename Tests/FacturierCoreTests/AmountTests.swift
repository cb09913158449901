import FacturierCore
import Testing

struct AmountTests {
  @Test(arguments: [
    ("EUR", "12.345", "12.35 EUR"), ("EUR", "-12.345", "-12.35 EUR"), ("EUR", "0.004", "0.00 EUR"),
    ("JPY", "1234.5", "1235 JPY"), ("TND", "1.0005", "1.001 TND"), ("EUR", "-0.05", "-0.05 EUR"),
    ("EUR", "92233720368547758.07", "92233720368547758.07 EUR"),
  ])
  func `a number becomes whole minor units`(code: String, number: String, printed: String) throws {
    let (currency, number) = (try #require(Currency(code)), try #require(DecimalNumber(number)))
    #expect(try Amount(rounding: number, currency).description == printed)
  }

  @Test(arguments: ["92233720368547758.08", "-92233720368547758.09", "1e33"])
  func `more than 64 bits is an error`(number: String) throws {
    let number = try #require(DecimalNumber(number))
    #expect(throws: ArithmeticError.overflow) { try Amount(rounding: number, .euro) }
  }

  @Test func `sums that do not fit are errors`() {
    let most = Amount(minorUnits: .max, .euro)
    let least = Amount(minorUnits: .min, .euro)
    #expect(throws: ArithmeticError.overflow) { try most + Amount(minorUnits: 1, .euro) }
    #expect(throws: ArithmeticError.overflow) { try least - Amount(minorUnits: 1, .euro) }
    #expect(throws: ArithmeticError.overflow) { try -least }
    #expect(least.description == "-92233720368547758.08 EUR")
  }

  @Test(
    arguments: [
      (0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (-2, 0), (-3, -5), (12, 10), (13, 15),
    ] as [(Int64, Int64)])
  func `the nearest step of five centimes`(cents: Int64, rounded: Int64) throws {
    let five = Amount(minorUnits: 5, .swissFranc)
    let amount = Amount(minorUnits: cents, .swissFranc)
    #expect(try amount.rounded(toMultipleOf: five).minorUnits == rounded)
  }

  @Test func `currencies have the decimals of ISO 4217`() {
    let decimals = ["EUR", "CHF", "JPY", "XOF", "XPF", "TND", "KWD", "USD"].map {
      Currency($0)?.minorUnits
    }
    #expect(decimals == [2, 2, 0, 0, 0, 3, 3, 2])
  }

  @Test(arguments: ["", "eur", "EURO", "XAU", "XXX", "CLF", "ÉUR", "E R"])
  func `what is not a currency is refused`(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test(arguments: ["", "be", "BEL", "XX", "UK", "EL"])
  func `what is not a country is refused`(code: String) {
    #expect(Country(code) == nil)
  }
}
