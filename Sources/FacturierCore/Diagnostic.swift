/// A place in a file.
public struct SourceLocation: Hashable, Sendable {
  /// The file's name as the user gave it; `-` for standard input.
  public let file: String
  /// 1 for the first line.
  public let line: Int
  /// In characters, 1 for the first.
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `invoice.json:12:7`.
  public var description: String { "\(file):\(line):\(column)" }
}

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Hashable, Sendable {
  /// The document must not go out like this.
  case error
  /// The document may be wrong; a person should look.
  case warning
  /// Good practice.
  case advice
}

/// Something found in a document: what, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// A stable name: never reused for something else.
  public let code: String
  public let severity: Severity
  /// Where in the document; for something missing, where it should stand.
  public let pointer: JSONPointer
  /// Where in the file, when the document came from one.
  public let location: SourceLocation?
  /// Lower case, without a full stop.
  public let message: String
  public let hint: String?
  /// The law or standard that asks for it.
  public let law: String?

  public init(
    code: String, severity: Severity = .error, pointer: JSONPointer = [],
    location: SourceLocation? = nil, message: String, hint: String? = nil, law: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.pointer = pointer
    self.location = location
    self.message = message
    self.hint = hint
    self.law = law
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error [CODE] /pointer: message`, then a line each for hint and law.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    let pointer = pointer.tokens.isEmpty ? "" : " \(pointer)"
    var text = "\(place)\(severity.rawValue) [\(code)]\(pointer): \(message)"
    if let hint { text += "\n  hint: \(hint)" }
    if let law { text += "\n  law:  \(law)" }
    return text
  }
}
