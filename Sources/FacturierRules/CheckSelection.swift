/// Which requirements a check asks. A code stands for itself and for those that begin with it and a
/// hyphen: `FR` for all of France's. Capitals and small letters are the same here.
public struct CheckSelection: Hashable, Sendable {
  /// Only these; empty for all.
  public var only: Set<String>
  /// Not these: they are shown as skipped, never as passed.
  public var skip: Set<String>

  public init(only: Set<String> = [], skip: Set<String> = []) {
    self.only = only
    self.skip = skip
  }

  /// Names that no requirement has, nor begins with.
  public var unknown: [String] {
    let codes = [Requirement].all.map(\.code) + [LetterRequirement].all.map(\.code)
    return only.union(skip).filter { name in
      !codes.contains { Self.names([name], $0) }
    }.sorted()
  }

  package func includes(_ code: String) -> Bool { only.isEmpty || Self.names(only, code) }

  func skips(_ code: String) -> Bool { Self.names(skip, code) }

  private static func names(_ names: Set<String>, _ code: String) -> Bool {
    guard !names.isEmpty else { return false }
    let code = code.uppercased()
    return names.contains { name in
      let name = name.uppercased()
      return code == name || code.hasPrefix(name + "-")
    }
  }
}
