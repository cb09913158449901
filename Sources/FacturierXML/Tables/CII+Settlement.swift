extension CII {
  static let settlement: Element = .group(
    "ram:ApplicableHeaderTradeSettlement", required: true,
    [
      .term("ram:CreditorReferenceID", 90, from: .basicWL),
      .text("ram:PaymentReference", 83, from: .basicWL),
      .term("ram:TaxCurrencyCode", 6, from: .basicWL), .term("ram:InvoiceCurrencyCode", 5),
      payee, means, breakdown, period("ram:BillingSpecifiedPeriod", 73, 74, from: .basicWL),
      adjustment(of: 20, isCharge: false, .documentAllowance),
      adjustment(of: 21, isCharge: true, .documentCharge),
      .group(
        "ram:SpecifiedTradePaymentTerms", from: .basicWL,
        [
          .text("ram:Description", 20), date("ram:DueDateDateTime", 9),
          .term("ram:DirectDebitMandateID", 89),
        ]),
      summation,
      .group(
        "ram:InvoiceReferencedDocument", of: 3, from: .basicWL,
        [
          .term("ram:IssuerAssignedID", 25),
          date("ram:FormattedIssueDateTime", 26, inner: "qdt:DateTimeString"),
        ]),
      .group(
        "ram:ReceivableSpecifiedTradeAccountingAccount", from: .basicWL, [.text("ram:ID", 19)]),
    ])

  private static let means: Element = .group(
    "ram:SpecifiedTradeSettlementPaymentMeans", of: 16, from: .basicWL,
    [
      .term("ram:TypeCode", 81), .text("ram:Information", 82, from: .en16931),
      .group(
        "ram:ApplicableTradeSettlementFinancialCard", from: .en16931,
        [.term("ram:ID", 87), .text("ram:CardholderName", 88)]),
      .group("ram:PayerPartyDebtorFinancialAccount", [.term("ram:IBANID", 91)]),
      .group(
        "ram:PayeePartyCreditorFinancialAccount",
        [
          .term("ram:IBANID", 84, .code, .impliedScheme("IBAN")),
          .text("ram:AccountName", 85, from: .en16931),
          .term("ram:ProprietaryID", 84, .code, .noScheme),
        ]),
      .group(
        "ram:PayeeSpecifiedCreditorFinancialInstitution", from: .en16931,
        [.term("ram:BICID", 86)]),
    ])

  private static let breakdown: Element = .group(
    "ram:ApplicableTradeTax", of: 23, from: .basicWL,
    [
      .term("ram:CalculatedAmount", 117), .fixed("ram:TypeCode", "VAT"),
      .text("ram:ExemptionReason", 120), .term("ram:BasisAmount", 116),
      .term("ram:CategoryCode", 118), .term("ram:ExemptionReasonCode", 121),
      date("ram:TaxPointDate", 7, inner: "udt:DateString", from: .en16931, of: .document),
      .term("ram:DueDateTypeCode", 8, .eventCode, of: .document),
      .term("ram:RateApplicablePercent", 119),
    ])

  private static let summation: Element = .group(
    "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
    [
      .term("ram:LineTotalAmount", 106, from: .basicWL),
      .term("ram:ChargeTotalAmount", 108, from: .basicWL),
      .term("ram:AllowanceTotalAmount", 107, from: .basicWL),
      .term("ram:TaxBasisTotalAmount", 109), .term("ram:TaxTotalAmount", 110, .code, .currency(5)),
      .term("ram:TaxTotalAmount", 111, .code, from: .basicWL, .currency(6)),
      .term("ram:RoundingAmount", 114, from: .en16931), .term("ram:GrandTotalAmount", 112),
      .term("ram:TotalPrepaidAmount", 113, from: .basicWL), .term("ram:DuePayableAmount", 115),
    ])

  static func period(
    _ name: String, _ start: Term, _ end: Term, from profile: Profile = .minimum
  ) -> Element {
    .group(name, from: profile, [date("ram:StartDateTime", start), date("ram:EndDateTime", end)])
  }

  static func adjustment(
    of group: TermGroup, isCharge: Bool, _ terms: AdjustmentTerms
  ) -> Element {
    .group(
      "ram:SpecifiedTradeAllowanceCharge", of: group, from: .basicWL,
      [
        .group(
          "ram:ChargeIndicator", required: true,
          [.fixed("udt:Indicator", isCharge ? "true" : "false")]),
        .term("ram:CalculationPercent", terms.percent), .term("ram:BasisAmount", terms.base),
        .term("ram:ActualAmount", terms.amount), .term("ram:ReasonCode", terms.reasonCode),
        .text("ram:Reason", terms.reason), terms.vat.map(tax),
      ])
  }

  /// How an allowance or a line is taxed.
  static func tax(_ terms: (category: Term, rate: Term)) -> Element {
    .group("ram:CategoryTradeTax", taxContent(terms))
  }

  static func taxContent(_ terms: (category: Term, rate: Term)) -> [Element] {
    [
      .fixed("ram:TypeCode", "VAT"), .term("ram:CategoryCode", terms.category),
      .term("ram:RateApplicablePercent", terms.rate),
    ]
  }
}
