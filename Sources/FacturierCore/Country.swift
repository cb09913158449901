/// A country of ISO 3166-1, by its two capital letters.
public struct Country: Hashable, Sendable {
  /// Two capital letters: `BE`.
  public let code: String

  /// Nil when `code` is not in the list; Northern Ireland (`XI`) and Kosovo (`XK`) are, because VAT
  /// numbers and addresses use them.
  public init?(_ code: String) {
    guard Self.listed.contains(code) else { return nil }
    self.init(trusted: code)
  }

  private init(trusted code: String) { self.code = code }

  public static let austria = Country(trusted: "AT")
  public static let belgium = Country(trusted: "BE")
  public static let france = Country(trusted: "FR")
  public static let germany = Country(trusted: "DE")
  public static let luxembourg = Country(trusted: "LU")
  public static let netherlands = Country(trusted: "NL")
  public static let switzerland = Country(trusted: "CH")

  package static let listed = CodeTable(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI XK YE YT ZA ZM ZW
    """)
}

extension Country {
  /// A member of the European Union. State of 2026.
  package var isInEuropeanUnion: Bool { Self.europeanUnion.contains(code) }

  /// The currency that prices have there, for the countries whose invoices we know; else nil.
  package var currency: Currency? {
    Self.euroCountries.contains(code) ? .euro : Self.otherCurrencies[code].flatMap(Currency.init)
  }

  private static let europeanUnion = CodeTable(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI")

  /// The euro area (with Bulgaria since 1 January 2026), what belongs to it, and those that use the
  /// euro by agreement or on their own.
  private static let euroCountries = CodeTable(
    """
    AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK
    SM VA XK YT
    """)

  private static let otherCurrencies = [
    "CH": "CHF", "LI": "CHF", "GB": "GBP", "XI": "GBP", "DK": "DKK", "SE": "SEK", "NO": "NOK",
    "PL": "PLN", "CZ": "CZK", "HU": "HUF", "RO": "RON", "IS": "ISK", "US": "USD", "CA": "CAD",
    "JP": "JPY", "AU": "AUD", "NZ": "NZD", "MA": "MAD", "TN": "TND", "DZ": "DZD", "TR": "TRY",
    "PF": "XPF", "NC": "XPF", "WF": "XPF", "SN": "XOF", "CI": "XOF", "CM": "XAF",
  ]
}
