/// A Swiss QR reference (QRR): 26 digits of the creditor's choice and one that checks them. It
/// goes with a QR-IBAN, and only with one.
public struct QRReference: Identifier {
  public let compact: String

  public init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits()
    guard digits.count == 27 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    guard digits[26].digit == RecursiveMod10.checkDigit(for: digits.prefix(26)) else {
      throw .checksum
    }
    compact = digits.text
  }

  /// The reference made from a number of the creditor's own, such as that of an invoice: its
  /// digits, of which there may be 26, other characters left out.
  public init(for number: String) throws(IdentifierError) {
    let digits = number.utf8.filter(\.isDigit)
    guard digits.count <= 26 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    let base = digits.text.zeroPadded(to: 26)
    compact = base + String(RecursiveMod10.checkDigit(for: base.utf8))
  }

  /// Two digits and then groups of five: `21 00000 00003 13947 14300 09017`.
  public var printed: String { compact.grouped(in: [2, 5, 5, 5, 5, 5]) }
}
