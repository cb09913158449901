public import FacturierCore

/// A text under the totals (BG-1).
public struct Note: Hashable, Sendable {
  public let text: String
  public let title: String?
  /// A code of UNTDID 4451, such as `PMT` (BT-21).
  public let subjectCode: String?
}

/// A file that goes with the document (BG-24).
public struct Attachment: Hashable, Sendable {
  /// Where it lies, from the document's folder; it never leaves that folder. Nil when it is only named or
  /// lies elsewhere.
  public let file: String?
  /// Where it lies in the world (BT-124).
  public let link: String?
  /// BT-122; the file's name if the input gives none.
  public let id: String
  /// BT-123.
  public let description: String?
}

/// How the seller's papers look: what the seller's file changes in a theme.
public struct Theme: Hashable, Sendable {
  /// The theme's name, if the seller has one.
  public let name: String?
  /// The one colour beside black and grey, `#rrggbb`.
  public let accent: String?
  /// The face of the text.
  public let face: String?
  /// The face of titles.
  public let headingFace: String?
  /// The logo's file, from the folder of the file that names it; it never leaves that folder.
  public let logo: Logo?
}

/// A picture for the letterhead.
public struct Logo: Hashable, Sendable {
  /// A path without `..`, as the input has it.
  public let file: String
  /// Which file named it: paths are read from that file's folder.
  public let namedBy: String
  /// How high it is drawn, in millimetres.
  public let height: DecimalNumber?
}

/// The sheet the document is printed on.
public struct PageOptions: Hashable, Sendable {
  public enum Size: String, CaseIterable, Hashable, Sendable {
    case a4
    case letter
  }

  /// Where the address shows through the window of the envelope.
  public enum AddressWindow: String, CaseIterable, Hashable, Sendable {
    /// As is usual in the seller's country.
    case auto
    case frenchRight = "fr-right"
    case belgianRight = "be-right"
    case belgianLeft = "be-left"
    case swissRight = "ch-right"
    case swissLeft = "ch-left"
    case dinA = "din-a"
    case dinB = "din-b"
  }

  public let size: Size
  public let addressWindow: AddressWindow
  /// Marks at the edge that say where to fold.
  public let foldMarks: Bool
}
