/// A PDF whose pages follow those of a document.
public struct Annex: Sendable {
  /// For messages.
  public var name: String
  public var bytes: [UInt8]
  /// Where a document names it.
  var pointer: JSONPointer?

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Passwords of a PDF, of which at least one is given. It is encrypted with AES-256.
public struct Protection: Sendable {
  /// Opens the document, to be read, copied and printed.
  public var userPassword: String?
  /// Opens it and allows everything.
  public var ownerPassword: String?

  public init(userPassword: String? = nil, ownerPassword: String? = nil) {
    self.userPassword = userPassword
    self.ownerPassword = ownerPassword
  }
}
