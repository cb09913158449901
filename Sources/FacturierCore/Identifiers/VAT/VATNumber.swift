/// A VAT number with the prefix of its country, as invoices within Europe carry it: the member
/// states, Northern Ireland, the United Kingdom, Norway, Switzerland, and the one-stop shops.
package struct VATNumber: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: ".-/()")
    guard characters.count > 2 else { throw .length }
    guard characters.prefix(2).areLetters else { throw .format }
    // Greece writes EL, but its ISO code is seen as often.
    let prefix = characters.starts(with: "GR".utf8) ? "EL" : characters.prefix(2).text
    guard let form = VATForm.all[prefix] else { throw .unknown }
    var number = Array(characters.dropFirst(2))
    // Belgian numbers had nine digits until a 0 was put in front.
    if prefix == "BE", number.count == 9 { number.insert(.zeroDigit, at: 0) }
    try form.check(number)
    compact = prefix + number.text
  }

  /// The prefixes whose numbers are known in form.
  package static let prefixes: Set<String> = Set(VATForm.all.keys)

  /// Whether the numbers of a country are known in form; those of no country are asked as if they were.
  package static func isKnown(in country: Country?) -> Bool {
    guard let country else { return true }
    return prefixes.contains(country.code == "GR" ? "EL" : country.code)
  }

  /// In one piece, save the Swiss one, which the register shows in groups.
  package var printed: String {
    prefix == "CH" ? (try? SwissVATNumber(compact).printed) ?? compact : compact
  }

  /// Two letters: those of ISO 3166, but `EL` for Greece, and `EU` or `IM` for the one-stop shops.
  package var prefix: String { String(compact.prefix(2)) }

  /// What stands behind the prefix.
  package var national: String { String(compact.dropFirst(2)) }

  /// The country, unless it is a number of the one-stop shops.
  package var country: Country? {
    switch prefix {
    case "EL": Country("GR")
    case "EU", "IM": nil
    default: Country(prefix)
    }
  }

  /// The French company number inside, which Monaco's numbers do not have.
  package var siren: SIREN? { prefix == "FR" ? try? SIREN(String(national.dropFirst(2))) : nil }

  /// The Belgian enterprise number that a Belgian one is.
  package var enterpriseNumber: BelgianEnterpriseNumber? {
    prefix == "BE" ? try? BelgianEnterpriseNumber(national) : nil
  }
}
