/// A Swiss VAT number: the UID of the enterprise and the name of the tax in one of the country's
/// languages (LTVA, art. 26, para. 2, let. a).
package struct SwissVATNumber: Identifier {
  package let uid: SwissUID
  package let tax: Tax

  package init(uid: SwissUID, tax: Tax) {
    self.uid = uid
    self.tax = tax
  }

  package init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: ".-")
    guard characters.count > 9 else { throw .length }
    let found = Tax.allCases.first { characters.text.hasSuffix($0.rawValue) }
    guard let found else { throw .format }
    uid = try SwissUID(characters.dropLast(found.rawValue.utf8.count).text)
    tax = found
  }

  package var compact: String { uid.compact + tax.rawValue }

  /// As the register shows it: `CHE-100.155.212 TVA`.
  package var printed: String { uid.printed + " " + tax.rawValue }

  /// What the tax is called in German, French, Italian and Romansh.
  package enum Tax: String, CaseIterable, Hashable, Sendable {
    case mwst = "MWST"
    case tva = "TVA"
    case iva = "IVA"
    case tpv = "TPV"
  }
}
