/// What is wrong with a PDF that somebody else wrote.
package enum ForeignPDFError: Error, Equatable, CustomStringConvertible {
  /// libqpdf is not installed.
  case noLibrary
  case encrypted
  case broken(String)
  /// Not archival, and pages of an archival file are asked for.
  case notArchival
  /// Archival, but what its colours mean differs from what ours mean.
  case otherColors
  /// Layers that would all become visible.
  case layers
  case password(String)

  package var description: String {
    switch self {
    case .noLibrary: "libqpdf is not installed"
    case .encrypted: "the PDF is encrypted"
    case .broken(let detail): "not a sound PDF: \(detail)"
    case .notArchival: "the PDF does not say that it is archival (PDF/A-2 or PDF/A-3)"
    case .otherColors:
      "the PDF is archival for printing colours (CMYK), and a file can have only one kind"
    case .layers: "the PDF has layers, which would all be shown"
    case .password(let reason): "not a password: \(reason)"
    }
  }

  package var hint: String? {
    switch self {
    case .noLibrary: "install it: libqpdf29 on Debian 12, qpdf with Homebrew"
    case .encrypted: "save a copy without a password"
    case .broken: "save it again with the program that made it"
    case .notArchival, .otherColors:
      "save it as PDF/A in RGB, or give up the archival form: --no-archive"
    case .layers: "save a copy without layers"
    case .password: nil
    }
  }
}
