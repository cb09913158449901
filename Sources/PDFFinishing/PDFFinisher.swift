internal import Typesetting

extension DrawnPDF {
  /// The PDF as it goes out, in one pass: archival (PDF/A-3), accessible (PDF/UA-1), with its
  /// metadata and attachments. What Cairo wrote well is copied as it is; the same drawing and the
  /// same `finish` give the same bytes.
  package func finished(_ finish: PDFFinish) throws(PDFFinishError) -> [UInt8] {
    var pass = try PDFFinisher(self, finish)
    return try pass.run()
  }
}

/// One pass over a drawn PDF.
struct PDFFinisher {
  private let drawn: DrawnPDF
  private let finish: PDFFinish
  private let date: PDFDate
  private let source: CairoFile
  private var file: PDFFileWriter
  /// The numbers of the page objects, which stay as they are.
  private let pages: [Int]
  private let tree: Int
  /// The objects that come over.
  private let kept: [Int]

  init(_ drawn: DrawnPDF, _ finish: PDFFinish) throws(PDFFinishError) {
    self.drawn = drawn
    self.finish = finish.printable
    date = try PDFDate(finish.description.date)
    source = try CairoFile(drawn.bytes)
    tree = try source.reference(source.dictionary(source.root)["Pages"])
    guard let kids = try source.dictionary(tree)["Kids"] else { throw .unexpected("no pages") }
    pages = source.references(kids)
    guard pages.count == drawn.marks.count else { throw .unexpected("\(pages.count) pages") }
    var roots: [Int] = []
    for page in pages {
      let dictionary = try source.dictionary(page)
      roots.append(try source.reference(dictionary["Contents"]))
      if let annotations = dictionary["Annots"] { roots += source.references(annotations) }
      if let resources = dictionary["Resources"] {
        roots.append(try source.reference(resources))
      }
    }
    kept = source.reachable(from: roots)
    file = PDFFileWriter(
      count: source.count, taken: kept + pages + [tree], capacity: drawn.bytes.count * 5 / 4 + 16384
    )
  }

  mutating func run() throws(PDFFinishError) -> [UInt8] {
    var links: [StructureWriter.LinkPlace] = []
    var isRewritten = [Bool](repeating: false, count: source.count)
    for (index, page) in pages.enumerated() {
      let dictionary = try source.dictionary(page)
      let content = try source.reference(dictionary["Contents"])
      try writeContent(content, page: index)
      isRewritten[content] = true
      for annotation in dictionary["Annots"].map(source.references) ?? [] {
        links.append(try writeLink(annotation, page: index, key: pages.count + links.count))
        isRewritten[annotation] = true
      }
      writePage(page, dictionary, index)
    }
    let repairs = try FontRepairs(source, among: kept)
    for number in kept where !isRewritten[number] {
      try copy(number, adding: repairs.additions[number] ?? [])
    }
    try copy(tree)
    let structure = StructureWriter(drawn, pages: pages, links: links, in: &file)
    let root = structure.write(to: &file, marks: drawn.marks)
    let attached = try writeAttachments()
    let info = writeInformation()
    let catalog = writeCatalog(structure: root, attached)
    return file.finish(root: catalog, info: info)
  }

  private mutating func copy(_ number: Int, adding addition: [UInt8] = []) throws(PDFFinishError) {
    guard let object = source.object(number) else { return }
    guard !addition.isEmpty else { return file.copy(number, source.bytes[object]) }
    let inside = try source.dictionary(number).end - 2
    file.copy(
      number,
      source.bytes[object.lowerBound..<inside] + addition + source.bytes[inside..<object.upperBound]
    )
  }

  // MARK: Pages

  private mutating func writeContent(_ number: Int, page: Int) throws(PDFFinishError) {
    let content = try ContentMarking(Deflate.decompress(source.stream(number)))
    guard content.count == drawn.marks[page].count else {
      throw .unexpected("\(content.count) elements on page \(page + 1)")
    }
    file.stream(number, try Deflate.compress(content.marked)) { $0.add(" /Filter /FlateDecode") }
  }

  /// The page without Cairo's transparency group, which nothing on it needs.
  private mutating func writePage(_ number: Int, _ dictionary: RawDictionary, _ index: Int) {
    file.dictionary(number) { bytes in
      for entry in dictionary.entries where !["Group", "StructParents"].contains(entry.key) {
        bytes.append(0x20)
        bytes.add(name: entry.key)
        bytes.append(0x20)
        bytes.append(contentsOf: source.bytes[entry.value])
      }
      bytes.add(" /Tabs /S /StructParents ")
      bytes.add(index)
    }
  }

  private mutating func writeLink(
    _ number: Int, page: Int, key: Int
  ) throws(PDFFinishError) -> StructureWriter.LinkPlace {
    let dictionary = try source.dictionary(number)
    guard let rectangle = dictionary["Rect"], let action = dictionary["A"],
      let uri = RawDictionary(source.bytes, at: action.lowerBound)?["URI"],
      let element = source.bytes[uri].dropFirst().dropLast().wholeNumber,
      drawn.structure.nodes.indices.contains(element),
      case .link(let target) = drawn.structure.nodes[element].role
    else { throw .unexpected("a link without element") }
    file.dictionary(number) { bytes in
      bytes.add(" /Type /Annot /Subtype /Link /F 4 /StructParent ")
      bytes.add(key)
      bytes.add(" /Rect ")
      bytes.append(contentsOf: source.bytes[rectangle])
      bytes.add(" /BS << /W 0 >> /Contents ")
      bytes.add(text: target.printable)
      bytes.add(" /A << /Type /Action /S /URI /URI ")
      bytes.add(text: target.asURI)
      bytes.add(" >>")
    }
    return .init(element: element, annotation: number, page: page)
  }

  // MARK: The document

  /// The file specifications.
  private mutating func writeAttachments() throws(PDFFinishError) -> [Int] {
    var specifications: [Int] = []
    for attachment in finish.attachments {
      specifications.append(try writeAttachment(attachment))
    }
    return specifications
  }

  private mutating func writeAttachment(_ attachment: PDFAttachment) throws(PDFFinishError) -> Int {
    let modified = try PDFDate(attachment.modified)
    let (embedded, specification) = (file.reserve(), file.reserve())
    file.stream(embedded, try Deflate.compress(attachment.bytes)) { bytes in
      bytes.add(" /Filter /FlateDecode /Type /EmbeddedFile /Subtype ")
      bytes.add(name: attachment.mediaType)
      bytes.add(" /Params << /Size ")
      bytes.add(attachment.bytes.count)
      bytes.add(" /ModDate ")
      bytes.add(text: modified.pdf)
      bytes.add(" >>")
    }
    file.dictionary(specification) { bytes in
      bytes.add(" /Type /Filespec /F ")
      bytes.add(text: attachment.name)
      bytes.add(" /UF ")
      bytes.add(text: attachment.name)
      bytes.add(" /Desc ")
      bytes.add(text: attachment.description)
      bytes.add(" /AFRelationship ")
      bytes.add(name: attachment.relationship.rawValue)
      bytes.add(" /EF << /F")
      bytes.add(reference: embedded)
      bytes.add(" /UF")
      bytes.add(reference: embedded)
      bytes.add(" >>")
    }
    return specification
  }

  private mutating func writeInformation() -> Int {
    let info = file.reserve()
    let said = finish.description
    file.dictionary(info) { bytes in
      let entries: [(StaticString, String?)] = [
        (" /Title ", said.title), (" /Author ", said.author.isEmpty ? nil : said.author),
        (" /Subject ", said.subject), (" /Creator ", said.creator), (" /Producer ", drawn.producer),
        (" /CreationDate ", date.pdf), (" /ModDate ", date.pdf),
      ]
      for case (let key, let value?) in entries {
        bytes.add(key)
        bytes.add(text: value)
      }
    }
    return info
  }

  private mutating func writeCatalog(structure: Int, _ attached: [Int]) -> Int {
    let (catalog, metadata, profile) = (file.reserve(), file.reserve(), file.reserve())
    let packet = MetadataPacket(finish, date: date, producer: drawn.producer)
    // Readers that know no PDF look for metadata in the bytes: never compressed.
    file.stream(metadata, packet.bytes) {
      $0.add(" /Type /Metadata /Subtype /XML")
    }
    file.stream(profile, ColorProfile.sRGB) { $0.add(" /N 3 /Alternate /DeviceRGB") }
    file.dictionary(catalog) { bytes in
      bytes.add(" /Type /Catalog /Pages")
      bytes.add(reference: tree)
      bytes.add(" /Lang ")
      bytes.add(text: finish.description.language)
      bytes.add(" /MarkInfo << /Marked true >> /StructTreeRoot")
      bytes.add(reference: structure)
      bytes.add(" /ViewerPreferences << /DisplayDocTitle true >> /Metadata")
      bytes.add(reference: metadata)
      bytes.add("\n/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1")
      bytes.add(" /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)")
      bytes.add(" /DestOutputProfile")
      bytes.add(reference: profile)
      bytes.add(" >>]")
      Self.addNames(of: finish.attachments, attached, to: &bytes)
    }
    return catalog
  }

  private static func addNames(
    of attachments: [PDFAttachment], _ attached: [Int], to bytes: inout [UInt8]
  ) {
    guard !attached.isEmpty else { return }
    bytes.add("\n/AF [")
    for number in attached { bytes.add(reference: number) }
    bytes.add(" ] /Names << /EmbeddedFiles << /Names [")
    let names = zip(attachments.map(\.name), attached).map { name, number in
      var key: [UInt8] = []
      key.add(text: name)
      return (key, number)
    }
    for (key, number) in names.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
      bytes.append(0x20)
      bytes += key
      bytes.add(reference: number)
    }
    bytes.add(" ] >> >>")
  }
}

extension PDFFinish {
  /// Without characters that only the information or only the metadata could hold.
  fileprivate var printable: PDFFinish {
    var finish = self
    finish.description.title = description.title.printable
    finish.description.author = description.author.printable
    finish.description.subject = description.subject?.printable
    return finish
  }
}

extension String {
  /// Characters of other scripts as the bytes that they are, percent-encoded: an address is ASCII
  /// (ISO 32000-1, 12.6.4.7).
  fileprivate var asURI: String {
    guard utf8.contains(where: { !(0x21..<0x7F).contains($0) }) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if (0x21..<0x7F).contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.add(hexadecimal: byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
