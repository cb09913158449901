public import FacturierCore

/// One row of the line table.
public enum Entry: Hashable, Sendable {
  case heading(Heading)
  case line(Line)
  case subtotal(Subtotal)

  /// The line, if it is one.
  public var line: Line? {
    if case .line(let line) = self { line } else { nil }
  }
}

/// A title over the lines that follow.
public struct Heading: Hashable, Sendable {
  public let text: String
  public let details: String?
}

/// What the lines since the last heading or subtotal come to.
public struct Subtotal: Hashable, Sendable {
  public let label: String
  /// Without VAT, or with it when the document's prices include it.
  public let amount: Amount
}

/// A property of an article (BG-32).
public struct Attribute: Hashable, Sendable {
  /// BT-160.
  public let name: String
  /// BT-161.
  public let value: String
}

/// A kind of articles in a list of kinds (BT-158).
public struct ItemClassification: Hashable, Sendable {
  public let code: String
  /// The list, by its code of UNTDID 7143 (BT-158-1).
  public let list: String?
  /// BT-158-2.
  public let version: String?
}

/// A unit of measure (BT-130).
public struct Unit: Hashable, Sendable {
  /// The code of UN/ECE Recommendation 20 or 21: `HUR`, `H87`; `ZZ` for a word that has none.
  public let code: String
  /// The word as the input has it, when `code` does not say it.
  public let word: String?
}

/// How a line, an allowance or a charge is taxed.
public struct Vat: Hashable, Sendable {
  /// BT-151, BT-95, BT-102.
  public let category: VatCategory
  /// Percent (BT-152, BT-96, BT-103); zero for the categories without one.
  public let rate: DecimalNumber
  /// Why no VAT is charged, in words (BT-120).
  public let exemptionReason: String?
  /// The same as a code of the VATEX list (BT-121).
  public let exemptionCode: String?
}

/// The VAT categories of EN 16931 (UNTDID 5305).
public enum VatCategory: String, CaseIterable, Hashable, Sendable {
  case standard = "S"
  case zeroRated = "Z"
  case exempt = "E"
  case reverseCharge = "AE"
  case intraCommunity = "K"
  case export = "G"
  case outOfScope = "O"
  case canaryIslands = "L"
  case ceutaMelilla = "M"

  /// The letters of the code list.
  public var code: String { rawValue }

  /// Whether a rate above zero goes with it.
  public var isTaxed: Bool { self == .standard || self == .canaryIslands || self == .ceutaMelilla }

  /// Whether EN 16931 wants a reason for the missing VAT (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10,
  /// BR-O-10).
  public var needsReason: Bool { !isTaxed && self != .zeroRated }
}

/// An allowance or a charge on a line or on the document (BG-20, BG-21, BG-27, BG-28).
public struct Adjustment: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Takes off: a discount.
    case allowance
    /// Adds: freight, packing.
    case charge
  }

  public let kind: Kind
  /// Why, in words (BT-97, BT-104, BT-139, BT-144).
  public let reason: String?
  /// UNTDID 5189 or 7161 (BT-98, BT-105, BT-140, BT-145).
  public let reasonCode: String?
  /// Percent of `base`, if it is a percentage (BT-94, BT-101, BT-138, BT-143).
  public let percent: DecimalNumber?
  /// What the percentage is taken of (BT-93, BT-100, BT-137, BT-142).
  public let base: Amount?
  /// How it is taxed: for a line, as the line.
  public let vat: Vat
  /// How much, never negative, as printed: with VAT when the document's prices include it (BT-92,
  /// BT-99, BT-136, BT-141).
  public let amount: Amount
  /// The same without VAT.
  public internal(set) var netAmount: Amount
}
