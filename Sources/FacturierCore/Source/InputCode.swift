/// The codes of what can be wrong with an input before it is a document. They are a promise: retired,
/// never reused.
package enum InputCode: String, CaseIterable, Sendable {
  /// Not JSON or not YAML.
  case syntax = "INPUT-SYNTAX"
  /// Nested too deep.
  case depth = "INPUT-DEPTH"
  /// Too long.
  case size = "INPUT-SIZE"
  /// Not UTF-8, or half a surrogate pair.
  case encoding = "INPUT-ENCODING"
  /// A control character in a text.
  case control = "INPUT-CONTROL"
  /// A key twice in one object.
  case duplicate = "INPUT-DUPLICATE"
  /// A field that must be there is not.
  case missing = "INPUT-MISSING"
  /// A field that nobody knows.
  case unknown = "INPUT-UNKNOWN"
  /// A value of the wrong kind.
  case type = "INPUT-TYPE"
  /// A value that is not one of those allowed, or has the wrong form.
  case value = "INPUT-VALUE"
  /// A number that is below or above what makes sense.
  case range = "INPUT-RANGE"
  /// A number with more digits than can be kept.
  case number = "INPUT-NUMBER"
  /// A day that does not exist.
  case date = "INPUT-DATE"
  /// An amount that does not fit the minor units of its currency.
  case amount = "INPUT-AMOUNT"
  /// Two fields that exclude each other.
  case conflict = "INPUT-CONFLICT"
  /// A file name that leaves its folder.
  case path = "INPUT-PATH"
  /// A file that the input names and that cannot be read.
  case file = "INPUT-FILE"
}
