/// Where a German public body wants its invoices: the body in 2 to 12 digits, if it likes a part of
/// its own, and two check digits, with hyphens between (KoSIT, Formatspezifikation Leitweg-ID).
package struct LeitwegID: Identifier {
  package let compact: String

  /// The hyphens belong to it, so that they are kept.
  package init(_ text: String) throws(IdentifierError) {
    var parts: [[ASCII]] = []
    for part in text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false) {
      parts.append(try String(part).compacted())
    }
    let written = parts.map(\.text).joined(separator: "-")
    guard 5...46 ~= written.count else { throw .length }
    guard 2...3 ~= parts.count, 2...12 ~= parts[0].count, parts[0].areDigits,
      parts[parts.count - 1].count == 2, parts[parts.count - 1].areDigits,
      parts.count == 2 || parts[1].count <= 30
    else { throw .format }
    guard Self.states.contains(parts[0].prefix(2).number) else { throw .unknown }
    guard Mod97.remainder(of: parts.joined()) == 1 else { throw .checksum }
    compact = written
  }

  /// 01 to 16 for a state, 99 for the federation.
  private static let states = Set(1...16).union([99])
}
