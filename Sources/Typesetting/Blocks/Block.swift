internal import FacturierCore

/// What to say: a box of content with its style, before anything is measured.
struct Block: Sendable {
  var style: Style
  var node: NodeID
  var content: Content
  /// The start tag's offset in the markup, for messages.
  var offset: Int

  enum Content: Sendable {
    case blocks([Block])
    /// A block with a mark hanging before its first line.
    case listItem(marker: Paragraph, [Block])
    case paragraph(Paragraph)
    case table(Table)
    case image(name: String)
    case qr(data: String, level: QRLevel)
    case checkBox(isChecked: Bool)
    case signatureLine
    /// A bar over so much of its width, from 0 to 1.
    case meter(share: Double)
    case rule
  }
}

/// Text set in lines, made of runs of one style each.
struct Paragraph: Sendable {
  struct Run: Sendable {
    var text: String
    var style: SharedTextStyle
    var node: NodeID
    /// What stands here instead of `text` once it is known.
    var field: Field?
  }

  enum Field: String, Sendable { case pageNumber, pageCount, carry }

  var runs: [Run]
  var isRightToLeft = false
  /// Index into what the layout remembers about paragraphs.
  var id: Int

  var hasFields: Bool { runs.contains { $0.field != nil } }
}

/// Rows in columns.
struct Table: Sendable {
  struct Column: Sendable {
    var width: Dimension
    var minWidth: Length
  }

  struct Row: Sendable {
    var style: Style
    var node: NodeID
    var cells: [Cell]
    /// The running amount after this row, as it is to be printed.
    var carry: String?
    var offset: Int
    /// Kept on one page with the row before, as its group asks.
    var staysWithPrevious = false
  }

  struct Cell: Sendable {
    var style: Style
    var node: NodeID
    var span: Int
    var blocks: [Block]
  }

  var columns: [Column]
  /// Rows that are repeated on every page.
  var head: [Row] = []
  var body: [Row] = []
  /// Rows after the head of each following page, and at the foot of each page that is left.
  var broughtForward: [Row] = []
  var carriedForward: [Row] = []
}

/// Error correction of a QR code (ISO/IEC 18004), weakest first.
package enum QRLevel: String, Sendable, CaseIterable {
  case low = "L"
  case medium = "M"
  case quartile = "Q"
  case high = "H"
}

/// All that a document says, ready to be laid out.
package struct BlockDocument: Sendable {
  package var title: String
  package var language: String
  package var page: PageStyle
  package var structure: StructureTree
  var running: [RunningPart] = []
  var flow: [Block] = []
  /// What stands on the lower edge of the last page.
  var slip: Block?
  var paragraphCount = 0
  var source: SourceText
}

/// A header or footer and the pages that it stands on.
struct RunningPart: Sendable {
  enum Pages: String, Sendable { case first, rest, every }

  var isHeader: Bool
  var pages: Pages
  var block: Block

  func stands(onPage number: Int) -> Bool {
    switch pages {
    case .every: true
    case .first: number == 1
    case .rest: number > 1
    }
  }
}
