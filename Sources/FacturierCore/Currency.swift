/// A currency of ISO 4217.
public struct Currency: Hashable, Sendable {
  /// Three capital letters: `EUR`.
  public var code: String { letters.text }
  /// How many decimals an amount has: 2 for EUR, 0 for JPY, 3 for TND.
  public var minorUnits: Int { Int(decimals) }

  private let letters: LetterCode
  private let decimals: UInt8

  /// Nil when `code` is not in the list of ISO 4217, or stands for something other than money (gold,
  /// testing) or for a unit of account with four decimals.
  public init?(_ code: String) {
    guard Self.listed.contains(code) else { return nil }
    let three = Self.withThreeDecimals.contains(code)
    self.init(
      trusted: code, minorUnits: Self.withoutDecimals.contains(code) ? 0 : three ? 3 : 2)
  }

  private init(trusted code: String, minorUnits: UInt8) {
    letters = LetterCode(code)
    decimals = minorUnits
  }

  public static let euro = Currency(trusted: "EUR", minorUnits: 2)
  public static let swissFranc = Currency(trusted: "CHF", minorUnits: 2)
}
