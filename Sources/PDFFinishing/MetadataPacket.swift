/// The metadata of a document as XMP (ISO 16684-1), in step with its information.
struct MetadataPacket {
  private let description: PDFDescription
  private let schemas: [XMPSchema]
  private let claims: PDFClaims
  private let date: PDFDate
  private let producer: String

  init(_ finish: PDFFinish, date: PDFDate, producer: String) {
    self.producer = producer
    description = finish.description
    claims = finish.claims
    self.date = date
    schemas = (claims.isAccessible ? [.universalAccess] : []) + finish.schemas
  }

  var bytes: [UInt8] {
    var xml = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">

      """
    xml += dublinCore + program + archival
    // The namespace of PDF/UA is declared like any other (ISO 14289-1, clause 5, note).
    for schema in schemas { xml += schema.values }
    if claims.archival != nil, !schemas.isEmpty { xml += declarations }
    xml += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    return Array(xml.utf8)
  }

  private var dublinCore: String {
    var xml = """
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      \(alternatives("dc:title", description.title))

      """
    if !description.author.isEmpty {
      xml += sequence("dc:creator", description.author)
    }
    if let subject = description.subject { xml += alternatives("dc:description", subject) + "\n" }
    xml += """
      <dc:language><rdf:Bag><rdf:li>\(description.language.escapedForXML)</rdf:li></rdf:Bag></dc:language>
      </rdf:Description>

      """
    return xml
  }

  private func alternatives(_ name: String, _ text: String) -> String {
    """
    <\(name)><rdf:Alt><rdf:li xml:lang="x-default">\(text.escapedForXML)</rdf:li></rdf:Alt></\(name)>
    """
  }

  private func sequence(_ name: String, _ text: String) -> String {
    "<\(name)><rdf:Seq><rdf:li>\(text.escapedForXML)</rdf:li></rdf:Seq></\(name)>\n"
  }

  private var program: String {
    """
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
    <xmp:CreatorTool>\(description.creator.escapedForXML)</xmp:CreatorTool>
    <xmp:CreateDate>\(date.iso)</xmp:CreateDate>
    <xmp:ModifyDate>\(date.iso)</xmp:ModifyDate>
    <pdf:Producer>\(producer.escapedForXML)</pdf:Producer>
    </rdf:Description>

    """
  }

  private var archival: String {
    guard let level = claims.archival else { return "" }
    return """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>\(level.rawValue)</pdfaid:conformance>
      </rdf:Description>

      """
  }

  private var declarations: String {
    """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag>
    \(schemas.map(\.declaration).joined())</rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>

    """
  }
}

extension XMPSchema {
  /// ISO 14289-1, clause 5.
  fileprivate static let universalAccess = XMPSchema(
    title: "PDF/UA Universal Accessibility Schema",
    namespaceURI: "http://www.aiim.org/pdfua/ns/id/",
    prefix: "pdfuaid",
    properties: [
      .init(
        name: "part", description: "Indicates the part of ISO 14289 that is followed", value: "1",
        type: "Integer")
    ])

  fileprivate var values: String {
    let lines = properties.map {
      "<\(prefix):\($0.name)>\($0.value.printable.escapedForXML)</\(prefix):\($0.name)>\n"
    }
    return """
      <rdf:Description rdf:about="" xmlns:\(prefix)="\(namespaceURI.escapedForXML)">
      \(lines.joined())</rdf:Description>

      """
  }

  fileprivate var declaration: String {
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>\(title.escapedForXML)</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>\(namespaceURI.escapedForXML)</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>
    \(properties.map(\.declaration).joined())</rdf:Seq></pdfaSchema:property>
    </rdf:li>

    """
  }
}

extension XMPSchema.Property {
  fileprivate var declaration: String {
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>\(name)</pdfaProperty:name>
    <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>
    <pdfaProperty:category>\(isInternal ? "internal" : "external")</pdfaProperty:category>
    <pdfaProperty:description>\(description.escapedForXML)</pdfaProperty:description>
    </rdf:li>

    """
  }

  /// What software fills in is internal, what people say external: only the part of PDF/UA is the
  /// former.
  private var isInternal: Bool { type == "Integer" }
}
