internal import CLibXML2
internal import FacturierCore

// The door to libxml2. E-invoices come from strangers: no file is opened but the one given, nothing is
// fetched, a document type declaration ends the reading before any entity is known, and size, depth and
// number of elements have an end.

/// How much an XML file may ask of us, besides its size.
enum XMLLimits {
  static let depth = 100
  static let elements = 1_000_000
}

extension XMLTree {
  /// Reads a file. An encoding that the file names wrongly does not matter when it is UTF-8.
  static func read(_ bytes: [UInt8], file: String) throws(InputFailure) -> XMLTree {
    guard bytes.count <= InputLimits.bytes else {
      throw failure(
        .size, "the file has \(bytes.count) bytes, more than the \(InputLimits.bytes) allowed", file
      )
    }
    guard !Prolog.hasTypeDeclaration(bytes) else {
      throw failure(.syntax, "a document type declaration, which no e-invoice has", file)
    }
    do throws(XMLProblem) {
      return try parse(bytes, encoding: nil)
    } catch {
      if error.code == .syntax, String(validating: bytes, as: UTF8.self) != nil,
        let tree = try? parse(bytes, encoding: "UTF-8")
      {
        return tree
      }
      throw failure(error.code, error.message, file, line: error.line)
    }
  }

  private static func failure(
    _ code: InputCode, _ message: String, _ file: String, line: Int = 1
  ) -> InputFailure {
    let place = SourceLocation(file: file, line: max(1, line), column: 1)
    return InputFailure([Diagnostic(code: code.rawValue, location: place, message: message)])
  }

  private static func parse(
    _ bytes: [UInt8], encoding: String?
  ) throws(XMLProblem) -> XMLTree {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_BIG_LINES.rawValue | (encoding == nil ? 0 : XML_PARSE_IGNORE_ENC.rawValue)
    let result = bytes.withUnsafeBytes { buffer -> Result<XMLTree, XMLProblem> in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      xmlResetLastError()
      // Some errors of encodings are printed whatever the options say (libxml2 2.9.14).
      let handler = __xmlStructuredError().pointee
      let context = __xmlStructuredErrorContext().pointee
      xmlSetStructuredErrorFunc(nil) { _, _ in }
      defer { xmlSetStructuredErrorFunc(context, handler) }
      let made = xmlReaderForMemory(start, CInt(buffer.count), nil, encoding, CInt(options))
      guard let made else { return .failure(XMLProblem(.syntax, "this is not XML")) }
      var cursor = XMLCursor(owning: made)
      return Result { () throws(XMLProblem) in try cursor.tree() }
    }
    return try result.get()
  }
}

/// What keeps a file from being read.
struct XMLProblem: Error {
  let code: InputCode
  let message: String
  let line: Int

  init(_ code: InputCode, _ message: String, line: Int = 1) {
    self.code = code
    self.message = message
    self.line = line
  }
}

/// A walk through a file, from one end to the other.
private struct XMLCursor: ~Copyable {
  private let reader: xmlTextReaderPtr
  private var names: [String] = []
  private var indices: [String: Int32] = [:]
  private var entries: [XMLTree.Entry] = []
  private var attributes: [XMLTree.Attribute] = []
  private var text: [UInt8] = []
  /// The elements that are open, with the text in them so far.
  private var open: [(index: Int, text: [UInt8])] = []

  /// Takes over what a call created.
  init(owning reader: xmlTextReaderPtr) { self.reader = reader }

  deinit { xmlFreeTextReader(reader) }

  mutating func tree() throws(XMLProblem) -> XMLTree {
    var state = xmlTextReaderRead(reader)
    while state == 1 {
      try visit()
      state = xmlTextReaderRead(reader)
    }
    guard state == 0, open.isEmpty, !entries.isEmpty else { throw problem() }
    return XMLTree(names: names, entries: entries, attributes: attributes, text: text)
  }

  private mutating func visit() throws(XMLProblem) {
    switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT: try enter()
    case XML_READER_TYPE_END_ELEMENT: leave()
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
      XML_READER_TYPE_WHITESPACE:
      if let value = xmlTextReaderConstValue(reader), !open.isEmpty {
        open[open.count - 1].text.append(
          contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
      }
    case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
      throw XMLProblem(
        .syntax, "a document type declaration, which no e-invoice has", line: line)
    default: break
    }
  }

  private mutating func enter() throws(XMLProblem) {
    guard open.count < XMLLimits.depth else {
      throw XMLProblem(.depth, "more than \(XMLLimits.depth) levels of elements", line: line)
    }
    guard entries.count < XMLLimits.elements else {
      throw XMLProblem(.size, "more than \(XMLLimits.elements) elements", line: line)
    }
    var entry = XMLTree.Entry(name: nameIndex(), line: Int32(clamping: line))
    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
    entry.firstAttribute = Int32(attributes.count)
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      attributes.append(
        XMLTree.Attribute(
          name: Self.string(xmlTextReaderConstName(reader)),
          value: Self.string(xmlTextReaderConstValue(reader))))
    }
    entry.attributeCount = Int32(attributes.count) - entry.firstAttribute
    open.append((entries.count, []))
    entries.append(entry)
    if isEmpty { leave() }
  }

  private mutating func leave() {
    guard let (index, own) = open.popLast() else { return }
    entries[index].start = Int32(text.count)
    entries[index].length = Int32(own.count)
    entries[index].next = Int32(entries.count)
    text.append(contentsOf: own)
  }

  // MARK: Pieces

  private mutating func nameIndex() -> Int32 {
    let local = Self.string(xmlTextReaderConstLocalName(reader))
    let namespace = Self.string(xmlTextReaderConstNamespaceUri(reader))
    let name =
      switch Syntax.prefixes[namespace] {
      case ""?: local
      case let prefix?: "\(prefix):\(local)"
      case nil: "{\(namespace)}\(local)"
      }
    if let known = indices[name] { return known }
    indices[name] = Int32(names.count)
    names.append(name)
    return Int32(names.count - 1)
  }

  private var line: Int {
    xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) }
      ?? Int(xmlTextReaderGetParserLineNumber(reader))
  }

  private func problem() -> XMLProblem {
    guard let error = xmlGetLastError() else { return XMLProblem(.syntax, "this is not XML") }
    let words = Self.string(error.pointee.message).split(whereSeparator: \.isNewline).first ?? ""
    return XMLProblem(
      .syntax, words.isEmpty ? "this is not XML" : "this is not XML: \(words)",
      line: Int(error.pointee.line))
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// What stands before the root element.
private enum Prolog {
  /// Whether a document type is declared, told before a parser sees it. Zero bytes are left out, so that
  /// UTF-16 is read as well.
  static func hasTypeDeclaration(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.lazy.filter { $0 != 0 }
    var index = letters.startIndex
    while let start = letters[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = letters[start...].dropFirst()
      if rest.starts(with: "!--".utf8) {
        guard let end = end(of: "-->", in: letters, from: start) else { return false }
        index = end
      } else if rest.starts(with: "?".utf8) {
        guard let end = end(of: "?>", in: letters, from: start) else { return false }
        index = end
      } else {
        return rest.starts(with: "!".utf8)
      }
    }
    return false
  }

  private static func end<Letters: Collection<UInt8>>(
    of mark: String, in letters: Letters, from start: Letters.Index
  ) -> Letters.Index? {
    var index = start
    let mark = Array(mark.utf8)
    while index < letters.endIndex {
      if letters[index...].starts(with: mark) {
        return letters.index(index, offsetBy: mark.count)
      }
      index = letters.index(after: index)
    }
    return nil
  }
}
