/// A language that documents and messages are written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case french = "fr"
  case dutch = "nl"
  case german = "de"
  case english = "en"

  /// The code of ISO 639-1: `fr`.
  public var code: String { rawValue }
}
