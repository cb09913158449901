/// A French company number: nine digits, the last one a Luhn check (Code de commerce, art. R123-220).
package struct SIREN: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits(dropping: ".-")
    guard digits.count == 9 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    guard Luhn.checks(digits) else { throw .checksum }
    compact = digits.text
  }

  /// In groups of three.
  package var printed: String { compact.grouped(by: 3) }

  /// The French VAT number with a key of digits, which is the usual one: 12 + 3 × SIREN, modulo 97.
  package var vatNumber: String {
    let key = (12 + 3 * (Array(compact.utf8).number % 97)) % 97
    return "FR" + String(key).zeroPadded(to: 2) + compact
  }
}
