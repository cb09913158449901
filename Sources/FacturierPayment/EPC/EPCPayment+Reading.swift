public import FacturierCore

extension EPCPayment {
  /// The payment that a code's bytes stand for, in the character set that its third line names.
  public init(reading bytes: [UInt8]) throws(EPCReadingError) {
    let encoding = try Self.encoding(of: bytes)
    guard let text = encoding.text(of: bytes) else { throw .line(3) }
    let ending: LineEnding = text.contains("\r\n") ? .crlf : .lf
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    guard 7...12 ~= lines.count, lines[0] == "BCD" else { throw .line(1) }
    lines += Array(repeating: "", count: 12 - lines.count)
    guard let version = Version(rawValue: lines[1]) else { throw .line(2) }
    guard lines[3] == "SCT" else { throw .line(4) }
    let bic = lines[4].isEmpty ? nil : try Self.bic(lines[4])
    let iban = try Self.iban(lines[6])
    let amount = try Self.amount(lines[7])
    do {
      try self.init(
        name: lines[5], iban: iban, bic: bic, amount: amount, purpose: lines[8],
        reference: lines[9], text: lines[10], information: lines[11], version: version,
        encoding: encoding, lineEnding: ending)
    } catch { throw .payment(error) }
  }

  /// The digit of the third line; digits and line breaks are the same in all the sets.
  private static func encoding(of bytes: [UInt8]) throws(EPCReadingError) -> Encoding {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
    let digit = lines.count > 2 ? lines[2].filter { $0 != UInt8(ascii: "\r") } : []
    guard digit.count == 1, let encoding = Encoding(rawValue: Int(digit[0]) - 48) else {
      throw .line(3)
    }
    return encoding
  }

  private static func iban(_ text: String) throws(EPCReadingError) -> IBAN {
    do { return try IBAN(text) } catch { throw .identifier(line: 7, error) }
  }

  private static func bic(_ text: String) throws(EPCReadingError) -> BIC {
    do { return try BIC(text) } catch { throw .identifier(line: 5, error) }
  }

  /// `EUR`, digits, and a point with one or two digits if it is not whole euro.
  private static func amount(_ text: String) throws(EPCReadingError) -> Amount? {
    if text.isEmpty { return nil }
    let halves = text.dropFirst(3).split(separator: ".", omittingEmptySubsequences: false)
    guard text.hasPrefix("EUR"), 1...2 ~= halves.count, 1...9 ~= halves[0].utf8.count,
      halves.count == 1 || 1...2 ~= halves[1].utf8.count,
      halves.joined().allSatisfy({ "0"..."9" ~= $0 && $0.isASCII }),
      let number = DecimalNumber(text.dropFirst(3)),
      let amount = try? Amount(rounding: number, .euro)
    else { throw .line(8) }
    return amount
  }
}

/// Why bytes are not those of an EPC code.
public enum EPCReadingError: Error, Hashable, Sendable {
  /// A line, counted from 1, is missing or does not hold what it should.
  case line(Int)
  case identifier(line: Int, IdentifierError)
  case payment(EPCPaymentError)
}

extension EPCReadingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .line(let line): "line \(line) is not that of an EPC code"
    case .identifier(let line, let error): "line \(line): \(error)"
    case .payment(let error): "\(error)"
    }
  }
}
