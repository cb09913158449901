internal import PDFFinishing

/// A file that travels inside a PDF.
public struct EmbeddedFile: Sendable {
  /// What the file is to the document.
  public enum Relationship: String, CaseIterable, Sendable {
    /// What the document was made from.
    case source
    /// What stands behind a figure or table.
    case data
    /// The same document in another form.
    case alternative
    /// What comes along with it.
    case supplement
    case unspecified
  }

  public var name: String
  public var bytes: [UInt8]
  /// For instance `text/xml`.
  public var mediaType: String
  public var relationship: Relationship
  public var description: String

  public init(
    name: String, bytes: [UInt8], mediaType: String = "application/octet-stream",
    relationship: Relationship = .unspecified, description: String? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.relationship = relationship
    self.description = description ?? name
  }
}

extension PDFAttachment {
  init(_ file: EmbeddedFile, modified: String) {
    let relationship: Relationship =
      switch file.relationship {
      case .source: .source
      case .data: .data
      case .alternative: .alternative
      case .supplement: .supplement
      case .unspecified: .unspecified
      }
    self.init(
      name: file.name, bytes: file.bytes, mediaType: file.mediaType, relationship: relationship,
      description: file.description, modified: modified)
  }
}
