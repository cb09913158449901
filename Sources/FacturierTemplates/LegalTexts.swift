package import FacturierModel

/// Texts that the law wants on a document, ready to be set, by their place.
package struct LegalTexts: Sendable {
  /// Under the title.
  package var heading: [String] = []
  /// Why there is no VAT, by the category that has none.
  package var exemptions: [VatCategory: [String]] = [:]
  /// With the VAT.
  package var taxes: [String] = []
  /// With the terms of payment.
  package var terms: [String] = []
  /// With what the seller is in the eyes of the law.
  package var identity: [String] = []

  package init() {}
}
