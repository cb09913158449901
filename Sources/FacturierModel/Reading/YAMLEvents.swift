internal import CYAML
internal import FacturierCore

/// What libyaml finds in a text, one thing after the other.
struct YAMLEvents: ~Copyable {
  struct Event {
    let kind: Kind
    /// The name under which aliases repeat it.
    var anchor: String? = nil
    /// From 1; columns in characters.
    let line: Int
    let column: Int
  }

  enum Kind {
    case scalar(String, isPlain: Bool)
    case sequence
    case mapping
    /// Ends a sequence or mapping.
    case close
    case alias(String)
    case documentStart
    case streamEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// `bytes` is UTF-8 and stays where it is while events are read.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      throw YAMLProblem(.syntax, "there is no memory left to read YAML")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; not to be asked for after the end of the stream.
  func next() throws(YAMLProblem) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) != 0 else { throw problem }
      defer { yaml_event_delete(&event) }
      if let known = Event(event) { return known }
    }
  }

  private var problem: YAMLProblem {
    let found = parser.pointee
    let message = found.problem.map { String(cString: $0) } ?? "this is not YAML"
    if found.error == YAML_READER_ERROR { return YAMLProblem(.control, message) }
    return YAMLProblem(
      .syntax, message, line: found.problem_mark.line + 1, column: found.problem_mark.column + 1)
  }
}

/// Why a text is not YAML that we read, and where.
struct YAMLProblem: Error {
  let code: InputCode
  let message: String
  let line: Int
  let column: Int

  init(_ code: InputCode, _ message: String, line: Int = 1, column: Int = 1) {
    (self.code, self.message, self.line, self.column) = (code, message, line, column)
  }

  init(_ code: InputCode, _ message: String, at event: YAMLEvents.Event) {
    self.init(code, message, line: event.line, column: event.column)
  }
}

extension YAMLEvents.Event {
  /// Nil for what says nothing about values.
  fileprivate init?(_ event: yaml_event_t) {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = scalar.anchor
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequence
      anchor = event.data.sequence_start.anchor
    case YAML_MAPPING_START_EVENT:
      kind = .mapping
      anchor = event.data.mapping_start.anchor
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .close
    case YAML_ALIAS_EVENT: kind = .alias(String(cString: event.data.alias.anchor))
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: return nil
    }
    self.anchor = anchor.map { String(cString: $0) }
    (line, column) = (event.start_mark.line + 1, event.start_mark.column + 1)
  }
}
