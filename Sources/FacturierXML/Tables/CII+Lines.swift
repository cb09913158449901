extension CII {
  static let line: Element = .group(
    "ram:IncludedSupplyChainTradeLineItem", of: 25, from: .basic,
    [
      .group(
        "ram:AssociatedDocumentLineDocument",
        [
          .term("ram:LineID", 126),
          .group("ram:IncludedNote", [.text("ram:Content", 127)]),
        ]),
      product, lineAgreement,
      .group(
        "ram:SpecifiedLineTradeDelivery",
        [.term("ram:BilledQuantity", 129, .code, .term("unitCode", 130))]),
      lineSettlement,
    ])

  private static let product: Element = .group(
    "ram:SpecifiedTradeProduct",
    [
      .term("ram:GlobalID", 157, .code, .scheme("schemeID")),
      .text("ram:SellerAssignedID", 155, from: .en16931),
      .text("ram:BuyerAssignedID", 156, from: .en16931), .text("ram:Name", 153),
      .text("ram:Description", 154, from: .en16931),
      .group(
        "ram:ApplicableProductCharacteristic", of: 32, from: .en16931,
        [.text("ram:Description", 160), .text("ram:Value", 161)]),
      .each(
        158, "ram:DesignatedProductClassification", from: .en16931,
        [.term("ram:ClassCode", 158, .code, .scheme("listID"), .label("listVersionID"))]),
      .group("ram:OriginTradeCountry", from: .en16931, [.term("ram:ID", 159)]),
    ])

  private static let lineAgreement: Element = .group(
    "ram:SpecifiedLineTradeAgreement",
    [
      .group(
        "ram:BuyerOrderReferencedDocument", from: .en16931, [.term("ram:LineID", 132)]),
      .group(
        "ram:GrossPriceProductTradePrice",
        [
          .term("ram:ChargeAmount", 148),
          Element.term("ram:BasisQuantity", 149, .code, .term("unitCode", 150)).readOnly,
          .group(
            "ram:AppliedTradeAllowanceCharge",
            [
              .group("ram:ChargeIndicator", required: true, [.fixed("udt:Indicator", "false")]),
              .term("ram:ActualAmount", 147),
            ]),
        ]),
      .group(
        "ram:NetPriceProductTradePrice",
        [
          .term("ram:ChargeAmount", 146),
          .term("ram:BasisQuantity", 149, .code, .term("unitCode", 150)),
        ]),
    ])

  private static let lineSettlement: Element = .group(
    "ram:SpecifiedLineTradeSettlement",
    [
      .group("ram:ApplicableTradeTax", taxContent((151, 152))),
      period("ram:BillingSpecifiedPeriod", 134, 135),
      adjustment(of: 27, isCharge: false, .lineAllowance),
      adjustment(of: 28, isCharge: true, .lineCharge),
      .group(
        "ram:SpecifiedTradeSettlementLineMonetarySummation", [.term("ram:LineTotalAmount", 131)]),
      .group(
        "ram:AdditionalReferencedDocument", from: .en16931,
        [
          .term("ram:IssuerAssignedID", 128), .fixed("ram:TypeCode", "130"),
          .scheme("ram:ReferenceTypeCode", of: 128),
        ]),
      .group(
        "ram:ReceivableSpecifiedTradeAccountingAccount", from: .en16931, [.text("ram:ID", 133)]),
    ])
}
