/// The number of an enterprise in the Belgian register (KBO, BCE): ten digits that begin with 0 or
/// 1, the last two being 97 less the first eight modulo 97.
package struct BelgianEnterpriseNumber: Identifier {
  package let compact: String

  /// Reads the older form of nine digits too, and the number with `BE` in front.
  package init(_ text: String) throws(IdentifierError) {
    var characters = try text.compacted(dropping: ".-/()")[...]
    if characters.prefix(2).text == "BE" { characters = characters.dropFirst(2) }
    guard characters.areDigits else { throw .format }
    guard 9...10 ~= characters.count else { throw .length }
    let number = characters.text.zeroPadded(to: 10)
    let digits = Array(number.utf8)
    guard "01".utf8.contains(digits[0]), !digits.areZeroes else { throw .format }
    guard digits.suffix(2).number == 97 - digits.prefix(8).number % 97 else { throw .checksum }
    compact = number
  }

  /// As the register shows it: `0403.019.261`.
  package var printed: String { compact.grouped(in: [4, 3, 3], with: ".") }
}
