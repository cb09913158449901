package import FacturierCore

/// A file to be read as a document.
public struct Input: Sendable {
  public enum Format: Sendable {
    case json
    case yaml
  }

  /// The file's name with its folder, as the user gave it: messages say it, and files that the
  /// document names are looked for beside it. `-` for standard input.
  public let name: String
  public let bytes: [UInt8]
  public let format: Format

  /// `format` is told by the name's ending (`.json`, `.yaml`, `.yml`), else by the first character.
  public init(name: String, bytes: [UInt8], format: Format? = nil) {
    self.name = name
    self.bytes = bytes
    self.format = format ?? Self.format(of: name) ?? Self.format(of: bytes)
  }

  /// The folder of the file with a slash at its end, or nothing.
  package var folder: String { Self.folder(of: name) }

  package static func folder(of name: String) -> String {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(name[...slash])
  }

  private static func format(of name: String) -> Format? {
    let lowercased = name.lowercased()
    if lowercased.hasSuffix(".json") { return .json }
    return lowercased.hasSuffix(".yaml") || lowercased.hasSuffix(".yml") ? .yaml : nil
  }

  private static func format(of bytes: [UInt8]) -> Format {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let first = bytes.first { !blanks.contains($0) }
    return first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
  }
}

extension SourceTree {
  /// Reads a file of either format.
  package static func read(_ input: Input, mount: [String] = []) throws(InputFailure) -> SourceTree
  {
    switch input.format {
    case .json: try json(input.bytes, file: input.name, mount: mount)
    case .yaml: try yaml(input.bytes, file: input.name, mount: mount)
    }
  }
}
