package import FacturierCore

extension SourceTree {
  /// Reads YAML with the same care as JSON. Scalars without quotes keep their text: whether `1000` is a
  /// number or a postal code is for the field to say. Throws what is wrong with it.
  package static func yaml(_ bytes: [UInt8], file: String, mount: [String] = [])
    throws(InputFailure) -> SourceTree
  {
    func failure(_ code: InputCode, _ message: String, line: Int = 1, column: Int = 1)
      -> InputFailure
    {
      let place = SourceLocation(file: file, line: line, column: column)
      return InputFailure([Diagnostic(code: code.rawValue, location: place, message: message)])
    }
    guard bytes.count <= InputLimits.bytes else {
      throw failure(
        .size, "the file has \(bytes.count) bytes, more than the \(InputLimits.bytes) allowed")
    }
    if let place = SourceText.invalidUTF8(in: bytes) {
      throw failure(.encoding, "the file is not UTF-8 here", line: place.line, column: place.column)
    }
    do throws(YAMLProblem) {
      var reader = YAMLReader()
      try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLProblem) in
        try reader.read(YAMLEvents(buffer))
      }
      return reader.builder.tree(file: file, mount: mount)
    } catch {
      throw failure(error.code, error.message, line: error.line, column: error.column)
    }
  }
}

/// Builds a tree from what libyaml finds.
private struct YAMLReader {
  /// A sequence or mapping that is still open.
  private struct Collection {
    let index: Int
    let isMapping: Bool
    let anchor: String?
    var count = 0
    var keys: Set<String> = []
    /// The key of a mapping whose value comes next.
    var key: SourceTree.Builder.Key?
    /// Levels inside.
    var height = 0
  }

  private struct Anchored {
    let index: Int
    let height: Int
  }

  private(set) var builder = SourceTree.Builder()
  /// The outermost first.
  private var open: [Collection] = []
  private var anchors: [String: Anchored] = [:]

  mutating func read(_ events: consuming YAMLEvents) throws(YAMLProblem) {
    var documents = 0
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd:
        if documents == 0 { throw YAMLProblem(.syntax, "the file is empty") }
        return
      case .documentStart:
        documents += 1
        if documents > 1 { throw YAMLProblem(.syntax, "a second document begins here", at: event) }
      case .scalar(let text, let isPlain): try add(text, isPlain: isPlain, event)
      case .sequence: try begin(isMapping: false, event)
      case .mapping: try begin(isMapping: true, event)
      case .close: close()
      case .alias(let name): try repeatValue(name, event)
      }
    }
  }

  private mutating func add(
    _ text: String, isPlain: Bool, _ event: YAMLEvents.Event
  ) throws(YAMLProblem) {
    if text.unicodeScalars.contains(where: Self.isControl) {
      throw YAMLProblem(.control, "a control character in a text", at: event)
    }
    if let last = open.last, last.isMapping, last.key == nil {
      try addKey(text, event)
      return
    }
    let key = try place(for: event, levels: 0, values: 1)
    let kind = isPlain ? Self.kind(of: text) : .string
    let index = builder.add(
      kind, text: text, isPlain: isPlain, line: event.line, column: event.column, key: key)
    if let anchor = event.anchor { anchors[anchor] = Anchored(index: index, height: 0) }
  }

  private mutating func addKey(
    _ text: String, _ event: YAMLEvents.Event
  ) throws(YAMLProblem) {
    guard open[open.count - 1].keys.insert(text).inserted else {
      throw YAMLProblem(
        .duplicate, "the key \"\(text)\" stands a second time in its mapping", at: event)
    }
    open[open.count - 1].key = .init(text: text, line: event.line, column: event.column)
  }

  private mutating func begin(
    isMapping: Bool, _ event: YAMLEvents.Event
  ) throws(YAMLProblem) {
    let key = try place(for: event, levels: 1, values: 1)
    let index = builder.add(
      isMapping ? .object : .array, line: event.line, column: event.column, key: key)
    open.append(Collection(index: index, isMapping: isMapping, anchor: event.anchor))
  }

  private mutating func close() {
    let ended = open.removeLast()
    builder.close(ended.index, count: ended.count)
    let height = ended.height + 1
    if let anchor = ended.anchor { anchors[anchor] = Anchored(index: ended.index, height: height) }
    if !open.isEmpty { open[open.count - 1].height = max(open[open.count - 1].height, height) }
  }

  /// What an alias names stands here once more.
  private mutating func repeatValue(
    _ name: String, _ event: YAMLEvents.Event
  ) throws(YAMLProblem) {
    guard let value = anchors[name] else {
      throw YAMLProblem(.syntax, "an alias that leads nowhere", at: event)
    }
    let key = try place(for: event, levels: value.height, values: builder.size(of: value.index))
    builder.addCopy(of: value.index, key: key)
    if !open.isEmpty {
      open[open.count - 1].height = max(open[open.count - 1].height, value.height)
    }
  }

  /// Takes the place of a value in what is open and returns its key. Refuses what goes too deep, and
  /// small files that aliases make large.
  private mutating func place(
    for event: YAMLEvents.Event, levels: Int, values: Int
  ) throws(YAMLProblem) -> SourceTree.Builder.Key? {
    guard open.count + levels <= InputLimits.depth else {
      throw YAMLProblem(
        .depth, "more than \(InputLimits.depth) levels of lists and mappings", at: event)
    }
    guard builder.count + values <= InputLimits.values else {
      throw YAMLProblem(.depth, "too many values by way of aliases", at: event)
    }
    guard !open.isEmpty else { return nil }
    let last = open.count - 1
    if open[last].isMapping, open[last].key == nil {
      throw YAMLProblem(.syntax, "a key is a word, not a list, a mapping or an alias", at: event)
    }
    open[last].count += 1
    defer { open[last].key = nil }
    return open[last].key
  }

  /// What a scalar without quotes is at first sight: the core schema of YAML 1.2, without its octal
  /// and hexadecimal numbers. `no` and `on` are words.
  private static func kind(of text: String) -> SourceTree.Kind {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "false": .boolean
    default: DecimalNumber(text) == nil ? .string : .number
    }
  }

  private static func isControl(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
