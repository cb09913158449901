/// Why a PDF could not be finished.
package enum PDFFinishError: Error, Equatable, CustomStringConvertible {
  /// The renderer wrote what we do not know.
  case unexpected(String)
  case compression
  case date(String)

  package var description: String {
    switch self {
    case .unexpected(let what): "the renderer wrote a PDF that we do not know: \(what)"
    case .compression: "cannot read or write compressed content"
    case .date(let text): "not a time in UTC, 2026-11-21T00:00:00Z: \(text)"
    }
  }
}
