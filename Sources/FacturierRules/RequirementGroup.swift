public import FacturierCore
package import FacturierModel

/// Where a requirement comes from. The name of a group is the name of its file of words and, if it has
/// one, of its file in the folder `law`.
public enum RequirementGroup: String, CaseIterable, Hashable, Sendable {
  /// Asked of every document.
  case general
  /// The rules of the European standard that a document can break.
  case en16931
  /// Numbers with check digits.
  case identifiers
  /// What the directives ask in every member state.
  case eu
  case france
  case belgium
  case luxembourg
  case switzerland
  case germany
  case netherlands
  /// What the Peppol network refuses besides.
  case peppol
  /// What Factur-X and ZUGFeRD refuse besides.
  case facturX = "facturx"
  /// What French platforms refuse besides.
  case frenchNetwork = "fr-ctc"

  /// The ways an e-invoice can take: their rules are asked only of documents that are to go there.
  public static let networks: [RequirementGroup] = [.peppol, .facturX, .frenchNetwork]

  /// The country whose law the group holds.
  public var country: Country? {
    switch self {
    case .general, .en16931, .identifiers, .eu, .peppol, .facturX, .frenchNetwork: nil
    case .france: .france
    case .belgium: .belgium
    case .luxembourg: .luxembourg
    case .switzerland: .switzerland
    case .germany: .germany
    case .netherlands: .netherlands
    }
  }

  /// The groups that have a file in the folder `law`.
  public static let withLaw = allCases.filter { $0.country != nil } + [.eu]

  /// The group of a country's law, for the countries that have one.
  package init?(_ country: Country?) {
    guard let country, let group = Self.allCases.first(where: { $0.country == country }) else {
      return nil
    }
    self = group
  }

  /// The groups whose law a document can need: those of the two parties' places. `country` takes the
  /// place of the seller's.
  package static func withLaw(
    for invoice: Invoice, country: Country? = nil
  ) -> [RequirementGroup] {
    let countries = [
      country ?? invoice.seller.address?.country, invoice.buyer.address?.country,
    ].compactMap { $0 }
    return withLaw.filter { group in
      group.country.map(countries.contains) ?? countries.contains { $0.isInEuropeanUnion }
    }
  }
}
