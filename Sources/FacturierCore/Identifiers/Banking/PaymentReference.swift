/// What the payer writes so that the money finds its invoice.
public enum PaymentReference: Hashable, Sendable {
  case structuredCommunication(StructuredCommunication)
  case creditorReference(CreditorReference)
  case qrReference(QRReference)
  /// Words or a number in free form.
  case text(String)

  /// Without separators, as payment codes carry it; free text as it stands.
  public var compact: String {
    switch self {
    case .structuredCommunication(let reference): reference.compact
    case .creditorReference(let reference): reference.compact
    case .qrReference(let reference): reference.compact
    case .text(let text): text
    }
  }

  /// In groups, as people read it.
  public var printed: String {
    switch self {
    case .structuredCommunication(let reference): reference.printed
    case .creditorReference(let reference): reference.printed
    case .qrReference(let reference): reference.printed
    case .text(let text): text
    }
  }

  public var kind: Kind {
    switch self {
    case .structuredCommunication: .structuredCommunication
    case .creditorReference: .creditorReference
    case .qrReference: .qrReference
    case .text: .text
    }
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case structuredCommunication, creditorReference, qrReference, text
  }
}

// MARK: - Making

extension PaymentReference {
  /// The kind that payers of this seller's country and account expect.
  ///
  /// A QR-IBAN takes nothing but a QR reference, and other Swiss accounts take the creditor
  /// reference (Swiss QR-bill implementation guidelines). Belgian payers type the structured
  /// communication. In France, Germany, Austria and the Netherlands they type the invoice number.
  public static func kind(seller: Country, account: IBAN?) -> Kind {
    if let account {
      if account.isQRIBAN { return .qrReference }
      if account.isSwiss { return .creditorReference }
      if account.countryCode == Country.belgium.code { return .structuredCommunication }
    }
    return switch seller {
    case .belgium: .structuredCommunication
    case .france, .germany, .austria, .netherlands: .text
    default: .creditorReference
    }
  }

  /// A reference of the given kind made from a number of the creditor's own, such as that of the
  /// invoice.
  public init(for number: String, kind: Kind) throws(IdentifierError) {
    switch kind {
    case .structuredCommunication: self = .structuredCommunication(try .init(for: number))
    case .creditorReference: self = .creditorReference(try .init(for: number))
    case .qrReference: self = .qrReference(try .init(for: number))
    case .text: self = .text(number)
    }
  }
}

// MARK: - Reading

extension PaymentReference {
  /// A reference as somebody wrote it down, its kind told by its shape; what has the shape of a
  /// checked reference but wrong check digits is refused, and the rest is free text.
  ///
  /// Twelve bare digits are a structured communication only on a Belgian account, and 27 digits a QR
  /// reference only on a Swiss one: elsewhere they are somebody's own number.
  public init(reading text: String, account: IBAN?) throws(IdentifierError) {
    let characters = (try? text.compacted(dropping: "+*/")) ?? []
    let isBelgian = account?.countryCode == Country.belgium.code
    if characters.count == 12, characters.areDigits, isBelgian || Self.isMarked(text) {
      self = .structuredCommunication(try .init(text))
    } else if characters.starts(with: "RF".utf8), characters.dropFirst(2).prefix(2).areDigits,
      characters.count > 4
    {
      self = .creditorReference(try .init(text))
    } else if characters.count == 27, characters.areDigits, account?.isSwiss == true {
      self = .qrReference(try .init(text))
    } else {
      self = .text(text)
    }
  }

  /// Whether a text bears the signs of a structured communication: three plus signs or stars, or
  /// slashes after the third and seventh digit.
  private static func isMarked(_ text: String) -> Bool {
    let trimmed = text.filter { $0 != " " }
    if trimmed.hasPrefix("+++") || trimmed.hasPrefix("***") { return true }
    return trimmed.split(separator: "/", omittingEmptySubsequences: false).map(\.count) == [
      3, 4, 5,
    ]
  }
}
