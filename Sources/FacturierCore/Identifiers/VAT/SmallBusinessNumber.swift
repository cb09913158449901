/// The number of a small business that uses the exemption of other member states: its own state's
/// number and the suffix EX (Directive (EU) 2020/285). It is no VAT number.
package struct SmallBusinessNumber: Identifier {
  package let compact: String

  package init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted(dropping: ".-/")
    guard 5...24 ~= characters.count else { throw .length }
    guard characters.suffix(2).text == "EX" else { throw .format }
    guard VATForm.memberStates.contains(characters.prefix(2).text) else { throw .unknown }
    guard characters.dropLast(2).contains(where: \.isDigit) else { throw .format }
    compact = characters.text
  }

  /// The suffix after a hyphen, as the directive's forms show it.
  package var printed: String { compact.dropLast(2) + "-EX" }
}
