internal import FacturierCore

/// Numbers of companies in groups, as their country prints them; what is not valid stays as it is.
enum PrintedNumber {
  static func vat(_ text: String) -> String { grouped(vat: text).unbroken }

  private static func grouped(vat text: String) -> String {
    guard let number = try? VATNumber(text) else { return text }
    let rest = String(number.compact.dropFirst(2))
    switch number.compact.prefix(2) {
    case "BE": return (try? BelgianEnterpriseNumber(rest).printed).map { "BE \($0)" } ?? text
    case "FR":
      let siren = try? SIREN(String(rest.dropFirst(2))).printed
      return siren.map { "FR \(rest.prefix(2)) \($0)" } ?? number.printed
    default: return number.printed
    }
  }

  static func company(_ text: String, in country: Country?) -> String {
    let printed: String? =
      switch country {
      case .belgium?: try? BelgianEnterpriseNumber(text).printed
      case .france?: (try? SIREN(text).printed) ?? (try? SIRET(text).printed)
      case .switzerland?: try? SwissUID(text).printed
      default: nil
      }
    return (printed ?? text).unbroken
  }
}

extension String {
  /// The same on one line: a number that is cut at the end of a line is hard to read.
  var unbroken: String {
    utf8.count <= 44 ? split(separator: " ").joined(separator: Space.noBreak) : self
  }

  /// The same without a break after a hyphen, which in an address would not be known from one that a
  /// line end adds: a word joiner (U+2060), which is not drawn, keeps what follows.
  var unhyphenated: String {
    split(separator: "-", omittingEmptySubsequences: false).joined(separator: "-\u{2060}")
  }
}
