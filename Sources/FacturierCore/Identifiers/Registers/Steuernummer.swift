/// A German tax number: ten or eleven digits as its state writes it, or thirteen in the form of all
/// states, where a fifth digit 0 follows the tax office. Each state has its own check digit, so only
/// the form is looked at.
package struct Steuernummer: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits(dropping: "./,-")
    guard [10, 11, 13].contains(digits.count) else { throw .length }
    guard !digits.areZeroes else { throw .format }
    if digits.count == 13 {
      guard digits[4] == .zeroDigit else { throw .format }
      let isState =
        Self.states.contains(digits.prefix(2).text)
        || Self.largeStates.contains(digits.prefix(1).text)
      guard isState else { throw .unknown }
    }
    compact = digits.text
  }

  /// Slashes after the office and the district; the form of all states in one piece.
  package var printed: String {
    switch compact.count {
    case 10: compact.grouped(in: [2, 3, 5], with: "/")
    case 11: compact.grouped(in: [3, 3, 5], with: "/")
    default: compact
    }
  }

  /// What the form of all states begins with (ELSTER, table of the tax offices' numbers).
  private static let states: Set<String> = [
    "10", "11", "21", "22", "23", "24", "26", "27", "28", "30", "31", "32", "40", "41",
  ]

  /// North Rhine-Westphalia and Bavaria, whose offices have three digits.
  private static let largeStates: Set<String> = ["5", "9"]
}
