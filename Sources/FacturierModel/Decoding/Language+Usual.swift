internal import FacturierCore

extension Language {
  /// The language in which a seller at `address` usually writes: that of the country; in Belgium and
  /// Switzerland that of the post code.
  static func usual(at address: Address?) -> Language {
    guard let address else { return .english }
    switch address.country.code {
    case "FR", "LU", "MC", "GP", "MQ", "GF", "RE", "PM", "BL", "MF", "YT", "NC", "PF", "WF":
      return .french
    case "NL", "SR", "AW", "CW", "BQ", "SX": return .dutch
    case "DE", "AT", "LI": return .german
    case "BE": return belgian(postalCode: address.postalCode)
    case "CH": return swiss(postalCode: address.postalCode)
    default: return .english
    }
  }

  /// Brussels and Wallonia write French, the nine communes of the East German, Flanders Dutch.
  private static func belgian(postalCode: String?) -> Language {
    switch postalCode.flatMap({ Int($0) }) ?? 1000 {
    case 1500...3999, 8000...9999: .dutch
    case 4700...4791: .german
    default: .french
    }
  }

  /// The post codes of the West begin with 1 and 2; elsewhere German is most usual.
  private static func swiss(postalCode: String?) -> Language {
    switch postalCode?.first {
    case "1", "2": .french
    default: .german
    }
  }
}
