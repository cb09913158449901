/// What a JSON or YAML file says, with the place of every value and key.
///
/// Immutable and flat: one entry per value in the order of the file, so that ten thousand lines are a
/// few arrays and not a hundred thousand objects.
package final class SourceTree: Sendable {
  package enum Kind: UInt8, Sendable {
    case null, boolean, number, string, array, object
  }

  struct Entry: Sendable {
    var kind: Kind
    /// A YAML scalar without quotes: what it is may depend on what is wanted.
    var isPlain = false
    /// Where the value begins: a byte offset in JSON, an index of `marks` in YAML.
    var position: Int32
    /// A scalar's text: a range of `text`.
    var start: Int32 = 0
    var length: Int32 = 0
    /// Children of an array or object.
    var count: Int32 = 0
    /// The entry after this one and all it holds.
    var next: Int32 = 0
    /// In an object: the key's place and text.
    var keyPosition: Int32 = 0
    var keyStart: Int32 = 0
    var keyLength: Int32 = 0
    var keyHash: UInt64 = 0
  }

  /// A place that is known without counting, from a YAML reader.
  package struct Mark: Sendable {
    let line: Int32
    let column: Int32
  }

  /// The file's name, for messages.
  package let file: String
  /// Where the tree hangs in the document: `["seller"]` for a seller's profile.
  package let mount: [String]
  /// The bytes of all scalars and keys; for JSON the file itself, then unescaped strings.
  let text: [UInt8]
  /// How many bytes of `text` are the file.
  let sourceLength: Int
  let entries: [Entry]
  let marks: [Mark]

  init(
    file: String, mount: [String], text: [UInt8], sourceLength: Int, entries: [Entry],
    marks: [Mark] = []
  ) {
    precondition(!entries.isEmpty, "a tree has a root")
    self.file = file
    self.mount = mount
    self.text = text
    self.sourceLength = sourceLength
    self.entries = entries
    self.marks = marks
  }

  package var root: SourceNode { SourceNode(tree: self, index: 0) }
}

/// One value of a tree.
package struct SourceNode: Sendable {
  package let tree: SourceTree
  package let index: Int

  package var kind: SourceTree.Kind { entry.kind }
  package var isPlain: Bool { entry.isPlain }
  /// How many elements or members it has.
  package var count: Int { Int(entry.count) }

  /// A scalar's text: a string without quotes and escapes, the digits of a number, `true`.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var bytes: ArraySlice<UInt8> {
    let start = Int(entry.start)
    return tree.text[start..<start + Int(entry.length)]
  }

  var entry: SourceTree.Entry { tree.entries[index] }
}

// MARK: - Children

extension SourceNode {
  /// The elements of an array or the values of an object, in order; none for a scalar.
  package var children: Children { Children(tree: tree, upcoming: index + 1, end: Int(entry.next)) }

  package struct Children: Sequence, IteratorProtocol {
    let tree: SourceTree
    var upcoming: Int
    let end: Int

    package mutating func next() -> SourceNode? {
      guard upcoming < end else { return nil }
      defer { upcoming = Int(tree.entries[upcoming].next) }
      return SourceNode(tree: tree, index: upcoming)
    }
  }

  /// The key of a value in an object.
  package var key: String { String(decoding: keyBytes, as: UTF8.self) }

  package var keyBytes: ArraySlice<UInt8> {
    let start = Int(entry.keyStart)
    return tree.text[start..<start + Int(entry.keyLength)]
  }

  /// The hash of the key of a value in an object.
  package var keyHash: UInt64 { tree.entries[index].keyHash }

  /// The set of an object's keys as bits, to tell quickly what is not there.
  package var keyBits: UInt64 {
    guard kind == .object else { return 0 }
    var bits: UInt64 = 0
    let end = Int(entry.next)
    var child = index + 1
    while child < end {
      bits |= KeyName.bit(of: tree.entries[child].keyHash)
      child = Int(tree.entries[child].next)
    }
    return bits
  }

  /// The value of `name` in an object; nil in anything else.
  package subscript(name: KeyName) -> SourceNode? {
    guard kind == .object else { return nil }
    let end = Int(entry.next)
    var child = index + 1
    while child < end {
      if tree.entries[child].keyHash == name.hash { return SourceNode(tree: tree, index: child) }
      child = Int(tree.entries[child].next)
    }
    return nil
  }
}

/// A key with its hash. Keys of the same hash are taken for the same: with 64 bits that does not happen
/// by chance, and who makes it happen on purpose only fools their own document.
package struct KeyName: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let hash: UInt64

  package init(_ text: String) {
    self.text = text
    hash = Self.hash(text.utf8)
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// The key's place in a set of 64 bits.
  package var bit: UInt64 { Self.bit(of: hash) }

  static func bit(of hash: UInt64) -> UInt64 { 1 << (hash >> 58) }

  /// FNV-1a with 64 bits.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}

// MARK: - Places

extension SourceNode {
  /// Where the value begins in the file, in bytes; nil in a tree that was not read from JSON.
  package var offset: Int? { tree.marks.isEmpty ? Int(entry.position) : nil }

  /// From the document's root to this value.
  package var pointer: JSONPointer {
    var tokens = tree.mount
    var here = 0
    while here != index {
      var child = here + 1
      var position = 0
      while Int(tree.entries[child].next) <= index {
        child = Int(tree.entries[child].next)
        position += 1
      }
      let inObject = tree.entries[here].kind == .object
      tokens.append(inObject ? SourceNode(tree: tree, index: child).key : String(position))
      here = child
    }
    return JSONPointer(tokens)
  }

  /// The value that `tokens` lead to from here.
  package func descendant(_ tokens: some Sequence<String>) -> SourceNode? {
    var here = self
    for token in tokens {
      switch here.kind {
      case .object:
        guard let child = here[KeyName(token)] else { return nil }
        here = child
      case .array:
        guard let index = Int(token), index >= 0, index < here.count,
          let child = here.children.dropFirst(index).first(where: { _ in true })
        else { return nil }
        here = child
      default: return nil
      }
    }
    return here
  }
}
