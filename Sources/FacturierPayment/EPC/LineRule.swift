/// What a line of words in an EPC code must satisfy.
struct LineRule {
  let encoding: EPCPayment.Encoding
  let transliterating: Bool

  /// The line ready to be written, or nil when it is empty or blank.
  func checked(_ text: String?, _ field: EPCPayment.Field) throws(EPCPaymentError) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    if let control = PaymentCharacters.firstControl(in: text) { throw .control(field, control) }
    let line =
      transliterating ? Transliteration.sepa(text) : PaymentCharacters.composed(text)
    let count = line.unicodeScalars.count
    guard count <= field.limit else { throw .tooLong(field, count: count) }
    if let character = encoding.firstUnwritable(in: line) {
      throw .notEncodable(field, character, encoding)
    }
    return line
  }
}
