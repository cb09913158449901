/// What a country's VAT numbers look like behind the prefix.
struct VATForm: Sendable {
  /// One text for each way to write it: `d` a digit, `z` a digit other than 0, `a` a letter, `x` a
  /// digit or letter, anything else itself.
  let shapes: [String]
  let rule: Rule

  /// How its check digits are verified.
  enum Rule: Sendable {
    /// Digits times weights add up to a multiple of `modulus`.
    case sum(weights: [Int], modulus: Int)
    /// Its own way.
    case own(@Sendable ([ASCII]) -> Bool)
  }

  init(_ shapes: String..., rule: Rule) {
    self.shapes = shapes
    self.rule = rule
  }

  func check(_ number: [ASCII]) throws(IdentifierError) {
    let candidates = shapes.filter { $0.utf8.count == number.count }
    guard !candidates.isEmpty else { throw .length }
    guard candidates.contains(where: { Self.fits(number, $0) }), number.contains(where: Self.counts)
    else { throw .format }
    guard verifies(number) else { throw .checksum }
  }

  private func verifies(_ number: [ASCII]) -> Bool {
    switch rule {
    case .sum(let weights, let modulus):
      number.sum(weights: weights).isMultiple(of: modulus)
    case .own(let verify): verify(number)
    }
  }

  private static func fits(_ number: [ASCII], _ shape: String) -> Bool {
    zip(number, shape.utf8).allSatisfy { character, place in
      switch place {
      case ASCII(ascii: "d"): character.isDigit
      case ASCII(ascii: "z"): character.isDigit && character != .zeroDigit
      case ASCII(ascii: "a"): character.isLetter
      case ASCII(ascii: "x"): true
      default: character == place
      }
    }
  }

  /// A number of nothing but zeroes passes many sums, and no register gives it out.
  private static func counts(_ character: ASCII) -> Bool {
    character.isDigit && character != .zeroDigit
  }
}
