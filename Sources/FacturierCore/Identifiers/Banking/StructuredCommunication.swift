/// A Belgian structured communication (OGM or VCS): ten digits of the creditor's choice and two
/// that check them.
public struct StructuredCommunication: Identifier {
  public let compact: String

  public init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits(dropping: "+*/.-")
    guard digits.count == 12 else { throw .length }
    guard digits.suffix(2).number == Self.check(digits.prefix(10)) else { throw .checksum }
    compact = digits.text
  }

  /// The communication made from a number of the creditor's own, such as that of an invoice: its
  /// digits, of which there may be ten, other characters left out.
  ///
  /// A number without a digit other than zero is refused: every invoice would get the same one.
  public init(for number: String) throws(IdentifierError) {
    let digits = number.utf8.filter(\.isDigit)
    guard digits.count <= 10 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    let base = digits.text.zeroPadded(to: 10)
    compact = base + String(Self.check(Array(base.utf8)[...])).zeroPadded(to: 2)
  }

  /// As banking forms show it: `+++090/9337/55493+++`.
  public var printed: String { "+++" + compact.grouped(in: [3, 4, 5], with: "/") + "+++" }

  /// The first ten digits modulo 97, and 97 instead of 0.
  private static func check(_ digits: ArraySlice<ASCII>) -> Int {
    let remainder = digits.number % 97
    return remainder == 0 ? 97 : remainder
  }
}
