/// Questions about the text of a file as a whole.
package enum SourceText {
  /// The line and column of the first byte that is not UTF-8.
  package static func invalidUTF8(in bytes: [UInt8]) -> SourceLocation? {
    guard let offset = UTF8Check.firstInvalid(in: bytes) else { return nil }
    return SourceLines.location(
      of: offset, in: bytes, starts: SourceLines.starts(of: bytes[...]), file: "")
  }
}
