import FacturierModel
import Testing

@testable import FacturierRules

/// What networks ask of documents that are to go there.
enum NetworkTests {
  static let cases: [Case] = peppol + facturX + french

  private static let address = #""electronicAddress": {"scheme": "0208", "value": "0652038453"}, "#

  private static let peppol: [Case] = [
    Case("PEPPOL-EN16931-R003", .failed),
    Case("PEPPOL-EN16931-R003", .failed, ["buyerReference": "\" \""]),
    Case("PEPPOL-EN16931-R003", .passed, ["buyerReference": "\"Achats\""]),
    Case("PEPPOL-EN16931-R003", .passed, ["purchaseOrderReference": "\"BC-7\""]),
    Case("PEPPOL-EN16931-R003", .notApplicable, ["type": "\"quote\""]),
    Case("PEPPOL-EN16931-R010", .passed, ["buyer": party(address)]),
    Case("PEPPOL-EN16931-R010", .failed, ["buyer": party()]),
    Case("PEPPOL-EN16931-R010", .notApplicable, ["type": "\"quote\""]),
    Case("PEPPOL-EN16931-R020", .passed, ["seller": party(address)]),
    Case("PEPPOL-EN16931-R020", .failed, ["seller": party()]),
    Case("PEPPOL-EN16931-R020", .notApplicable, ["type": "\"quote\""]),
    Case("PEPPOL-EN16931-R061", .notApplicable),
    Case(
      "PEPPOL-EN16931-R061", .passed,
      ["payment": #"{"means": "sepaDirectDebit", "mandate": {"reference": "M-1"}}"#]),
    Case("PEPPOL-EN16931-R061", .failed, ["payment": #"{"means": "sepaDirectDebit"}"#]),
    Case("PEPPOL-EN16931-P0100", .passed, ["type": "\"creditNote\""]),
    Case("PEPPOL-EN16931-P0100", .failed, ["type": "\"correctedInvoice\""]),
    Case(
      "PEPPOL-EN16931-P0100", .passed,
      [
        "type": "\"correctedInvoice\"", "seller": party(country: "DE"),
        "buyer": party(country: "DE"),
      ]),
    Case("PEPPOL-EN16931-P0100", .failed, ["type": "\"proForma\""]),
    Case("PEPPOL-EN16931-P0100", .notApplicable, on: .general).withoutNetworks,
    Case("PEPPOL-EN16931-CL001", .notApplicable),
    Case("PEPPOL-EN16931-CL001", .passed, ["attachments": #"[{"file": "plan.PDF"}]"#]),
    Case("PEPPOL-EN16931-CL001", .failed, ["attachments": #"[{"file": "plan.zip"}]"#]),
  ]

  private static let facturX: [Case] = [
    Case("BR-CO-25", .passed, ["dueDate": "\"2026-12-01\""]),
    Case("BR-CO-25", .failed, ["type": "\"creditNote\""]),
    Case("BR-CO-25", .notApplicable, ["type": "\"quote\""]),
  ]

  private static let french: [Case] = [
    Case("BR-FR-01", .passed, ["number": "\"F-2026/12_a+b\""], on: .french),
    Case("BR-FR-01", .failed, ["number": "\"F 2026\""], on: .french),
    Case("BR-FR-01", .failed, ["number": "\"É1\""], on: .french),
    Case(
      "BR-FR-01", .failed, ["number": "\"\(String(repeating: "1", count: 36))\""], on: .french),
    Case("BR-FR-01", .notApplicable, ["type": "\"quote\""], on: .french),
    Case("BR-FR-04", .passed, ["type": "\"creditNote\""], on: .french),
    Case("BR-FR-04", .failed, ["type": "\"proForma\""], on: .french),
    Case("BR-FR-04", .notApplicable, on: .french).withoutNetworks,
    Case("BR-FR-05", .passed, on: .french),
    Case("BR-FR-05", .failed, ["automaticMentions": "false"], on: .french),
    Case(
      "BR-FR-05", .passed,
      [
        "automaticMentions": "false",
        "terms": #"{"lateRate": 12, "fixedIndemnity": 40, "text": "Sans escompte"}"#,
      ], on: .french),
    Case("BR-FR-05", .notApplicable, ["type": "\"quote\""], on: .french),
    Case("BR-FR-08", .passed, ["operations": "\"services\""], on: .french),
    Case("BR-FR-08", .failed, ["operations": ""], on: .french),
    Case("BR-FR-08", .notApplicable, ["type": "\"quote\""], on: .french),
    Case("BR-FR-10", .passed, ["seller/companyNumber": "\"791640352\""], on: .french),
    Case("BR-FR-10", .failed, ["seller/companyNumber": ""], on: .french),
    Case("BR-FR-10", .failed, ["seller/companyNumber": "\"791640353\""], on: .french),
    Case("BR-FR-10", .notApplicable, ["type": "\"quote\""], on: .french),
    Case(
      "BR-FR-12", .passed,
      ["buyer/electronicAddress": #"{"scheme": "0225", "value": "839201746"}"#], on: .french),
    Case("BR-FR-12", .failed, ["buyer/electronicAddress": ""], on: .french),
    Case("BR-FR-12", .notApplicable, ["type": "\"quote\""], on: .french),
    Case(
      "BR-FR-13", .passed,
      ["seller/electronicAddress": #"{"scheme": "0225", "value": "791640352"}"#], on: .french),
    Case("BR-FR-13", .failed, ["seller/electronicAddress": ""], on: .french),
    Case("BR-FR-13", .notApplicable, ["type": "\"quote\""], on: .french),
  ]
}

extension Case {
  /// The same for a document that goes nowhere as an e-invoice.
  fileprivate var withoutNetworks: Case {
    var copy = self
    copy.goesToNetworks = false
    return copy
  }
}
