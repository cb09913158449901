/// The code of a bank (ISO 9362): four characters of its own, nearly always letters, a country, a
/// place, and three more characters for a branch.
public struct BIC: Identifier {
  public let compact: String

  public init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted()
    guard [8, 11].contains(characters.count) else { throw .length }
    guard characters[4...5].areLetters else { throw .format }
    guard Country(characters[4...5].text) != nil else { throw .unknown }
    compact = characters.text
  }

  /// The ISO 3166 code of the bank's country, or `XK`.
  public var countryCode: String { String(compact.dropFirst(4).prefix(2)) }
}
