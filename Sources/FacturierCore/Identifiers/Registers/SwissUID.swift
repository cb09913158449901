/// The number of a Swiss enterprise (UID, IDE, IDI): `CHE` and nine digits, the last one a check
/// digit modulo 11.
public struct SwissUID: Identifier {
  public let compact: String

  /// Reads the nine digits alone too.
  public init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: ".-")
    let digits = characters.starts(with: "CHE".utf8) ? characters.dropFirst(3) : characters[...]
    guard digits.areDigits else { throw .format }
    guard digits.count == 9 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    let check = (11 - digits.sum(weights: [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11
    // A check of ten fits no digit: such a number is never given out.
    guard digits.suffix(1).number == check else { throw .checksum }
    compact = "CHE" + digits.text
  }

  /// As the register shows it: `CHE-100.155.212`.
  public var printed: String { "CHE-" + digits.grouped(by: 3, with: ".") }

  /// Without the letters, as billing information of the QR-bill wants it.
  public var digits: String { String(compact.dropFirst(3)) }
}
