/// Which requirements a check asks. A code stands for itself and for those that begin with it and a
/// hyphen: `FR` for all of France's.
public struct CheckSelection: Hashable, Sendable {
  /// Only these; empty for all.
  public var only: Set<String>
  /// Not these: they are shown as skipped, never as passed.
  public var skip: Set<String>

  public init(only: Set<String> = [], skip: Set<String> = []) {
    self.only = only
    self.skip = skip
  }

  package func includes(_ code: String) -> Bool { only.isEmpty || Self.names(only, code) }

  func skips(_ code: String) -> Bool { Self.names(skip, code) }

  private static func names(_ names: Set<String>, _ code: String) -> Bool {
    names.contains { code == $0 || code.hasPrefix($0 + "-") }
  }
}
