internal import FacturierCore

/// An allowance or charge as the input has it.
struct AdjustmentInput: Sendable {
  /// How much; nil for a percentage.
  let amount: Amount?
  let percent: DecimalNumber?
  /// What the percentage is taken of, when the input says it.
  let base: Amount?
  let reason: String?
  let reasonCode: String?
  /// Only on the document; a line's are taxed as the line.
  let vat: Vat?
  let node: SourceNode
}

private enum AdjustmentFields {
  static let amount = Field(
    "amount", .adjustmentAmount, "how much, never negative (BT-92, BT-99, BT-136, BT-141)")
  static let percent = Field(
    "percent", .decimal(from: 0), "or a percentage (BT-94, BT-101, BT-138, BT-143)")
  static let base = Field(
    "base", .adjustmentAmount,
    "what the percentage is taken of; the line, or the lines, when left out (BT-93, BT-137)")
  static let reason = Field("reason", .line, "why (BT-97, BT-104, BT-139, BT-144)")
  static let reasonCode = Field(
    "reasonCode", .line, "code of UNTDID 5189 or 7161 (BT-98, BT-105, BT-140, BT-145)")
  static let vat = Field(
    "vat", .vat, "how it is taxed; as the lines, when those are all taxed alike (BT-95, BT-102)")

  static let constraints: [Shape.Constraint] = [
    .exactlyOne(["amount", "percent"]), .needs("base", "percent"),
  ]
  static let lineShape = Shape(
    "lineAdjustment", "a discount or surcharge on a line (BG-27, BG-28)",
    [amount, percent, base, reason, reasonCode], constraints)
  static let documentShape = Shape(
    "documentAdjustment", "a discount or surcharge on the document (BG-20, BG-21)",
    [amount, percent, base, reason, reasonCode, vat], constraints)

  static let lineCodec = Codec<AdjustmentInput>.object(lineShape) { input($0, vat: nil) }
  static let documentCodec = Codec<AdjustmentInput>.object(documentShape) { object in
    let vat = object[Self.vat]
    return vat == nil && object.has(Self.vat.name) ? nil : input(object, vat: vat)
  }

  private static func input(_ object: ObjectReader, vat: Vat?) -> AdjustmentInput? {
    let (amount, percent, base) = (object[Self.amount], object[Self.percent], object[Self.base])
    let (reason, code) = (object[Self.reason], object[Self.reasonCode])
    guard amount != nil || percent != nil else { return nil }
    return AdjustmentInput(
      amount: amount, percent: percent, base: base, reason: reason?.unlessBlank,
      reasonCode: code?.unlessBlank, vat: vat, node: object.node)
  }
}

extension Codec where Value == AdjustmentInput {
  static var lineAdjustment: Codec { AdjustmentFields.lineCodec }
  static var documentAdjustment: Codec { AdjustmentFields.documentCodec }
}
