internal import FacturierCore

/// What a letter says between salutation and closing, part by part.
struct LetterBody {
  let words: Words
  private(set) var parts: [ViewData] = []
  /// What has a page of its own behind the letter.
  var annex: [ViewData] = []

  init(_ words: Words) { self.words = words }

  /// A paragraph of the words: what stands between `*` is set bold.
  mutating func say(
    _ path: String, _ values: [String: String] = [:]
  ) throws(TemplateError) {
    add(try words.pieces(path, values))
  }

  /// A paragraph of the words for `count` of something.
  mutating func say(
    _ path: String, count: Int, _ values: [String: String] = [:]
  ) throws(TemplateError) {
    add(try words.pieces(path, count: DecimalNumber(count), values))
  }

  /// Sentences of the words in one paragraph.
  mutating func say(_ sentences: [Sentence]) throws(TemplateError) {
    var pieces: [ViewData] = []
    for sentence in sentences {
      if !pieces.isEmpty { pieces += TextPieces.cut(" ") }
      if let count = sentence.count {
        let number = DecimalNumber(count)
        pieces += try words.pieces(sentence.path, count: number, sentence.values)
      } else {
        pieces += try words.pieces(sentence.path, sentence.values)
      }
    }
    if !pieces.isEmpty { add(pieces) }
  }

  /// Paragraphs of the input.
  mutating func quote(_ text: String?) {
    for paragraph in text?.paragraphs ?? [] { add(TextPieces.cut(paragraph)) }
  }

  private mutating func add(_ pieces: [ViewData]) {
    var data = ViewData()
    data[list: "pieces"] = pieces
    add("bodyParagraph", data)
  }

  /// A paragraph in small type.
  mutating func small(_ text: String) { add("bodySmall", TextPieces.record(text)) }

  mutating func heading(_ path: String) throws(TemplateError) {
    parts.append(ViewData(["bodyHeading": try words(path)]))
  }

  /// The heading of a page of its own.
  mutating func title(
    _ path: String, _ values: [String: String]
  ) throws(TemplateError) {
    parts.append(ViewData(["bodyTitle": try words(path, values)]))
  }

  mutating func add(_ table: TableView) { add("bodyTable", table.data) }

  /// Points marked with dots.
  mutating func points(_ texts: [String]) { add("bodyPoints", texts.map(Self.point)) }

  /// Points that are counted.
  mutating func count(_ texts: [String]) { add("bodyCount", texts.map(Self.point)) }

  /// Clauses that are counted, each under its title.
  mutating func add(_ clauses: Clauses) { add("bodyCount", clauses.list) }

  private mutating func add(_ name: String, _ points: [ViewData]) {
    guard !points.isEmpty else { return }
    var data = ViewData()
    data[list: "points"] = points
    add(name, data)
  }

  fileprivate static func point(_ text: String) -> ViewData {
    var data = ViewData()
    data[list: "pieces"] = TextPieces.cut(text)
    return data
  }

  mutating func add(_ rows: Pairs) {
    guard !rows.list.isEmpty else { return }
    var data = ViewData()
    data[list: "rows"] = rows.list
    add("bodyPairs", data)
  }

  /// A part that has its own template.
  mutating func add(_ name: String, _ data: ViewData) {
    var part = ViewData()
    part[record: name] = data
    parts.append(part)
  }

  /// Whether both sides sign in it, so that no closing follows.
  var isSigned: Bool { parts.contains { $0[record: "bodySignatures"] != nil } }

  /// Whether the block that says how to pay is the last part, so that it can stand beside the closing;
  /// it is then taken out.
  mutating func takeLastPayment() -> Bool {
    guard parts.last?[flag: "isPayment"] == true else { return false }
    parts.removeLast()
    return true
  }

  /// The place of the block that says how to pay.
  mutating func addPayment() {
    var part = ViewData()
    part[flag: "isPayment"] = true
    parts.append(part)
  }
}

/// A sentence of the words, with what is filled in.
struct Sentence {
  let path: String
  let count: Int?
  let values: [String: String]

  init(_ path: String, count: Int? = nil, _ values: [String: String] = [:]) {
    self.path = path
    self.count = count
    self.values = values
  }
}

/// What two sides agree on, clause by clause.
struct Clauses {
  private let words: Words
  fileprivate(set) var list: [ViewData] = []

  init(_ words: Words) { self.words = words }

  /// The clause whose words stand at `path`, as a `title` and a `text`.
  mutating func add(
    _ path: String, _ values: [String: String] = [:]
  ) throws(TemplateError) {
    var data = ViewData(["pointTitle": try words("\(path).title")])
    data[list: "pieces"] = try words.pieces("\(path).text", values)
    list.append(data)
  }

  /// The same for `count` of something.
  mutating func add(
    _ path: String, count: Int, _ values: [String: String] = [:]
  ) throws(TemplateError) {
    var data = ViewData(["pointTitle": try words("\(path).title")])
    data[list: "pieces"] = try words.pieces(
      "\(path).text", count: DecimalNumber(count), values)
    list.append(data)
  }

  /// A clause of the input.
  mutating func quote(_ text: String) {
    list.append(LetterBody.point(text.paragraphs.joined(separator: "\n")))
  }
}

extension Words {
  /// The word at `path` in pieces; what stands between `*` in the words' file is strong, whatever the
  /// values hold.
  func pieces(
    _ path: String, _ values: [String: String] = [:]
  ) throws(TemplateError) -> [ViewData] {
    try pieces(of: text(path), values, path: path)
  }

  func pieces(
    _ path: String, count: DecimalNumber, _ values: [String: String] = [:]
  ) throws(TemplateError) -> [ViewData] {
    try pieces(of: text(path, count: count), values, path: path)
  }

  private func pieces(
    of text: String, _ values: [String: String], path: String
  ) throws(TemplateError) -> [ViewData] {
    var pieces: [ViewData] = []
    var isStrong = false
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      defer { isStrong.toggle() }
      guard !part.isEmpty else { continue }
      for var piece in TextPieces.cut(try filled(String(part), values, path: path)) {
        piece[flag: "isStrong"] = isStrong
        pieces.append(piece)
      }
    }
    return pieces
  }
}
