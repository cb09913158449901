public import FacturierCore

/// Something sold (BG-25).
public struct Line: Hashable, Sendable {
  /// BT-129; negative for something taken back.
  public let quantity: DecimalNumber
  /// The price of `priceBaseQuantity` units in the document's currency, never negative (BT-146; with
  /// VAT when the document's prices include it).
  public let price: DecimalNumber
  /// The price before the discount that `price` already contains (BT-148).
  public let priceBeforeDiscount: DecimalNumber?
  /// How many units the price is for; 1 unless said otherwise (BT-149).
  public let priceBaseQuantity: DecimalNumber
  /// Allowances and charges on this line (BG-27, BG-28).
  public let adjustments: [Adjustment]
  public let vat: Vat

  /// What the input says the line comes to, if it does.
  public let statedAmount: DecimalNumber?

  /// quantity × price ÷ base quantity, rounded, before allowances and charges.
  public let amountBeforeAdjustments: Amount
  /// What the line comes to as it is printed: with VAT when the document's prices include it.
  public let amount: Amount
  /// What the line comes to without VAT (BT-131).
  public internal(set) var netAmount: Amount
  /// The sum of `amount` from the first line to this one: what a page break carries forward.
  public let runningTotal: Amount

  /// What is sold, behind one reference: lines are copied often, and texts are costly to copy.
  let item: Box<Item>

  struct Item: Hashable, Sendable {
    let id: String
    let name: String
    let details: String?
    let articleNumber: String?
    let buyerArticleNumber: String?
    let gtin: String?
    let standardIdentifier: PartyIdentifier?
    let classifications: [ItemClassification]
    let note: String?
    let invoicedObject: PartyIdentifier?
    let buyerAccounting: String?
    let orderLine: String?
    let originCountry: Country?
    let attributes: [Attribute]
    let period: Period?
    let unit: Unit
  }
}

extension Line {
  /// BT-126; counted from 1 if the input gives none.
  public var id: String { item.value.id }
  /// What it is, in a few words (BT-153).
  public var name: String { item.value.name }
  /// More about it; may have several lines (BT-154).
  public var details: String? { item.value.details }
  /// The seller's article number (BT-155).
  public var articleNumber: String? { item.value.articleNumber }
  /// The buyer's article number (BT-156).
  public var buyerArticleNumber: String? { item.value.buyerArticleNumber }
  /// A GTIN (BT-157).
  public var gtin: String? { item.value.gtin }
  /// The number of the article in a list of another kind (BT-157).
  public var standardIdentifier: PartyIdentifier? { item.value.standardIdentifier }
  /// What kind of article it is in lists of kinds (BT-158).
  public var classifications: [ItemClassification] { item.value.classifications }
  /// BT-127.
  public var note: String? { item.value.note }
  /// What the line is about by number (BT-128).
  public var invoicedObject: PartyIdentifier? { item.value.invoicedObject }
  /// Where the buyer books the line (BT-133).
  public var buyerAccounting: String? { item.value.buyerAccounting }
  /// Which line of the buyer's order this is (BT-132).
  public var orderLine: String? { item.value.orderLine }
  /// BT-159.
  public var originCountry: Country? { item.value.originCountry }
  /// Properties such as colour or chassis number (BG-32).
  public var attributes: [Attribute] { item.value.attributes }
  /// The time the line covers (BG-26).
  public var period: Period? { item.value.period }
  /// BT-130.
  public var unit: Unit { item.value.unit }
}

/// A value behind one reference.
final class Box<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: Box, right: Box) -> Bool { left === right || left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
