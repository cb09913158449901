internal import FacturierCore
internal import FacturierModel

/// What the seller's file and the document set in the style sheets.
struct StyleValues {
  private(set) var list: [String: String] = [:]

  init(for paper: some Stationery) {
    add(paper.theme)
    add(AddressWindow(for: paper), on: paper.page.size)
    if paper.page.size == .letter { list["--page-size"] = "letter" }
  }

  private mutating func add(_ theme: Theme) {
    list["--accent"] = theme.accent
    list["--text-face"] = theme.face.map(Self.quoted)
    list["--heading-face"] = theme.headingFace.map(Self.quoted)
    list["--logo-height"] = theme.logo?.height.map { "\($0)mm" }
  }

  /// The name of a face as CSS has it; a quotation mark in it would end it early.
  private static func quoted(_ name: String) -> String {
    "\"" + name.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline } + "\""
  }

  /// The geometry of the first page. Letters with the window on the left have the margin of DIN 5008,
  /// so that address and text stand on one edge.
  private mutating func add(_ window: AddressWindow, on size: PageOptions.Size) {
    let (left, right, top) = (window.isLeft ? window.x : 20, 20.0, 18.0)
    let pageWidth = size == .letter ? 215.9 : 210
    let gap = window.isLeft ? 15.0 : 8
    let facts =
      window.isLeft
      ? pageWidth - right - left - window.width - gap : window.x - left - gap
    set("--page-left", left)
    set("--page-right", right)
    set("--page-top", top)
    set("--letterhead-height", window.y - top)
    set("--recipient-width", window.width)
    set("--recipient-height", window.height)
    set("--facts-width", facts)
    set("--address-gap", gap)
    set("--fold-upper", window.upperFold)
    set("--fold-lower", window.lowerFold)
  }

  private mutating func set(_ name: String, _ millimetres: Double) {
    let tenths = Int((millimetres * 10).rounded())
    list[name] = "\(tenths / 10).\(tenths % 10)mm"
  }
}
