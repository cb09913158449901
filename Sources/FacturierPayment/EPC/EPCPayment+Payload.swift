internal import FacturierCore

extension EPCPayment {
  /// The lines of the code. Empty ones stay in their place; after the last one that says something
  /// nothing follows.
  public var lines: [String] {
    var lines = [
      "BCD", version.rawValue, String(encoding.rawValue), "SCT", bic?.compact ?? "", name,
      iban.compact, amount.map { "EUR" + $0.digits } ?? "", purpose ?? "", reference ?? "",
      text ?? "", information ?? "",
    ]
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The text that the code stands for.
  public var payload: String { lines.joined(separator: lineEnding.rawValue) }

  /// The bytes to put into the QR symbol, in byte mode.
  public var bytes: [UInt8] { encoding.bytes(of: payload) }
}
