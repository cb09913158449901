/// The number of an article (GS1): 8, 12, 13 or 14 digits, the last one a check digit.
package struct GTIN: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits(dropping: "-")
    guard [8, 12, 13, 14].contains(digits.count) else { throw .length }
    guard !digits.areZeroes else { throw .format }
    guard Self.checks(digits) else { throw .checksum }
    compact = digits.text
  }

  /// From the right, the digits count once and three times by turns; the sum is a multiple of ten
  /// (GS1 General Specifications, 7.9).
  static func checks(_ digits: [ASCII]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      sum + place.element.digit * (place.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return sum.isMultiple(of: 10)
  }
}

/// The number of a place or party (GS1): thirteen digits with the check digit of articles.
package struct GLN: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let digits = try text.compactedDigits(dropping: "-")
    guard digits.count == 13 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    guard GTIN.checks(digits) else { throw .checksum }
    compact = digits.text
  }
}
