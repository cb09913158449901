/// An input that is not a document, with everything that is wrong with it.
public struct InputFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the file; never empty.
  public let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "a failure has a reason")
    self.diagnostics = diagnostics
  }

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
