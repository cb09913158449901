/// A template, compiled: what it prints, and what it names.
///
/// This is the part of Mustache that documents need. It is ours and not a library's because a table
/// of a thousand lines is filled here: values are known by their kind, names are cut once, and bytes
/// are appended to bytes.
struct MustacheTemplate: Sendable {
  /// A name cut at its full stops: `["seller", "name"]`; empty for `.`, the entry itself.
  typealias Name = [String]

  enum Piece: Sendable, Equatable {
    case text([UInt8])
    case value(Name)
    /// Once for what is there, once for each entry of a list.
    case section(Name, [Piece])
    /// When there is none.
    case inverted(Name, [Piece])
    case partial(String)
  }

  /// Where a template names something.
  struct Mention: Hashable, Sendable {
    let name: String
    let file: String
    /// From 1.
    let line: Int
  }

  var pieces: [Piece] = []
  /// The partials that it prints.
  var partials: [Mention] = []
  /// The words that it prints, by their path.
  var words: [Mention] = []
}
