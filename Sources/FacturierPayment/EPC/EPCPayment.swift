public import FacturierCore

/// A credit transfer in euro that the payer starts by scanning a code (European Payments Council,
/// EPC069-12: the "EPC QR code" or "GiroCode"). Once it exists it fits the guideline.
public struct EPCPayment: Hashable, Sendable {
  /// Who is paid.
  public let name: String
  public let iban: IBAN
  public let bic: BIC?
  /// Nil when the payer fills it in.
  public let amount: Amount?
  /// An external purpose code of ISO 20022, such as `GDDS`.
  public let purpose: String?
  /// The reference that the bank passes on as such: RF, or one of the payee's country.
  public let reference: String?
  /// Words to the payee, instead of a reference.
  public let text: String?
  /// A note that the payer sees and that stays with the payer.
  public let information: String?
  public let version: Version
  public let encoding: Encoding
  public let lineEnding: LineEnding

  /// Checks every element against the guideline, in the order in which the code holds them.
  ///
  /// With `transliterating`, words are first written in the letters that every bank reads.
  public init(
    name: String, iban: IBAN, bic: BIC? = nil, amount: Amount? = nil, purpose: String? = nil,
    reference: String? = nil, text: String? = nil, information: String? = nil,
    version: Version = .v002, encoding: Encoding = .utf8, lineEnding: LineEnding = .lf,
    transliterating: Bool = false
  ) throws(EPCPaymentError) {
    self.version = version
    self.encoding = encoding
    self.lineEnding = lineEnding
    self.iban = iban
    self.bic = bic
    self.amount = amount
    self.purpose = Self.nonEmpty(purpose)
    let line = LineRule(encoding: encoding, transliterating: transliterating)
    guard let payee = try line.checked(name, .name) else { throw .nameMissing }
    self.name = payee
    self.reference = try line.checked(reference, .reference)
    self.text = try line.checked(text, .text)
    self.information = try line.checked(information, .information)
    if version == .v001, bic == nil { throw .bicMissing }
    try Self.check(amount)
    try Self.check(purpose: self.purpose)
    try Self.check(reference: self.reference, text: self.text)
    try checkSize()
  }

  /// The payment of an invoice: a checked reference stands as such, free text as words.
  public init(
    name: String, iban: IBAN, bic: BIC? = nil, amount: Amount?, reference: PaymentReference?,
    transliterating: Bool = false
  ) throws(EPCPaymentError) {
    let isText = reference?.kind == .text
    try self.init(
      name: name, iban: iban, bic: bic, amount: amount,
      reference: isText ? nil : reference?.compact, text: isText ? reference?.compact : nil,
      transliterating: transliterating)
  }

  static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
}

// MARK: - Choices and limits

extension EPCPayment {
  /// 001 asks for the BIC; 002 leaves it out for accounts of the European Economic Area.
  public enum Version: String, CaseIterable, Hashable, Sendable {
    case v001 = "001"
    case v002 = "002"
  }

  /// What stands between the lines, the same everywhere in one code.
  public enum LineEnding: String, CaseIterable, Hashable, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  /// The most bytes a code holds: version 13 of the QR symbol with error correction M.
  public static let maximumBytes = 331
  public static let maximumQRVersion = 13
  public static let errorCorrection: Character = "M"

  /// 0.01 to 999 999 999.99.
  static let amounts: ClosedRange<Int64> = 1...99_999_999_999
}

// MARK: - Checks

extension EPCPayment {
  /// Whether the payer's bank may still ask for a BIC: version 002 leaves it out only for accounts of
  /// the European Economic Area.
  public var mayNeedBIC: Bool {
    guard bic == nil else { return false }
    let isInUnion = Country(iban.countryCode)?.isInEuropeanUnion ?? false
    return !isInUnion && !["IS", "LI", "NO"].contains(iban.countryCode)
  }

  static func check(_ amount: Amount?) throws(EPCPaymentError) {
    guard let amount else { return }
    guard amount.currency == .euro else { throw .currency(amount.currency) }
    guard amounts.contains(amount.minorUnits) else { throw .amountOutOfRange }
  }

  static func check(purpose: String?) throws(EPCPaymentError) {
    guard let purpose else { return }
    let isCode = purpose.utf8.allSatisfy {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
    guard isCode, purpose.utf8.count <= 4 else { throw .purpose }
  }

  /// RF and two digits promise a creditor reference, whose check digits count.
  static func check(reference: String?, text: String?) throws(EPCPaymentError) {
    guard let reference else { return }
    guard text == nil else { throw .referenceAndText }
    let start = reference.prefix(4)
    guard start.hasPrefix("RF"), start.count == 4, start.dropFirst(2).allSatisfy(\.isWholeNumber)
    else { return }
    do { _ = try CreditorReference(reference) } catch { throw .reference(error) }
  }

  func checkSize() throws(EPCPaymentError) {
    let count = bytes.count
    guard count > Self.maximumBytes else { return }
    throw .tooManyBytes(count: count)
  }
}
