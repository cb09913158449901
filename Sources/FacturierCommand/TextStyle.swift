internal import Facturier

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// How text is set off on a terminal; plain everywhere else.
struct TextStyle {
  let isColoured: Bool

  static let plain = TextStyle(isColoured: false)

  /// Colour for a terminal that can show it, unless the user wants none.
  static func fitting(_ stream: Int32) -> TextStyle {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    return TextStyle(isColoured: isatty(stream) == 1 && !isRefused && !isDumb)
  }

  func strong(_ text: String) -> String { set(text, "1") }
  func faint(_ text: String) -> String { set(text, "2") }
  func good(_ text: String) -> String { set(text, "32") }

  /// The severity's name in its colour.
  func weighed(_ severity: Severity) -> String { set(severity.rawValue, code(of: severity)) }

  /// Any text in the severity's colour.
  func weighed(_ text: String, as severity: Severity) -> String { set(text, code(of: severity)) }

  private func code(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .advice: "1;36"
    }
  }

  private func set(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
