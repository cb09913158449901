internal import FacturierCore

/// A list of numbers whose form is known, by its code in ISO 6523 or among the electronic addresses.
enum NumberScheme: String, CaseIterable, Sendable {
  case siren = "0002"
  case siret = "0009"
  case gln = "0088"
  case kvk = "0106"
  case swissUID = "0183"
  case lei = "0199"
  case leitweg = "0204"
  case belgianEnterprise = "0208"
  case frenchAddress = "0225"
  case belgianVAT = "9925"
  case swissVAT = "9927"
  case germanVAT = "9930"
  case luxembourgVAT = "9938"
  case dutchVAT = "9944"
  case frenchVAT = "9957"

  /// Whether `number` has the form and the check digits of the list.
  func accepts(_ number: String) -> Bool {
    do throws(IdentifierError) {
      switch self {
      case .siren: _ = try SIREN(number)
      case .siret: _ = try SIRET(number)
      case .gln: _ = try GLN(number)
      case .kvk: _ = try KvKNumber(number)
      case .swissUID: _ = try SwissUID(number)
      case .lei: _ = try LEI(number)
      case .leitweg: _ = try LeitwegID(number)
      case .belgianEnterprise: _ = try BelgianEnterpriseNumber(number)
      case .frenchAddress: _ = try SIREN(String(number.prefix { $0 != "_" }))
      case .belgianVAT, .swissVAT, .germanVAT, .luxembourgVAT, .dutchVAT, .frenchVAT:
        return try VATNumber(number).country == country
      }
      return true
    } catch {
      return false
    }
  }

  private var country: Country? {
    switch self {
    case .belgianVAT: .belgium
    case .swissVAT: .switzerland
    case .germanVAT: .germany
    case .luxembourgVAT: .luxembourg
    case .dutchVAT: .netherlands
    case .frenchVAT: .france
    default: nil
    }
  }
}
