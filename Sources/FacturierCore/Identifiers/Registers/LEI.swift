/// A legal entity identifier (ISO 17442): eighteen digits and letters and two check digits.
package struct LEI: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: "-")
    guard characters.count == 20 else { throw .length }
    guard characters.suffix(2).areDigits else { throw .format }
    guard Mod97.canGive(characters.suffix(2)), Mod97.remainder(of: characters) == 1 else {
      throw .checksum
    }
    compact = characters.text
  }
}
