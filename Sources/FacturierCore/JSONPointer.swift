/// A place in a JSON document (RFC 6901): `/lines/3/price`. The root is the empty pointer.
public struct JSONPointer: Hashable, Sendable {
  /// Keys and indices from the root down, unescaped.
  public private(set) var tokens: [String]

  public init(_ tokens: [String] = []) { self.tokens = tokens }

  public func appending(_ key: String) -> JSONPointer { JSONPointer(tokens + [key]) }
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }
}

extension JSONPointer: ExpressibleByArrayLiteral {
  public init(arrayLiteral tokens: String...) { self.init(tokens) }
}

extension JSONPointer: LosslessStringConvertible {
  /// Reads the text form; nil when it neither is empty nor begins with a slash, or when a `~` stands
  /// before something other than 0 and 1.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in text.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens)
  }

  public var description: String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(UInt8(ascii: "/"))
      for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes += "~0".utf8
        case UInt8(ascii: "/"): bytes += "~1".utf8
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ part: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var escaping = false
    for byte in part {
      switch (byte, escaping) {
      case (UInt8(ascii: "~"), false):
        escaping = true
        continue
      case (UInt8(ascii: "0"), true): bytes.append(UInt8(ascii: "~"))
      case (UInt8(ascii: "1"), true): bytes.append(UInt8(ascii: "/"))
      case (_, true): return nil
      case (_, false): bytes.append(byte)
      }
      escaping = false
    }
    return escaping ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
