internal import FacturierCore

private enum VatFields {
  static let category = Field(
    "category", .vatCategory,
    "S taxed, Z zero rate, E exempt, AE reverse charge, K intra-community, G export, O outside VAT, "
      + "L Canary Islands, M Ceuta and Melilla (BT-151)")
  static let rate = Field("rate", .percent, "percent (BT-152)")
  static let exemptionReason = Field(
    "exemptionReason", .line, "why no VAT is charged, in words (BT-120)")
  static let exemptionCode = Field(
    "exemptionCode", .line, "the same as a code of the VATEX list (BT-121)")

  static let shape = Shape(
    "vat", "how something is taxed", [category, rate, exemptionReason, exemptionCode],
    [
      .atLeastOne(["category", "rate"]),
      .neededFor(
        "rate", when: "category", isOneOf: VatCategory.allCases.filter(\.isTaxed).map(\.code)),
    ])

  static let codec = Codec<Vat>.object(shape) { object in
    let (category, rate) = (object[Self.category], object[Self.rate])
    let (reason, code) = (object[Self.exemptionReason], object[Self.exemptionCode])
    if category == nil, object.has(Self.category.name) { return nil }
    if rate == nil, object.has(Self.rate.name) { return nil }
    return Vat.resolved(
      category, rate: rate, reason: reason?.unlessBlank, code: code?.unlessBlank, of: object)
  }
}

extension Codec where Value == VatCategory {
  fileprivate static var vatCategory: Codec { .choice }
}

extension Codec where Value == Vat {
  /// A rate (`21`), a category (`"AE"`), or an object with both and a reason.
  static var vat: Codec {
    let forms = [Codec<DecimalNumber>.percent.schema, category.schema, VatFields.codec.schema]
    return Codec(schema: .anyOf(forms)) { found, decoding in
      switch found.node.kind {
      case .object: return VatFields.codec.read(found, decoding)
      case .string where !found.node.bytes.contains { (0x30...0x39).contains($0) }:
        return category.read(found, decoding)
      default:
        return Codec<DecimalNumber>.percent.read(found, decoding).map {
          Vat(rate: $0)
        }
      }
    }
  }

  private static var category: Codec {
    let choice = Codec<VatCategory>.choice
    let untaxed = VatCategory.allCases.filter { !$0.isTaxed }.map { JSONValue.string($0.code) }
    return Codec(schema: .keywords(["enum": .array(untaxed)])) { found, decoding in
      choice.read(found, decoding).flatMap { category in
        if category.isTaxed {
          decoding.report(
            .missing, at: found.node, "category \(category.code) needs a rate",
            hint: "write the rate alone, or an object with category and rate")
          return nil
        }
        return Vat(category, rate: .zero)
      }
    }
  }
}

extension Vat {
  /// Taxed at `rate`; a rate of zero without a word is taken for an exemption whose reason is missing.
  init(rate: DecimalNumber) {
    self.init(rate.isZero ? .exempt : .standard, rate: rate)
  }

  init(
    _ category: VatCategory, rate: DecimalNumber, reason: String? = nil, code: String? = nil
  ) {
    self.init(
      category: category, rate: rate, exemptionReason: reason,
      exemptionCode: code ?? category.usualExemptionCode)
  }

  fileprivate static func resolved(
    _ category: VatCategory?, rate: DecimalNumber?, reason: String?, code: String?,
    of object: ObjectReader
  ) -> Vat? {
    let category = category ?? ((rate ?? .zero).isZero ? .exempt : .standard)
    let rateName: KeyName = "rate"
    if category.isTaxed, rate == nil { return nil }
    if category == .standard, rate?.isZero == true {
      object.decoding.report(
        .conflict, key: rateName, of: object.node, "category S has a rate above zero",
        hint: "Z is the zero rate, E an exemption")
      return nil
    }
    if !category.isTaxed, let rate, !rate.isZero {
      object.decoding.report(
        .conflict, key: rateName, of: object.node, "category \(category.code) has no rate")
      return nil
    }
    return Vat(category, rate: rate ?? .zero, reason: reason, code: code)
  }
}

extension VatCategory {
  /// The code of the VATEX list that always goes with the category.
  fileprivate var usualExemptionCode: String? {
    switch self {
    case .reverseCharge: "VATEX-EU-AE"
    case .intraCommunity: "VATEX-EU-IC"
    case .export: "VATEX-EU-G"
    case .outOfScope: "VATEX-EU-O"
    case .standard, .zeroRated, .exempt, .canaryIslands, .ceutaMelilla: nil
    }
  }
}
