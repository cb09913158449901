/// How much a file may ask of us.
package enum InputLimits {
  /// Bytes of a file.
  package static let bytes = 20_000_000
  /// Levels of arrays and objects.
  package static let depth = 100
  /// Values in a file, aliases counted each time.
  package static let values = 4_000_000
  /// Problems that are told one by one.
  package static let problems = 100
}
