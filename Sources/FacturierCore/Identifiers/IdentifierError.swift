/// Why a text is not the identifier that it should be.
public enum IdentifierError: Error, Hashable, Sendable, CaseIterable {
  /// A character is not allowed, or not allowed in its place.
  case format
  /// Too few or too many characters.
  case length
  /// The check digits do not agree with the rest.
  case checksum
  /// A part names something that does not exist, such as a country.
  case unknown
}

extension IdentifierError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .format: "a character is not allowed in its place"
    case .length: "the number of characters is wrong"
    case .checksum: "the check digits do not agree with the rest"
    case .unknown: "a part of it, such as the country, does not exist"
    }
  }
}
