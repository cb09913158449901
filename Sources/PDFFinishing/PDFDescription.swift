/// What a PDF says of itself, in its information and in its metadata.
package struct PDFDescription: Sendable {
  package var title: String
  package var author: String
  package var subject: String?
  /// BCP 47.
  package var language: String
  /// ISO 8601 in UTC, for instance `2026-11-21T00:00:00Z`.
  package var date: String
  /// The program that made the document.
  package var creator: String

  package init(
    title: String, author: String, subject: String? = nil, language: String, date: String,
    creator: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.date = date
    self.creator = creator
  }
}

/// A file inside a PDF.
package struct PDFAttachment: Sendable {
  /// What the file is to the document (ISO 19005-3, table in annex E).
  package enum Relationship: String, CaseIterable, Sendable {
    case source = "Source"
    case data = "Data"
    case alternative = "Alternative"
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  package var name: String
  package var bytes: [UInt8]
  package var mediaType: String
  package var relationship: Relationship
  package var description: String
  /// ISO 8601 in UTC.
  package var modified: String

  package init(
    name: String, bytes: [UInt8], mediaType: String, relationship: Relationship,
    description: String, modified: String
  ) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.relationship = relationship
    self.description = description
    self.modified = modified
  }
}

/// Properties of a namespace that PDF/A does not know, with the declaration that it then demands
/// (ISO 19005-3, 6.6.2.3.3).
package struct XMPSchema: Sendable {
  package struct Property: Sendable {
    package var name: String
    package var description: String
    package var value: String
    package var type: String

    package init(name: String, description: String, value: String, type: String = "Text") {
      self.name = name
      self.description = description
      self.value = value
      self.type = type
    }
  }

  package var title: String
  package var namespaceURI: String
  package var prefix: String
  package var properties: [Property]

  package init(title: String, namespaceURI: String, prefix: String, properties: [Property]) {
    self.title = title
    self.namespaceURI = namespaceURI
    self.prefix = prefix
    self.properties = properties
  }
}

/// What is put into a PDF besides its pages, and what it claims to be.
package struct PDFFinish: Sendable {
  package var description: PDFDescription
  package var attachments: [PDFAttachment]
  package var schemas: [XMPSchema]
  /// What the file claims; nothing that it is not.
  package var claims: PDFClaims

  package init(
    _ description: PDFDescription, attachments: [PDFAttachment] = [], schemas: [XMPSchema] = [],
    claims: PDFClaims = .full
  ) {
    self.description = description
    self.attachments = attachments
    self.schemas = schemas
    self.claims = claims
  }
}

/// The standards that a PDF says it follows.
package struct PDFClaims: Sendable, Equatable {
  package enum Archival: String, Sendable {
    /// Tagged, and every character has its Unicode.
    case a = "A"
    /// Every character has its Unicode.
    case u = "U"
    /// Looks the same for ever.
    case b = "B"
  }

  /// The level of PDF/A-3 (ISO 19005-3).
  package var archival: Archival?
  /// Whether it is PDF/UA-1 (ISO 14289-1).
  package var isAccessible: Bool

  package init(archival: Archival?, isAccessible: Bool) {
    self.archival = archival
    self.isAccessible = isAccessible
  }

  package static let full = PDFClaims(archival: .a, isAccessible: true)
}
