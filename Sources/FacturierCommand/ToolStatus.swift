/// How the tool ends: 1 for a document that did not pass, else the numbers of BSD's `sysexits.h`.
enum ToolStatus: Int32, Comparable {
  case success = 0
  /// A check found something that keeps the document from going out.
  case notPassed = 1
  /// The command line asks for something that makes no sense.
  case usage = 64
  /// An input that cannot be read as a document, or a theme that cannot be read as one.
  case badInput = 65
  case noInput = 66
  /// A fault of ours.
  case fault = 70
  case cannotWrite = 73

  static func < (left: ToolStatus, right: ToolStatus) -> Bool { left.rawValue < right.rawValue }
}
