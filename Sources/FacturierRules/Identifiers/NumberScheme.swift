internal import FacturierCore

/// A list of numbers whose form is known, by its code in ISO 6523 or among the electronic addresses.
enum NumberScheme: Hashable, Sendable {
  case siren, siret, gln, kvk, swissUID, lei, leitweg, belgianEnterprise, frenchAddress
  /// The VAT numbers that begin with these letters, with or without them.
  case vat(prefix: String)

  /// Nil for a list whose numbers may look anyhow.
  init?(_ code: String) {
    guard let known = Self.all[code] else { return nil }
    self = known
  }

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
      case .vat(let prefix): return Self.isVatNumber(number, prefix)
      }
      return true
    } catch {
      return false
    }
  }

  private static func isVatNumber(_ number: String, _ prefix: String) -> Bool {
    if let whole = try? VATNumber(number), whole.prefix == prefix { return true }
    return (try? VATNumber(prefix + number)) != nil
  }

  /// By code.
  static let all: [String: NumberScheme] = [
    "0002": .siren, "0009": .siret, "0088": .gln, "0106": .kvk, "0183": .swissUID, "0199": .lei,
    "0204": .leitweg, "0208": .belgianEnterprise, "0225": .frenchAddress,
  ].merging(vatPrefixes.mapValues(NumberScheme.vat)) { own, _ in own }

  /// VAT numbers in the list of electronic addresses (CEF, EAS), and in ISO 6523 where they have a code.
  private static let vatPrefixes = [
    "0211": "IT", "0213": "FI", "9910": "HU", "9914": "AT", "9920": "ES", "9925": "BE",
    "9926": "BG", "9927": "CH", "9928": "CY", "9929": "CZ", "9930": "DE", "9931": "EE",
    "9932": "GB", "9933": "EL", "9934": "HR", "9935": "IE", "9937": "LT", "9938": "LU",
    "9939": "LV", "9943": "MT", "9944": "NL", "9945": "PL", "9946": "PT", "9947": "RO",
    "9949": "SI", "9950": "SK", "9957": "FR",
  ]
}
