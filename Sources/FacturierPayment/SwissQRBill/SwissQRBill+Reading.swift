public import FacturierCore

extension SwissQRBill {
  /// The bill that a code's text stands for. Line breaks of either kind are read, and any minor
  /// version of 02.
  public init(reading text: String) throws(SwissQRBillReadingError) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    try Self.checkFrame(lines)
    let account = try Self.identifier(lines[3], line: 4) { text throws(IdentifierError) in
      try IBAN(text)
    }
    let currency = try Self.value(Currency(lines[19]), line: 20)
    let amount = try Self.amount(lines[18], currency)
    let creditor = try Self.value(try Self.address(lines[4...10], line: 5), line: 5)
    let debtor = try Self.address(lines[20...26], line: 21)
    let reference = try Self.reference(lines[27], lines[28])
    do {
      self = try SwissQRBill(
        account: account, creditor: creditor, amount: amount, currency: currency, debtor: debtor,
        reference: reference, message: lines[29],
        billingInformation: lines.count > 31 ? lines[31] : nil,
        alternativeSchemes: Array(lines.dropFirst(32)),
        lineEnding: text.contains("\r\n") ? .crlf : .lf)
    } catch { throw .bill(error) }
  }

  /// The lines that are the same on every bill.
  private static func checkFrame(_ lines: [String]) throws(SwissQRBillReadingError) {
    guard 31...34 ~= lines.count, lines[0] == "SPC" else { throw .line(1) }
    guard lines[1].utf8.count == 4, lines[1].hasPrefix("02"), UInt(lines[1]) != nil else {
      throw .line(2)
    }
    guard lines[2] == "1" else { throw .line(3) }
    guard lines[11...17].joined().isEmpty else { throw .line(12) }
    guard lines[30] == "EPD" else { throw .line(31) }
  }

  /// Seven lines, all empty or a structured address.
  private static func address(
    _ lines: ArraySlice<String>, line: Int
  ) throws(SwissQRBillReadingError) -> Address? {
    if lines.joined().isEmpty { return nil }
    let elements = Array(lines)
    guard elements[0] == "S" else { throw .line(line) }
    return Address(
      name: elements[1], street: elements[2], buildingNumber: elements[3], postalCode: elements[4],
      town: elements[5], country: try value(Country(elements[6]), line: line + 6))
  }

  /// Digits, a point and two digits.
  private static func amount(
    _ text: String, _ currency: Currency
  ) throws(SwissQRBillReadingError) -> Amount? {
    if text.isEmpty { return nil }
    guard text.utf8.count <= 12, text.utf8.dropLast(2).last == UInt8(ascii: "."),
      let number = DecimalNumber(text), let amount = try? Amount(rounding: number, currency)
    else { throw .line(19) }
    return amount
  }

  private static func reference(
    _ type: String, _ text: String
  ) throws(SwissQRBillReadingError) -> PaymentReference? {
    switch type {
    case "QRR":
      .qrReference(
        try identifier(text, line: 29) { text throws(IdentifierError) in try QRReference(text) })
    case "SCOR":
      .creditorReference(
        try identifier(text, line: 29) { text throws(IdentifierError) in
          try CreditorReference(text)
        })
    case "NON" where text.isEmpty: nil
    default: throw .line(28)
    }
  }

  private static func identifier<Kind>(
    _ text: String, line: Int, read: (String) throws(IdentifierError) -> Kind
  ) throws(SwissQRBillReadingError) -> Kind {
    do { return try read(text) } catch { throw .identifier(line: line, error) }
  }

  private static func value<Value>(
    _ value: Value?, line: Int
  ) throws(SwissQRBillReadingError) -> Value {
    guard let value else { throw .line(line) }
    return value
  }
}

/// Why a text is not that of a Swiss bill.
public enum SwissQRBillReadingError: Error, Hashable, Sendable {
  /// A line, counted from 1, is missing or does not hold what it should.
  case line(Int)
  case identifier(line: Int, IdentifierError)
  case bill(SwissQRBillError)
}

extension SwissQRBillReadingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .line(let line): "line \(line) is not that of a Swiss bill"
    case .identifier(let line, let error): "line \(line): \(error)"
    case .bill(let error): "\(error)"
    }
  }
}
