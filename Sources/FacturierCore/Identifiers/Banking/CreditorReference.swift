/// A structured creditor reference (ISO 11649): `RF`, two check digits and up to 21 digits and
/// letters that the creditor chooses.
public struct CreditorReference: Identifier {
  public let compact: String

  public init(_ text: String) throws(IdentifierError) {
    let characters = try text.compacted()
    guard 5...25 ~= characters.count else { throw .length }
    guard characters.prefix(2).text == "RF", characters[2...3].areDigits else { throw .format }
    guard Mod97.canGive(characters[2...3]),
      Mod97.remainder(of: characters.dropFirst(4) + characters.prefix(4)) == 1
    else { throw .checksum }
    compact = characters.text
  }

  /// The reference made from a number of the creditor's own, such as that of an invoice; hyphens,
  /// points and slashes in it are left out.
  public init(for number: String) throws(IdentifierError) {
    let body = try number.compacted(dropping: "-./_")
    guard 1...21 ~= body.count else { throw .length }
    compact = "RF" + Mod97.checkDigits(for: body + Array("RF".utf8)) + body.text
  }

  /// In groups of four.
  public var printed: String { compact.grouped(by: 4) }
}
