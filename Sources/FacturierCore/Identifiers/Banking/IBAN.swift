/// An international bank account number (ISO 13616): country, two check digits and the account as
/// its country writes it.
public struct IBAN: Identifier {
  public let compact: String

  public init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: "-.")
    guard characters.count >= 4 else { throw .length }
    guard characters.prefix(2).areLetters else { throw .format }
    let country = characters.prefix(2).text
    guard let structure = IBANRegistry.structure(of: country) else { throw .unknown }
    let places = IBANRegistry.places(of: structure)
    guard characters.count == 4 + places.count else { throw .length }
    guard characters[2...3].areDigits,
      zip(characters.dropFirst(4), places).allSatisfy({ Self.fits($0, $1) })
    else { throw .format }
    guard Mod97.canGive(characters[2...3]),
      Mod97.remainder(of: characters.dropFirst(4) + characters.prefix(4)) == 1,
      country != "BE" || Self.checksAsBelgian(characters.dropFirst(4))
    else { throw .checksum }
    compact = characters.text
  }

  /// In groups of four, as ISO 13616 asks for on paper.
  public var printed: String { compact.grouped(by: 4) }

  /// The ISO 3166 code it starts with, or `XK`.
  public var countryCode: String { String(compact.prefix(2)) }

  /// A Swiss or Liechtenstein account made for payments with a QR reference: its bank has a number
  /// from 30000 to 31999 (Swiss QR-bill implementation guidelines).
  public var isQRIBAN: Bool {
    guard isSwiss, let bank = Int(compact.dropFirst(4).prefix(5)) else { return false }
    return 30000...31999 ~= bank
  }

  /// An account of Switzerland or Liechtenstein, which share the QR-bill.
  public var isSwiss: Bool { ["CH", "LI"].contains(countryCode) }

  private static func fits(_ character: ASCII, _ place: Character) -> Bool {
    switch place {
    case "n": character.isDigit
    case "a": character.isLetter
    default: true
    }
  }

  /// The last two of the twelve digits are the first ten modulo 97, and 97 instead of 0.
  private static func checksAsBelgian(_ digits: ArraySlice<ASCII>) -> Bool {
    let remainder = digits.prefix(10).number % 97
    return digits.suffix(2).number == (remainder == 0 ? 97 : remainder)
  }
}
