/// Who may collect by SEPA direct debit: the country, two check digits, three characters for a part
/// of the business, and the creditor's number in its country (EPC262-08).
package struct CreditorIdentifier: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: "-./")
    guard 8...35 ~= characters.count else { throw .length }
    guard characters.prefix(2).areLetters, characters[2...3].areDigits else { throw .format }
    guard Country(characters.prefix(2).text) != nil else { throw .unknown }
    // The part of the business is the creditor's own affair and left out of the check.
    guard Mod97.canGive(characters[2...3]),
      Mod97.remainder(of: characters.dropFirst(7) + characters.prefix(4)) == 1
    else { throw .checksum }
    compact = characters.text
  }
}
