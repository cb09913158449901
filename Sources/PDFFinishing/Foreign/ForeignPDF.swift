internal import CQPDF

/// A PDF that somebody else wrote: what it says of itself, and what is in it.
package struct ForeignPDF {
  let file: QPDFHandle

  /// Opens a PDF and reads all of it. Throws when it is encrypted or not sound.
  package init(_ bytes: [UInt8]) throws(ForeignPDFError) {
    file = try QPDFHandle(bytes)
    try file.checkPageTree()
    guard file.pageCount > 0 else {
      try file.check()
      throw .broken("no pages")
    }
    _ = file.library.qpdf_check_pdf(file.data)
    try file.check()
  }

  package var pageCount: Int { file.pageCount }

  // MARK: Attachments

  /// A file inside, as it is.
  package struct Attachment: Sendable {
    package var name: String
    package var mediaType: String?
    package var bytes: [UInt8]
  }

  /// The files inside: those of the name tree, then those that the catalog associates besides.
  package func attachments() throws(ForeignPDFError) -> [Attachment] {
    var found: [Attachment] = []
    var specifications: [QPDFHandle.Object] = []
    if let tree = file.root["Names"]?["EmbeddedFiles"] {
      specifications = try leaves(of: tree, depth: 0)
    }
    specifications += file.root["AF"]?.items ?? []
    for specification in specifications {
      guard let attachment = try attachment(specification),
        !found.contains(where: { $0.name == attachment.name && $0.bytes == attachment.bytes })
      else { continue }
      found.append(attachment)
    }
    return found
  }

  /// Whether there are files inside.
  package var hasAttachments: Bool {
    file.root["Names"]?["EmbeddedFiles"] != nil || file.root["AF"] != nil
  }

  /// The values of a name tree (ISO 32000-1, 7.9.6). Strangers' trees may have loops.
  private func leaves(
    of tree: QPDFHandle.Object, depth: Int
  ) throws(ForeignPDFError) -> [QPDFHandle.Object] {
    guard depth < 16 else { throw .broken("a tree of names without end") }
    var values: [QPDFHandle.Object] = []
    if let names = tree["Names"]?.items {
      values += stride(from: 1, to: names.count, by: 2).map { names[$0] }
    }
    for kid in tree["Kids"]?.items ?? [] { values += try leaves(of: kid, depth: depth + 1) }
    guard values.count <= 1000 else { throw .broken("more than a thousand files inside") }
    return values
  }

  private func attachment(
    _ specification: QPDFHandle.Object
  ) throws(ForeignPDFError) -> Attachment? {
    guard let holder = specification["EF"], let stream = holder["F"] ?? holder["UF"] else {
      return nil
    }
    let name = specification["UF"]?.text ?? specification["F"]?.text ?? ""
    guard let bytes = stream.content else {
      throw .broken("the file \(name) inside cannot be read")
    }
    return Attachment(name: name, mediaType: stream["Subtype"]?.name, bytes: bytes)
  }

  // MARK: Claims

  /// The level of PDF/A-2 or PDF/A-3 that its metadata claim (ISO 19005-2, 6.6.4).
  package var archival: PDFClaims.Archival? {
    guard let bytes = file.root["Metadata"]?.content else { return nil }
    guard let part = value(of: "pdfaid:part", in: bytes), part == "2" || part == "3",
      let level = value(of: "pdfaid:conformance", in: bytes)
    else { return nil }
    return PDFClaims.Archival(rawValue: level)
  }

  /// Whether its metadata claim PDF/UA-1 (ISO 14289-1, clause 5).
  package var isAccessible: Bool {
    file.root["Metadata"]?.content.flatMap { value(of: "pdfuaid:part", in: $0) } == "1"
  }

  /// Throws when its pages cannot stand in an archival file of ours, whose colours are RGB.
  func checkArchival() throws(ForeignPDFError) {
    guard archival != nil else { throw .notArchival }
    for intent in file.root["OutputIntents"]?.items ?? [] where intent["S"]?.name == "GTS_PDFA1" {
      let components = intent["DestOutputProfile"]?["N"]?.integer ?? 0
      guard components == 3 || components == 1 else { throw .otherColors }
    }
  }

  /// The value of a property of simple metadata, written as an attribute or as an element.
  private func value(of property: String, in bytes: [UInt8]) -> String? {
    for (opening, closing) in [
      ("<\(property)>", "<"), ("\(property)=\"", "\""), ("\(property)='", "'"),
    ] {
      let mark = Array(opening.utf8)
      guard
        let start = bytes.indices.first(where: {
          bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
        })
      else { continue }
      let rest = bytes[(start + mark.count)...].prefix(32)
      guard let end = rest.firstIndex(of: closing.utf8.first ?? 0) else { continue }
      let text = rest[..<end].filter { !$0.isPDFSpace }
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }
}
