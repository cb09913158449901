extension UBL {
  /// An amount in the invoice's currency.
  private static func amount(_ name: String, _ term: Term) -> Element {
    .term(name, term, .code, .currency(5))
  }

  static func adjustments(
    _ allowances: TermGroup, _ allowance: AdjustmentTerms, _ charges: TermGroup,
    _ charge: AdjustmentTerms
  ) -> [Element] {
    [
      adjustment(of: allowances, isCharge: false, allowance),
      adjustment(of: charges, isCharge: true, charge),
    ]
  }

  private static func adjustment(
    of group: TermGroup, isCharge: Bool, _ terms: AdjustmentTerms
  ) -> Element {
    .group(
      "cac:AllowanceCharge", of: group,
      [
        .fixed("cbc:ChargeIndicator", isCharge ? "true" : "false"),
        .term("cbc:AllowanceChargeReasonCode", terms.reasonCode),
        .text("cbc:AllowanceChargeReason", terms.reason),
        .term("cbc:MultiplierFactorNumeric", terms.percent), amount("cbc:Amount", terms.amount),
        amount("cbc:BaseAmount", terms.base),
        terms.vat.map { tax("cac:TaxCategory", $0.category, $0.rate) },
      ])
  }

  private static func tax(
    _ name: String, _ category: Term, _ rate: Term, _ reasons: [Element] = []
  ) -> Element {
    .group(
      name,
      [.term("cbc:ID", category), .term("cbc:Percent", rate)] + reasons + [
        .group("cac:TaxScheme", required: true, [.fixed("cbc:ID", "VAT")])
      ])
  }

  static let taxTotals: [Element] = [
    .group(
      "cac:TaxTotal",
      [
        amount("cbc:TaxAmount", 110),
        .group(
          "cac:TaxSubtotal", of: 23,
          [
            amount("cbc:TaxableAmount", 116), amount("cbc:TaxAmount", 117),
            tax(
              "cac:TaxCategory", 118, 119,
              [
                .term("cbc:TaxExemptionReasonCode", 121), .text("cbc:TaxExemptionReason", 120),
              ]),
          ]),
      ]),
    .group("cac:TaxTotal", [.term("cbc:TaxAmount", 111, .code, .currency(6))]),
  ]

  static let total: Element = .group(
    "cac:LegalMonetaryTotal",
    [
      amount("cbc:LineExtensionAmount", 106), amount("cbc:TaxExclusiveAmount", 109),
      amount("cbc:TaxInclusiveAmount", 112), amount("cbc:AllowanceTotalAmount", 107),
      amount("cbc:ChargeTotalAmount", 108), amount("cbc:PrepaidAmount", 113),
      amount("cbc:PayableRoundingAmount", 114), amount("cbc:PayableAmount", 115),
    ])

  // MARK: Lines

  var line: Element {
    .group(
      isCredit ? "cac:CreditNoteLine" : "cac:InvoiceLine", of: 25,
      [
        .term("cbc:ID", 126), .text("cbc:Note", 127),
        .term(
          isCredit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", 129, .code,
          .term("unitCode", 130)),
        Self.amount("cbc:LineExtensionAmount", 131), .text("cbc:AccountingCost", 133),
        .group(
          "cac:InvoicePeriod",
          [.term("cbc:StartDate", 134, .isoDate), .term("cbc:EndDate", 135, .isoDate)]),
        .group("cac:OrderLineReference", [.term("cbc:LineID", 132)]),
        .group(
          "cac:DocumentReference",
          [
            .term("cbc:ID", 128, .code, .scheme("schemeID")),
            .fixed("cbc:DocumentTypeCode", "130"),
          ]),
      ] + Self.adjustments(27, .lineAllowance, 28, .lineCharge) + [Self.item, Self.price])
  }

  private static let item: Element = .group(
    "cac:Item",
    [
      .text("cbc:Description", 154), .text("cbc:Name", 153),
      .group("cac:BuyersItemIdentification", [.text("cbc:ID", 156)]),
      .group("cac:SellersItemIdentification", [.text("cbc:ID", 155)]),
      .group("cac:StandardItemIdentification", [.term("cbc:ID", 157, .code, .scheme("schemeID"))]),
      .group("cac:OriginCountry", [.term("cbc:IdentificationCode", 159)]),
      .each(
        158, "cac:CommodityClassification",
        [
          .term(
            "cbc:ItemClassificationCode", 158, .code, .scheme("listID"), .label("listVersionID"))
        ]),
      tax("cac:ClassifiedTaxCategory", 151, 152),
      .group(
        "cac:AdditionalItemProperty", of: 32,
        [.text("cbc:Name", 160), .text("cbc:Value", 161)]),
    ])

  private static let price: Element = .group(
    "cac:Price",
    [
      amount("cbc:PriceAmount", 146),
      .term("cbc:BaseQuantity", 149, .code, .term("unitCode", 150)),
      .group(
        "cac:AllowanceCharge",
        [
          .fixed("cbc:ChargeIndicator", "false"), amount("cbc:Amount", 147),
          amount("cbc:BaseAmount", 148),
        ]),
    ])
}
