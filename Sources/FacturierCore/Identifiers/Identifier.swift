/// A number that a register or a bank gave out. Once it exists its form and check digits are right,
/// so nothing downstream checks again; whether it was really given out only the register knows.
public protocol Identifier: Sendable, Hashable, CustomStringConvertible {
  /// Without separators, in capitals: as it is stored, compared and sent.
  var compact: String { get }

  /// In groups, as people read it.
  var printed: String { get }

  /// Reads an identifier as people write it, with the separators usual for its kind.
  init(_ text: String) throws(IdentifierError)
}

extension Identifier {
  public var printed: String { compact }

  public var description: String { printed }
}
