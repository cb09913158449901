/// The number of an enterprise in the Dutch trade register (Kamer van Koophandel): eight digits
/// without a check digit.
package struct KvKNumber: Identifier {
  package let compact: String

  /// Reads `KvK` in front too.
  package init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: ".-:")
    let digits = characters.starts(with: "KVK".utf8) ? characters.dropFirst(3) : characters[...]
    guard digits.areDigits else { throw .format }
    guard digits.count == 8 else { throw .length }
    guard !digits.areZeroes else { throw .format }
    compact = digits.text
  }
}
