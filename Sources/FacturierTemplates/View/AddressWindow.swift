internal import FacturierCore
internal import FacturierModel

/// Where the address stands so that it shows through the window of an envelope, in millimetres from
/// the top left corner of the sheet, and where the sheet is folded for it.
///
/// The figures are those that envelope makers and letter classes use; none of them was read in a
/// standard.
struct AddressWindow: Hashable {
  /// Left edge of the address.
  let x: Double
  /// Its top edge: the sender's small line if there is one, else the first line of the address.
  let y: Double
  let width: Double
  /// From `y` to where the window ends.
  let height: Double
  let isLeft: Bool
  /// Whether the sender stands in one small line above the address, inside the window.
  let hasReturnAddress: Bool
  let upperFold: Double
  let lowerFold: Double

  /// A right window as French mail houses ask for it: the address in 85 × 33 at (110, 55), nothing
  /// above it in the window.
  static let frenchRight = AddressWindow(
    x: 110, y: 55, width: 80, height: 33, isLeft: false, hasReturnAddress: false, upperFold: 99,
    lowerFold: 198)

  /// The right window in common use in Belgium.
  static let belgianRight = AddressWindow(
    x: 110, y: 47, width: 80, height: 36, isLeft: false, hasReturnAddress: true, upperFold: 99,
    lowerFold: 198)

  static let belgianLeft = AddressWindow(
    x: 25, y: 47, width: 80, height: 36, isLeft: true, hasReturnAddress: true, upperFold: 99,
    lowerFold: 198)

  /// The field of Swiss right windows is 90 × 45 at (112, 45); the text stands inside it.
  static let swissRight = AddressWindow(
    x: 115, y: 48, width: 75, height: 38, isLeft: false, hasReturnAddress: true, upperFold: 105,
    lowerFold: 210)

  /// Left windows of Swiss mail houses: 85.5 × 25.5 at (22, 60).
  static let swissLeft = AddressWindow(
    x: 25, y: 61, width: 80, height: 25, isLeft: true, hasReturnAddress: false, upperFold: 105,
    lowerFold: 210)

  /// DIN 5008 form A: field of 85 × 45 at (20, 27), text 5 from its left edge, the recipient in its
  /// lower 27.3.
  static let dinA = AddressWindow(
    x: 25, y: 39.2, width: 80, height: 32.8, isLeft: true, hasReturnAddress: true, upperFold: 87,
    lowerFold: 192)

  /// DIN 5008 form B: the same field at (20, 45).
  static let dinB = AddressWindow(
    x: 25, y: 57.2, width: 80, height: 32.8, isLeft: true, hasReturnAddress: true,
    upperFold: 105, lowerFold: 210)
}

extension AddressWindow {
  /// The window that the document asks for, else that of the seller's country.
  init(for paper: some Stationery) {
    switch paper.page.addressWindow {
    case .auto: self = .usual(in: paper.writer.address?.country)
    case .frenchRight: self = .frenchRight
    case .belgianRight: self = .belgianRight
    case .belgianLeft: self = .belgianLeft
    case .swissRight: self = .swissRight
    case .swissLeft: self = .swissLeft
    case .dinA: self = .dinA
    case .dinB: self = .dinB
    }
  }

  /// The least width of the text on the sheets that go with it, in millimetres: with the window on the
  /// left the text stands on its edge.
  var textWidth: Double { isLeft ? 190 - x : 170 }

  /// Whether references and date stand in a block beside the address, and how the letter travels above it
  /// in the window, as DIN 5008 places them.
  var hasLetterFacts: Bool { self == .dinA || self == .dinB }

  private static func usual(in country: Country?) -> AddressWindow {
    switch country?.code {
    case "FR", "LU", "MC": .frenchRight
    case "CH", "LI": .swissRight
    case "DE", "AT", "NL": .dinB
    default: .belgianRight
    }
  }
}
