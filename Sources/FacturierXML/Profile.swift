/// How much of an invoice a CII message tells: the profiles of Factur-X and ZUGFeRD 2, each with all of
/// the one before it (Factur-X 1.09).
public enum Profile: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Parties and totals; no invoice in the sense of EN 16931.
  case minimum
  /// The head of an invoice without lines; no invoice in the sense of EN 16931.
  case basicWL = "basicwl"
  /// With lines, a subset of EN 16931.
  case basic
  /// All of EN 16931.
  case en16931
  /// EN 16931 and what Factur-X adds to it.
  case extended

  /// The specification identifier (BT-24).
  package var guideline: String {
    let european = "urn:cen.eu:en16931:2017"
    return switch self {
    case .minimum: "urn:factur-x.eu:1p0:minimum"
    case .basicWL: "urn:factur-x.eu:1p0:basicwl"
    case .basic: european + "#compliant#urn:factur-x.eu:1p0:basic"
    case .en16931: european
    case .extended: european + "#conformant#urn:factur-x.eu:1p0:extended"
    }
  }

  /// The profile's name in the metadata of a hybrid PDF.
  package var conformanceLevel: String {
    switch self {
    case .minimum: "MINIMUM"
    case .basicWL: "BASIC WL"
    case .basic: "BASIC"
    case .en16931: "EN 16931"
    case .extended: "EXTENDED"
    }
  }

  /// Whether a message of the profile has the lines, without which it is a help for booking only.
  package var hasLines: Bool { self >= .basic }

  public static func < (left: Profile, right: Profile) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
