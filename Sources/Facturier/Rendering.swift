package import PDFFinishing

/// What a document is drawn as.
public enum OutputFormat: String, CaseIterable, Sendable {
  case pdf, png, svg
}

/// Where the letterhead comes from.
public enum Letterhead: String, CaseIterable, Sendable {
  /// It is printed with the document.
  case printed
  /// The paper has its own: its room is left free at the head and at the foot.
  case none
}

/// How a document is drawn.
public struct RenderOptions: Sendable {
  /// The name of a theme, or the path of a theme's folder; nil for the seller's own, else `classic`.
  public var theme: String?
  /// Takes the place of the document's language.
  public var language: Language?
  /// Marks every page as a draft.
  public var isDraft: Bool
  public var letterhead: Letterhead
  /// Pixels to the inch, for PNG.
  public var resolution: Double
  /// Files that go into a PDF.
  public var attachments: [EmbeddedFile] = []
  /// Sound PDFs whose pages follow; archival ones (PDF/A-2 or PDF/A-3) when the PDF is to be so.
  public var annexes: [Annex] = []
  /// Whether a PDF is archival, PDF/A-3, and says so.
  public var isArchival = true
  /// Passwords of a PDF, which is then not archival.
  public var protection: Protection?
  /// The profile of the e-invoice that goes into an invoice's PDF (Factur-X, ZUGFeRD); nil for none.
  public var hybrid: Profile?
  /// More that a PDF says of itself.
  package var schemas: [XMPSchema] = []

  public init(
    theme: String? = nil, language: Language? = nil, isDraft: Bool = false,
    letterhead: Letterhead = .printed, resolution: Double = 150
  ) {
    self.theme = theme
    self.language = language
    self.isDraft = isDraft
    self.letterhead = letterhead
    self.resolution = resolution
  }
}

/// A drawn document, or a page of it.
public struct RenderedFile: Sendable {
  /// The page, from 1; nil for a file that holds them all.
  public let page: Int?
  public let bytes: [UInt8]
  /// What a PDF is not, because of what was asked for.
  public var notices: [Diagnostic] = []
}
