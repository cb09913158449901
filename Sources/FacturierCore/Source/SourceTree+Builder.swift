extension SourceTree {
  /// Builds a tree value by value, for readers of formats other than JSON.
  package struct Builder {
    /// A key in an object, before its value.
    package struct Key {
      package let text: String
      package let line: Int
      package let column: Int

      package init(text: String, line: Int, column: Int) {
        self.text = text
        self.line = line
        self.column = column
      }
    }

    private var text: [UInt8] = []
    private var entries: [Entry] = []
    private var marks: [Mark] = []

    package init() {}

    package var count: Int { entries.count }

    /// Adds a value; an array or object is filled until `close` is called with the index returned.
    package mutating func add(
      _ kind: Kind, text: String = "", isPlain: Bool = false, line: Int, column: Int, key: Key?
    ) -> Int {
      var entry = Entry(kind: kind, isPlain: isPlain, position: mark(line, column))
      (entry.start, entry.length) = append(text)
      set(key, of: &entry)
      entries.append(entry)
      entries[entries.count - 1].next = Int32(entries.count)
      return entries.count - 1
    }

    /// Ends an array or object of `count` children.
    package mutating func close(_ index: Int, count: Int) {
      entries[index].count = Int32(count)
      entries[index].next = Int32(entries.count)
    }

    /// How many values stand at `index`: itself and all it holds.
    package func size(of index: Int) -> Int { Int(entries[index].next) - index }

    /// Adds the value at `index` once more, under another key.
    package mutating func addCopy(of index: Int, key: Key?) {
      var copies = Array(entries[index..<index + size(of: index)])
      let shift = Int32(entries.count - index)
      for place in copies.indices { copies[place].next += shift }
      set(key, of: &copies[0])
      entries += copies
    }

    package func tree(file: String, mount: [String]) -> SourceTree {
      SourceTree(
        file: file, mount: mount, text: text, sourceLength: 0, entries: entries, marks: marks)
    }

    private mutating func set(_ key: Key?, of entry: inout Entry) {
      guard let key else {
        (entry.keyPosition, entry.keyStart, entry.keyLength, entry.keyHash) = (0, 0, 0, 0)
        return
      }
      entry.keyPosition = mark(key.line, key.column)
      (entry.keyStart, entry.keyLength) = append(key.text)
      entry.keyHash = KeyName.hash(key.text.utf8)
    }

    private mutating func mark(_ line: Int, _ column: Int) -> Int32 {
      marks.append(Mark(line: Int32(clamping: line), column: Int32(clamping: column)))
      return Int32(marks.count - 1)
    }

    private mutating func append(_ string: String) -> (start: Int32, length: Int32) {
      let start = text.count
      text.append(contentsOf: string.utf8)
      return (Int32(start), Int32(text.count - start))
    }
  }
}
