/// UN/CEFACT Cross Industry Invoice, D16B and D22B, as EN 16931-3-3 and Factur-X 1.09 bind it.
extension Syntax {
  static let cii = Syntax(
    root: .group(
      "rsm:CrossIndustryInvoice",
      [
        CII.context, CII.head,
        .group(
          "rsm:SupplyChainTradeTransaction", required: true,
          [CII.line, CII.agreement, CII.delivery, CII.settlement]),
      ]),
    namespaces: [
      ("rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
      (
        "ram",
        "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
      ),
      ("qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
      ("udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
    ])
}

/// The parts of the message, each in the order of its schema.
enum CII {
  static let context: Element = .group(
    "rsm:ExchangedDocumentContext",
    [
      .group(
        "ram:BusinessProcessSpecifiedDocumentContextParameter", [.term("ram:ID", 23)]),
      .group("ram:GuidelineSpecifiedDocumentContextParameter", [.term("ram:ID", 24)]),
    ])

  static let head: Element = .group(
    "rsm:ExchangedDocument",
    [
      .term("ram:ID", 1), .term("ram:TypeCode", 3), date("ram:IssueDateTime", 2),
      .group(
        "ram:IncludedNote", of: 1, from: .basicWL,
        [.text("ram:Content", 22), .term("ram:SubjectCode", 21)]),
    ])

  static let agreement: Element = .group(
    "ram:ApplicableHeaderTradeAgreement", required: true,
    [
      .text("ram:BuyerReference", 10), seller, buyer, representative,
      document("ram:SellerOrderReferencedDocument", 14, from: .en16931),
      document("ram:BuyerOrderReferencedDocument", 13, from: .minimum),
      document("ram:ContractReferencedDocument", 12, from: .basicWL),
      .group(
        "ram:AdditionalReferencedDocument", from: .en16931,
        [.term("ram:IssuerAssignedID", 17), .fixed("ram:TypeCode", "50")]),
      .group(
        "ram:AdditionalReferencedDocument", from: .en16931,
        [
          .term("ram:IssuerAssignedID", 18), .fixed("ram:TypeCode", "130"),
          .scheme("ram:ReferenceTypeCode", of: 18),
        ]),
      .group(
        "ram:AdditionalReferencedDocument", of: 24, from: .en16931,
        [
          .term("ram:IssuerAssignedID", 122), .term("ram:URIID", 124),
          .fixed("ram:TypeCode", "916"), .text("ram:Name", 123),
          .term(
            "ram:AttachmentBinaryObject", 125, .code, .scheme("mimeCode"), .label("filename")),
        ]),
      .group(
        "ram:SpecifiedProcuringProject", from: .en16931,
        [.term("ram:ID", 11), .filler("ram:Name", "Project reference")]),
    ])

  static let delivery: Element = .group(
    "ram:ApplicableHeaderTradeDelivery", required: true,
    [
      .group(
        "ram:ShipToTradeParty", from: .basicWL,
        [
          .term("ram:ID", 71, .code, .noScheme),
          .term("ram:GlobalID", 71, .code, .requiredScheme("schemeID")),
          .text("ram:Name", 70), address(.delivery),
        ]),
      .group(
        "ram:ActualDeliverySupplyChainEvent", from: .basicWL,
        [date("ram:OccurrenceDateTime", 72)]),
      document("ram:DespatchAdviceReferencedDocument", 16, from: .basicWL),
      document("ram:ReceivingAdviceReferencedDocument", 15, from: .en16931),
    ])

  // MARK: Pieces

  /// A day, behind two elements.
  static func date(
    _ name: String, _ term: Term, inner: String = "udt:DateTimeString",
    from profile: Profile = .minimum, of home: Element.Home = .group
  ) -> Element {
    .group(
      name, from: profile, [.term(inner, term, .compactDate, of: home, .fixed("format", "102"))])
  }

  private static func document(_ name: String, _ term: Term, from profile: Profile) -> Element {
    .group(name, from: profile, [.term("ram:IssuerAssignedID", term)])
  }
}
