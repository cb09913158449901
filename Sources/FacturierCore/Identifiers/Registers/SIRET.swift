/// The number of one place of business of a French company: its SIREN and five more digits, with a
/// Luhn check over all fourteen.
package struct SIRET: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits(dropping: ".-")
    guard digits.count == 14 else { throw .length }
    _ = try SIREN(digits.prefix(9).text)
    guard Self.checks(digits) else { throw .checksum }
    compact = digits.text
  }

  /// The company's number in groups of three, then the place's five digits.
  package var printed: String { compact.grouped(in: [3, 3, 3, 5]) }

  package var siren: String { String(compact.prefix(9)) }

  /// La Poste has more post offices than Luhn leaves numbers for: there the sum of all digits is a
  /// multiple of five, save at its head office (INSEE, Sirene documentation).
  private static func checks(_ digits: [ASCII]) -> Bool {
    guard digits.prefix(9).text == laPoste, digits.text != headOffice else {
      return Luhn.checks(digits)
    }
    return digits.reduce(0) { $0 + $1.digit }.isMultiple(of: 5)
  }

  private static let laPoste = "356000000"
  private static let headOffice = "35600000000048"
}
