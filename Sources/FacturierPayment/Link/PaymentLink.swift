/// A page on which to pay, that can be trusted to stay the same on its way: `https` to a named host.
public struct PaymentLink: Hashable, Sendable {
  public let text: String

  public init(_ text: String) throws(PaymentLinkError) {
    guard text.utf8.count <= Self.maximumLength else { throw .tooLong(count: text.utf8.count) }
    if let character = text.first(where: { !Self.isPermitted($0) }) {
      throw .notPermitted(character)
    }
    guard text.lowercased().hasPrefix(Self.scheme) else { throw .notHTTPS }
    let rest = text.dropFirst(Self.scheme.count)
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { throw .userInformation }
    try Self.check(authority: authority)
    try Self.checkEscapes(rest.dropFirst(authority.count))
    self.text = text
  }

  /// What version 25 of the QR symbol holds with error correction M: more cannot be scanned well.
  public static let maximumLength = 997

  private static let scheme = "https://"

  /// The characters of RFC 3986, with `%` for all others.
  private static func isPermitted(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9": character.isASCII
    default: "-._~:/?#[]@!$&'()*+,;=%".contains(character)
    }
  }

  /// A host of two labels or more, and a port if there is one.
  private static func check(authority: Substring) throws(PaymentLinkError) {
    let halves = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = halves.first, halves.count <= 2 else { throw .host }
    if halves.count == 2 {
      guard halves[1].allSatisfy(\.isNumber), let port = UInt16(halves[1]), port > 0 else {
        throw .host
      }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard host.utf8.count <= 253, labels.count >= 2, labels.allSatisfy({ isLabel($0) }),
      labels.last?.contains(where: \.isLetter) == true
    else { throw .host }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    1...63 ~= label.count && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.allSatisfy { $0 == "-" || $0.isLetter || $0.isNumber }
  }

  /// Each percent sign leads two hexadecimal digits.
  private static func checkEscapes(_ path: Substring) throws(PaymentLinkError) {
    for piece in path.split(separator: "%", omittingEmptySubsequences: false).dropFirst() {
      let digits = piece.prefix(2)
      guard digits.count == 2, digits.allSatisfy(\.isHexDigit) else { throw .notPermitted("%") }
    }
  }
}

/// Why a link is not fit to be paid by, and what to change.
public enum PaymentLinkError: Error, Hashable, Sendable {
  case notHTTPS
  case host
  /// A name before the host can pass for another host.
  case userInformation
  case notPermitted(Character)
  case tooLong(count: Int)
}

extension PaymentLinkError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notHTTPS: "a payment link begins with https://"
    case .host: "the link names no host on the internet, such as pay.example.com"
    case .userInformation: "the link has a user name before its host; take it out"
    case .notPermitted: "the link holds a character that links cannot; write it with percent signs"
    case .tooLong(let count):
      "the link has \(count) characters where \(PaymentLink.maximumLength) fit; use a short link"
    }
  }
}
