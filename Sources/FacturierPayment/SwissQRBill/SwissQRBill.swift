public import FacturierCore

/// The payment part of a Swiss invoice as its code holds it (SIX, Swiss Implementation Guidelines for
/// the QR-bill, version 2.3). Once it exists it fits the guidelines.
public struct SwissQRBill: Hashable, Sendable {
  public let account: IBAN
  public let creditor: Address
  /// Nil when the payer fills it in.
  public let amount: Amount?
  /// Swiss francs or euro.
  public let currency: Currency
  /// Nil when the payer fills it in.
  public let debtor: Address?
  public let reference: Reference
  /// Words to the payee, together with `billingInformation` at most 140 characters.
  public let message: String?
  /// What the payee's software says to the payer's, such as `SwicoBillingInformation`.
  public let billingInformation: String?
  /// Up to two lines of other payment schemes.
  public let alternativeSchemes: [String]
  public let lineEnding: LineEnding

  /// Checks every element against the guidelines, in the order in which the code holds them.
  ///
  /// A reference in free form stands at the head of the message. With `transliterating`, characters
  /// that are not permitted are first written with permitted ones.
  public init(
    account: IBAN, creditor: Address, amount: Amount?, currency: Currency? = nil,
    debtor: Address? = nil, reference: PaymentReference? = nil, message: String? = nil,
    billingInformation: String? = nil, alternativeSchemes: [String] = [],
    lineEnding: LineEnding = .lf, transliterating: Bool = false
  ) throws(SwissQRBillError) {
    let rule = SwissLineRule(transliterating: transliterating)
    guard account.isSwiss else { throw .foreignAccount }
    self.account = account
    self.creditor = try rule.checked(creditor, of: .creditor)
    self.amount = amount
    self.currency = currency ?? amount?.currency ?? .swissFranc
    self.debtor = try debtor.map { address throws(SwissQRBillError) in
      try rule.checked(address, of: .debtor)
    }
    let split = try Self.split(reference)
    self.reference = split.reference
    let words = [split.text, message].compactMap(\.self).filter { !$0.isEmpty }
    self.message = try rule.checked(words.joined(separator: " "), .message)
    self.billingInformation = try rule.checked(billingInformation, .billingInformation)
    self.alternativeSchemes = try rule.checked(alternativeSchemes)
    self.lineEnding = lineEnding
    try checkAmount()
    try checkReference()
    try checkTexts()
  }
}

// MARK: - Parts

extension SwissQRBill {
  /// What the payment is found by; the guidelines know three ways.
  public enum Reference: Hashable, Sendable {
    case qr(QRReference)
    case creditor(CreditorReference)
    case none

    /// QRR, SCOR or NON.
    public var type: String {
      switch self {
      case .qr: "QRR"
      case .creditor: "SCOR"
      case .none: "NON"
      }
    }

    var compact: String {
      switch self {
      case .qr(let reference): reference.compact
      case .creditor(let reference): reference.compact
      case .none: ""
      }
    }

    /// In groups; nil without a reference.
    public var printed: String? {
      switch self {
      case .qr(let reference): reference.printed
      case .creditor(let reference): reference.printed
      case .none: nil
      }
    }
  }

  /// What stands between the lines, the same everywhere in one code.
  public typealias LineEnding = EPCPayment.LineEnding

  /// The most bytes a code holds: version 25 of the QR symbol with error correction M.
  public static let maximumBytes = 997
  public static let maximumQRVersion = 25
  public static let errorCorrection: Character = "M"

  /// 0.01 to 999 999 999.99.
  static let amounts: ClosedRange<Int64> = 1...99_999_999_999

  /// The message of a bill over 0.00, which only informs, by ISO 639 code.
  static let notForPayment = [
    "de": "NICHT ZUR ZAHLUNG VERWENDEN", "fr": "NE PAS UTILISER POUR LE PAIEMENT",
    "it": "NON UTILIZZARE PER IL PAGAMENTO", "en": "DO NOT USE FOR PAYMENT",
  ]

  /// The message that a bill over 0.00 carries; Dutch is no language of the guidelines.
  public static func notForPayment(in language: Language) -> String {
    notForPayment[language.code] ?? "DO NOT USE FOR PAYMENT"
  }
}

// MARK: - Checks

extension SwissQRBill {
  private static func split(
    _ reference: PaymentReference?
  ) throws(SwissQRBillError) -> (reference: Reference, text: String?) {
    switch reference {
    case .qrReference(let reference): (.qr(reference), nil)
    case .creditorReference(let reference): (.creditor(reference), nil)
    case .text(let text): (.none, text)
    case .structuredCommunication: throw .belgianReference
    case nil: (.none, nil)
    }
  }

  private func checkAmount() throws(SwissQRBillError) {
    guard [.swissFranc, .euro].contains(currency) else { throw .currency(currency) }
    guard let amount else { return }
    guard amount.currency == currency else { throw .currency(amount.currency) }
    let informs = amount.isZero && Self.notForPayment.values.contains(message ?? "")
    guard informs || Self.amounts.contains(amount.minorUnits) else { throw .amountOutOfRange }
  }

  /// A QR-IBAN takes a QR reference and nothing else, other accounts take anything else.
  private func checkReference() throws(SwissQRBillError) {
    let isQR = if case .qr = reference { true } else { false }
    if account.isQRIBAN, !isQR { throw .qrReferenceMissing }
    if isQR, !account.isQRIBAN { throw .qrReferenceWithoutQRIBAN }
  }

  private func checkTexts() throws(SwissQRBillError) {
    if let billingInformation, !billingInformation.hasPrefix("//") { throw .billingInformation }
    let count =
      (message?.unicodeScalars.count ?? 0) + (billingInformation?.unicodeScalars.count ?? 0)
    guard count <= Field.message.limit else { throw .messageAndBillingTooLong(count: count) }
    guard bytes.count <= Self.maximumBytes else { throw .tooManyBytes(count: bytes.count) }
  }
}
