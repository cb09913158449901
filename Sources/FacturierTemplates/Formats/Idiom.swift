package import FacturierCore

/// A language as a country writes it: French as in Belgium, German as in Switzerland.
package struct Idiom: Hashable, Sendable {
  package let language: Language
  /// Where the document comes from; nil means where the language is most at home.
  package let country: Country?

  package init(_ language: Language, in country: Country? = nil) {
    self.language = language
    self.country = country
  }

  /// The two together, as in `lang="fr-BE"`.
  package var tag: String {
    country.map { "\(language.code)-\($0.code)" } ?? language.code
  }

  var isSwiss: Bool { country == .switzerland || country?.code == "LI" }
}

/// The characters that formats use and that look like nothing in a source file.
enum Space {
  static let noBreak = "\u{00A0}"
  static let narrowNoBreak = "\u{202F}"
}
