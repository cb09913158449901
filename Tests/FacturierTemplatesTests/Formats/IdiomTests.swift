import FacturierCore
import Testing

@testable import FacturierTemplates

/// An idiom from its tag: `fr-BE`, `de`.
func idiom(_ tag: String) throws -> Idiom {
  let parts = tag.split(separator: "-").map(String.init)
  return Idiom(
    try #require(Language(rawValue: parts[0])),
    in: parts.count > 1 ? Country(parts[1]) : nil)
}

/// Spaces made visible: `_` for no-break, `'` for narrow no-break.
func visible(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" ? "_" : $0 == "\u{202F}" ? "'" : $0 })
}

struct IdiomMoneyTests {
  @Test(arguments: [
    ("fr-BE", "EUR", "1'234'567,80_€", "−59,00_€"),
    ("fr-FR", "EUR", "1'234'567,80_€", "−59,00_€"),
    ("fr-FR", "CHF", "1'234'567,80_CHF", "−59,00_CHF"),
    ("fr-CH", "CHF", "CHF_1’234’567.80", "CHF_−59.00"),
    ("fr-CH", "EUR", "EUR_1’234’567.80", "EUR_−59.00"),
    ("nl-BE", "EUR", "€_1.234.567,80", "€_−59,00"),
    ("nl-NL", "EUR", "€_1.234.567,80", "€_−59,00"),
    ("de-DE", "EUR", "1.234.567,80_€", "−59,00_€"),
    ("de-LU", "EUR", "1.234.567,80_€", "−59,00_€"),
    ("de-AT", "EUR", "€_1.234.567,80", "€_−59,00"),
    ("de-CH", "CHF", "CHF_1’234’567.80", "CHF_−59.00"),
    ("en-IE", "EUR", "€1,234,567.80", "−€59.00"),
    ("en", "GBP", "£1,234,567.80", "−£59.00"),
    ("en", "USD", "USD_1,234,567.80", "−USD_59.00"),
  ])
  func `money is written as the country does`(
    tag: String, code: String, large: String, negative: String
  ) throws {
    let currency = try #require(Currency(code))
    let idiom = try idiom(tag)
    #expect(visible(idiom.money(Amount(minorUnits: 123_456_780, currency))) == large)
    #expect(visible(idiom.money(Amount(minorUnits: -5900, currency))) == negative)
  }

  @Test(arguments: [
    ("JPY", 1_234_567 as Int64, "1'234'567_JPY"), ("TND", 1_234_567, "1'234,567_TND"),
    ("EUR", 5, "0,05_€"), ("EUR", 0, "0,00_€"), ("TND", -5, "−0,005_TND"),
    ("EUR", .min, "−92'233'720'368'547'758,08_€"),
  ])
  func `a currency keeps its decimals`(code: String, minorUnits: Int64, text: String) throws {
    let amount = Amount(minorUnits: minorUnits, try #require(Currency(code)))
    #expect(visible(try idiom("fr-FR").money(amount)) == text)
  }

  @Test func `a column shows figures without the currency`() throws {
    let amount = Amount(minorUnits: 118_000, .euro)
    #expect(visible(try idiom("fr-BE").figures(amount)) == "1'180,00")
    #expect(try idiom("de-CH").figures(amount) == "1’180.00")
  }
}

struct IdiomNumberTests {
  @Test(arguments: [
    ("2.50", "2,5"), ("14", "14"), ("1000", "1'000"), ("0.375", "0,375"), ("-1.5", "−1,5"),
    ("12345.6789", "12'345,6789"), ("0", "0"), ("100", "100"),
  ])
  func `a quantity has the decimals it needs`(plain: String, text: String) throws {
    let number = try #require(DecimalNumber(plain))
    #expect(visible(try idiom("fr-BE").number(number)) == text)
  }

  @Test(arguments: [("52", "52,00"), ("0.0125", "0,0125"), ("1180.5", "1'180,50")])
  func `a price has at least the decimals of its currency`(plain: String, text: String) throws {
    let number = try #require(DecimalNumber(plain))
    #expect(visible(try idiom("fr-BE").price(number, in: .euro)) == text)
  }

  @Test(arguments: [
    ("fr-BE", "5,5'%"), ("fr-CH", "5.5'%"), ("nl-BE", "5,5%"), ("de-DE", "5,5'%"), ("en", "5.5%"),
  ])
  func `a rate stands with its sign`(tag: String, text: String) throws {
    #expect(visible(try idiom(tag).percent(#require(DecimalNumber("5.50")))) == text)
  }
}

struct IdiomDateTests {
  @Test(arguments: [
    ("fr-BE", "01/02/2026", "1er_février 2026"), ("fr-FR", "01/02/2026", "1er_février 2026"),
    ("fr-LU", "01/02/2026", "1er_février 2026"), ("fr-CH", "01.02.2026", "1er_février 2026"),
    ("nl-BE", "01/02/2026", "1_februari 2026"), ("nl-NL", "01-02-2026", "1_februari 2026"),
    ("de-DE", "01.02.2026", "1._Februar 2026"), ("de-CH", "01.02.2026", "1._Februar 2026"),
    ("en-IE", "1_Feb_2026", "1_February 2026"),
  ])
  func `a date is short in columns and long in sentences`(
    tag: String, short: String, long: String
  ) throws {
    let date = try #require(CalendarDate("2026-02-01"))
    #expect(visible(try idiom(tag).shortDate(date)) == short)
    #expect(visible(try idiom(tag).longDate(date)) == long)
  }

  @Test func `only the first of the month is an ordinal in French`() throws {
    let date = try #require(CalendarDate("2026-12-21"))
    #expect(visible(try idiom("fr").longDate(date)) == "21_décembre 2026")
  }

  @Test func `January is Jänner in Austria`() throws {
    let date = try #require(CalendarDate("2026-01-06"))
    #expect(visible(try idiom("de-AT").longDate(date)) == "6._Jänner 2026")
  }

  @Test(arguments: [
    ("2026-10-01", "2026-10-31", "octobre 2026"), ("2028-02-01", "2028-02-29", "février 2028"),
    ("2027-02-01", "2027-02-27", "01/02/2027 – 27/02/2027"), ("2026-01-01", "2026-12-31", "2026"),
    ("2026-11-17", "2026-11-18", "17/11/2026 – 18/11/2026"),
    ("2026-11-17", "2026-11-17", "17/11/2026"),
    ("2025-11-01", "2026-11-30", "01/11/2025 – 30/11/2026"),
  ])
  func `a whole month or year has its name`(first: String, last: String, text: String) throws {
    let period = try idiom("fr-BE").period(
      from: #require(CalendarDate(first)), to: #require(CalendarDate(last)))
    #expect(period == text)
  }
}
