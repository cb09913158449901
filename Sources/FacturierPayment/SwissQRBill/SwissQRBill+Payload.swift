internal import FacturierCore

extension SwissQRBill {
  /// The lines of the code: 31 that are always there, the billing information, and the alternative
  /// schemes. After the last one that says something nothing follows.
  public var lines: [String] {
    var lines = ["SPC", "0200", "1", account.compact]
    lines += creditor.elements
    // The ultimate creditor is reserved for later.
    lines += Array(repeating: "", count: 7)
    lines += [amount?.digits ?? "", currency.code]
    lines += debtor?.elements ?? Array(repeating: "", count: 7)
    lines += [reference.type, reference.compact, message ?? "", "EPD"]
    if billingInformation != nil || !alternativeSchemes.isEmpty {
      lines.append(billingInformation ?? "")
    }
    return lines + alternativeSchemes
  }

  /// The text that the code stands for.
  public var payload: String { lines.joined(separator: lineEnding.rawValue) }

  /// The bytes to put into the QR symbol, in byte mode.
  public var bytes: [UInt8] { Array(payload.utf8) }
}
