internal import FacturierCore

/// What the words of a Swiss bill must satisfy.
struct SwissLineRule {
  let transliterating: Bool

  /// The line ready to be written, or nil when it is empty or blank.
  func checked(
    _ text: String?, _ field: SwissQRBill.Field
  ) throws(SwissQRBillError) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    let composed = PaymentCharacters.composed(text)
    let line = transliterating ? Self.permitted(composed) : composed
    if let character = line.first(where: { !Self.isPermitted($0) }) {
      throw .notPermitted(field, character)
    }
    let count = line.unicodeScalars.count
    guard count <= field.limit else { throw .tooLong(field, count: count) }
    return line
  }

  func checked(
    _ address: SwissQRBill.Address, of role: SwissQRBill.Role
  ) throws(SwissQRBillError) -> SwissQRBill.Address {
    SwissQRBill.Address(
      name: try required(address.name, .name(role)),
      street: try checked(address.street, .street(role)),
      buildingNumber: try checked(address.buildingNumber, .buildingNumber(role)),
      postalCode: try required(address.postalCode, .postalCode(role)),
      town: try required(address.town, .town(role)), country: address.country)
  }

  func checked(_ schemes: [String]) throws(SwissQRBillError) -> [String] {
    guard schemes.count <= 2 else { throw .tooManyAlternativeSchemes }
    var lines: [String] = []
    for scheme in schemes {
      if let line = try checked(scheme, .alternativeScheme) { lines.append(line) }
    }
    return lines
  }

  private func required(
    _ text: String, _ field: SwissQRBill.Field
  ) throws(SwissQRBillError) -> String {
    guard let line = try checked(text, field) else { throw .missing(field) }
    return line
  }

  /// Basic Latin, Latin-1 Supplement and Latin Extended-A without their controls, four Romanian
  /// letters and the euro sign (guidelines 2.3).
  static func isPermitted(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return false }
    switch scalar {
    case "\u{AD}": return false
    case " "..."~", "\u{A0}"..."\u{17F}", "\u{218}"..."\u{21B}", "€": return true
    default: return false
    }
  }

  /// The text with what is not permitted written in the letters of every bank, where that is possible.
  private static func permitted(_ text: String) -> String {
    var result = ""
    for character in text {
      result += isPermitted(character) ? String(character) : Transliteration.sepa(String(character))
    }
    return result
  }
}
