internal import FacturierCore
internal import FacturierModel

/// Coordinated laws of 18 July 1966, art. 52: the language of the region of the seat. Invoices that
/// cross the border are free (CJEU C-15/15), so are those for consumers. Read 2026-11-21.
extension Requirement {
  static let belgianLanguage: [Requirement] = [
    Requirement(
      "BE-25", asks: "Is the document in the language of the seller's region?", .warning,
      law: .of(.belgianLanguageLaw, "art. 52"), of: .business, .publicBody,
      when: { $0.type.isFiscal && $0.buyer.country == .belgium && $0.seller.region != nil },
      at: ["language"]
    ) { subject in
      guard let languages = subject.seller.region else { return .notChecked }
      if languages.contains(subject.language) { return .passed }
      return .failed([
        "language": .text(subject.language.code),
        "wanted": .text(languages.map(\.code).joined(separator: ", ")),
      ])
    }
  ]
}

extension Party {
  /// The languages of the region in which a Belgian address lies, as its post code tells.
  fileprivate var region: [Language]? {
    guard let code = address?.postalCode.flatMap({ Int($0.filter(\.isNumber)) }) else { return nil }
    switch code {
    case 1000...1299: return [.french, .dutch]
    case 4700...4799: return [.german]
    case 1300...1499, 4000...7999: return [.french]
    case 1500...3999, 8000...9999: return [.dutch]
    default: return nil
    }
  }
}
