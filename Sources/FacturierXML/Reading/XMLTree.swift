/// The elements of an XML file, flat and in its order, so that a long invoice is a few arrays and not
/// half a million objects.
final class XMLTree: Sendable {
  struct Entry: Sendable {
    let name: Int32
    let line: Int32
    /// The entry after this one and all it holds.
    var next: Int32 = 0
    /// The text directly in the element: a range of `text`.
    var start: Int32 = 0
    var length: Int32 = 0
    /// A range of `attributes`.
    var firstAttribute: Int32 = 0
    var attributeCount: Int32 = 0
  }

  struct Attribute: Sendable {
    let name: String
    let value: String
  }

  /// The names of elements, each once: `ram:Name` with the prefixes of our tables, whatever the file's
  /// own are; `{namespace}Name` for those that no table knows.
  let names: [String]
  let entries: [Entry]
  let attributes: [Attribute]
  let text: [UInt8]

  init(names: [String], entries: [Entry], attributes: [Attribute], text: [UInt8]) {
    precondition(!entries.isEmpty, "a tree has a root")
    self.names = names
    self.entries = entries
    self.attributes = attributes
    self.text = text
  }

  var root: XMLElement { XMLElement(tree: self, index: 0) }
}

/// One element of a tree.
struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  private var entry: XMLTree.Entry { tree.entries[index] }

  var name: String { tree.names[Int(entry.name)] }
  var line: Int { Int(entry.line) }

  /// The text directly in it, as it stands.
  var text: String {
    let start = Int(entry.start)
    return String(decoding: tree.text[start..<start + Int(entry.length)], as: UTF8.self)
  }

  var attributes: ArraySlice<XMLTree.Attribute> {
    let start = Int(entry.firstAttribute)
    return tree.attributes[start..<start + Int(entry.attributeCount)]
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  var children: Children { Children(tree: tree, upcoming: index + 1, end: Int(entry.next)) }

  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var upcoming: Int
    let end: Int

    mutating func next() -> XMLElement? {
      guard upcoming < end else { return nil }
      defer { upcoming = Int(tree.entries[upcoming].next) }
      return XMLElement(tree: tree, index: upcoming)
    }
  }
}
