public import FacturierCore

/// What a document adds up to (BG-22, BG-23), in whole minor units of its currency.
public struct Totals: Hashable, Sendable {
  /// The lines as printed: with VAT when the document's prices include it, else `lineTotal`.
  public let printedLineTotal: Amount
  /// Sum of the lines without VAT (BT-106).
  public let lineTotal: Amount
  /// Sum of the document's allowances without VAT (BT-107).
  public let allowanceTotal: Amount
  /// Sum of the document's charges without VAT (BT-108).
  public let chargeTotal: Amount
  /// BT-109.
  public let totalWithoutVat: Amount
  /// BT-110.
  public let vatTotal: Amount
  /// The VAT in the second currency (BT-111).
  public let vatTotalInVatCurrency: Amount?
  /// BT-112.
  public let totalWithVat: Amount
  /// Deposits and payments (BT-113).
  public let paid: Amount
  /// Added to reach a round payable amount (BT-114).
  public let rounding: Amount
  /// What is left to pay; negative when too much was paid (BT-115).
  public let due: Amount
  /// One row for each VAT category and rate, the highest rates first (BG-23).
  public let vatBreakdown: [VatBreakdown]
}

/// A row of the VAT breakdown as the input states it.
public struct StatedVat: Hashable, Sendable {
  public let category: VatCategory
  public let rate: DecimalNumber?
  public let base: Amount
  public let vat: Amount
  public let exemptionReason: String?
  public let exemptionCode: String?
}

/// What is taxed in one category at one rate (BG-23).
public struct VatBreakdown: Hashable, Sendable {
  /// BT-118.
  public let category: VatCategory
  /// Percent (BT-119).
  public let rate: DecimalNumber
  /// The taxed amount (BT-116).
  public let base: Amount
  /// The tax (BT-117).
  public let vat: Amount
  /// The reasons that the lines give for the missing VAT, each once (BT-120).
  public let exemptionReasons: [String]
  /// BT-121.
  public let exemptionCode: String?
}

/// Totals that the input states beside the lines, to be compared with the computed ones.
public struct StatedTotals: Hashable, Sendable {
  public let lineTotal: DecimalNumber?
  public let allowanceTotal: DecimalNumber?
  public let chargeTotal: DecimalNumber?
  public let totalWithoutVat: DecimalNumber?
  public let vatTotal: DecimalNumber?
  public let vatTotalInVatCurrency: DecimalNumber?
  public let totalWithVat: DecimalNumber?
  public let paid: DecimalNumber?
  public let due: DecimalNumber?
  public let vatBreakdown: [StatedVat]
  /// The due date, when the input states it beside a number of days.
  public internal(set) var dueDate: CalendarDate?
}
