internal import FacturierCore
internal import FacturierModel

// EN 16931-1, the semantic model of European invoices. Its rules were read in the validation artefacts of
// CEN, release 1.3.16, on 2026-11-21. Only those stand here that a document of ours can break: what the
// reader refuses or the computation guarantees is not asked again.
//
// No law wants a PDF to keep to the model, a structured invoice has to. So a rule that no law repeats
// warns: the invoice may go out on paper, but not over a network.

extension [Requirement] {
  /// What the European model of invoices asks, in its order.
  public static let en16931: [Requirement] =
    (Requirement.europeanParties + Requirement.europeanAdjustments + Requirement.europeanLines
    + Requirement.europeanDecimals + Requirement.europeanVat + Requirement.europeanCodes
    + Requirement.europeanLists)
    .asked(of: .sellers(in: .europeanUnion), in: .en16931)
}

extension Requirement {
  fileprivate static let europeanVat: [Requirement] =
    europeanStandard + europeanZeroRated + europeanExempt + europeanReverseCharge
    + europeanIntraCommunity + europeanExport + europeanOutOfScope + europeanIslands
}

extension Subject {
  /// An invoice or a credit note; on its way over a network a pro forma too, which validators look at as
  /// at any other message.
  var isFiscal: Bool { invoice.type.isFiscal || !networks.isEmpty && invoice.code != nil }

  /// One with something in `category`.
  func isFiscal(charging category: VatCategory) -> Bool { isFiscal && row(of: category) != nil }

  /// The first row of the VAT breakdown in `category`.
  func row(of category: VatCategory) -> VatBreakdown? {
    invoice.totals.vatBreakdown.first { $0.category == category }
  }

  /// The seller or its representative has a VAT number.
  var sellerHasVatNumber: Bool {
    invoice.seller.vatNumber != nil || invoice.taxRepresentative?.vatNumber != nil
  }

  /// A VAT number, or at least a tax number.
  var sellerIsTaxed: Bool { sellerHasVatNumber || invoice.seller.taxNumber != nil }
}
