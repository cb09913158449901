internal import Facturier

/// What the tool tells a person: `file:line:column: error [CODE] /json/pointer: message`, then a line
/// each for the hint and the law.
struct Message {
  /// A place in a file, or what the message is about; nil when there is nothing to name.
  let subject: String?
  let severity: Severity
  var code: String?
  var pointer = JSONPointer()
  let text: String
  var hint: String?
  var law: String?

  init(_ diagnostic: Diagnostic, file: String) {
    subject = diagnostic.location?.description ?? Self.shown(file)
    severity = diagnostic.severity
    code = diagnostic.code
    pointer = diagnostic.pointer
    text = diagnostic.message
    hint = diagnostic.hint
    law = diagnostic.law
  }

  init(_ failure: Failure) {
    subject = Self.shown(failure.subject)
    severity = .error
    code = failure.code
    text = failure.message
    hint = failure.hint
  }

  func formatted(in style: TextStyle) -> String {
    var line = subject.map { "\(style.strong(Self.printable($0))): " } ?? ""
    line += style.weighed(severity)
    if let code { line += " [\(code)]" }
    if !pointer.tokens.isEmpty { line += " \(Self.printable(pointer.description))" }
    line += ": \(Self.printable(text))\n"
    if let hint { line += "  hint: \(Self.printable(hint))\n" }
    if let law { line += "  law:  \(Self.printable(law))\n" }
    return line
  }

  private static func shown(_ file: String) -> String { file == "-" ? "standard input" : file }

  /// The text without characters that would steer a terminal or turn the line around: they come
  /// from inputs that nobody has vouched for.
  static func printable(_ text: String) -> String {
    func steers(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      case .format:
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: steers) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if steers(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }
}
